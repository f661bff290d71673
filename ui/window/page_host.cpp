#include "window/page_host.h"

#include "audit_page/audit_page.h"
#include "catalogs/catalogs_page.h"
#include "change/change_page.h"
#include "connectors/properties_import.h"
#include "environments_page/environments_page.h"
#include "health_page/health_page.h"
#include "kerberos_page/kerberos_page.h"
#include "text/words.h"
#include "widgets/banner.h"
#include "window/job_page.h"
#include "window/troubled_page.h"
#include "wizard/wizard.h"
#include "workspace/dropped.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using shell::Place;
using widgets::ButtonKind;

namespace window {

namespace {

// The home page's last column: what the health probes found last.
void showProbesOn(catalogs::CatalogsPage *page, health::HealthFeed &health)
{
    const auto show = [page, &health] {
        QHash<QString, catalogs::ProbeShown> probes;
        for (const health::CatalogHealth *catalog : health.catalogs()) {
            if (const health::Sample *const last = catalog->history.last()) {
                const auto latency = last->error ? std::nullopt : std::optional(last->elapsed);
                probes.insert(catalog->entry.name, {latency, last->at, last->error});
            }
        }
        page->setProbes(probes);
    };
    QObject::connect(&health, &health::HealthFeed::changed, page, show);
    QObject::connect(&health, &health::HealthFeed::catalogChanged, page, show);
    show();
}

} // namespace

PageHost::PageHost(workspace::Workspaces &workspaces, QWidget *parent)
    : QWidget(parent)
    , m_workspaces(workspaces)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_stack = new QStackedWidget(this);
    m_column->addWidget(m_stack, 1);
    connect(&m_workspaces, &workspace::Workspaces::currentChanged, this, &PageHost::takeEnvironment);
    takeEnvironment();
}

widgets::Page *PageHost::page() const
{
    return static_cast<widgets::Page *>(m_stack->currentWidget());
}

void PageHost::takeEnvironment()
{
    uncover();
    delete m_banner;
    // The environments' page is about all of them, and may be what is asking: it stays. So does Kerberos, which is about
    // none and may hold a text that is not saved.
    std::erase_if(m_pages, [](const auto &entry) {
        const bool goes = entry.first != Place::Environments && entry.first != Place::Kerberos;
        if (goes) {
            entry.second->deleteLater();
        }
        return goes;
    });
    const bool nowhere = m_workspaces.currentName().isEmpty();
    go(nowhere ? Place::Environments : m_place);
}

void PageHost::go(Place place)
{
    uncover();
    m_place = place;
    m_stack->setCurrentWidget(made(place));
    Q_EMIT placeChanged(place);
    takeFocus();
}

// To what one would use first: the list of the page. Whoever walks the rail by keys stays there.
void PageHost::takeFocus()
{
    const QWidget *const focused = QApplication::focusWidget();
    const bool onTheRail = focused != nullptr && qobject_cast<shell::Navigation *>(focused->parentWidget()) != nullptr;
    if (onTheRail) {
        return;
    }
    for (QAbstractItemView *list : page()->findChildren<QAbstractItemView *>()) {
        if (list->isVisibleTo(page()) && list->isEnabled()) {
            list->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (QAbstractButton *const action = page()->mainAction()) {
        action->setFocus(Qt::OtherFocusReason);
    }
}

widgets::Page *PageHost::made(Place place)
{
    const auto found = m_pages.find(place);
    if (found != m_pages.end()) {
        return found->second;
    }
    workspace::Workspace *const current = m_workspaces.current();
    widgets::Page *page = nullptr;
    if (place == Place::Environments) {
        page = new environments_page::EnvironmentsPage(m_workspaces, m_stack);
    } else if (place == Place::Kerberos) {
        auto *const kerberos = new kerberos_page::KerberosPage(m_stack);
        connect(kerberos, &kerberos_page::KerberosPage::helpWanted, this, &PageHost::helpWanted);
        page = kerberos;
    } else if (current == nullptr) {
        page = troubled();
    } else if (place == Place::Catalogs) {
        auto *const catalogs = new catalogs::CatalogsPage(*current, m_stack);
        connect(catalogs, &catalogs::CatalogsPage::addRequested, this, &PageHost::addCatalog);
        connect(catalogs, &catalogs::CatalogsPage::importRequested, this, &PageHost::openFile);
        connect(catalogs, &catalogs::CatalogsPage::openRequested, this, &PageHost::showJob);
        connect(catalogs, &catalogs::CatalogsPage::changeRequested, this, &PageHost::change);
        showProbesOn(catalogs, current->health());
        page = catalogs;
    } else if (place == Place::Health) {
        page = new health_page::HealthPage(*current, m_stack);
    } else {
        page = new audit_page::AuditPage(*current, m_stack);
    }
    m_stack->addWidget(page);
    m_pages.emplace(place, page);
    return page;
}

widgets::Page *PageHost::troubled()
{
    auto *const page = new TroubledPage(m_workspaces.currentName(), m_workspaces.problems(), m_stack);
    connect(page, &TroubledPage::environmentsRequested, this, [this] { go(Place::Environments); });
    return page;
}

void PageHost::lay(widgets::Page *over)
{
    uncover();
    m_over = over;
    m_stack->addWidget(over);
    m_stack->setCurrentWidget(over);
}

void PageHost::uncover()
{
    if (auto *const wizard = qobject_cast<wizard::Wizard *>(m_over)) {
        wizard->keepInput(); // now: the next wizard reads the draft
    }
    if (m_over) {
        m_stack->removeWidget(m_over);
        m_over->deleteLater(); // it may be asking for this itself
        m_over = nullptr;
    }
}

void PageHost::offer(QWidget *banner)
{
    delete m_banner;
    m_banner = banner;
    m_column->insertWidget(0, banner);
}

wizard::Wizard *PageHost::openWizard()
{
    workspace::Workspace *const current = m_workspaces.current();
    if (current == nullptr) {
        go(Place::Environments);
        return nullptr;
    }
    go(Place::Catalogs);
    auto *const wizard = new wizard::Wizard(*current, m_stack);
    connect(wizard, &wizard::Wizard::helpWanted, this, &PageHost::helpWanted);
    connect(wizard, &wizard::Wizard::closed, this, [this] { go(Place::Catalogs); });
    connect(wizard, &wizard::Wizard::registered, this, [this](const QString &name) { showCatalog(name); });
    lay(wizard);
    return wizard;
}

void PageHost::addCatalog()
{
    const workspace::Workspace *const current = m_workspaces.current();
    const bool refused = current != nullptr && current->refusal(); // the page's own button says why
    if (!refused && !qobject_cast<wizard::Wizard *>(m_over)) {
        openWizard();
    }
}

void PageHost::openFile(const QString &path)
{
    auto file = workspace::lookAt(path);
    if (const auto *const trinos = std::get_if<workspace::TrinosFile>(&file); trinos && m_workspaces.current()) {
        file = connectors::importProperties(trinos->content, trinos->path, m_workspaces.current()->library());
    }
    const QString name = QFileInfo(path).fileName();
    const auto leave = [this] {
        m_banner->hide();
        m_banner->deleteLater();
    };
    if (std::holds_alternative<catalog::ParsedDefinition>(file)) {
        const auto start = [this, definition = std::get<catalog::ParsedDefinition>(file)] {
            if (wizard::Wizard *const wizard = openWizard()) {
                wizard->startFrom(definition);
            }
        };
        const auto *const open = qobject_cast<wizard::Wizard *>(m_over);
        if (open == nullptr || !open->hasInput()) {
            start();
            return;
        }
        auto *const banner = new widgets::Banner(
            widgets::Tone::Warning, [name] { return tr("%1 would take the place of what you entered.").arg(name); }, this);
        banner->addAction(ButtonKind::Secondary, [] { return tr("Keep what I entered"); }, leave);
        banner->addAction(ButtonKind::Danger, [] { return tr("Take the file"); }, [start, leave] {
            leave();
            start();
        });
        offer(banner);
    } else if (std::holds_alternative<kubeconfig::File>(file)) {
        go(Place::Environments);
        static_cast<environments_page::EnvironmentsPage *>(m_pages.at(Place::Environments))->importKubeconfig(path);
    } else if (std::holds_alternative<workspace::KerberosFile>(file)) {
        const auto *const wizard = qobject_cast<wizard::Wizard *>(m_over);
        if (wizard == nullptr || !wizard->hasInput()) {
            openKerberos(path);
            return;
        }
        auto *const banner = new widgets::Banner(widgets::Tone::Accent, [name] { return tr("%1 belongs to Kerberos.").arg(name); }, this);
        banner->addAction(ButtonKind::Secondary, [] { return tr("Stay here"); }, leave);
        banner->addAction(ButtonKind::Secondary, [] { return tr("Look into it on the Kerberos page"); }, [this, path, leave] {
            leave();
            openKerberos(path);
        });
        offer(banner);
    } else {
        const auto *const unknown = std::get_if<workspace::Unknown>(&file);
        const std::optional<Error> error = unknown ? unknown->error : std::nullopt;
        auto *const banner = new widgets::Banner(widgets::Tone::Warning, [name, error] {
            return error ? text::explain(*error).cause
                         : tr("%1 is no catalog definition, catalog file of Trino’s, kubeconfig, krb5.conf or keytab.").arg(name);
        }, this);
        banner->addAction(ButtonKind::Secondary, [] { return tr("Close"); }, leave);
        offer(banner);
    }
}

kerberos_page::KerberosPage *PageHost::kerberos() const
{
    const auto found = m_pages.find(Place::Kerberos);
    return found == m_pages.end() ? nullptr : static_cast<kerberos_page::KerberosPage *>(found->second);
}

void PageHost::openKerberos(const QString &path)
{
    go(Place::Kerberos);
    kerberos()->openFile(path);
}

void PageHost::showJob(workspace::Job *job)
{
    auto *const page = new JobPage(*job, m_stack);
    connect(page, &JobPage::closed, this, [this] { go(m_place); });
    connect(page, &JobPage::recoverRequested, this, [this](const QString &catalog) {
        if (workspace::Workspace *const current = m_workspaces.current()) {
            showJob(current->begin(workspace::Recovery {catalog, provisioning::Direction::Automatic}));
        }
    });
    lay(page);
}

void PageHost::change(const workspace::Wanted &wanted)
{
    workspace::Workspace *const current = m_workspaces.current();
    const auto *const entry = current ? current->catalogs().entry(wanted.catalog) : nullptr;
    if (entry != nullptr && wanted.wish == workspace::Wish::Adopt) {
        const QString connector = entry->connector; // the feed may be refreshed meanwhile
        if (wizard::Wizard *const wizard = openWizard()) {
            wizard->adopt(wanted.catalog, connector);
        }
        return;
    }
    if (entry == nullptr || !entry->revision) { // it went meanwhile
        return;
    }
    if (wanted.wish == workspace::Wish::Edit) {
        if (wizard::Wizard *const wizard = openWizard()) {
            wizard->edit(*entry->revision);
        }
        return;
    }
    auto *const page = new change::ChangePage(*current, wanted, *entry->revision, m_stack);
    connect(page, &change::ChangePage::closed, this, &PageHost::showCatalog);
    lay(page);
    page->setFocus(Qt::OtherFocusReason);
}

void PageHost::showCatalog(const QString &name)
{
    go(Place::Catalogs);
    if (auto *const page = dynamic_cast<catalogs::CatalogsPage *>(made(Place::Catalogs))) {
        page->select(name);
    }
}

} // namespace window

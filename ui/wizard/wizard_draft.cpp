// What of the wizard outlives it: drafts, what a file brings, and the question before something is lost.
#include "wizard/wizard.h"

#include "catalog/rebase.h"
#include "form/form.h"
#include "run/look_again.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "wizard/access_page.h"
#include "wizard/connection_page.h"
#include "wizard/review_page.h"
#include "wizard/run_page.h"
#include "wizard/security_page.h"
#include "wizard/source_page.h"
#include "wizard/taken_over.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;
using widgets::Tone;

namespace wizard {

namespace {

// Paths in a definition are relative to its file; from here on nobody knows where that lay.
catalog::CatalogDefinition withWholePaths(catalog::CatalogDefinition definition, const QString &file)
{
    const QDir folder = QFileInfo(file).absoluteDir();
    const auto makeWhole = [&folder](catalog::CredentialSource &source) {
        if (auto *const path = std::get_if<catalog::FromFile>(&source)) {
            path->path = QDir::cleanPath(folder.absoluteFilePath(path->path));
        }
    };
    for (auto &[property, source] : definition.credentials) {
        makeWhole(source);
    }
    if (definition.kerberos && definition.kerberos->keytab) {
        makeWhole(*definition.kerberos->keytab);
    }
    return definition;
}

} // namespace

// One question at a time: a new one takes the place of the last.
widgets::Banner *Wizard::ask(std::unique_ptr<widgets::Banner> banner)
{
    if (m_question) {
        m_question->hide();
        m_question->deleteLater(); // one of its buttons may have asked
    }
    m_question = banner.release();
    if (m_question) {
        m_questions->addWidget(m_question);
        m_question->show();
    }
    return m_question;
}

void Wizard::offerDraft()
{
    connect(&m_drafts, &workspace::DraftKeeper::failed, this, [this](const Error &error) {
        const auto words = [error] { return form::problemWords(error); };
        static_cast<void>(ask(std::make_unique<widgets::Banner>(Tone::Warning, words, this)));
    });
    const auto kept = m_drafts.kept();
    if (!kept) {
        const auto words = [error = kept.error()] { return form::problemWords(error); };
        auto *const banner = ask(std::make_unique<widgets::Banner>(Tone::Warning, words, this));
        banner->addAction(
            ButtonKind::Secondary, [] { return tr("Discard"); },
            [this] {
                m_drafts.discard();
                static_cast<void>(ask(nullptr));
            });
        return;
    }
    if (!*kept) {
        return;
    }
    const workspace::Draft draft = **kept;
    const auto words = [draft] {
        const QString when = QLocale().toString(draft.at.toLocalTime(), QLocale::ShortFormat);
        return draft.definition.name.isEmpty()
            ? tr("There is a draft of %1. Passwords are not in it.").arg(when)
            : tr("There is a draft of “%1”, of %2. Passwords are not in it.").arg(draft.definition.name, when);
    };
    auto *const banner = ask(std::make_unique<widgets::Banner>(Tone::Accent, words, this));
    banner->addAction(
        ButtonKind::Secondary, [] { return tr("Discard"); },
        [this] {
            m_drafts.discard();
            static_cast<void>(ask(nullptr));
        });
    banner->addAction(
        ButtonKind::Primary, [] { return tr("Go on with it"); }, [this, draft] { resume(draft); });
}

void Wizard::fill(const catalog::CatalogDefinition &definition)
{
    const QScopedValueRollback filling(m_filling, true);
    m_review->forget();
    m_source->choose(definition.connector);
    if (const auto *const descriptor = m_workspace.library().find(definition.connector)) {
        m_connection->setConnector(*descriptor);
        m_connection->fill(definition);
        if (descriptor->kerberos) {
            m_security->setConnector(*descriptor);
            m_security->fill(definition);
        }
    }
    m_access->setRoles(definition.allowRoles);
    m_access->setCatalog(definition.name);
}

void Wizard::resume(const workspace::Draft &draft)
{
    static_cast<void>(ask(nullptr));
    fill(draft.definition);
    m_hasInput = true;
    // Where the person was, but not beyond what has to be entered again.
    const bool known = m_workspace.library().find(draft.definition.connector) != nullptr;
    int step = known ? std::clamp(draft.page, int(Source), int(Access)) : Source;
    if (step >= Security && !m_connection->whyNot().isEmpty()) {
        step = Connection;
    } else if (step >= Security && asksForSecurity() && !m_security->whyNot().isEmpty()) {
        step = Security;
    } else if (step == Security && !asksForSecurity()) {
        step = Access;
    }
    go(step);
}

void Wizard::edit(const catalog::Revision &current)
{
    static_cast<void>(ask(nullptr)); // a draft is of another catalog, and stays for the next one
    {
        const QScopedValueRollback filling(m_filling, true);
        m_editing = current;
        const catalog::CatalogDefinition &definition = current.definition;
        m_source->choose(definition.connector);
        if (const auto *const descriptor = m_workspace.library().find(definition.connector)) {
            m_connection->setConnector(*descriptor);
            m_connection->fillRegistered(definition);
            if (descriptor->kerberos) {
                m_security->setConnector(*descriptor);
                m_security->fillRegistered(definition);
            }
        }
        m_access->setRoles(definition.allowRoles);
        m_access->setCatalog(definition.name);
    }
    m_hasInput = false;
    say();
    go(Connection);
}

void Wizard::takeUp(const workspace::CatalogFeed::InForce &now)
{
    const int before = m_editing->number;
    catalog::CatalogDefinition given; // with the secrets that were given anew
    given.connector = m_editing->definition.connector;
    m_connection->writeTo(given);
    auto rebased = catalog::rebase(m_editing->definition, definition(), now.revision.definition);
    {
        const QScopedValueRollback filling(m_filling, true);
        m_editing = now.revision;
        m_connection->fillRegistered(rebased.definition, given.credentials);
        if (asksForSecurity()) {
            m_security->fillRegistered(rebased.definition);
        }
        m_access->setRoles(rebased.definition.allowRoles);
    }
    if (review()) {
        m_review->lookAgain()->tell(now, before, std::move(rebased));
    }
}

void Wizard::adopt(const QString &catalog, const QString &connector)
{
    static_cast<void>(ask(nullptr)); // a draft is of another catalog
    {
        const QScopedValueRollback filling(m_filling, true);
        m_adopted = catalog;
        m_source->choose(connector);
        if (const auto *const descriptor = m_workspace.library().find(connector)) {
            m_connection->setConnector(*descriptor);
            m_connection->fillAdopted(catalog);
            if (descriptor->kerberos) {
                m_security->setConnector(*descriptor);
            }
        }
        m_access->setCatalog(catalog);
    }
    m_hasInput = false;
    say();
    go(Connection);
}

void Wizard::startFrom(const catalog::ParsedDefinition &parsed)
{
    static_cast<void>(ask(nullptr));
    const catalog::CatalogDefinition definition = withWholePaths(parsed.definition, parsed.file);
    fill(definition);
    m_hasInput = true;
    if (m_workspace.library().find(definition.connector) == nullptr) {
        go(Source);
        m_source->showError(makeError(
            "connector.unknown",
            {{u"name"_s, definition.connector}, {u"nearest"_s, m_workspace.library().nearest(definition.connector)}}));
    } else {
        go(Connection);
        m_connection->showProblems();
    }
    saySourceProblems(parsed);
    entered();
}

// What stands at no field: keys that do not exist, values of the wrong shape, what an import changed.
void Wizard::saySourceProblems(const catalog::ParsedDefinition &parsed)
{
    if (parsed.diagnostics.empty()) {
        return;
    }
    delete m_takenOver;
    m_takenOver = new TakenOver(parsed.file, parsed.diagnostics, this);
    m_questions->addWidget(m_takenOver);
    m_takenOver->show();
}

void Wizard::entered()
{
    const catalog::CatalogDefinition now = definition();
    const bool something = !now.name.isEmpty() || !now.description.isEmpty() || !now.properties.isEmpty()
        || !now.credentials.empty() || now.kerberos || !now.allowRoles.isEmpty();
    if (m_filling || m_run->hasSucceeded()) {
        return;
    }
    m_hasInput = m_hasInput || something;
    if (m_hasInput && !isBound()) {
        m_drafts.keep({now, step(), QDateTime::currentDateTimeUtc()});
    }
}

void Wizard::keepInput()
{
    if (m_hasInput && !isBound() && !m_run->hasSucceeded()) {
        m_drafts.keep({definition(), step(), QDateTime::currentDateTimeUtc()});
        static_cast<void>(m_drafts.writeNow()); // failed() says it where somebody still looks
    }
}

void Wizard::requestClose()
{
    if (m_run->isUnderWay()) {
        auto *const banner = ask(std::make_unique<widgets::Banner>(
            Tone::Warning, [] { return tr("The run goes on when you leave; the activity list shows it."); }, this));
        banner->addAction(
            ButtonKind::Secondary, [] { return tr("Stay"); }, [this] { static_cast<void>(ask(nullptr)); });
        banner->addAction(
            ButtonKind::Primary, [] { return tr("Leave"); }, [this] { close(); });
        return;
    }
    if (!m_hasInput) {
        close();
        return;
    }
    if (isBound()) {
        auto *const leaving = ask(std::make_unique<widgets::Banner>(
            Tone::Warning, [] { return tr("Leave without changing anything?"); }, this));
        leaving->addAction(
            ButtonKind::Quiet, [] { return tr("Stay"); }, [this] { static_cast<void>(ask(nullptr)); });
        QPushButton *const leave = leaving->addAction(
            ButtonKind::Primary, [] { return tr("Leave"); }, [this] { close(); });
        leave->setFocus(Qt::OtherFocusReason);
        return;
    }
    auto *const banner = ask(std::make_unique<widgets::Banner>(
        Tone::Warning, [] { return tr("Keep what you entered for later? Passwords are never kept."); }, this));
    banner->addAction(
        ButtonKind::Quiet, [] { return tr("Stay"); },
        [this] {
            static_cast<void>(ask(nullptr));
            page(step())->firstFocus()->setFocus(Qt::OtherFocusReason);
        });
    banner->addAction(
        ButtonKind::Danger, [] { return tr("Discard"); },
        [this] {
            m_hasInput = false;
            m_drafts.discard();
            close();
        });
    QPushButton *const keep = banner->addAction(
        ButtonKind::Primary, [] { return tr("Keep the draft"); },
        [this] {
            m_drafts.keep({definition(), step(), QDateTime::currentDateTimeUtc()}); // also what nobody touched since it came
            if (m_drafts.writeNow()) { // else it has said why, and nothing is closed
                close();
            }
        });
    keep->setFocus(Qt::OtherFocusReason);
}

bool Wizard::goBack()
{
    if (m_question) {
        static_cast<void>(ask(nullptr));
        page(step())->firstFocus()->setFocus(Qt::OtherFocusReason);
    } else if (step() == firstStep() || m_run->isUnderWay() || m_run->hasSucceeded()) {
        requestClose();
    } else {
        back();
    }
    return true;
}

void Wizard::close()
{
    const QScopedValueRollback filling(m_filling, true); // a field that is wiped is no input
    m_review->forget();
    m_connection->wipeSecrets();
    m_security->wipeSecrets();
    if (m_run->hasSucceeded()) {
        Q_EMIT registered(m_run->registered());
    }
    Q_EMIT closed();
}

void Wizard::startAnew()
{
    const QScopedValueRollback filling(m_filling, true);
    m_run->forget();
    m_review->forget();
    m_connection->startAnew();
    m_security->startAnew();
    m_access->setRoles({});
    m_source->choose({});
    m_hasInput = false;
    go(Source);
}

} // namespace wizard

#include "catalogs/catalogs_page.h"

#include "catalogs/catalog_details.h"
#include "catalogs/catalog_filter.h"
#include "catalogs/catalog_states.h"
#include "catalogs/catalog_words.h"
#include "catalogs/delete_dialog.h"
#include "catalogs/feed_notice.h"
#include "catalogs/filter_bar.h"
#include "catalogs/reconcile_dialog.h"
#include "signature/signature_dialog.h"
#include "text/words.h"
#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/badge_delegate.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/data_table.h"
#include "widgets/empty_state.h"
#include "widgets/label.h"
#include "widgets/search_field.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using provisioning::CatalogEntry;
using provisioning::Direction;
using provisioning::Health;

namespace catalogs {

namespace {

// A connection test that is going on is nobody's catalog; one that was left behind is to be seen and undone.
bool isPassing(const CatalogEntry &entry)
{
    const bool leased = entry.head && entry.head->lease && entry.head->lease->until > QDateTime::currentDateTimeUtc();
    return entry.name.startsWith("cm-test-"_L1) && entry.health == Health::Pending && leased;
}

QString definitionIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile()) {
        return {};
    }
    const QString path = urls.front().toLocalFile();
    static const QStringList endings{u".yaml"_s, u".yml"_s, u".json"_s};
    const bool fits = std::ranges::any_of(
        endings, [&path](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
    return fits ? path : QString();
}

} // namespace

CatalogsPage::CatalogsPage(workspace::Workspace &workspace, QWidget *parent)
    : Page(parent), m_workspace(workspace), m_model(new CatalogModel(workspace.library(), this)),
      m_filter(new CatalogFilter(this))
{
    m_filter->setSourceModel(m_model);
    setAcceptDrops(true);
    build();
    connectActions();

    connect(m_bar, &FilterBar::changed, this, [this] {
        m_filter->setText(m_bar->text());
        m_filter->setStatus(m_bar->status());
        m_filter->setConnector(m_bar->connector());
        showState();
    });
    connect(m_bar->search(), &widgets::SearchField::leftDownwards, m_table, [this] {
        m_table->setFocus();
        if (selection().isEmpty()) {
            const QItemSelectionModel::SelectionFlags whole
                = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
            m_table->selectionModel()->setCurrentIndex(m_filter->index(0, 0), whole);
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CatalogsPage::selectionChanged);
    connect(m_add, &QPushButton::clicked, this, &CatalogsPage::addRequested);
    connect(m_import, &QPushButton::clicked, this, &CatalogsPage::chooseFile);
    connect(m_states, &CatalogStates::addRequested, this, &CatalogsPage::addRequested);
    connect(m_states, &CatalogStates::tryAgain, this, &CatalogsPage::refresh);
    connect(m_notice, &FeedNotice::askAgain, this, &CatalogsPage::refresh);
    connect(m_details, &CatalogDetails::recoverRequested, this, &CatalogsPage::recover);
    connect(m_details, &CatalogDetails::reconcileRequested, this, [this](const QString &catalog) { reconcile({catalog}); });
    connect(m_details, &CatalogDetails::signRequested, this, [this](const QString &catalog) {
        auto *const dialog = new signature::SignatureDialog(m_workspace, this);
        dialog->askToSign(catalog);
        dialog->open();
    });
    connect(m_details, &CatalogDetails::openRequested, this, &CatalogsPage::openRequested);
    connect(&m_workspace.catalogs(), &workspace::CatalogFeed::changed, this, &CatalogsPage::takeFeed);
    connect(&m_workspace.connection(), &workspace::Connection::changed, this, &CatalogsPage::takeFeed);
    takeFeed();
    widgets::said(this, [this] { say(); });
}

void CatalogsPage::build()
{
    m_title = widgets::label(this, widgets::TextKind::PageTitle);
    m_count = widgets::label(this, widgets::TextKind::Muted);
    m_import = widgets::button(this, widgets::ButtonKind::Secondary, u"upload"_s);
    m_add = widgets::button(this, widgets::ButtonKind::Primary, u"plus"_s);
    m_bar = new FilterBar(*m_model, this);
    m_notice = new FeedNotice(this);
    m_restart = new widgets::Banner(
        widgets::Tone::Warning, [this] { return restartWords(); }, this);
    m_restart->addAction(
        widgets::ButtonKind::Primary, [] { return tr("Bring them back…"); }, [this] { reconcile({}); });
    m_restart->hide();

    m_splitter = new QSplitter(Qt::Vertical, this);
    m_list = new QStackedWidget(m_splitter);
    m_table = new widgets::DataTable(m_list);
    m_table->setModel(m_filter);
    m_table->setItemDelegateForColumn(CatalogModel::Status, new widgets::BadgeDelegate(m_table));
    m_table->sortByColumn(CatalogModel::Name, Qt::AscendingOrder);
    constexpr std::array widths{174, 110, 140, 124, 160, 80, 180, 84};
    for (size_t column = 0; column < widths.size(); ++column) {
        m_table->setColumnWidth(static_cast<int>(column), widths.at(column));
    }
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(CatalogModel::Roles, QHeaderView::Stretch);
    m_list->addWidget(m_table);
    auto *const none = new widgets::EmptyState(
        u"filter"_s, [] { return tr("No catalog matches"); },
        [] { return tr("Another word, status or connector may."); }, m_list);
    connect(none->setAction(u"close"_s, [] { return tr("Clear the filter"); }), &QPushButton::clicked, m_bar,
            &FilterBar::clear);
    m_list->addWidget(none);
    m_actions = new CatalogActions(m_workspace, *m_model, m_table);
    m_details = new CatalogDetails(m_workspace, *m_model, m_splitter);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_list->setMinimumHeight(theme::tableHeader + 3 * theme::tableRow);
    m_details->setMinimumHeight(200);
    m_splitter->setSizes({300, 300});
    m_states = new CatalogStates(m_splitter, this);

    auto *const texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_count);
    auto *const head = new QHBoxLayout;
    head->setSpacing(theme::barGap);
    head->addLayout(texts, 1);
    head->addWidget(m_import);
    head->addWidget(m_add);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, 12);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_notice);
    column->addWidget(m_restart);
    column->addWidget(m_states, 1);
    setFocusProxy(m_table); // where the keyboard begins
}

void CatalogsPage::connectActions()
{
    auto *const menu = new QMenu(this);
    m_actions->addWishesTo(menu);
    m_details->setChangeMenu(menu);
    connect(m_actions, &CatalogActions::copyWanted, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectionAsTsv()); });
    connect(m_actions, &CatalogActions::recoveryWanted, this, [this](Direction direction) { recover(selection().value(0), direction); });
    connect(m_actions, &CatalogActions::reconcileWanted, this, [this] { reconcile(selection()); });
    connect(m_actions, &CatalogActions::deletionWanted, this, &CatalogsPage::deleteSelected);
    connect(m_actions, &CatalogActions::wished, this, [this](workspace::Wish wish) {
        Q_EMIT changeRequested({wish, selection().value(0)});
    });
    connect(m_table, &widgets::DataTable::menuRequested, this, [this](const QPoint &place) { m_actions->popUp(place, this); });
    connect(m_details, &CatalogDetails::rollBackRequested, this, [this](int revision) {
        Q_EMIT changeRequested({workspace::Wish::RollBack, selection().value(0), revision});
    });
    connect(m_details, &CatalogDetails::adoptRequested, this, [this](const QString &catalog) {
        Q_EMIT changeRequested({workspace::Wish::Adopt, catalog});
    });
    selectionChanged();
}

void CatalogsPage::refresh()
{
    if (m_workspace.connection().state() == workspace::Connection::State::Failed) {
        m_workspace.connection().open();
    } else {
        m_workspace.catalogs().refresh();
    }
}

QWidget *CatalogsPage::searchField()
{
    return m_bar->search();
}

QAbstractButton *CatalogsPage::mainAction()
{
    return m_add;
}

bool CatalogsPage::goBack()
{
    if (m_filter->isFiltering()) {
        m_bar->clear();
        return true;
    }
    if (!selection().isEmpty()) {
        m_table->clearSelection();
        return true;
    }
    return false;
}

void CatalogsPage::takeFeed()
{
    std::vector<CatalogEntry> entries = m_workspace.catalogs().entries();
    std::erase_if(entries, isPassing);
    m_notice->setFreshness(freshnessOf(m_workspace));
    setEntries(std::move(entries));
}

void CatalogsPage::setEntries(std::vector<CatalogEntry> entries)
{
    m_model->setEntries(std::move(entries));
    if (!m_awaited.isEmpty() && m_model->rowOf(m_awaited) >= 0) {
        select(std::exchange(m_awaited, {}));
    }
    m_details->refresh();
    selectionChanged();
    showState();
}

void CatalogsPage::showState()
{
    const auto state = stateOf(m_workspace, m_model->rowCount() > 0);
    const auto &connection = m_workspace.connection();
    m_states->setWaiting(connection.state() == workspace::Connection::State::Connecting,
                         m_workspace.environment().name);
    m_states->setError(connection.error() ? connection.error() : m_workspace.catalogs().error());
    m_states->setState(state);
    m_bar->setVisible(state == CatalogStates::State::Table);
    m_restart->setVisible(m_workspace.catalogs().restartedAt().isValid()
                          && std::ranges::find(m_model->entries(), Health::Missing, &CatalogEntry::health) != m_model->entries().end());
    m_list->setCurrentIndex(m_filter->rowCount() == 0 ? 1 : 0);
    say();
}

QStringList CatalogsPage::selection() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows(CatalogModel::Name);
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList names;
    for (const QModelIndex &row : rows) {
        names += row.data().toString();
    }
    return names;
}

void CatalogsPage::select(const QString &catalog)
{
    const int row = m_model->rowOf(catalog);
    if (row < 0) {
        m_awaited = catalog;
        return;
    }
    const QModelIndex shown = m_filter->mapFromSource(m_model->index(row, CatalogModel::Name));
    // Not selectRow, which heeds the Shift key that somebody may be holding.
    m_table->selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(shown);
}

void CatalogsPage::selectionChanged()
{
    const QStringList names = selection();
    m_details->setSelection(names);
    m_actions->setSelection(names);
    sayRights();
}

void CatalogsPage::sayRights()
{
    const auto refusal = m_workspace.refusal();
    const QString why = refusal ? text::explain(*refusal).cause : QString();
    widgets::setReason(m_add, why);
    widgets::setReason(m_import, why);
    m_states->setWhyNoAdding(why);
    m_actions->judge();
    m_details->setRollBackReason(m_actions->whyNoRollBack());
}

void CatalogsPage::deleteSelected()
{
    QStringList names = selection();
    names.removeIf(
        [this](const QString &name) { return m_model->entry(m_model->rowOf(name)).health == Health::Unmanaged; });
    if (names.isEmpty() || m_dialog || m_workspace.refusal()) {
        return;
    }
    m_dialog = new DeleteDialog(m_workspace, names, this);
    m_dialog->open();
}

void CatalogsPage::reconcile(const QStringList &catalogs)
{
    if (m_reconcileDialog) {
        return;
    }
    QStringList drifted = catalogs;
    drifted.removeIf([this](const QString &name) {
        const int row = m_model->rowOf(name);
        return row < 0 || !isDrifted(m_model->entry(row));
    });
    if (!catalogs.isEmpty() && drifted.isEmpty()) {
        return;
    }
    m_reconcileDialog = new ReconcileDialog(m_workspace, drifted, this);
    connect(m_reconcileDialog, &ReconcileDialog::started, this, &CatalogsPage::openRequested);
    connect(m_reconcileDialog, &ReconcileDialog::adoptRequested, this, [this](const QString &catalog) {
        Q_EMIT changeRequested({workspace::Wish::Adopt, catalog});
    });
    m_reconcileDialog->open();
}

ReconcileDialog *CatalogsPage::reconcileDialog() const
{
    return m_reconcileDialog;
}

QWidget *CatalogsPage::restartNotice() const
{
    return m_restart;
}

QString CatalogsPage::restartWords() const
{
    const auto forgotten = static_cast<int>(std::ranges::count(m_model->entries(), Health::Missing, &CatalogEntry::health));
    const QString at = QLocale(text::currentLanguage()).toString(m_workspace.catalogs().restartedAt().toLocalTime().time(), QLocale::ShortFormat);
    return tr("Trino restarted at %1 and has forgotten %n catalog(s).", nullptr, forgotten).arg(at);
}

void CatalogsPage::recover(const QString &catalog, Direction direction)
{
    if (!catalog.isEmpty() && !m_workspace.refusal()) {
        m_workspace.begin(workspace::Recovery{catalog, direction}); // the activity list shows it
    }
}

void CatalogsPage::chooseFile()
{
    auto *const dialog = new QFileDialog(this, tr("Import a catalog definition"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Definitions (*.yaml *.yml *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &CatalogsPage::importRequested);
    dialog->open();
}

void CatalogsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!definitionIn(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void CatalogsPage::dropEvent(QDropEvent *event)
{
    if (const QString path = definitionIn(event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT importRequested(path);
    }
}

void CatalogsPage::say()
{
    sayRights();
    m_title->setText(tr("Catalogs"));
    m_import->setText(tr("Import…"));
    m_add->setText(tr("Add catalog"));
    m_table->setAccessibleName(tr("Catalogs"));
    m_restart->setWords([this] { return restartWords(); });
    const int all = m_model->rowCount();
    const int left = m_filter->rowCount();
    const QString &environment = m_workspace.environment().name;
    const bool known
        = m_states->state() == CatalogStates::State::Table || m_states->state() == CatalogStates::State::Empty;
    m_count->setText(!known ? environment
                         : left < all
                         ? tr("%1 of %n catalogs in %2", nullptr, all).arg(QLocale().toString(left), environment)
                         : tr("%n catalogs in %1", nullptr, all).arg(environment));
}

} // namespace catalogs

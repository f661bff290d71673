#include "health_page/health_page.h"

#include "health_page/health_model.h"
#include "health_page/keytab_line.h"
#include "health_page/sparkline_delegate.h"
#include "signature/signature_dialog.h"
#include "theme/metrics.h"
#include "widgets/badge_delegate.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/data_table.h"
#include "widgets/empty_state.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "widgets/search_field.h"
#include "widgets/tile.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using widgets::ButtonKind;
using widgets::TextKind;
using widgets::Tone;
using Connection = workspace::Connection;

namespace health_page {

HealthPage::HealthPage(workspace::Workspace &workspace, QWidget *parent)
    : Page(parent), m_workspace(workspace), m_feed(&workspace.health()), m_model(new HealthModel(*m_feed, this)),
      m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(HealthModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, theme::pageTop);
    column->setSpacing(theme::rowGap);
    column->addWidget(makeTop());
    m_feedError = new widgets::ErrorNotice(this);
    m_storageError = new widgets::ErrorNotice(this);
    column->addWidget(m_feedError);
    column->addWidget(m_storageError);
    m_records = new widgets::Banner(Tone::Warning, [] { return QString(); }, this);
    m_records->addAction(ButtonKind::Secondary, [] { return tr("Show them…"); }, [this] { openSignatures(); });
    m_records->hide();
    column->addWidget(m_records);

    m_states = new QStackedWidget(this);
    m_connecting = new widgets::EmptyState(
        u"activity"_s, [] { return tr("Connecting…"); },
        [this] { return tr("%1 is being asked for its catalogs.").arg(m_workspace.environment().name); }, m_states);
    m_failed = makeFailed();
    m_empty = new widgets::EmptyState(
        u"activity"_s, [] { return tr("Nothing to probe yet"); },
        [] { return tr("As soon as a catalog is registered, its answers are measured here."); }, m_states);
    m_content = makeTable();
    for (QWidget *state : {m_connecting, m_failed, m_empty, m_content}) {
        m_states->addWidget(state);
    }
    column->addWidget(m_states, 1);

    connect(&m_workspace.signature(), &workspace::SignatureDesk::changed, this, &HealthPage::sayRecords);
    connect(m_feed, &health::HealthFeed::changed, this, &HealthPage::follow);
    connect(m_feed, &health::HealthFeed::catalogChanged, this, &HealthPage::follow);
    connect(&m_workspace.connection(), &Connection::changed, this, &HealthPage::follow);
    connect(&m_workspace.catalogs(), &workspace::CatalogFeed::changed, this, &HealthPage::follow);
    m_clock.setInterval(5s);
    connect(&m_clock, &QTimer::timeout, m_model, &HealthModel::tick);
    connect(&m_clock, &QTimer::timeout, this, &HealthPage::saySelection);
    widgets::said(this, [this] {
        m_model->sayAgain();
        follow();
    });
}

HealthPage::~HealthPage()
{
    watch(false);
}

QWidget *HealthPage::makeTop()
{
    auto *const top = new QWidget(this);
    auto *const row = new QHBoxLayout(top);
    row->setContentsMargins({});
    row->setSpacing(theme::barGap);
    auto *const titles = new QVBoxLayout;
    titles->setSpacing(theme::labelGap);
    titles->addWidget(widgets::label(top, TextKind::PageTitle, [] { return tr("Health"); }));
    m_since = widgets::label(top, TextKind::Muted);
    titles->addWidget(m_since);
    row->addLayout(titles, 1);
    m_search = new widgets::SearchField(top, [] { return tr("Filter catalogs"); });
    m_search->setMaximumWidth(260);
    row->addWidget(m_search, 0, Qt::AlignBottom);
    m_signatures = widgets::button(top, ButtonKind::Secondary, u"shield"_s, [] { return tr("Signatures…"); });
    row->addWidget(m_signatures, 0, Qt::AlignBottom);
    connect(m_signatures, &QPushButton::clicked, this, &HealthPage::openSignatures);
    m_probeAll = widgets::button(top, ButtonKind::Primary, u"refresh"_s, [] { return tr("Probe all now"); });
    row->addWidget(m_probeAll, 0, Qt::AlignBottom);
    connect(m_search, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_probeAll, &QPushButton::clicked, this, &HealthPage::refresh);
    return top;
}

QWidget *HealthPage::makeTiles()
{
    auto *const tiles = new QWidget(this);
    auto *const row = new QHBoxLayout(tiles);
    row->setContentsMargins({});
    row->setSpacing(theme::rowGap);
    m_active = new widgets::Tile([] { return tr("Answering catalogs"); }, tiles);
    m_median = new widgets::Tile([] { return tr("Median latency now"); }, tiles);
    m_failing = new widgets::Tile([] { return tr("Failing"); }, tiles);
    for (QWidget *tile : {m_active, m_median, m_failing}) {
        row->addWidget(tile, 1);
    }
    return tiles;
}

QWidget *HealthPage::makeTable()
{
    auto *const content = new QWidget(m_states);
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(theme::rowGap);
    column->addWidget(makeTiles());

    m_table = new widgets::DataTable(content);
    m_table->setModel(m_sorted);
    m_table->setItemDelegateForColumn(HealthModel::Status, new widgets::BadgeDelegate(m_table));
    m_table->setItemDelegateForColumn(HealthModel::History, new SparklineDelegate(m_table));
    m_table->setItemDelegateForColumn(HealthModel::Action, new ProbeDelegate(m_table));
    m_table->sortByColumn(HealthModel::Status, Qt::AscendingOrder); // what needs somebody first
    m_table->setMinimumHeight(theme::tableHeader + 3 * theme::tableRow);
    sizeColumns();
    widgets::said(m_table, [this] { m_table->setAccessibleName(tr("Health of the catalogs")); });
    column->addWidget(m_table, 1);

    auto *const detail = new widgets::Card(content);
    m_detailTitle = widgets::label(detail, TextKind::Section);
    m_detailLine = widgets::label(detail, TextKind::Muted);
    m_keytab = new KeytabLine(detail);
    m_lastFailure = new widgets::ErrorNotice;
    m_failureArea = new QScrollArea(detail); // a long remedy must not push the table out of the window
    m_failureArea->setFrameShape(QFrame::NoFrame);
    m_failureArea->setWidgetResizable(true);
    m_failureArea->setWidget(m_lastFailure);
    m_failureArea->viewport()->setAutoFillBackground(false);
    detail->body()->setSpacing(theme::labelGap);
    detail->body()->addWidget(m_detailTitle);
    detail->body()->addWidget(m_detailLine);
    detail->body()->addWidget(m_keytab);
    detail->body()->addWidget(m_failureArea);
    m_detail = detail;
    m_detail->hide();
    column->addWidget(m_detail);

    connect(m_search, &widgets::SearchField::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HealthPage::saySelection);
    connect(m_table, &widgets::DataTable::menuRequested, this, &HealthPage::openMenu);
    connect(m_table, &QTableView::activated, this, &HealthPage::probeSelected);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == HealthModel::Action) {
            m_feed->probeNow(index.siblingAtColumn(HealthModel::Catalog).data().toString());
        }
    });
    return content;
}

QWidget *HealthPage::makeFailed()
{
    auto *const failed = new QWidget(m_states);
    auto *const column = new QVBoxLayout(failed);
    column->setContentsMargins({});
    column->setSpacing(theme::rowGap);
    m_connectionError = new widgets::ErrorNotice(failed);
    column->addWidget(m_connectionError);
    auto *const again
        = widgets::button(failed, ButtonKind::Secondary, u"refresh"_s, [] { return tr("Connect again"); });
    column->addWidget(again, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(again, &QPushButton::clicked, &m_workspace.connection(), &Connection::open);
    return failed;
}

void HealthPage::refresh()
{
    m_keytab->forget();
    if (m_workspace.connection().state() == Connection::State::Failed) {
        m_workspace.connection().open();
    }
    m_feed->probeAllNow();
}

QWidget *HealthPage::searchField()
{
    return m_search;
}

QAbstractButton *HealthPage::mainAction()
{
    return m_probeAll;
}

void HealthPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    watch(true);
    m_workspace.signature().look();
    m_clock.start();
    m_model->tick();
}

void HealthPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    watch(false);
    m_clock.stop();
}

void HealthPage::watch(bool somebodyLooks)
{
    if (m_feed) {
        m_feed->setActive(somebodyLooks);
    }
}

void HealthPage::showState(QWidget *state)
{
    if (m_states->currentWidget() == state) {
        return;
    }
    m_states->setCurrentWidget(state);
}

// Everything in sight at 1280 by 720; the name takes what is left.
void HealthPage::sizeColumns()
{
    QHeaderView *const header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(44);
    header->setSectionResizeMode(HealthModel::Catalog, QHeaderView::Stretch);
    for (const auto &[section, width] : {std::pair{HealthModel::Status, 156},
                                         {HealthModel::LastCheck, 132},
                                         {HealthModel::Latency, 92},
                                         {HealthModel::Median, 84},
                                         {HealthModel::Slowest, 84},
                                         {HealthModel::Failures, 92},
                                         {HealthModel::History, pointsShown * 4 + 24},
                                         {HealthModel::Action, 48}}) {
        header->resizeSection(section, width);
    }
}

void HealthPage::follow()
{
    const Connection &connection = m_workspace.connection();
    const workspace::CatalogFeed &catalogs = m_workspace.catalogs();
    const bool isFailed = connection.state() == Connection::State::Failed;
    const bool hasRows = m_model->rowCount() > 0;
    m_signatures->setEnabled(connection.state() == Connection::State::Ready);
    if (connection.state() == Connection::State::Ready && isVisible() && !m_workspace.signature().found() && !m_workspace.signature().error()) {
        m_workspace.signature().look(); // it was not connected yet when the page came up
    }
    m_connectionError->setError(isFailed ? connection.error() : std::nullopt);
    m_feedError->setError(isFailed ? std::nullopt : catalogs.error(), Tone::Warning);
    m_storageError->setError(m_feed->storageError(), Tone::Warning);
    m_probeAll->setEnabled(hasRows && connection.state() == Connection::State::Ready);
    m_search->setEnabled(hasRows);
    showState(isFailed && !hasRows                          ? m_failed
                  : hasRows                                 ? m_content
                  : catalogs.isLoaded() || catalogs.error() ? m_empty
                                                            : m_connecting);
    if (isFailed && hasRows) { // what was measured stays in sight
        m_feedError->setError(connection.error());
    }
    sayFigures();
    saySelection();
}

void HealthPage::openSignatures()
{
    auto *const dialog = new signature::SignatureDialog(m_workspace, this);
    dialog->open();
}

QStringList HealthPage::selectedCatalogs() const
{
    QStringList names;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows(HealthModel::Catalog)) {
        names.append(row.data().toString());
    }
    return names;
}

void HealthPage::probeSelected()
{
    for (const QString &name : selectedCatalogs()) {
        m_feed->probeNow(name);
    }
}

void HealthPage::openMenu(const QPoint &position)
{
    if (selectedCatalogs().isEmpty()) {
        return;
    }
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Probe now"), this, &HealthPage::probeSelected);
    menu->addAction(tr("Copy"), this, [this] { QGuiApplication::clipboard()->setText(m_table->selectionAsTsv()); });
    menu->popup(position);
}

} // namespace health_page

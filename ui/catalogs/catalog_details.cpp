#include "catalogs/catalog_details.h"

#include "catalogs/access_tab.h"
#include "catalogs/activity_tab.h"
#include "catalogs/catalog_model.h"
#include "catalogs/catalog_words.h"
#include "catalogs/history_tab.h"
#include "catalogs/overview_tab.h"
#include "catalogs/properties_tab.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace catalogs {

namespace {

constexpr int nameWidth = 280; // beside five tabs

QScrollArea *scrolled(QWidget *widget, QWidget *parent)
{
    auto *const area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(widget);
    area->viewport()->setAutoFillBackground(false);
    widget->setAutoFillBackground(false);
    return area;
}

} // namespace

CatalogDetails::CatalogDetails(workspace::Workspace &workspace, const CatalogModel &model, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(model)
{
    auto *const card = new widgets::Card(this);
    auto *const outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(card);
    m_stack = new QStackedWidget(card);
    card->body()->addWidget(m_stack);
    card->body()->setContentsMargins(theme::cardSide, theme::barGap, theme::cardSide, 12);

    m_nothing = widgets::label(m_stack, widgets::TextKind::Muted);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_nothing);

    auto *const one = new QWidget(m_stack);
    m_name = widgets::label(one, widgets::TextKind::Section);
    m_badge = new widgets::Badge(one);
    m_tabs = new QTabWidget(one);
    m_overview = new OverviewTab(model, m_tabs);
    m_overview->setSigns(workspace.environment().signing.source != cluster::Signing::Source::None);
    m_properties = new PropertiesTab(m_tabs);
    m_access = new AccessTab(workspace.environment(), m_tabs);
    m_history = new HistoryTab(workspace.catalogs(), m_tabs);
    m_activity = new ActivityTab(workspace, m_tabs);
    m_tabs->addTab(scrolled(m_overview, m_tabs), {});
    for (QWidget *const tab : std::initializer_list<QWidget *>{m_properties, m_access, m_history, m_activity}) {
        m_tabs->addTab(tab, {});
    }
    auto *const head = new QWidget(m_tabs); // beside the tabs: the pane is low
    auto *const headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(0, 0, 20, 4);
    headRow->setSpacing(12);
    headRow->addWidget(m_name);
    headRow->addWidget(m_badge);
    m_tabs->setCornerWidget(head, Qt::TopLeftCorner);
    m_change = widgets::button(m_tabs, widgets::ButtonKind::Quiet, u"edit"_s);
    m_tabs->setCornerWidget(m_change, Qt::TopRightCorner);
    auto *const column = new QVBoxLayout(one);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs, 1);
    m_stack->addWidget(one);

    connect(m_overview, &OverviewTab::recoverRequested, this,
            [this](provisioning::Direction direction) { Q_EMIT recoverRequested(m_selection.value(0), direction); });
    connect(m_overview, &OverviewTab::adoptRequested, this, [this] { Q_EMIT adoptRequested(m_selection.value(0)); });
    connect(m_overview, &OverviewTab::signRequested, this, [this] { Q_EMIT signRequested(m_selection.value(0)); });
    connect(m_overview, &OverviewTab::reconcileRequested, this, [this] { Q_EMIT reconcileRequested(m_selection.value(0)); });
    connect(m_activity, &ActivityTab::openRequested, this, &CatalogDetails::openRequested);
    connect(m_history, &HistoryTab::rollBackRequested, this, &CatalogDetails::rollBackRequested);
    connect(&m_workspace, &workspace::Workspace::jobChanged, this, &CatalogDetails::refresh); // ours or not
    widgets::said(this, [this] { say(); });
}

void CatalogDetails::setSelection(const QStringList &catalogs)
{
    m_selection = catalogs;
    refresh();
}

void CatalogDetails::setChangeMenu(QMenu *menu)
{
    m_change->setMenu(menu);
}

void CatalogDetails::setRollBackReason(const QString &why)
{
    m_history->setRollBackReason(why);
}

const provisioning::CatalogEntry *CatalogDetails::entry() const
{
    const int row = m_selection.size() == 1 ? m_model.rowOf(m_selection.front()) : -1;
    return row < 0 ? nullptr : &m_model.entry(row);
}

bool CatalogDetails::isOurs(const QString &catalog) const
{
    return std::ranges::any_of(m_workspace.jobs(), [&catalog](const workspace::Job *job) {
        return job->catalog() == catalog && job->isUnderWay();
    });
}

void CatalogDetails::refresh()
{
    if (const provisioning::CatalogEntry *const shown = entry()) {
        m_overview->setEntry(*shown, isOurs(shown->name));
        m_properties->setDefinition(shown->revision ? shown->revision->definition : catalog::CatalogDefinition());
        m_access->setEntry(*shown);
        m_history->setCatalog(shown->name, shown->head ? shown->head->current : 0);
        m_activity->setCatalog(shown->name);
    }
    say();
}

void CatalogDetails::say()
{
    const provisioning::CatalogEntry *const one = entry();
    m_stack->setCurrentIndex(one ? 1 : 0);
    const auto refusal = m_workspace.refusal();
    m_overview->setWhyNoChange(refusal ? text::explain(*refusal).cause : QString());
    m_nothing->setText(m_selection.size() > 1
                           ? tr("%n catalogs are selected.", nullptr, static_cast<int>(m_selection.size()))
                           : tr("Select a catalog to see its properties, who may read it, and its history."));
    if (one) {
        m_name->setText(m_name->fontMetrics().elidedText(one->name, Qt::ElideMiddle, nameWidth));
        m_name->setToolTip(one->name);
        const StatusShown status = shown(*one);
        m_badge->setState(status.word, status.tone);
        m_badge->setToolTip(status.meaning);
    }
    m_change->setText(tr("Change"));
    const std::array titles{tr("Overview"), tr("Properties"), tr("Access"), tr("History"), tr("Activity")};
    for (int i = 0; i < m_tabs->count(); ++i) {
        m_tabs->setTabText(i, titles.at(static_cast<size_t>(i)));
    }
    m_tabs->setAccessibleName(one ? tr("Details of %1").arg(one->name) : QString());
}

} // namespace catalogs

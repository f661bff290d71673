#include "activity/activity_pane.h"

#include "activity/activity_row.h"
#include "run/sentences.h"
#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/elided_label.h"
#include "widgets/label.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using workspace::Job;

namespace activity {

namespace {

constexpr int bodyHeight = 176; // four rows

// What is only being looked at (a review, a question before deleting) stands where it was asked, not here.
bool isListed(const run::RunState &state)
{
    return state.startedAt.isValid() || state.verb == "recover"_L1;
}

} // namespace

ActivityPane::ActivityPane(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace),
      m_toggle(widgets::button(this, widgets::ButtonKind::Quiet, u"chevron-up"_s)),
      m_summary(new widgets::ElidedLabel(this)), m_clear(widgets::button(this, widgets::ButtonKind::Quiet)),
      m_scroll(new QScrollArea(this)), m_empty(widgets::label(m_scroll, widgets::TextKind::Muted,
                                                              [] { return tr("What you start here is listed here."); }))
{
    m_toggle->setCheckable(true);
    auto *const head = new QHBoxLayout;
    head->setContentsMargins(theme::pageSide - theme::controlPadding, 2, theme::pageSide, 2);
    head->setSpacing(theme::barGap);
    head->addWidget(m_toggle);
    head->addWidget(m_summary, 1);
    head->addWidget(m_clear);

    auto *const inside = new QWidget(m_scroll);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 0, 8);
    m_column->setSpacing(0);
    m_empty->setContentsMargins(theme::pageSide, 8, theme::pageSide, 8);
    m_column->addWidget(m_empty);
    m_column->addStretch();
    inside->setAutoFillBackground(false);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFixedHeight(bodyHeight);
    m_scroll->hide();

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_scroll);

    connect(m_toggle, &QPushButton::toggled, this, &ActivityPane::setExpanded);
    connect(m_clear, &QPushButton::clicked, this, &ActivityPane::clearFinished);
    connect(&m_workspace, &workspace::Workspace::jobAdded, this, &ActivityPane::add);
    connect(&m_workspace, &workspace::Workspace::jobChanged, this, &ActivityPane::jobChanged);
    m_clock.setInterval(200ms);
    connect(&m_clock, &QTimer::timeout, this, &ActivityPane::refresh);
    rebuild();
    widgets::said(this, [this] { say(); });
}

bool ActivityPane::isExpanded() const
{
    return !m_scroll->isHidden();
}

void ActivityPane::setExpanded(bool expanded)
{
    if (expanded == isExpanded()) {
        return;
    }
    m_scroll->setVisible(expanded);
    m_toggle->setChecked(expanded);
    say();
    Q_EMIT expandedChanged(expanded);
}

QString ActivityPane::summary() const
{
    const auto underWay = [](const Row &row) { return run::isUnderWay(row.row->state()); };
    const auto first = std::ranges::find_if(m_rows, underWay);
    if (first == m_rows.end()) {
        return m_rows.empty() ? tr("Nothing is under way.") : run::lineOf(m_rows.front().row->state());
    }
    const auto others = static_cast<int>(std::ranges::count_if(m_rows, underWay)) - 1;
    const QString line = run::lineOf(first->row->state());
    return others == 0 ? line : tr("%1, and %n more under way", nullptr, others).arg(line);
}

void ActivityPane::add(Job *job)
{
    connect(job, &Job::stepChanged, this, &ActivityPane::refresh);
    jobChanged(job);
}

void ActivityPane::jobChanged(Job *job)
{
    const run::RunState state = run::stateOf(*job);
    const auto known = std::ranges::find(m_rows, job, &Row::job);
    if (known != m_rows.end()) {
        known->row->setState(state);
    } else if (isListed(state)) {
        m_rows.insert(m_rows.begin(), {job, makeRow(job)});
        m_column->insertWidget(0, m_rows.front().row);
    }
    if (m_workspace.hasWorkUnderWay()) {
        m_clock.start();
    } else {
        m_clock.stop();
    }
    say();
}

ActivityRow *ActivityPane::makeRow(Job *job)
{
    auto *const row = new ActivityRow(m_scroll->widget());
    row->setState(run::stateOf(*job));
    connect(row, &ActivityRow::openRequested, this, [this, job] { Q_EMIT openRequested(job); });
    connect(row, &ActivityRow::cancelRequested, job, &Job::cancel);
    connect(row, &ActivityRow::recoverRequested, this, [this, job] { Q_EMIT recoverRequested(job->catalog()); });
    return row;
}

void ActivityPane::clearFinished()
{
    m_workspace.forgetEndedJobs();
    rebuild();
}

void ActivityPane::rebuild()
{
    for (const Row &row : m_rows) {
        row.row->deleteLater(); // one of its buttons may be what was pressed
    }
    m_rows.clear();
    for (Job *const job : m_workspace.jobs()) {
        job->disconnect(this);
        add(job);
    }
    say();
}

void ActivityPane::refresh()
{
    for (const Row &row : m_rows) {
        if (run::isUnderWay(row.row->state())) {
            row.row->setState(run::stateOf(*row.job));
        }
    }
    say();
}

void ActivityPane::say()
{
    const bool expanded = isExpanded();
    m_toggle->setText(tr("Activity"));
    m_toggle->setIcon(theme::icon(expanded ? u"chevron-down" : u"chevron-up"));
    m_toggle->setAccessibleDescription(expanded ? tr("Folds the list of jobs") : tr("Unfolds the list of jobs"));
    m_clear->setText(tr("Clear finished"));
    m_clear->setVisible(std::ranges::any_of(m_rows, [](const Row &row) { return run::isOver(row.row->state()); }));
    m_empty->setVisible(m_rows.empty());
    m_summary->setLine(expanded ? QString() : summary()); // unfolded, the list itself says it
}

} // namespace activity

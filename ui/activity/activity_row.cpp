#include "activity/activity_row.h"

#include "run/sentences.h"
#include "run/step_mark.h"
#include "text/duration.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/elided_label.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>

using namespace Qt::StringLiterals;
using run::Mark;
using run::Moment;

namespace activity {

namespace {

constexpr int timeWidth = 76;
constexpr int progressWidth = 120;

Mark markOf(const run::RunState &state)
{
    switch (run::momentOf(state)) {
    case Moment::Preparing:
    case Moment::Ready:
        return Mark::Waiting;
    case Moment::Running:
    case Moment::Undoing:
        return Mark::Running;
    case Moment::Done:
        return Mark::Done;
    case Moment::NotDone:
        return state.report && state.report->end != provisioning::End::Refused ? Mark::Undone : Mark::Failed;
    case Moment::Incomplete:
        return Mark::UndoFailed;
    }
    return Mark::Waiting;
}

QString reasonOf(const run::RunState &state)
{
    if (run::isOver(state) && state.error) { // the reason says more than that nothing was changed
        return text::explain(*state.error).cause;
    }
    if (run::isOver(state) && state.startedAt.isValid() && run::detailOf(state).isEmpty()) {
        return QLocale().toString(state.startedAt.toLocalTime(), QLocale::ShortFormat);
    }
    return run::detailOf(state);
}

} // namespace

ActivityRow::ActivityRow(QWidget *parent)
    : QWidget(parent), m_mark(new run::StepMark(this)), m_title(widgets::label(this, widgets::TextKind::Body)),
      m_detail(new widgets::ElidedLabel(this)), m_progress(new QProgressBar(this)),
      m_time(widgets::label(this, widgets::TextKind::Muted)),
      m_recover(widgets::button(this, widgets::ButtonKind::Secondary)),
      m_cancel(widgets::button(this, widgets::ButtonKind::Secondary)),
      m_open(widgets::button(this, widgets::ButtonKind::Quiet))
{
    for (QLabel *const label : {m_title, m_time}) {
        label->setWordWrap(false);
    }
    m_time->setFixedWidth(timeWidth);
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(progressWidth);
    m_progress->setFocusPolicy(Qt::NoFocus);

    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(theme::pageSide, 2, theme::pageSide, 2);
    row->setSpacing(12);
    row->addWidget(m_mark);
    row->addWidget(m_title);
    row->addWidget(m_detail, 1);
    row->addWidget(m_progress);
    row->addWidget(m_time);
    row->addWidget(m_recover);
    row->addWidget(m_cancel);
    row->addWidget(m_open);

    connect(m_recover, &QPushButton::clicked, this, &ActivityRow::recoverRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ActivityRow::cancelRequested);
    connect(m_open, &QPushButton::clicked, this, &ActivityRow::openRequested);
    widgets::said(this, [this] { say(); });
}

void ActivityRow::setState(const run::RunState &state)
{
    m_state = state;
    say();
}

void ActivityRow::say()
{
    const Moment moment = run::momentOf(m_state);
    const run::Progress progress = run::progressOf(m_state);
    m_mark->setMark(markOf(m_state));
    m_title->setText(run::titleOf(m_state));
    const QString detail = reasonOf(m_state);
    m_detail->setLine(detail);
    m_progress->setVisible(moment == Moment::Running && m_state.verb != "recover"_L1);
    m_progress->setRange(0, std::max(progress.of, 1));
    m_progress->setValue(std::max(progress.step - 1, 0));
    m_progress->setAccessibleName(detail);
    m_time->setText(m_state.elapsed.count() > 0 ? text::duration(m_state.elapsed) : QString());
    m_recover->setText(tr("Recover now"));
    m_recover->setVisible(moment == Moment::Incomplete);
    m_cancel->setText(moment == Moment::Undoing ? tr("Undoing…") : tr("Cancel"));
    m_cancel->setVisible(!run::isOver(m_state));
    m_cancel->setEnabled(moment != Moment::Undoing);
    m_open->setText(tr("Details"));
    for (QPushButton *const button : {m_recover, m_cancel, m_open}) {
        button->setAccessibleDescription(m_title->text());
    }
    setAccessibleName(run::lineOf(m_state));
}

} // namespace activity

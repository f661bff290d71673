#include "run/run_view.h"

#include "run/sentences.h"
#include "run/step_list.h"
#include "run/step_row.h"
#include "text/duration.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using workspace::Job;

namespace run {

RunView::RunView(QWidget *parent)
    : QWidget(parent), m_badge(new widgets::Badge(this)), m_title(widgets::label(this, widgets::TextKind::Section)),
      m_detail(widgets::label(this, widgets::TextKind::Muted)), m_time(widgets::label(this, widgets::TextKind::Muted)),
      m_cancel(widgets::button(this, widgets::ButtonKind::Secondary, u"stop"_s)),
      m_recover(new widgets::Banner(
          widgets::Tone::Danger, [this] { return detailOf(m_state); }, this)),
      m_notices(new QVBoxLayout), m_scroll(new QScrollArea(this)), m_steps(new StepList(m_scroll))
{
    m_time->setWordWrap(false);
    m_recover->addAction(
        widgets::ButtonKind::Primary, [] { return tr("Recover now"); },
        [this] { Q_EMIT recoverRequested(m_state.catalog); });
    auto *const texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_detail);
    auto *const head = new QHBoxLayout;
    head->setSpacing(12);
    head->addLayout(texts, 1);
    head->addWidget(m_time);
    head->addWidget(m_badge);
    head->addWidget(m_cancel);

    auto *const inside = new QWidget(m_scroll);
    auto *const column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    m_notices->setSpacing(8);
    column->addLayout(m_notices);
    column->addWidget(m_steps);
    column->addStretch();
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);

    auto *const page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(12);
    page->addLayout(head);
    page->addWidget(m_recover);
    page->addWidget(m_scroll, 1);

    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job) {
            m_job->cancel();
        }
    });
    m_clock.setInterval(100ms);
    connect(&m_clock, &QTimer::timeout, this, &RunView::tick);
    setState({});
    widgets::said(this, [this] { say(); });
}

void RunView::setJob(Job *job)
{
    if (m_job) {
        m_job->disconnect(this);
    }
    m_job = job;
    m_failureSeen = false;
    m_steps->clear();
    if (!job) {
        setState({});
        return;
    }
    connect(job, &Job::phaseChanged, this, &RunView::refresh);
    connect(job, &Job::stepChanged, this, &RunView::refresh);
    refresh();
}

void RunView::refresh()
{
    setState(stateOf(*m_job));
}

void RunView::tick()
{
    if (m_job && isVisible()) {
        refresh();
    }
}

void RunView::setState(const RunState &state)
{
    m_state = state;
    m_steps->setState(state);
    showNotices();
    say();
    if (m_job && isUnderWay(state)) {
        m_clock.start();
    } else {
        m_clock.stop();
    }
    if (!m_failureSeen && m_steps->failedRow() >= 0) {
        m_failureSeen = true;
        // Once the row with its notice has its place.
        QMetaObject::invokeMethod(this, &RunView::bringFailureIntoView, Qt::QueuedConnection);
    }
}

void RunView::say()
{
    const bool empty = m_state.verb.isEmpty();
    const Moment moment = momentOf(m_state);
    const Standing standing = standingOf(m_state);
    m_badge->setState(standing.word, standing.tone);
    m_badge->setVisible(!empty);
    m_title->setText(titleOf(m_state));
    m_detail->setText(empty ? QString() : detailOf(m_state));
    m_recover->setVisible(moment == Moment::Incomplete);
    m_recover->setWords([this] { return detailOf(m_state); });
    m_detail->setVisible(moment != Moment::Incomplete && !m_detail->text().isEmpty());
    m_time->setText(m_state.elapsed.count() > 0 ? text::duration(m_state.elapsed) : QString());
    m_cancel->setVisible(!empty && !isOver(m_state));
    m_cancel->setEnabled(moment != Moment::Undoing);
    m_cancel->setText(moment == Moment::Undoing ? tr("Undoing…") : tr("Cancel"));
    m_cancel->setToolTip(isUnderWay(m_state) ? tr("Stops, and undoes what was done") : QString());
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_detail->text());
}

// What stands at no step: why no plan could be made, what could not be undone beyond the steps, what is worth knowing.
void RunView::showNotices()
{
    std::vector<Error> errors;
    if (const auto beside = errorBesideSteps(m_state, m_steps->steps())) {
        errors.push_back(*beside);
    }
    const size_t failures = errors.size();
    if (m_state.report) {
        const auto isAtAStep = [this](const Error &error) {
            return std::ranges::any_of(m_steps->steps(), [&](const StepShown &step) { return step.error == error; });
        };
        for (const Error &left : m_state.report->left) {
            if (!isAtAStep(left) && std::ranges::find(errors, left) == errors.end()) {
                errors.push_back(left);
            }
        }
        errors.insert(errors.end(), m_state.report->notes.begin(), m_state.report->notes.end());
    }
    if (errors == m_errorsShown) {
        return;
    }
    qDeleteAll(m_noticesShown);
    m_noticesShown.clear();
    for (size_t i = 0; i < errors.size(); ++i) {
        auto *const notice = new widgets::ErrorNotice(this);
        notice->setError(errors[i], i < failures ? widgets::Tone::Danger : widgets::Tone::Warning);
        m_notices->addWidget(notice);
        m_noticesShown.push_back(notice);
    }
    m_errorsShown = std::move(errors);
}

void RunView::bringFailureIntoView()
{
    if (const int row = m_steps->failedRow(); row >= 0) {
        m_scroll->widget()->layout()->activate();
        m_scroll->ensureWidgetVisible(m_steps->row(row), 0, 16);
    }
}

} // namespace run

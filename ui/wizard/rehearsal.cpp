#include "wizard/rehearsal.h"

#include "text/steps.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/error_notice.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using provisioning::Shown;
using workspace::Job;

namespace wizard {

Rehearsal::Rehearsal(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_banner(new widgets::Banner(
                                                   widgets::Tone::Neutral, [this] { return line(); }, this)),
      m_cancel(m_banner->addAction(
          widgets::ButtonKind::Secondary, [] { return tr("Cancel"); },
          [this] {
              if (m_job) {
                  m_job->cancel();
              }
          })),
      m_error(new widgets::ErrorNotice(this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_banner);
    column->addWidget(m_error);
    hide();
}

Rehearsal::~Rehearsal()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
}

void Rehearsal::begin(const workspace::Rehearsal &order)
{
    forget();
    m_job = m_workspace.begin(order);
    connect(m_job, &Job::phaseChanged, this, &Rehearsal::follow);
    connect(m_job, &Job::stepChanged, this, &Rehearsal::say);
    show();
    follow();
}

void Rehearsal::forget()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    m_job.clear();
    m_error->setError(std::nullopt);
    hide();
    Q_EMIT changed();
}

bool Rehearsal::isUnderWay() const
{
    return m_job
        && (m_job->isUnderWay() || m_job->phase() == Job::Phase::Preparing || m_job->phase() == Job::Phase::Ready);
}

void Rehearsal::follow()
{
    const auto phase = m_job->phase();
    if (phase == Job::Phase::Ready) {
        m_job->start(); // nothing to confirm: nothing stays
        return;
    }
    const bool over = phase == Job::Phase::Ended || phase == Job::Phase::Refused;
    const std::optional<Error> error = over ? m_job->error() : std::nullopt;
    m_error->setError(error);
    m_banner->setVisible(!error);
    m_banner->setTone(over ? widgets::Tone::Success : widgets::Tone::Accent);
    m_cancel->setVisible(!over);
    m_cancel->setEnabled(phase != Job::Phase::Stopping);
    say();
    Q_EMIT changed();
    if (error) {
        Q_EMIT failed(*error);
    }
}

void Rehearsal::say()
{
    m_banner->setWords([this] { return line(); });
}

QString Rehearsal::line() const
{
    if (!m_job) {
        return {};
    }
    if (m_job->phase() == Job::Phase::Stopping) {
        return tr("Testing: undoing what was done…");
    }
    QString running;
    QString read;
    for (const workspace::JobStep &step : m_job->steps()) {
        if (step.report && step.report->shown == Shown::Running) {
            running = text::stepTitle(step.id);
        }
        if (step.report && step.id == "probe"_L1) {
            read = step.report->note;
        }
    }
    if (m_job->phase() == Job::Phase::Ended) {
        return read.isEmpty() ? tr("Trino can read from the source. Nothing was kept.")
                              : tr("Trino can read from the source (%1). Nothing was kept.").arg(read);
    }
    return running.isEmpty() ? tr("Testing the connection…") : tr("Testing the connection: %1…").arg(running);
}

} // namespace wizard

#include "run/run_state.h"

#include <QCoreApplication>

#include <array>
#include <numeric>

using namespace Qt::StringLiterals;
using provisioning::Shown;
using workspace::Job;
using workspace::JobStep;

namespace run {

namespace {

constexpr std::array markIds{"waiting", "running", "done", "skipped", "warned", "failed", "undone", "undo-failed"};

Mark markOf(const JobStep &step)
{
    if (!step.report) {
        return Mark::Waiting;
    }
    switch (step.report->shown) {
    case Shown::Running:
        return Mark::Running;
    case Shown::Done:
        return Mark::Done;
    case Shown::Skipped:
        return Mark::Skipped;
    case Shown::Warned:
        return Mark::Warned;
    case Shown::Failed:
        return Mark::Failed;
    case Shown::Undone:
        return Mark::Undone;
    case Shown::UndoFailed:
        return Mark::UndoFailed;
    }
    return Mark::Waiting;
}

// The look around beforehand is not part of the run's time, and the audit line comes after it.
bool isOfTheRun(const JobStep &step)
{
    return step.id != "preflight"_L1 && step.id != "audit"_L1;
}

// Steps follow each other: what the others did not take is the running one's.
std::chrono::milliseconds runningFor(const RunState &state)
{
    const auto taken = std::accumulate(state.steps.begin(), state.steps.end(), std::chrono::milliseconds{0},
                                       [](std::chrono::milliseconds sum, const JobStep &step) {
                                           const bool over = step.report && step.report->shown != Shown::Running;
                                           return over && isOfTheRun(step) ? sum + step.report->elapsed : sum;
                                       });
    return std::max(state.elapsed - taken, std::chrono::milliseconds{0});
}

} // namespace

QString idOf(Mark mark)
{
    return QString::fromLatin1(markIds.at(static_cast<size_t>(mark)));
}

RunState stateOf(const Job &job)
{
    const int count = job.reconciliation() ? job.reconciliation()->toBeDone() : 0;
    const QString about = job.catalog().isEmpty() ? QCoreApplication::translate("run", "%n catalog(s)", nullptr, count) : job.catalog();
    return {job.verb(),  about, job.environment().name, job.phase(),  job.steps(),
            job.error(), job.report(),  job.startedAt(),        job.elapsed()};
}

std::vector<StepShown> stepsOf(const RunState &state, const std::vector<StepShown> &before)
{
    std::vector<StepShown> steps;
    for (const JobStep &step : state.steps) {
        StepShown shown{step.id, markOf(step), false, {}, {}, {}, step.exchanges};
        if (step.report) {
            shown.elapsed = shown.mark == Mark::Running && isOfTheRun(step) ? runningFor(state) : step.report->elapsed;
            shown.note = step.report->note;
            shown.waiting = step.report->waiting;
            shown.error = step.report->error;
        }
        if (shown.mark == Mark::Undone) {
            const size_t place = steps.size();
            const bool failedBefore
                = place < before.size() && before[place].id == step.id && before[place].mark == Mark::Failed;
            const bool failed = failedBefore || (state.report && state.report->failedStep == step.id);
            if (failed) {
                shown.mark = Mark::Failed;
                shown.undoneAfterFailure = true;
                shown.error = state.report ? state.report->error : before[place].error;
            }
        }
        if (shown.mark == Mark::Failed && !shown.error) {
            shown.error = state.error;
        }
        steps.push_back(std::move(shown));
    }
    return steps;
}

std::optional<Error> errorBesideSteps(const RunState &state, const std::vector<StepShown> &steps)
{
    const bool shown = std::ranges::any_of(
        steps, [&state](const StepShown &step) { return state.error && step.error && *step.error == *state.error; });
    return shown ? std::nullopt : state.error;
}

Progress progressOf(const RunState &state)
{
    Progress progress{0, static_cast<int>(state.steps.size())};
    for (int i = 0; i < progress.of; ++i) {
        if (markOf(state.steps[static_cast<size_t>(i)]) != Mark::Waiting) {
            progress.step = i + 1;
        }
    }
    return progress;
}

bool isUnderWay(const RunState &state)
{
    return state.phase == Job::Phase::Running || state.phase == Job::Phase::Stopping;
}

bool isOver(const RunState &state)
{
    return state.phase == Job::Phase::Ended || state.phase == Job::Phase::Refused;
}

} // namespace run

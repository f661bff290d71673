#include "provisioning/afterwards.h"

#include "provisioning/elapsed.h"

using std::chrono::steady_clock;

namespace provisioning {

QCoro::Task<std::vector<StepReport>> followUp(catalog::Verb verb, SharedWork work, Observer observer, std::stop_token stop)
{
    std::vector<StepReport> followed;
    const auto show = [&observer](const StepReport &report) {
        if (observer) {
            observer(report);
        }
    };
    const Steps steps = afterwards(verb, work);
    for (const auto &step : steps) {
        const auto start = steady_clock::now();
        show({step->id(), Shown::Running, {}, {}, {}});
        auto applied = co_await step->apply(stop);
        if (!applied) {
            followed.push_back({step->id(), Shown::Warned, elapsedSince(start), {}, std::move(applied.error())});
        } else {
            const bool skipped = applied->state == catalog::StepState::Skipped;
            followed.push_back({step->id(), skipped ? Shown::Skipped : Shown::Done, elapsedSince(start), applied->note, {}});
        }
        show(followed.back());
    }
    co_return followed;
}

void keep(const std::vector<StepReport> &followed, RunReport &report)
{
    for (const StepReport &step : followed) {
        report.steps.push_back(step);
        if (step.error) {
            report.notes.push_back(*step.error);
        }
    }
}

} // namespace provisioning

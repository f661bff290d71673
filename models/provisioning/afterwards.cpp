#include "provisioning/afterwards.h"

#include "provisioning/elapsed.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

// What the catalogue itself has said, and would say again.
bool isLastWord(const Error &error)
{
    constexpr std::array words {"metadata.ingestion-failed"_L1, "metadata.ingestion-silent"_L1, "metadata.service-foreign"_L1,
                                "metadata.secret-kept"_L1};
    return std::ranges::any_of(words, [&error](QLatin1StringView word) { return error.is(word); });
}

} // namespace

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

QCoro::Task<> noteIndexed(SharedWork work, std::vector<StepReport> followed)
{
    const auto told = std::ranges::find_if(followed, [](const StepReport &step) { return step.id.endsWith("ingest"_L1); });
    if (told == followed.end()) {
        co_return;
    }
    const bool owed = told->error && !isLastWord(*told->error);
    const cluster::RecordStore store(work->endpoints);
    auto read = co_await store.read(work->name(), {});
    if (!read || read->records.empty() || !read->records.front().head) {
        co_return;
    }
    const cluster::StoredHead before = *read->records.front().head;
    const bool isOurs = !before.head.pending && before.head.current == work->revision.number;
    if (!isOurs || before.head.unindexedSince.has_value() == owed) {
        co_return;
    }
    catalog::Head next = before.head;
    next.unindexedSince = owed ? std::optional(read->serverTime) : std::nullopt;
    co_await store.write(before, next, {});
}

} // namespace provisioning

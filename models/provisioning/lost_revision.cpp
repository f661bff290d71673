#include "provisioning/lost_revision.h"

#include "provisioning/elapsed.h"
#include "provisioning/leaks.h"
#include "provisioning/steps/access_steps.h"
#include "provisioning/steps/catalog_steps.h"
#include "provisioning/steps/credential_file.h"
#include "provisioning/steps/krb5_steps.h"

using namespace Qt::StringLiterals;
using catalog::StepState;
using catalog::Verb;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

// The steps that have left something, or may have.
QStringList begunIn(const catalog::Pending &pending)
{
    QStringList begun;
    for (const catalog::StepRecord &step : pending.steps) {
        if (step.id != "probe"_L1 && (step.state == StepState::Intended || step.state == StepState::Done)) {
            begun.append(step.id);
        }
    }
    return begun;
}

bool allDone(const catalog::Pending &pending)
{
    return std::ranges::all_of(pending.steps, [](const catalog::StepRecord &step) {
        return step.state == StepState::Done || step.state == StepState::Skipped;
    });
}

// The claim carries the first intent, before the revision is written: most likely nothing was done under it.
bool onlyFirstIntent(const catalog::Pending &pending, const QStringList &begun)
{
    return begun.size() == 1 && begun.front() == pending.steps.front().id && pending.steps.front().state == StepState::Intended;
}

// What takes away whatever of that catalog is there, in the order of an undo.
Steps clearing(const SharedWork &bare, const QStringList &begun, bool everything)
{
    const auto any = [&](const QStringList &ids) {
        return everything || std::ranges::any_of(ids, [&](const QString &id) { return begun.contains(id); });
    };
    Steps steps;
    if (any({u"create"_s})) {
        steps.push_back(std::make_unique<DropCatalog>(bare));
    }
    if (any({u"keytab"_s})) {
        steps.push_back(std::make_unique<RemoveCredential>(bare, connectors::FilePlace::Keytabs));
    }
    if (any({u"krb5-conf"_s})) {
        steps.push_back(std::make_unique<RemoveKrb5>(bare));
    }
    if (begun.contains(u"krb5-conf"_s) || begun.contains(u"remove-realms"_s)) { // others may rely on those of a catalog that goes
        steps.push_back(std::make_unique<ForgetRealms>(bare));
    }
    if (any({u"credential"_s})) {
        steps.push_back(std::make_unique<RemoveCredential>(bare));
    }
    if (any({u"close-access"_s, u"open-access"_s, u"admit-roles"_s})) {
        steps.push_back(std::make_unique<RemoveRule>(bare));
    }
    return steps;
}

SharedWork bareWork(const Site &site, const QString &catalog, const catalog::Pending &pending, cluster::TrinoPods pods)
{
    Work bare {site.environment, site.endpoints, {}, {}, {}, {}, std::move(pods)};
    bare.revision.number = pending.revision;
    bare.revision.definition.name = catalog;
    bare.revision.store = cluster::storeName(site.environment.credentials.store);
    bare.standing.library = site.library;
    return std::make_shared<const Work>(std::move(bare));
}

// Nothing outside the records was touched, or all of it is gone: the revision is written before the first effect and removed after the
// last. The head says how it ended, or goes.
QCoro::Task<Result<>> close(Site site, std::shared_ptr<HeadKeeper> keeper, std::vector<int> revisions, catalog::Outcome last)
{
    const catalog::Head head = keeper->head();
    const cluster::RecordStore store(site.endpoints);
    for (const int number : revisions) {
        auto ours = co_await keeper->confirm();
        if (!ours) {
            co_return ours;
        }
        auto removed = co_await store.removeRevision(head.catalog, number, catalog::wholeOf(head.fingerprints, number), {});
        if (!removed) {
            co_return removed;
        }
    }
    const bool stays = head.current > 0 && !catalog::endsTheRecord(head.pending->verb);
    const HeadChange change = [last](catalog::Head &next) {
        if (next.pending->revision != next.current) {
            next.fingerprints.erase(next.pending->revision);
        }
        next.pending.reset();
        next.lease.reset();
        next.lastOutcome = last;
    };
    auto closing = stays ? keeper->finish(change) : keeper->remove();
    auto closed = co_await closing;
    co_return closed;
}

} // namespace

QCoro::Task<RunReport> recoverByName(Site site, DeadRun found, cluster::TrinoPods pods, RunSettings settings, Observer observer,
                                     RunReport report)
{
    const auto start = steady_clock::now();
    const catalog::Head &head = found.record.head->head;
    const catalog::Pending pending = *head.pending;
    const QString catalog = found.record.catalog;
    const QStringList begun = begunIn(pending);
    const bool ending = catalog::endsTheRecord(pending.verb);
    const bool fromNothing = head.current == 0; // whatever is there under the name is the attempt's
    if (!ending && !fromNothing && !begun.isEmpty() && !onlyFirstIntent(pending, begun)) {
        report.error = makeError("run.attempt-unknown", {{u"catalog"_s, catalog},
                                                         {u"revision"_s, QString::number(pending.revision)},
                                                         {u"steps"_s, begun.join(u", "_s)}});
        co_return report;
    }
    auto won = co_await takeOver(site, found, settings);
    if (!won) {
        report.error = std::move(won.error());
        co_return report;
    }
    auto keeper = std::make_shared<HeadKeeper>(cluster::RecordStore(site.endpoints), *won, site.environment.limits.lease, found.clock);
    keeper->keep(std::stop_source(std::nostopstate)); // a loss is asked for before each step
    const SharedWork bare = bareWork(site, catalog, pending, std::move(pods));
    bare->lease->confirm = confirmationBy(keeper);
    const bool everything = ending && !allDone(pending);
    const Steps steps = everything || (fromNothing && !ending) ? clearing(bare, begun, everything) : Steps();
    for (const auto &step : steps) {
        const auto began = steady_clock::now();
        auto ours = co_await keeper->confirm();
        if (!ours) {
            report.left.push_back(std::move(ours.error()));
            break;
        }
        auto applied = co_await step->apply({});
        StepReport told {step->id(), applied ? Shown::Done : Shown::Failed, elapsedSince(began), {}, {}};
        if (!applied) {
            told.error = applied.error();
            report.left.push_back(std::move(applied.error()));
        }
        report.steps.push_back(told);
        if (observer) {
            observer(told);
        }
    }
    if (auto leaks = co_await countDropped(bare)) {
        report.notes.push_back(std::move(*leaks));
    }
    if (report.left.empty()) {
        std::vector<int> numbers;
        for (const catalog::Revision &each : found.record.revisions) {
            if (ending) {
                numbers.push_back(each.number);
            }
        }
        // Whoever had it before is told by whom it was taken.
        const catalog::Outcome last {pending.verb, pending.revision, u"run.needs-recovery"_s, settings.holder, found.clock.now(), report.reason};
        auto closed = co_await close(site, keeper, numbers, last);
        if (!closed) {
            report.left.push_back(std::move(closed.error()));
        }
    }
    report.elapsed = elapsedSince(start);
    if (!report.left.empty()) {
        report.error = keeper->loss() ? keeper->loss() : std::optional(report.left.front());
        report.end = End::Incomplete;
        co_return report;
    }
    forgetDeadRun(settings.stateFolder, pending.run);
    report.end = ending ? End::Done : End::RolledBack;
    co_return report;
}

} // namespace provisioning

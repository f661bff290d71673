#include "provisioning/run.h"

#include "provisioning/afterwards.h"
#include "provisioning/elapsed.h"
#include "provisioning/leaks.h"
#include "provisioning/saga.h"
#include "provisioning/taken.h"

#include <algorithm>

#include <QRandomGenerator>
#include <QSysInfo>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

QString newRunId()
{
    return QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0');
}

catalog::Pending pendingFor(const Plan &plan, const Steps &steps, const QString &run, const QString &holder)
{
    catalog::Pending pending {run, plan.verb, plan.work->revision.number, plan.clock.now(), {}};
    pending.by = holder;
    if (plan.verb == catalog::Verb::Rename) {
        pending.renamedTo = catalog::NewName {plan.work->renamed().name(), plan.work->renamed().revision.number};
    }
    for (const auto &step : steps) {
        pending.steps.push_back({step->id(), catalog::StepState::Waiting});
    }
    if (!pending.steps.empty()) { // the claim carries the first intent: nothing happens between the two
        pending.steps.front().state = catalog::StepState::Intended;
        pending.steps.front().at = pending.startedAt;
    }
    return pending;
}

// Wins the head: by creation where there is none, by compare-and-swap otherwise.
QCoro::Task<Result<cluster::StoredHead>> claim(Plan plan, catalog::Pending pending, RunSettings settings,
                                               std::stop_token stop)
{
    const cluster::RecordStore store(plan.work->endpoints);
    const std::chrono::seconds lease = plan.work->environment.limits.lease;
    catalog::Head head;
    head.catalog = plan.work->name();
    if (plan.headBefore) {
        head = plan.headBefore->head;
    }
    if (catalog::writesRevision(plan.verb)) {
        const catalog::Revision &revision = plan.work->revision;
        head.fingerprints.insert_or_assign(revision.number, catalog::fingerprintOf(catalog::toRecord(revision)));
    }
    head.pending = std::move(pending);
    head.lease = catalog::Lease {settings.holder, plan.clock.now().addSecs(lease.count()), plan.clock.now()};

    auto attempt = plan.headBefore ? store.write(*plan.headBefore, head, stop) : store.claim(head, stop);
    auto won = co_await attempt;
    if (won || !(won.error().is("kubernetes.already-exists"_L1) || won.error().is("kubernetes.conflict"_L1))) {
        co_return won;
    }
    // Somebody was faster: say who.
    auto now = co_await store.read(plan.work->name(), stop);
    if (now && !now->records.empty() && now->records.front().head) {
        const cluster::CatalogRecord &there = now->records.front();
        const catalog::Head &theirs = there.head->head;
        if (auto busy = inTheWay(theirs, ServerClock(now->serverTime))) {
            co_return failure(std::move(*busy));
        }
        const bool wantedIt = plan.verb == catalog::Verb::Register || plan.verb == catalog::Verb::Adopt;
        if (theirs.current > 0 && wantedIt) {
            co_return failure(nameTaken(theirs.catalog, theirs, there.revisions));
        }
        co_return failure(planChanged(theirs, there.revisions));
    }
    co_return failure("run.plan-changed", {{u"catalog"_s, plan.work->name()}});
}

QCoro::Task<> settle(std::shared_ptr<Saga> saga, Plan plan, bool applied, std::stop_token stop)
{
    const auto start = steady_clock::now();
    RunReport &report = saga->report();
    if (applied && plan.verb != catalog::Verb::Rehearse) {
        const bool ending = catalog::endsTheRecord(plan.verb);
        auto closing = ending ? saga->removeRecords(plan.revisionsBefore, stop) : saga->makeCurrent();
        auto closed = co_await closing;
        const QString id = ending ? u"remove-record"_s : u"commit"_s;
        if (closed) {
            report.end = End::Done;
            saga->show({id, Shown::Done, elapsedSince(start), {}, {}});
            saga->journal().done();
            co_return;
        }
        report.error = closed.error();
        saga->show({id, Shown::Failed, elapsedSince(start), {}, closed.error()});
    }
    if (saga->loss() || saga->onlyForward()) { // another has it, or there is no way back
        if (!saga->loss()) {
            report.left.push_back(*report.error);
            co_await saga->leaveForRecovery();
        }
        report.end = End::Incomplete;
        co_return;
    }
    const bool undone = co_await saga->undoAll();
    Result<> forgotten;
    if (undone) {
        forgotten = co_await saga->forgetAttempt();
        if (!forgotten) {
            report.left.push_back(forgotten.error());
        }
    } else {
        co_await saga->leaveForRecovery();
    }
    if (saga->loss()) {
        report.error = saga->loss();
    }
    if (!undone || !report.left.empty()) {
        report.end = End::Incomplete;
        co_return;
    }
    report.end = applied ? End::Done : End::RolledBack; // a rehearsal that went well ends undone
    saga->journal().done();
}

// Only after the commit, and only the oldest: what is in force is never among them. A revision that stays is looked at again
// after the next run.
QCoro::Task<> prune(Plan plan, catalog::Fingerprints listed, std::shared_ptr<Saga> saga)
{
    std::vector<int> numbers = plan.revisionsBefore;
    numbers.push_back(plan.work->revision.number);
    std::ranges::sort(numbers);
    const auto keep = static_cast<size_t>(plan.work->environment.limits.revisions);
    const cluster::RecordStore store(plan.work->endpoints);
    for (size_t i = 0; i + keep < numbers.size(); ++i) {
        auto removed = co_await store.removeRevision(plan.work->name(), numbers[i], catalog::wholeOf(listed, numbers[i]), {});
        if (!removed) {
            saga->report().notes.push_back(std::move(removed.error()));
            co_return;
        }
    }
}

} // namespace

QString holderName(const QString &actor)
{
    return u"%1 (%2)"_s.arg(actor, QSysInfo::machineHostName());
}

QCoro::Task<RunReport> execute(Plan plan, RunSettings settings, Observer observer, std::stop_token stop)
{
    const auto start = steady_clock::now();
    RunReport report {plan.verb, plan.work->name(), plan.work->revision.number, plan.actor, End::Refused, {}, {}, {}, {}, {}, plan.preparation, {}, {}, plan.reason};
    if (plan.verb == catalog::Verb::Rename) {
        report.renamedTo = plan.work->renamed().name();
    }
    const auto show = [&observer](const StepReport &step) {
        if (observer) {
            observer(step);
        }
    };
    if (stop.stop_requested()) {
        report.error = makeError("run.cancelled", {{u"step"_s, u"claim"_s}});
        co_return report;
    }
    if (plan.work->endpoints.refusal) { // looking at the plan was free
        report.error = plan.work->endpoints.refusal;
        co_return report;
    }

    Steps steps = stepsFor(plan.verb, plan.work);
    const QString run = newRunId();
    Journal journal(settings.stateFolder, plan.work->environment.name, plan.work->name(), run);
    show({u"claim"_s, Shown::Running, {}, {}, {}});
    // Not cancellable: a claim that was sent must be known to be ours or not.
    auto won = co_await claim(plan, pendingFor(plan, steps, run, settings.holder), settings, {});
    if (!won) {
        report.error = won.error();
        show({u"claim"_s, Shown::Failed, elapsedSince(start), {}, won.error()});
        journal.done();
        co_return report;
    }
    auto keeper = std::make_shared<HeadKeeper>(cluster::RecordStore(plan.work->endpoints), *won,
                                               plan.work->environment.limits.lease, plan.clock);
    report.run = run;
    const catalog::Fingerprints listed = won->head.fingerprints; // the commit takes off what is pruned after it
    auto saga = std::make_shared<Saga>(plan.work, std::move(steps), keeper, std::move(journal), observer, report);
    std::stop_source inner; // the person's stop, or the loss of the lease
    const std::stop_callback forward(stop, [&inner] { inner.request_stop(); });
    keeper->keep(inner);

    bool applied = false;
    Result<> recorded;
    if (catalog::writesRevision(plan.verb)) {
        recorded = co_await keeper->confirm(); // the claim's answer may have been read long after
    }
    if (recorded && catalog::writesRevision(plan.verb)) {
        const cluster::RecordStore store(plan.work->endpoints);
        recorded = co_await store.addRevision(plan.work->revision, {});
    }
    if (recorded) {
        saga->show({u"claim"_s, Shown::Done, elapsedSince(start), settings.holder, {}});
        applied = co_await saga->applyAll(inner.get_token());
    } else {
        saga->report().error = recorded.error();
        saga->show({u"claim"_s, Shown::Failed, elapsedSince(start), {}, recorded.error()});
    }
    if (keeper->loss()) {
        saga->report().error = keeper->loss();
    }
    co_await settle(saga, plan, applied && !keeper->loss(), stop);
    if (saga->report().end == End::Done && catalog::writesRevision(plan.verb) && plan.verb != catalog::Verb::Rehearse) {
        co_await prune(plan, listed, saga);
    }
    report = saga->told();
    report.elapsed = elapsedSince(start);
    if (auto leaks = co_await countDropped(plan.work)) {
        report.notes.push_back(std::move(*leaks));
    }
    if (report.end == End::Done && !catalog::endsTheRecord(plan.verb)) {
        auto followed = co_await followUp(plan.verb, plan.work, observer, stop);
        keep(followed, report);
        co_await noteIndexed(plan.work, followed);
    }
    co_return report;
}

} // namespace provisioning

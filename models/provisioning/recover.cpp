#include "provisioning/recover.h"

#include "cluster/coordinators.h"
#include "provisioning/afterwards.h"
#include "provisioning/dead_run.h"
#include "provisioning/elapsed.h"
#include "provisioning/leaks.h"
#include "provisioning/lost_revision.h"
#include "provisioning/preflight.h"
#include "provisioning/saga.h"
#include "provisioning/steps/rename_steps.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

bool isDone(const catalog::Pending &pending, const QString &id)
{
    const auto found = std::ranges::find(pending.steps, id, &catalog::StepRecord::id);
    return found != pending.steps.end() && found->state == catalog::StepState::Done;
}

// Going on to the end needs no secret once the credential file is written; the definition has the rest.
bool canFinish(const catalog::Pending &pending)
{
    return std::ranges::all_of(pending.steps, [](const catalog::StepRecord &step) {
        const bool writesIt = step.id == "credential"_L1 || step.id == "keytab"_L1 || step.id == "new-credential"_L1
            || step.id == "new-keytab"_L1;
        return !writesIt || step.state == catalog::StepState::Done
            || step.state == catalog::StepState::Skipped;
    });
}

// pointOfNoReturn: the first step that has begun and has no way back; empty where there is one.
Result<Direction> decide(Direction wanted, const catalog::Pending &pending, const QString &pointOfNoReturn)
{
    const bool onlyForward = !pointOfNoReturn.isEmpty();
    if (wanted == Direction::Undo && onlyForward) {
        return failure("run.cannot-undo", {{u"step"_s, pointOfNoReturn}});
    }
    if (wanted == Direction::Finish && pending.verb == catalog::Verb::Rehearse) {
        return Direction::Undo; // a connection test has nothing to finish
    }
    if (wanted == Direction::Finish && !canFinish(pending)) {
        return failure("run.cannot-finish", {{u"step"_s, u"credential"_s}});
    }
    if (wanted == Direction::Automatic) { // a repair taken back would leave what was wrong before
        return onlyForward || pending.verb == catalog::Verb::Reconcile ? Direction::Finish : Direction::Undo;
    }
    return wanted;
}

// Whether the head only keeps a name taken, and the head of the old name tells of that rename.
bool isToldBy(const std::vector<cluster::CatalogRecord> &records, const catalog::Head &kept)
{
    return std::ranges::any_of(records, [&kept](const cluster::CatalogRecord &record) {
        const auto pending = record.head ? record.head->head.pending : std::nullopt;
        return record.catalog == kept.pending->renamedFrom && pending && pending->renamedTo
            && pending->renamedTo->name == kept.catalog;
    });
}

// The head of a name that a rename keeps taken: the old name's head tells of the run. Where that knows nothing of it (any more), the name is
// given back.
QCoro::Task<RunReport> recoverRename(Site site, cluster::StoredHead kept, Direction direction, RunSettings settings,
                                     Observer observer, std::stop_token stop)
{
    const QString oldName = kept.head.pending->renamedFrom;
    const cluster::RecordStore store(site.endpoints);
    RunReport report;
    report.verb = catalog::Verb::Rename;
    report.catalog = kept.head.catalog;
    report.actor = settings.holder;
    auto read = co_await store.read(oldName, stop);
    if (!read) {
        report.error = std::move(read.error());
        co_return report;
    }
    if (isToldBy(read->records, kept.head)) {
        auto recovered = co_await recover(site, oldName, direction, settings, observer, stop);
        co_return recovered;
    }
    auto given = co_await giveNameBack(store, kept.head.catalog, oldName);
    if (!given) {
        report.error = std::move(given.error());
        co_return report;
    }
    report.end = End::RolledBack;
    co_return report;
}

QCoro::Task<> carryOut(std::shared_ptr<Saga> saga, Direction direction, catalog::Verb verb, std::vector<int> revisions,
                       std::stop_token stop)
{
    RunReport &report = saga->report();
    Result<> closed;
    if (direction == Direction::Finish) {
        if (!co_await saga->applyAll(stop)) {
            report.left.push_back(*report.error);
        } else {
            auto closing = catalog::endsTheRecord(verb) ? saga->removeRecords(std::move(revisions), stop)
                                                         : saga->makeCurrent();
            closed = co_await closing;
        }
    } else if (co_await saga->undoAll()) {
        closed = co_await saga->forgetAttempt();
    }
    if (!closed) {
        report.left.push_back(closed.error());
    }
    if (saga->loss()) {
        report.error = saga->loss();
    } else if (report.left.empty()) {
        report.end = direction == Direction::Finish ? End::Done : End::RolledBack;
        co_return;
    }
    report.end = End::Incomplete;
    if (!report.error) {
        report.error = report.left.front();
    }
    if (!saga->loss()) {
        co_await saga->leaveForRecovery();
    }
}

} // namespace

QCoro::Task<RunReport> recover(Site site, QString catalog, Direction direction, RunSettings settings,
                               Observer observer, std::stop_token stop)
{
    const auto start = steady_clock::now();
    RunReport report;
    report.catalog = catalog;
    const auto refused = [&report](Error error) {
        report.error = std::move(error);
        return report;
    };
    if (site.endpoints.refusal) {
        co_return refused(*site.endpoints.refusal);
    }
    auto owned = co_await ownedByGitOps(site.endpoints.kubernetes, objectsOfEvery(site.environment), stop);
    if (!owned || *owned) {
        co_return refused(owned ? **owned : owned.error());
    }
    const cluster::RecordStore store(site.endpoints);
    auto found = co_await waitForLease(store, catalog, settings, observer, stop);
    if (!found) {
        co_return refused(found.error());
    }
    if (found->record.gitOps) {
        co_return refused(ownedHead(site.endpoints.kubernetes, catalog, *found->record.gitOps));
    }
    if (!found->record.head->head.pending->renamedFrom.isEmpty()) {
        auto recovered = co_await recoverRename(std::move(site), *found->record.head, direction, settings, observer, stop);
        co_return recovered;
    }
    const catalog::Pending pending = *found->record.head->head.pending;
    report.verb = pending.verb;
    report.revision = pending.revision;
    report.actor = settings.holder;

    site.endpoints = co_await cluster::withCoordinators(site.endpoints, site.environment.trino, stop); // --watch goes on for days
    auto pods = co_await cluster::trinoPods(site.endpoints.kubernetes, site.environment.trino.podSelector, stop);
    if (!pods) {
        co_return refused(pods.error());
    }
    if (auto several = severalCoordinators(site.endpoints, *pods)) {
        co_return refused(*several);
    }
    const catalog::Revision *revision = found->record.revision(pending.revision);
    const bool goesNowhere = pending.verb == catalog::Verb::Rename && !isDone(pending, u"hand-over"_s);
    if (revision == nullptr && goesNowhere) { // somebody removed it, and its new name is not in force
        co_return refused(makeError("run.revision-missing",
                                    {{u"catalog"_s, catalog}, {u"revision"_s, QString::number(pending.revision)}}));
    }
    std::vector<int> numbers;
    for (const catalog::Revision &each : found->record.revisions) {
        numbers.push_back(each.number);
    }
    if (revision == nullptr) {
        auto recovered = co_await recoverByName(std::move(site), std::move(*found), std::move(*pods), settings, observer, std::move(report));
        co_return recovered;
    }

    SharedWork renamed;
    if (pending.renamedTo) {
        report.renamedTo = pending.renamedTo->name;
        auto made = co_await renamedWork(site, *revision, *pending.renamedTo, *pods, stop);
        if (!made) {
            co_return refused(made.error());
        }
        renamed = std::move(*made);
    }
    auto work = workOf(site, found->record, *revision, *pods, std::move(renamed));
    if (!work) {
        co_return refused(work.error());
    }
    auto steps = stepsNamed(pending.steps, *work);
    if (!steps) {
        co_return refused(steps.error());
    }
    QStringList ids;
    for (const catalog::StepRecord &step : pending.steps) {
        ids.append(step.id);
    }
    owned = co_await ownedByGitOps(site.endpoints.kubernetes, objectsOfKerberos(site.environment, ids), stop);
    if (!owned || *owned) {
        co_return refused(owned ? **owned : owned.error());
    }
    QString pointOfNoReturn;
    for (size_t i = steps->size(); i-- > 0;) {
        if ((*steps)[i]->effect() == Effect::FinalOnly && pending.steps[i].state != catalog::StepState::Waiting) {
            pointOfNoReturn = pending.steps[i].id;
        }
    }
    auto way = decide(direction, pending, pointOfNoReturn);
    if (!way) {
        co_return refused(way.error());
    }
    report.reason = catalog::writesRevision(pending.verb) ? revision->reason : QString();
    auto won = co_await takeOver(site, *found, settings);
    if (!won) {
        co_return refused(won.error());
    }
    auto keeper = std::make_shared<HeadKeeper>(cluster::RecordStore(site.endpoints), *won,
                                               site.environment.limits.lease, found->clock);
    report.run = won->head.pending->run;
    Journal journal(settings.stateFolder, site.environment.name, catalog, report.run);
    auto saga = std::make_shared<Saga>(*work, std::move(*steps), keeper, std::move(journal), observer, report,
                                       Saga::Of::DeadRun);
    std::stop_source inner;
    const std::stop_callback forward(stop, [&inner] { inner.request_stop(); });
    keeper->keep(inner);
    co_await carryOut(saga, *way, pending.verb, numbers, inner.get_token());
    report = saga->told();
    report.elapsed = elapsedSince(start);
    if (report.end != End::Incomplete) {
        saga->journal().done();
        forgetDeadRun(settings.stateFolder, pending.run);
    }
    if (auto leaks = co_await countDropped(*work)) {
        report.notes.push_back(std::move(*leaks));
    }
    if (report.end == End::Done && !catalog::endsTheRecord(pending.verb)) {
        auto followed = co_await followUp(pending.verb, *work, observer, stop);
        keep(followed, report);
        co_await noteIndexed(*work, followed);
    }
    co_return report;
}

QCoro::Task<Result<QStringList>> unfinishedCatalogs(Site site, std::stop_token stop)
{
    const cluster::RecordStore store(site.endpoints);
    auto read = co_await store.read({}, stop);
    if (!read) {
        co_return failure(std::move(read.error()));
    }
    QStringList names;
    for (const cluster::CatalogRecord &record : read->records) {
        const bool isPending = record.head && record.head->head.pending;
        if (isPending && !isToldBy(read->records, record.head->head)) { // otherwise it is done with its old name
            names.append(record.catalog);
        }
    }
    co_return names;
}

} // namespace provisioning

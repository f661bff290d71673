#include "provisioning/recover.h"

#include "provisioning/afterwards.h"
#include "provisioning/elapsed.h"
#include "provisioning/leaks.h"
#include "provisioning/preflight.h"
#include "provisioning/saga.h"
#include "provisioning/steps/rename_steps.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

struct Found {
    cluster::CatalogRecord record;
    ServerClock clock;
};

QCoro::Task<Result<Found>> find(cluster::RecordStore store, QString catalog, std::stop_token stop)
{
    auto read = co_await store.read(catalog, stop);
    if (!read) {
        co_return failure(std::move(read.error()));
    }
    if (!read->records.empty() && read->records.front().head) {
        auto verdict = co_await store.judge(read->records.front(), stop);
        if (!verdict) {
            co_return failure(std::move(verdict.error()));
        }
        if (auto objection = catalog::objection(catalog, *verdict)) { // what is pending may be somebody else's wish
            co_return failure(std::move(*objection));
        }
        listWhereUnsigned(read->records.front().head->head, read->records.front().stored);
    }
    if (read->records.empty() || !read->records.front().head || !read->records.front().head->head.pending) {
        if (!read->records.empty() && !read->records.front().unreadable.empty()) {
            co_return failure(std::move(read->records.front().unreadable.front()));
        }
        co_return failure("run.nothing-to-recover", {{u"catalog"_s, catalog}});
    }
    co_return Found {std::move(read->records.front()), ServerClock(read->serverTime)};
}

bool holderIsDead(const QString &stateFolder, const QString &run)
{
    const std::vector<JournalEntry> entries = unfinishedRuns(stateFolder);
    return std::ranges::any_of(entries, [&run](const JournalEntry &e) { return e.run == run && isDeadHere(e); });
}

// Waits once for the lease to run out. A holder who is alive renews it meanwhile, and keeps it.
QCoro::Task<Result<Found>> waitForLease(cluster::RecordStore store, QString catalog, RunSettings settings,
                                        Observer observer, std::stop_token stop)
{
    auto found = co_await find(store, catalog, stop);
    if (!found) {
        co_return found;
    }
    const catalog::Head first = found->record.head->head;
    auto busy = inTheWay(first, found->clock);
    if (!busy || !busy->is("run.lease-held"_L1) || holderIsDead(settings.stateFolder, first.pending->run)) {
        co_return found;
    }
    // Two seconds of doubt: the server's Date is cut to a second, and so is what we compare with.
    const qint64 left = found->clock.now().msecsTo(first.lease->until) + 2000;
    if (observer) {
        observer({u"wait-for-lease"_s, Shown::Running, {}, u"%1 · %2 s"_s.arg(first.lease->holder).arg(left / 1000), {}});
    }
    if (!co_await http::sleepFor(std::chrono::milliseconds {left}, stop)) {
        co_return failure("run.cancelled", {{u"step"_s, u"wait-for-lease"_s}});
    }
    found = co_await find(store, catalog, stop);
    if (!found) {
        co_return found;
    }
    busy = inTheWay(found->record.head->head, found->clock);
    if (busy && busy->is("run.lease-held"_L1)) {
        co_return failure(std::move(*busy));
    }
    if (observer) {
        observer({u"wait-for-lease"_s, Shown::Done, std::chrono::milliseconds {left}, {}, {}});
    }
    co_return found;
}

// A new run's name in the head: whoever still believes in the old one loses at its next write.
QCoro::Task<Result<cluster::StoredHead>> takeOver(Site site, Found found, RunSettings settings)
{
    catalog::Head head = found.record.head->head;
    head.pending->run = QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0');
    head.lease = catalog::Lease {settings.holder,
                                 found.clock.now().addSecs(site.environment.limits.lease.count())};
    const cluster::RecordStore store(site.endpoints);
    auto won = co_await store.write(*found.record.head, head, {});
    co_return won;
}

// A rename's catalog under its new name. Where the record does not have its revision yet nothing outside the records was done for it, and
// one that is made up for the occasion serves to take the name back.
QCoro::Task<Result<SharedWork>> renamedWork(Site site, catalog::Revision revision, catalog::NewName to,
                                            cluster::TrinoPods pods, std::stop_token stop)
{
    const cluster::RecordStore store(site.endpoints);
    auto read = co_await store.read(to.name, stop);
    if (!read) {
        co_return failure(std::move(read.error()));
    }
    const catalog::Revision *const made = read->records.empty() ? nullptr : read->records.front().revision(to.revision);
    if (made != nullptr) {
        revision = *made;
    } else {
        revision.number = to.revision;
        revision.definition.name = to.name;
    }
    co_return makeWork(site.environment, site.endpoints, revision, *site.library, pods, {});
}

// What the run worked on, as far as the cluster tells: the revision being made and, where it is another, the one in force.
Result<SharedWork> workOf(const Site &site, const cluster::CatalogRecord &record, const catalog::Revision &revision,
                          const cluster::TrinoPods &pods, SharedWork renamed)
{
    const catalog::Head &head = record.head->head;
    Standing standing;
    standing.disabled = head.disabled;
    standing.library = site.library;
    if (head.current > 0 && head.current != revision.number) {
        const catalog::Revision *const current = record.revision(head.current);
        if (current == nullptr) {
            return failure("run.revision-missing",
                           {{u"catalog"_s, record.catalog}, {u"revision"_s, QString::number(head.current)}});
        }
        auto before = makeWork(site.environment, site.endpoints, *current, *site.library, pods, {}, standing);
        if (!before) {
            return before;
        }
        standing.before = std::move(*before);
    }
    standing.renamed = std::move(renamed);
    return makeWork(site.environment, site.endpoints, revision, *site.library, pods, {}, std::move(standing));
}

void forgetDeadRun(const QString &stateFolder, const QString &run)
{
    for (const JournalEntry &entry : unfinishedRuns(stateFolder)) {
        if (entry.run == run) {
            forgetRun(stateFolder, entry);
        }
    }
}

bool isDone(const catalog::Pending &pending, const QString &id)
{
    const auto found = std::ranges::find(pending.steps, id, &catalog::StepRecord::id);
    return found != pending.steps.end() && found->state == catalog::StepState::Done;
}

// Going on to the end needs no secret once the credential file is written; the definition has the rest.
bool canFinish(const catalog::Pending &pending)
{
    return std::ranges::all_of(pending.steps, [](const catalog::StepRecord &step) {
        const bool writesIt = step.id == "credential"_L1 || step.id == "keytab"_L1 || step.id == "new-credential"_L1;
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

// Nothing outside the records was touched, or all of it is gone: the revision is written before the first effect and
// removed after the last.
QCoro::Task<Result<>> removeBareRecords(Site site, cluster::StoredHead head, std::vector<int> revisions)
{
    const cluster::RecordStore store(site.endpoints);
    for (const int number : revisions) {
        auto removed = co_await store.removeRevision(head.head.catalog, number, {});
        if (!removed) {
            co_return removed;
        }
    }
    if (head.head.current > 0 && !catalog::endsTheRecord(head.head.pending->verb)) {
        catalog::Head next = head.head;
        if (next.pending->revision != next.current) {
            next.fingerprints.erase(next.pending->revision);
        }
        next.pending.reset();
        next.lease.reset();
        auto written = co_await store.write(head, next, {});
        if (!written) {
            co_return failure(std::move(written.error()));
        }
        co_return Result<> {};
    }
    auto removed = co_await store.remove(head, {});
    co_return removed;
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
            auto closing = catalog::endsTheRecord(verb) ? saga->removeRecords(std::move(revisions))
                                                         : saga->makeCurrent();
            closed = co_await closing;
        }
    } else if (co_await saga->undoAll()) {
        closed = co_await saga->forgetAttempt();
    }
    if (!closed) {
        report.left.push_back(closed.error());
    }
    if (report.left.empty()) {
        report.end = direction == Direction::Finish ? End::Done : End::RolledBack;
        co_return;
    }
    report.end = End::Incomplete;
    if (!report.error) {
        report.error = report.left.front();
    }
    if (!saga->isLost()) {
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
    const cluster::RecordStore store(site.endpoints);
    auto found = co_await waitForLease(store, catalog, settings, observer, stop);
    if (!found) {
        co_return refused(found.error());
    }
    if (!found->record.head->head.pending->renamedFrom.isEmpty()) {
        auto recovered = co_await recoverRename(std::move(site), *found->record.head, direction, settings, observer, stop);
        co_return recovered;
    }
    const catalog::Pending pending = *found->record.head->head.pending;
    report.verb = pending.verb;
    report.revision = pending.revision;
    report.actor = settings.holder;

    auto pods = co_await cluster::trinoPods(site.endpoints.kubernetes, site.environment.trino.podSelector, stop);
    if (!pods) {
        co_return refused(pods.error());
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
        auto won = co_await takeOver(site, *found, settings);
        if (!won) {
            co_return refused(won.error());
        }
        if (!catalog::endsTheRecord(pending.verb)) {
            numbers.clear(); // the attempt's own was never written, or is gone already
        }
        auto removed = co_await removeBareRecords(site, *won, numbers);
        if (!removed) {
            co_return refused(removed.error());
        }
        forgetDeadRun(settings.stateFolder, pending.run);
        report.end = catalog::endsTheRecord(pending.verb) ? End::Done : End::RolledBack;
        co_return report;
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
    Journal journal(settings.stateFolder, site.environment.name, catalog, won->head.pending->run);
    auto saga = std::make_shared<Saga>(*work, std::move(*steps), keeper, std::move(journal), observer, report,
                                       Saga::Of::DeadRun);
    std::stop_source inner;
    const std::stop_callback forward(stop, [&inner] { inner.request_stop(); });
    keeper->keep(inner);
    co_await carryOut(saga, *way, pending.verb, numbers, inner.get_token());
    report = saga->report();
    report.elapsed = elapsedSince(start);
    if (report.end != End::Incomplete) {
        saga->journal().done();
        forgetDeadRun(settings.stateFolder, pending.run);
    }
    if (auto leaks = co_await countDropped(*work)) {
        report.notes.push_back(std::move(*leaks));
    }
    if (report.end == End::Done) {
        auto followed = co_await followUp(pending.verb, *work, observer, stop);
        keep(followed, report);
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

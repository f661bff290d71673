#include "provisioning/dead_run.h"

#include "provisioning/preflight.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

QCoro::Task<Result<DeadRun>> find(cluster::RecordStore store, QString catalog, std::stop_token stop)
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
    co_return DeadRun {std::move(read->records.front()), ServerClock(read->serverTime)};
}

bool holderIsDead(const QString &stateFolder, const QString &run)
{
    const std::vector<JournalEntry> entries = unfinishedRuns(stateFolder);
    return std::ranges::any_of(entries, [&run](const JournalEntry &e) { return e.run == run && isDeadHere(e); });
}

} // namespace

QCoro::Task<Result<DeadRun>> waitForLease(cluster::RecordStore store, QString catalog, RunSettings settings,
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

QCoro::Task<Result<>> giveUpLease(Site site, QString catalog, QString run, std::stop_token stop)
{
    const cluster::RecordStore store(site.endpoints);
    auto found = co_await find(store, catalog, stop);
    if (!found) {
        co_return failure(std::move(found.error()));
    }
    catalog::Head head = found->record.head->head;
    if (head.pending->run != run || !head.lease) {
        co_return Result<> {};
    }
    head.lease.reset();
    auto written = co_await store.write(*found->record.head, head, stop);
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    co_return Result<> {};
}

QCoro::Task<Result<cluster::StoredHead>> takeOver(Site site, DeadRun found, RunSettings settings)
{
    catalog::Head head = found.record.head->head;
    head.pending->run = QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0');
    head.lease = catalog::Lease {settings.holder,
                                 found.clock.now().addSecs(site.environment.limits.lease.count()), found.clock.now()};
    const cluster::RecordStore store(site.endpoints);
    auto won = co_await store.write(*found.record.head, head, {});
    co_return won;
}

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

Result<SharedWork> workOf(const Site &site, const cluster::CatalogRecord &record, const catalog::Revision &revision,
                          const cluster::TrinoPods &pods, SharedWork renamed)
{
    const catalog::Head &head = record.head->head;
    Standing standing;
    standing.disabled = head.disabled;
    standing.awaited = head.awaited;
    standing.unindexed = head.unindexedSince.has_value();
    standing.library = site.library;
    if (head.pending && head.pending->verb == catalog::Verb::Register
        && std::ranges::find(head.pending->steps, "create"_L1, &catalog::StepRecord::id) == head.pending->steps.end()) {
        standing.restart = Restart::Later; // prepared, as makeCurrent() has it
    }
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

} // namespace provisioning

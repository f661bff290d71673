#include "provisioning/steps/rename_steps.h"

#include "catalog/signature.h"
#include "provisioning/access.h"
#include "provisioning/afterwards.h"
#include "provisioning/taken.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

bool isKeptBy(const catalog::Head &head, const QString &oldName)
{
    return head.pending && head.pending->renamedFrom == oldName;
}

Error taken(const cluster::CatalogRecord &record)
{
    return nameTaken(record.catalog, record.head ? std::optional(record.head->head) : std::nullopt, record.revisions);
}

// An empty record where there is none under that name.
QCoro::Task<Result<cluster::CatalogRecord>> recordOf(cluster::RecordStore store, QString name, std::stop_token stop)
{
    auto read = co_await store.read(name, stop);
    if (!read) {
        co_return failure(std::move(read.error()));
    }
    cluster::CatalogRecord record;
    if (!read->records.empty()) {
        record = std::move(read->records.front());
    }
    record.catalog = name;
    if (!record.head && !record.unreadable.empty()) {
        co_return failure(std::move(record.unreadable.front()));
    }
    co_return record;
}

QString describe(const Work &work, const QString &catalog)
{
    return u"Secret %1/%2"_s.arg(work.endpoints.kubernetes.namespaceName(), cluster::headName(catalog));
}

} // namespace

QCoro::Task<Result<>> giveNameBack(cluster::RecordStore store, QString newName, QString oldName)
{
    auto record = co_await recordOf(store, newName, {});
    if (!record) {
        co_return failure(std::move(record.error()));
    }
    if (!record->head || !isKeptBy(record->head->head, oldName)) {
        co_return Result<> {};
    }
    for (const auto &[number, content] : record->stored.revisions) { // the head goes last: as long as it is there, nobody else can come
        auto removed = co_await store.removeRevision(newName, number, catalog::fingerprintOf(content).whole, {});
        if (!removed) {
            co_return removed;
        }
    }
    auto gone = co_await store.remove(*record->head, {});
    co_return gone;
}

QCoro::Task<Result<Changes>> KeepClosed::plan(std::stop_token stop) const
{
    const QString object = work().describe(work().policyObject()) + u' ' + work().policyKey();
    auto there = co_await cluster::textOf(work().endpoints.kubernetes, work().policyObject(), work().policyKey(), stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    if (!there->isEmpty()) {
        co_return failure("run.foreign-policy", {{u"catalog"_s, work().name()}, {u"object"_s, object}});
    }
    co_return Changes {{object, {}, QString::fromUtf8(policy::toRego(work().fragment({})))}};
}

QCoro::Task<Result<Applied>> KeepClosed::apply(std::stop_token stop)
{
    auto written = co_await writeRule(sharedWork(), {}, kubernetes::DryRun::No, stop);
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    auto closed = co_await waitForPolicy(sharedWork(), Wanted::Closed, stop);
    if (!closed) {
        co_return failure(std::move(closed.error()));
    }
    co_return Applied {};
}

QCoro::Task<Result<>> KeepClosed::undo()
{
    auto released = co_await releaseRule(sharedWork(), {});
    co_return released;
}

QCoro::Task<Result<Changes>> TakeName::plan(std::stop_token) const
{
    co_return Changes {{describe(work(), work().name()), u"v%1"_s.arg(work().revision.number), {}},
                       {describe(work(), work().renamed().name()), {}, u"v%1"_s.arg(work().renamed().revision.number)}};
}

QCoro::Task<Result<Applied>> TakeName::apply(std::stop_token stop)
{
    const Work &renamed = work().renamed();
    const cluster::RecordStore store(work().endpoints);
    catalog::Head head;
    head.catalog = renamed.name();
    auto old = co_await recordOf(store, work().name(), stop);
    if (!old) {
        co_return failure(std::move(old.error()));
    }
    if (old->head) { // the copies are what they were copied from, byte for byte
        head.fingerprints = old->head->head.fingerprints;
        head.gaps = old->head->head.gaps;
    }
    head.fingerprints.insert_or_assign(renamed.revision.number, catalog::fingerprintOf(catalog::toRecord(renamed.revision)));
    head.pending = catalog::Pending {renamed.revision.stamp, catalog::Verb::Rename, renamed.revision.number, renamed.revision.at, {}, {}, work().name(), renamed.revision.actor};
    auto won = co_await store.claim(head, stop);
    if (!won && !won.error().is("kubernetes.already-exists"_L1)) {
        co_return failure(std::move(won.error()));
    }
    if (!won) {
        auto record = co_await recordOf(store, renamed.name(), stop);
        if (!record) {
            co_return failure(std::move(record.error()));
        }
        if (!record->head || !isKeptBy(record->head->head, work().name())) {
            co_return failure(taken(*record));
        }
    }
    auto copied = co_await store.copyRevisions(work().name(), renamed.name(), stop);
    if (!copied) {
        co_return failure(std::move(copied.error()));
    }
    auto added = co_await store.addRevision(renamed.revision, stop);
    if (!added) {
        co_return failure(std::move(added.error()));
    }
    co_return Applied {catalog::StepState::Done, renamed.name()};
}

QCoro::Task<Result<>> TakeName::undo()
{
    const cluster::RecordStore store(work().endpoints);
    auto given = co_await giveNameBack(store, work().renamed().name(), work().name());
    co_return given;
}

QCoro::Task<Result<Changes>> HandOver::plan(std::stop_token) const
{
    co_return Changes {}; // TakeName shows where the record goes
}

QCoro::Task<Result<Applied>> HandOver::apply(std::stop_token stop)
{
    const Work &renamed = work().renamed();
    const cluster::RecordStore store(work().endpoints);
    auto record = co_await recordOf(store, renamed.name(), stop);
    if (!record) {
        co_return failure(std::move(record.error()));
    }
    if (!record->head || !isKeptBy(record->head->head, work().name())) {
        co_return failure(taken(*record));
    }
    catalog::Head next = record->head->head;
    next.current = renamed.revision.number;
    next.disabled = work().standing.disabled;
    next.awaited = work().standing.awaited;
    if (next.disabled && leavesUnindexed(catalog::Verb::Register, work().standing.renamed)) { // what serves is told of below, by whoever ends this
        next.unindexedSince = renamed.revision.at;
    }
    next.pending.reset();
    next.lastOutcome = catalog::Outcome {catalog::Verb::Rename, renamed.revision.number, u"done"_s, renamed.revision.actor,
                                         renamed.revision.at, renamed.revision.reason};
    auto written = co_await store.write(*record->head, next, {});
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    co_return Applied {catalog::StepState::Done, renamed.name()};
}

QCoro::Task<Result<Applied>> HandOver::resume(std::stop_token stop)
{
    const Work &renamed = work().renamed();
    const cluster::RecordStore store(work().endpoints);
    auto record = co_await recordOf(store, renamed.name(), stop);
    if (!record) {
        co_return failure(std::move(record.error()));
    }
    const bool there = record->revision(renamed.revision.number) != nullptr;
    const bool handedOver = record->head ? there && !isKeptBy(record->head->head, work().name()) : !there;
    if (handedOver) {
        co_return Applied {catalog::StepState::Done, renamed.name()};
    }
    auto applied = co_await apply(stop);
    co_return applied;
}

QCoro::Task<Result<>> HandOver::undo()
{
    co_return Result<> {};
}

} // namespace provisioning

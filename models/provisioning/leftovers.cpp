#include "provisioning/leftovers.h"

#include "provisioning/access.h"
#include "provisioning/drift.h"
#include "provisioning/elapsed.h"
#include "provisioning/leaks.h"
#include "provisioning/steps/statements.h"

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

// Names of temporary catalogs that were created a moment ago, or are being created.
QCoro::Task<Result<QSet<QString>>> createdLately(trino::Client coordinator, std::stop_token stop)
{
    trino::Statement statement;
    statement.sql = u"SELECT regexp_extract(query, '\"(cm-test-[^\"]+)\"', 1) FROM system.runtime.queries"
                    " WHERE query LIKE 'CREATE CATALOG \"cm-test-%' AND (\"end\" IS NULL OR \"end\" > now() - INTERVAL '1' MINUTE)"_s;
    auto found = co_await coordinator.run(statement, stop);
    if (!found) {
        co_return failure(std::move(found.error()));
    }
    QSet<QString> names;
    for (const QJsonArray &row : std::as_const(found->rows)) {
        names.insert(row.at(0).toString());
    }
    co_return names;
}

} // namespace

QSet<QString> unaccounted(const QSet<QString> &inTrino, const cluster::CatalogRecords &records)
{
    QSet<QString> names;
    for (const QString &name : inTrino) {
        if (name.startsWith("cm-test-"_L1)) {
            names.insert(name);
        }
    }
    for (const cluster::CatalogRecord &record : records.records) {
        names.remove(record.catalog);
        const bool pending = !record.head || record.head->head.pending; // one that cannot be read may have
        for (const catalog::Revision &revision : record.revisions) {
            if (pending) {
                names.remove(rehearsalName(revision));
            }
        }
    }
    return names;
}

QCoro::Task<Result<QSet<QString>>> leftovers(Site site, QSet<QString> candidates, std::stop_token stop)
{
    std::vector<QCoro::Task<Result<QSet<QString>>>> questions;
    for (const cluster::Coordinator &coordinator : site.endpoints.coordinators) {
        questions.push_back(createdLately(coordinator.client, stop));
    }
    const cluster::RecordStore store(site.endpoints);
    const QString all;
    auto recordsTask = store.read(all, stop);
    std::optional<Error> problem;
    for (auto &question : questions) { // all are awaited before any answer is judged
        auto lately = co_await question;
        if (lately) {
            candidates.subtract(*lately);
        } else {
            problem = std::move(lately.error());
        }
    }
    auto records = co_await recordsTask;
    if (problem || !records) {
        co_return failure(problem ? std::move(*problem) : std::move(records.error()));
    }
    co_return unaccounted(candidates, *records);
}

QCoro::Task<RunReport> dropLeftover(Site site, QString catalog, QString actor, std::stop_token stop)
{
    const auto start = steady_clock::now();
    RunReport report;
    report.verb = catalog::Verb::Reconcile;
    report.catalog = catalog;
    report.actor = actor;
    report.reason = driftName(Drift::Leftover);
    if (site.endpoints.refusal) {
        report.error = site.endpoints.refusal;
        co_return report;
    }
    Work bare {site.environment, site.endpoints, {}, {}, {}, {}, {}}; // there is no record to make more of it from
    bare.revision.definition.name = catalog;
    auto pods = co_await cluster::trinoPods(site.endpoints.kubernetes, site.environment.trino.podSelector, stop);
    if (pods) {
        bare.pods = std::move(*pods);
    }
    const SharedWork work = std::make_shared<const Work>(std::move(bare));
    auto dropped = co_await dropOnEach(work, stop);
    Result<> released;
    if (dropped) {
        released = co_await releaseRule(work, {});
    }
    if (auto leaks = co_await countDropped(work)) {
        report.notes.push_back(std::move(*leaks));
    }
    report.elapsed = elapsedSince(start);
    if (!dropped || !released) {
        report.error = dropped ? std::move(released.error()) : std::move(dropped.error());
        report.failedStep = u"drop-leftover"_s;
        report.end = End::Incomplete;
        co_return report;
    }
    report.end = End::Done;
    co_return report;
}

} // namespace provisioning

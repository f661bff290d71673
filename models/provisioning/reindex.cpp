#include "provisioning/reindex.h"

#include "provisioning/afterwards.h"
#include "provisioning/elapsed.h"
#include "provisioning/steps/metadata_steps.h"

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

QCoro::Task<Result<Plan>> prepared(Site site, QString catalog, std::stop_token stop)
{
    if (!site.endpoints.metadata) {
        co_return failure(site.endpoints.metadata.error());
    }
    const cluster::RecordStore store(site.endpoints);
    auto identityTask = site.endpoints.kubernetes.whoAmI(stop);
    auto read = co_await store.read(catalog, stop);
    auto identity = co_await identityTask;
    if (!read) {
        co_return failure(std::move(read.error()));
    }
    if (!identity) {
        co_return failure(std::move(identity.error()));
    }
    const ServerClock clock(read->serverTime);
    if (read->records.empty() || !read->records.front().head) {
        co_return failure("run.catalog-unknown", {{u"catalog"_s, catalog}});
    }
    const cluster::CatalogRecord &record = read->records.front();
    if (auto busy = inTheWay(record.head->head, clock)) {
        co_return failure(std::move(*busy));
    }
    const catalog::Revision *current = record.revision(record.head->head.current);
    if (current == nullptr) {
        co_return failure("run.catalog-unknown", {{u"catalog"_s, catalog}});
    }
    auto work = makeWork(site.environment, site.endpoints, *current, *site.library, {}, {});
    if (!work) {
        co_return failure(std::move(work.error()));
    }
    Plan plan {catalog::Verb::Reindex, *work, record.head, {}, identity->user, clock, {}, {}};
    const Steps steps = afterwards(plan.verb, plan.work);
    for (const auto &step : steps) {
        auto changes = co_await step->plan(stop);
        if (!changes) {
            co_return failure(std::move(changes.error()));
        }
        std::ranges::move(*changes, std::back_inserter(plan.changes));
    }
    co_return plan;
}

} // namespace

QCoro::Task<Result<Plan>> prepareReindex(Site site, QString catalog, Observer observer, std::stop_token stop)
{
    const auto start = steady_clock::now();
    auto plan = co_await prepared(std::move(site), std::move(catalog), stop);
    if (plan) {
        plan->preparation = elapsedSince(start);
    }
    if (observer) {
        observer({u"preflight"_s, plan ? Shown::Done : Shown::Failed, elapsedSince(start), {},
                  plan ? std::nullopt : std::optional(plan.error())});
    }
    co_return plan;
}

QCoro::Task<RunReport> reindex(Plan plan, Observer observer, std::stop_token stop)
{
    const auto start = steady_clock::now();
    RunReport report;
    report.verb = plan.verb;
    report.catalog = plan.work->name();
    report.revision = plan.work->revision.number;
    report.actor = plan.actor;
    report.preparation = plan.preparation;
    report.steps = co_await followUp(plan.verb, plan.work, observer, stop);
    co_await noteIndexed(plan.work, report.steps);
    report.end = End::Done;
    for (const StepReport &step : report.steps) {
        if (step.error) { // what follows another run with a warning is this one's whole purpose
            report.end = End::Refused;
            report.failedStep = step.id;
            report.error = step.error;
        }
    }
    report.elapsed = elapsedSince(start);
    co_return report;
}

QCoro::Task<Result<std::optional<metadata::Ingestion>>> lastIngestion(Site site, QString catalog, std::stop_token stop)
{
    if (!site.endpoints.metadata) {
        co_return failure(site.endpoints.metadata.error());
    }
    const metadata::Client client = *site.endpoints.metadata;
    const QString service = metadataServiceName(site.environment.name, catalog);
    auto seen = co_await client.ingestions(metadata::Client::qualifiedPipelineOf(service), stop);
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    co_return seen->empty() ? std::nullopt : std::optional(seen->front());
}

} // namespace provisioning

#include "provisioning/steps/metadata_steps.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

QString serviceOf(const Work &work)
{
    return metadataServiceName(work.environment.name, work.name());
}

// In backquotes: over there descriptions are Markdown, and an editor would escape an underscore.
QString serviceMark(const Work &work)
{
    return u"`catalog-manager:%1/%2`"_s.arg(work.environment.name, work.name());
}

QString descriptionOf(const Work &work)
{
    const QString mark = u"Managed by Catalog Manager Pro, "_s + serviceMark(work) + u'.';
    const QString own = work.definition().description;
    return own.isEmpty() ? mark : own + u"\n\n"_s + mark;
}

QString describe(const Work &work)
{
    return u"OpenMetadata %1 databaseService %2"_s.arg(work.environment.metadata.url.toString(QUrl::RemoveUserInfo),
                                                       serviceOf(work));
}

bool isOurs(const Work &work, const metadata::Service &service)
{
    return service.description.contains(serviceMark(work));
}

Error foreign(const metadata::Service &service)
{
    return makeError("metadata.service-foreign", {{u"service"_s, service.name}});
}

// The service as it should be. What was read is never sent back: over there secrets read as asterisks.
QCoro::Task<Result<metadata::Service>> ensureService(SharedWork work, metadata::Client client, std::stop_token stop)
{
    auto found = co_await client.service(serviceOf(*work), stop);
    if (!found) {
        co_return failure(std::move(found.error()));
    }
    if (const auto &service = *found) {
        if (!isOurs(*work, *service)) {
            co_return failure(foreign(*service));
        }
        if (client.describes(*service, work->name())) {
            co_return *service;
        }
        if (service->hasSecret && !client.sendsPassword()) {
            co_return failure("metadata.secret-kept", {{u"service"_s, service->name}});
        }
    }
    auto written = co_await client.putService(serviceOf(*work), descriptionOf(*work), work->name(), stop);
    co_return written;
}

// Right after a deployment the scheduler may not know the pipeline yet, and refuses.
QCoro::Task<Result<>> trigger(metadata::Client client, QString pipelineId, std::stop_token stop)
{
    for (const auto nap : {std::chrono::milliseconds {1000}, std::chrono::milliseconds {2000}}) {
        auto triggered = co_await client.trigger(pipelineId, stop);
        const bool passing = !triggered
            && (triggered.error().is("metadata.runner-failed"_L1) || triggered.error().is("metadata.refused"_L1));
        if (!passing || !co_await http::sleepFor(nap, stop)) {
            co_return triggered;
        }
    }
    auto last = co_await client.trigger(pipelineId, stop);
    co_return last;
}

// The run that was not there before, as it stands when it has ended or the time is up. Clocks are not compared.
QCoro::Task<Result<std::optional<metadata::Ingestion>>> newIngestion(metadata::Client client, metadata::Pipeline pipeline,
                                                                     std::vector<metadata::Ingestion> before,
                                                                     std::chrono::seconds wait, std::stop_token stop)
{
    const auto end = steady_clock::now() + wait;
    std::chrono::milliseconds nap {250};
    while (true) {
        auto seen = co_await client.ingestions(pipeline.qualifiedName, stop);
        if (!seen) {
            co_return failure(std::move(seen.error()));
        }
        const auto ours = std::ranges::find_if(*seen, [&before](const metadata::Ingestion &ingestion) {
            return std::ranges::find(before, ingestion.run, &metadata::Ingestion::run) == before.end();
        });
        const bool there = ours != seen->end();
        if ((there && ours->isOver()) || steady_clock::now() + nap > end) {
            co_return there ? std::optional(*ours) : std::nullopt;
        }
        if (!co_await http::sleepFor(nap, stop)) {
            co_return failure("http.cancelled");
        }
        nap = std::min(nap * 3 / 2, std::chrono::milliseconds {2000});
    }
}

Result<Applied> outcomeOf(const Work &work, const std::optional<metadata::Ingestion> &ingestion)
{
    const QString service = serviceOf(work);
    if (!ingestion) {
        return failure("metadata.ingestion-silent",
                       {{u"service"_s, service},
                        {u"catalog"_s, work.name()},
                        {u"seconds"_s, QString::number(work.environment.metadata.wait.count())}});
    }
    const QString state = metadata::stateName(ingestion->state);
    if (ingestion->isOver() && ingestion->state != metadata::State::Success) {
        return failure("metadata.ingestion-failed", {{u"service"_s, service},
                                                     {u"catalog"_s, work.name()},
                                                     {u"state"_s, state},
                                                     {u"reason"_s, ingestion->reason}});
    }
    return Applied {catalog::StepState::Done, service + u": "_s + state};
}

} // namespace

QString metadataServiceName(const QString &environment, const QString &catalog)
{
    return u"trino_%1_%2"_s.arg(environment, catalog);
}

QCoro::Task<Result<Changes>> RequestIngestion::plan(std::stop_token) const
{
    const auto &client = work().endpoints.metadata;
    const QString after = client ? QString::fromUtf8(client->shownService(serviceOf(work()), descriptionOf(work()), work().name()))
                                 : serviceOf(work());
    co_return Changes {{describe(work()), {}, after}};
}

QCoro::Task<Result<Applied>> RequestIngestion::apply(std::stop_token stop)
{
    if (!work().endpoints.metadata) {
        co_return failure(work().endpoints.metadata.error());
    }
    const metadata::Client client = *work().endpoints.metadata;
    auto service = co_await ensureService(sharedWork(), client, stop);
    if (!service) {
        co_return failure(std::move(service.error()));
    }
    auto pipeline = co_await client.putPipeline(*service, work().environment.metadata.schedule, stop);
    if (!pipeline) {
        co_return failure(std::move(pipeline.error()));
    }
    auto deployed = co_await client.deploy(pipeline->id, stop);
    if (!deployed) {
        co_return failure(std::move(deployed.error()));
    }
    auto before = co_await client.ingestions(pipeline->qualifiedName, stop);
    if (!before) {
        co_return failure(std::move(before.error()));
    }
    auto triggered = co_await trigger(client, pipeline->id, stop);
    if (!triggered) {
        co_return failure(std::move(triggered.error()));
    }
    auto ran = co_await newIngestion(client, *pipeline, *before, work().environment.metadata.wait, stop);
    if (!ran) {
        co_return failure(std::move(ran.error()));
    }
    co_return outcomeOf(work(), *ran);
}

QCoro::Task<Result<>> RequestIngestion::undo()
{
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> ForgetService::plan(std::stop_token) const
{
    co_return Changes {{describe(work()), serviceOf(work()), {}}};
}

QCoro::Task<Result<Applied>> ForgetService::apply(std::stop_token stop)
{
    if (!work().endpoints.metadata) {
        co_return failure(work().endpoints.metadata.error());
    }
    const metadata::Client client = *work().endpoints.metadata;
    auto found = co_await client.service(serviceOf(work()), stop);
    if (!found) {
        co_return failure(std::move(found.error()));
    }
    if (!*found) {
        co_return Applied {catalog::StepState::Skipped, {}};
    }
    const metadata::Service service = **found;
    if (!isOurs(work(), service)) {
        co_return failure(foreign(service));
    }
    auto removed = co_await client.deleteService(service.id, stop);
    if (!removed) {
        co_return failure(std::move(removed.error()));
    }
    co_return Applied {catalog::StepState::Done, service.name};
}

QCoro::Task<Result<>> ForgetService::undo()
{
    co_return Result<> {};
}

} // namespace provisioning

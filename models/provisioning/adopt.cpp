#include "provisioning/adopt.h"

#include "provisioning/plan_parts.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

QCoro::Task<Result<Plan>> preparedAdoption(Site site, Adoption adoption, std::stop_token stop)
{
    const QString name = adoption.definition.name;
    auto seenTask = lookAround(site, name, catalog::Verb::Adopt, AskTrino::Never, stop);
    auto connectorTask = connectorIn(site.endpoints.trino, name, stop);
    auto seen = co_await seenTask;
    auto connector = co_await connectorTask;
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    if (!connector) {
        co_return failure(std::move(connector.error()));
    }
    if (const int current = seen->currentNumber(); current > 0) {
        co_return failure("run.name-taken-in-cluster", {{u"catalog"_s, name}, {u"revision"_s, QString::number(current)}});
    }
    if (connector->isEmpty()) {
        co_return failure("adopt.not-in-trino", {{u"catalog"_s, name}});
    }
    if (*connector != adoption.definition.connector) {
        co_return failure("adopt.other-connector", {{u"catalog"_s, name},
                                                    {u"given"_s, adoption.definition.connector},
                                                    {u"found"_s, *connector}});
    }
    Standing chosen;
    chosen.library = site.library;
    auto plan = co_await planOfNew(std::move(site), catalog::Verb::Adopt, std::move(*seen), std::move(adoption.definition),
                                   std::move(adoption.secrets), std::move(adoption.reason), std::move(chosen), stop);
    co_return plan;
}

} // namespace

QCoro::Task<Result<Plan>> prepareAdopt(Site site, Adoption adoption, Observer observer, std::stop_token stop)
{
    return announced(preparedAdoption(std::move(site), std::move(adoption), std::move(stop)), std::move(observer));
}

} // namespace provisioning

#include "provisioning/change.h"

#include "provisioning/change_plan.h"
#include "provisioning/credentials.h"
#include "provisioning/plan_parts.h"

namespace provisioning {

namespace {

// Only what is to be read again: the rest of the definition may be in Vault too, and stays as the cluster has it.
catalog::CatalogDefinition readAgain(const ChangeRequest &request)
{
    catalog::CatalogDefinition part;
    for (const QString &property : request.fromVault) {
        if (const auto source = request.definition.credentials.find(property); source != request.definition.credentials.end()) {
            part.credentials.insert(*source);
        } else if (property == catalog::keytabCredential) {
            part.kerberos = request.definition.kerberos;
        }
    }
    return part;
}

QCoro::Task<Result<Plan>> preparedChange(Site site, ChangeRequest request, std::stop_token stop)
{
    const catalog::CatalogDefinition again = readAgain(request);
    auto known = co_await withVault(site.endpoints.vault, again, std::move(request.secrets), stop);
    if (!known) {
        co_return failure(std::move(known.error()));
    }
    request.secrets = std::move(*known);
    auto seen = co_await lookAround(site, request.definition.name, request.verb, AskTrino::Never, stop);
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    ChangeTarget target {std::move(request), {}}; // named: this compiler destroys a braced argument of an awaited call twice
    auto plan = co_await planOfChange(std::move(site), std::move(*seen), std::move(target), stop);
    co_return plan;
}

QCoro::Task<Result<Plan>> preparedApply(Site site, ChangeRequest request, std::stop_token stop)
{
    auto seen = co_await lookAround(site, request.definition.name, request.verb, AskTrino::WhereFree, stop);
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    auto known = co_await withVault(site.endpoints.vault, request.definition, std::move(request.secrets), stop);
    if (!known) {
        co_return failure(std::move(known.error()));
    }
    request.secrets = std::move(*known);
    if (seen->currentNumber() > 0) {
        ChangeTarget target {std::move(request), {}};
        auto changed = co_await planOfChange(std::move(site), std::move(*seen), std::move(target), stop);
        co_return changed;
    }
    Standing chosen;
    chosen.restart = request.restart;
    chosen.krb5Choices = std::move(request.krb5Choices);
    chosen.library = site.library;
    auto plan = co_await planOfNew(std::move(site), catalog::Verb::Register, std::move(*seen),
                                   std::move(request.definition), std::move(request.secrets), std::move(request.reason),
                                   std::move(chosen), stop);
    co_return plan;
}

} // namespace

QCoro::Task<Result<Plan>> prepareChange(Site site, ChangeRequest request, Observer observer, std::stop_token stop)
{
    return announced(preparedChange(std::move(site), std::move(request), std::move(stop)), std::move(observer));
}

QCoro::Task<Result<Plan>> prepareApply(Site site, ChangeRequest request, Observer observer, std::stop_token stop)
{
    return announced(preparedApply(std::move(site), std::move(request), std::move(stop)), std::move(observer));
}

} // namespace provisioning

#include "provisioning/awaited_restart.h"
#include "provisioning/change.h"
#include "provisioning/krb5_realms.h"
#include "provisioning/plan_parts.h"
#include "provisioning/taken.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

// What was prepared for a restart of Trino waits for it, and what its Java does not find it would only fail at.
QCoro::Task<Result<>> findsRealms(SharedWork work, ServerClock clock, std::stop_token stop)
{
    const QString name = work->name();
    if (const auto awaited = work->standing.awaited) {
        auto come = co_await restartHasCome(work->environment, work->endpoints, *awaited, clock.now(), stop);
        if (!come) {
            co_return failure(std::move(come.error()));
        }
        if (!*come) {
            co_return failure("run.krb5-restart-needed", {{u"realms"_s, awaited->realms.join(u", "_s)}, {u"waiting"_s, name}});
        }
    }
    if (work->rendered.krb5Marker) {
        auto missing = co_await realmsNotFound(work, stop);
        if (!missing) {
            co_return failure(std::move(missing.error()));
        }
        if (!missing->isEmpty()) {
            co_return failure("run.krb5-restart-needed", {{u"realms"_s, missing->join(u", "_s)}, {u"waiting"_s, name}});
        }
    }
    co_return Result<> {};
}

QCoro::Task<Result<Plan>> preparedSwitch(Site site, catalog::Verb verb, QString catalog, QString reason,
                                         std::stop_token stop)
{
    auto seen = co_await lookAround(site, catalog, verb, AskTrino::Always, stop);
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    auto work = currentWork(site, *seen, catalog);
    if (!work) {
        co_return failure(std::move(work.error()));
    }
    const bool enabling = verb == catalog::Verb::Enable;
    const bool nothing = (*work)->standing.disabled != enabling;
    if (enabling && !nothing && seen->inTrino) {
        co_return failure(takenInTrino(*seen, catalog));
    }
    if (enabling && !nothing) {
        auto found = co_await findsRealms(*work, seen->clock, stop);
        if (!found) {
            co_return failure(std::move(found.error()));
        }
    }
    auto plan = co_await planOf(verb, *work, std::move(*seen), std::move(reason), stop);
    if (plan) {
        plan->changesNothing = nothing;
    }
    co_return plan;
}

} // namespace

QCoro::Task<Result<Plan>> prepareSwitch(Site site, catalog::Verb verb, QString catalog, QString reason,
                                        Observer observer, std::stop_token stop)
{
    return announced(preparedSwitch(std::move(site), verb, std::move(catalog), std::move(reason), std::move(stop)),
                     std::move(observer));
}

} // namespace provisioning

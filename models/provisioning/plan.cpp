#include "provisioning/plan.h"

#include "provisioning/access.h"
#include "provisioning/afterwards.h"
#include "provisioning/elapsed.h"
#include "provisioning/preflight.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

QString randomHex(int digits)
{
    return QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0').left(digits);
}

void announce(const Observer &observer, StepReport report)
{
    if (observer) {
        observer(report);
    }
}

// The steps' own looks, all under way together; the first that objects, in the steps' order, is the answer.
QCoro::Task<Result<Changes>> changesOf(catalog::Verb verb, SharedWork work, std::stop_token stop)
{
    Steps steps = stepsFor(verb, work);
    std::ranges::move(afterwards(verb, work), std::back_inserter(steps));
    std::vector<QCoro::Task<Result<Changes>>> looks;
    for (const auto &step : steps) {
        looks.push_back(step->plan(stop));
    }
    Changes changes;
    std::optional<Error> problem;
    for (auto &look : looks) {
        auto seen = co_await look;
        if (seen) {
            std::ranges::move(*seen, std::back_inserter(changes));
        } else if (!problem) {
            problem = std::move(seen.error());
        }
    }
    if (problem) {
        co_return failure(std::move(*problem));
    }
    co_return changes;
}

QCoro::Task<Result<Plan>> prepared(Site site, catalog::Verb verb, catalog::CatalogDefinition definition,
                                   std::map<QString, Secret> secrets, std::stop_token stop)
{
    auto seen = co_await lookAround(site, definition.name, verb, stop);
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    if (!seen->mountProblems.empty() && !definition.credentials.empty()) {
        co_return failure(std::move(seen->mountProblems.front()));
    }
    catalog::Revision revision;
    revision.number = seen->headBefore ? seen->headBefore->head.current + 1 : 1;
    revision.definition = definition;
    revision.stamp = u"v%1-%2"_s.arg(revision.number).arg(randomHex(6));
    revision.actor = seen->actor;
    revision.at = seen->clock.now();

    auto work = makeWork(site.environment, site.endpoints, revision, *site.library, seen->pods, std::move(secrets));
    if (!work) {
        co_return failure(std::move(work.error()));
    }
    auto changes = co_await changesOf(verb, *work, stop);
    if (!changes) {
        co_return failure(std::move(changes.error()));
    }
    auto decision = co_await askPolicy(*work, stop); // OPA down or without its base policy: said before anything is sent
    if (!decision) {
        co_return failure(std::move(decision.error()));
    }
    co_return Plan {verb, *work, seen->headBefore, seen->revisionNumbers(), seen->actor, seen->clock, std::move(*changes), {}};
}

QCoro::Task<Result<Plan>> preparedDelete(Site site, QString catalog, std::stop_token stop)
{
    auto seen = co_await lookAround(site, catalog, catalog::Verb::Delete, stop);
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    const catalog::Revision *current = nullptr;
    for (const catalog::Revision &revision : seen->allRevisions) {
        if (seen->headBefore && revision.number == seen->headBefore->head.current) {
            current = &revision;
        }
    }
    if (current == nullptr) {
        co_return failure("run.catalog-unknown", {{u"catalog"_s, catalog}});
    }
    auto work = makeWork(site.environment, site.endpoints, *current, *site.library, seen->pods, {});
    if (!work) {
        co_return failure(std::move(work.error()));
    }
    auto changes = co_await changesOf(catalog::Verb::Delete, *work, stop);
    if (!changes) {
        co_return failure(std::move(changes.error()));
    }
    co_return Plan {catalog::Verb::Delete, *work, seen->headBefore, seen->revisionNumbers(), seen->actor, seen->clock,
                    std::move(*changes), {}};
}

} // namespace

std::optional<Error> inTheWay(const catalog::Head &head, const ServerClock &clock)
{
    if (!head.pending) {
        return std::nullopt;
    }
    const QString holder = head.lease ? head.lease->holder : QString();
    // The Date header was cut to a second: leave that much doubt.
    const bool live = head.lease && clock.now() <= head.lease->until.addSecs(1);
    if (live) {
        return makeError("run.lease-held", {{u"catalog"_s, head.catalog},
                                            {u"holder"_s, holder},
                                            {u"until"_s, head.lease->until.toString(Qt::ISODate)},
                                            {u"verb"_s, catalog::verbName(head.pending->verb)}});
    }
    return makeError("run.needs-recovery", {{u"catalog"_s, head.catalog},
                                            {u"holder"_s, holder},
                                            {u"verb"_s, catalog::verbName(head.pending->verb)}});
}

QCoro::Task<Result<Plan>> prepare(Site site, catalog::Verb verb, catalog::CatalogDefinition definition,
                                  std::map<QString, Secret> secrets, Observer observer, std::stop_token stop)
{
    const auto start = steady_clock::now();
    announce(observer, {u"preflight"_s, Shown::Running, {}, {}, {}});
    if (verb == catalog::Verb::Rehearse) {
        definition.name = u"cm-test-"_s + randomHex(8);
        definition.allowRoles.clear();
    }
    auto plan = co_await prepared(std::move(site), verb, std::move(definition), std::move(secrets), stop);
    if (plan) {
        plan->preparation = elapsedSince(start);
    }
    announce(observer, {u"preflight"_s, plan ? Shown::Done : Shown::Failed, elapsedSince(start), {},
                        plan ? std::nullopt : std::optional(plan.error())});
    co_return plan;
}

QCoro::Task<Result<Plan>> prepareDelete(Site site, QString catalog, Observer observer, std::stop_token stop)
{
    const auto start = steady_clock::now();
    announce(observer, {u"preflight"_s, Shown::Running, {}, {}, {}});
    auto plan = co_await preparedDelete(std::move(site), std::move(catalog), stop);
    if (plan) {
        plan->preparation = elapsedSince(start);
    }
    announce(observer, {u"preflight"_s, plan ? Shown::Done : Shown::Failed, elapsedSince(start), {},
                        plan ? std::nullopt : std::optional(plan.error())});
    co_return plan;
}

} // namespace provisioning

#include "provisioning/steps/adopt_steps.h"

#include "cluster/coordinators.h"
#include "provisioning/access.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

QCoro::Task<Result<QStringList>> schemasOf(cluster::Coordinator coordinator, SharedWork work, std::stop_token stop)
{
    trino::Statement statement;
    statement.sql = u"SHOW SCHEMAS FROM "_s + trino::quotedName(work->name());
    statement.deadline = std::chrono::seconds {work->descriptor.probe.seconds};
    auto shown = co_await coordinator.client.run(statement, stop);
    if (!shown) {
        co_return failure(cluster::onCoordinator(work->endpoints, coordinator, std::move(shown.error())));
    }
    QStringList schemas;
    for (const QJsonArray &row : std::as_const(shown->rows)) {
        schemas.append(row.at(0).toString());
    }
    schemas.sort();
    co_return schemas;
}

// The schemas of both, which must be the same; of several coordinators each has a catalog of its own under the name.
struct Compared {
    QStringList here;
    QStringList there;
};
QCoro::Task<Result<Compared>> compared(cluster::Coordinator coordinator, SharedWork temporary, SharedWork work, std::stop_token stop)
{
    auto hereTask = schemasOf(coordinator, temporary, stop);
    auto thereTask = schemasOf(coordinator, work, stop);
    auto here = co_await hereTask;
    auto there = co_await thereTask;
    if (!here) {
        co_return failure(std::move(here.error()));
    }
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    Compared both {std::move(*here), std::move(*there)};
    co_return Result<Compared>(std::move(both));
}

QString namesIn(QStringList schemas, const QStringList &others)
{
    constexpr qsizetype shown = 8;
    erase_if(schemas, [&others](const QString &schema) { return others.contains(schema); });
    const bool more = schemas.size() > shown;
    return schemas.mid(0, shown).join(u", "_s) + (more ? u", …"_s : QString());
}

} // namespace

QCoro::Task<Result<Applied>> ProveAdoption::judge(SharedWork temporary, Applied, std::stop_token stop)
{
    QStringList schemas;
    for (const cluster::Coordinator &coordinator : work().endpoints.coordinators) {
        auto both = co_await compared(coordinator, temporary, sharedWork(), stop);
        if (!both) {
            co_return failure(std::move(both.error()));
        }
        if (both->here != both->there) {
            Error differ = makeError("adopt.schemas-differ", {{u"catalog"_s, work().name()},
                                                              {u"missing"_s, namesIn(both->there, both->here)},
                                                              {u"extra"_s, namesIn(both->here, both->there)}});
            co_return failure(cluster::onCoordinator(work().endpoints, coordinator, std::move(differ)));
        }
        schemas = std::move(both->here);
    }
    co_return Applied {catalog::StepState::Done, schemas.join(u", "_s)};
}

QCoro::Task<Result<Changes>> AdmitRoles::plan(std::stop_token stop) const
{
    const QString object = work().describe(work().policyObject()) + u' ' + work().policyKey();
    auto there = co_await cluster::textOf(work().endpoints.kubernetes, work().policyObject(), work().policyKey(), stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    if (!there->isEmpty()) { // somebody else's: it is theirs to take away first
        co_return failure("run.foreign-policy", {{u"catalog"_s, work().name()}, {u"object"_s, object}});
    }
    const QStringList roles = work().definition().allowRoles;
    auto tried = co_await writeRule(sharedWork(), roles, kubernetes::DryRun::Yes, stop);
    if (!tried) {
        co_return failure(std::move(tried.error()));
    }
    co_return Changes {{object, {}, QString::fromUtf8(policy::toRego(work().fragment(roles)))}};
}

QCoro::Task<Result<Applied>> AdmitRoles::apply(std::stop_token stop)
{
    const QStringList roles = work().definition().allowRoles;
    auto written = co_await writeRule(sharedWork(), roles, kubernetes::DryRun::No, stop);
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    auto open = co_await waitForRoles(sharedWork(), roles, {}, stop);
    if (!open) {
        co_return failure(std::move(open.error()));
    }
    co_return Applied {catalog::StepState::Done, roles.join(u", "_s)};
}

QCoro::Task<Result<>> AdmitRoles::undo()
{
    auto released = co_await releaseRule(sharedWork(), {});
    co_return released;
}

} // namespace provisioning

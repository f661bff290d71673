#include "provisioning/steps/repair_steps.h"

#include "provisioning/access.h"
#include "provisioning/preflight.h"
#include "provisioning/steps/statements.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

QStringList rolesOf(const Work &work)
{
    return work.standing.disabled ? QStringList() : work.definition().allowRoles;
}

} // namespace

QCoro::Task<Result<Changes>> RestoreRule::plan(std::stop_token) const
{
    co_return Changes {}; // reconcile shows it from what it has seen
}

QCoro::Task<Result<Applied>> RestoreRule::apply(std::stop_token stop)
{
    const QStringList roles = rolesOf(work());
    auto written = co_await overwriteRule(sharedWork(), roles, stop);
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    auto decided = co_await waitForRoles(sharedWork(), roles, {}, stop);
    if (!decided) {
        co_return failure(std::move(decided.error()));
    }
    co_return Applied {catalog::StepState::Done, roles.join(u", "_s)};
}

QCoro::Task<Result<>> RestoreRule::undo()
{
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> TakeBack::plan(std::stop_token) const
{
    co_return Changes {};
}

QCoro::Task<Result<Applied>> TakeBack::apply(std::stop_token stop)
{
    using connectors::FilePlace;
    std::vector<std::pair<cluster::SharedObject, QStringList>> places;
    places.emplace_back(work().policyObject(), QStringList {work().policyKey()});
    for (const FilePlace place : {FilePlace::Credentials, FilePlace::Keytabs}) {
        QStringList keys;
        for (const connectors::ServerFile &file : work().filesIn(place)) {
            keys.append(file.key);
        }
        places.emplace_back(work().filesObject(place), keys);
    }
    QStringList taken;
    for (const auto &[object, keys] : places) {
        auto keysTaken = co_await cluster::takeKeys(work().endpoints.kubernetes, object, keys, stop);
        if (!keysTaken) {
            co_return failure(std::move(keysTaken.error()));
        }
        taken += *keysTaken;
    }
    co_return Applied {catalog::StepState::Done, taken.join(u", "_s)};
}

QCoro::Task<Result<>> TakeBack::undo()
{
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> DropForeign::plan(std::stop_token) const
{
    co_return Changes {};
}

QCoro::Task<Result<Applied>> DropForeign::apply(std::stop_token stop)
{
    const auto &coordinators = work().endpoints.coordinators;
    if (coordinators.size() == 1) {
        auto dropped = co_await dropOnEach(sharedWork(), std::move(stop));
        if (!dropped) {
            co_return failure(std::move(dropped.error()));
        }
        co_return Applied {};
    }
    QStringList names; // where one of several is as recorded it goes on serving
    for (const cluster::Coordinator &coordinator : coordinators) {
        auto there = co_await connectorIn(coordinator.client, work().name(), stop);
        if (!there) {
            co_return failure(std::move(there.error()));
        }
        if (there->isEmpty() || (!work().standing.disabled && *there == work().definition().connector)) {
            continue;
        }
        auto dropped = co_await dropOn(coordinator, sharedWork(), stop);
        if (!dropped) {
            co_return failure(std::move(dropped.error()));
        }
        names.append(coordinator.name);
    }
    co_return Applied {catalog::StepState::Done, names.join(u", "_s)};
}

QCoro::Task<Result<>> DropForeign::undo()
{
    co_return Result<> {};
}

} // namespace provisioning

#include "provisioning/steps/repair_steps.h"

#include "provisioning/access.h"
#include "provisioning/steps/catalog_steps.h"

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

QCoro::Task<Result<Changes>> DropForeign::plan(std::stop_token) const
{
    co_return Changes {};
}

QCoro::Task<Result<Applied>> DropForeign::apply(std::stop_token stop)
{
    auto dropped = co_await dropOnEach(sharedWork(), std::move(stop));
    if (!dropped) {
        co_return failure(std::move(dropped.error()));
    }
    co_return Applied {};
}

QCoro::Task<Result<>> DropForeign::undo()
{
    co_return Result<> {};
}

} // namespace provisioning

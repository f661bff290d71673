#include "provisioning/steps/change_steps.h"

#include "provisioning/access.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

QStringList without(QStringList roles, const QStringList &others)
{
    erase_if(roles, [&others](const QString &role) { return others.contains(role); });
    return roles;
}

QStringList kept(const Work &work)
{
    const QStringList &before = work.before().definition().allowRoles;
    return without(before, without(before, work.definition().allowRoles));
}

QStringList lost(const Work &work)
{
    return without(work.before().definition().allowRoles, work.definition().allowRoles);
}

} // namespace

QCoro::Task<Result<Changes>> NarrowAccess::plan(std::stop_token) const
{
    co_return Changes {}; // ChangeAccess shows the whole way
}

QCoro::Task<Result<Applied>> NarrowAccess::apply(std::stop_token stop)
{
    auto written = co_await writeRule(sharedWork(), kept(work()), kubernetes::DryRun::No, stop);
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    auto narrowed = co_await waitForRoles(sharedWork(), {}, lost(work()), stop);
    if (!narrowed) {
        co_return failure(std::move(narrowed.error()));
    }
    co_return Applied {catalog::StepState::Done, lost(work()).join(u", "_s)};
}

QCoro::Task<Result<>> NarrowAccess::undo()
{
    auto restored = co_await writeRule(sharedWork(), work().before().definition().allowRoles, kubernetes::DryRun::No, {});
    co_return restored;
}

QCoro::Task<Result<Changes>> ChangeAccess::plan(std::stop_token stop) const
{
    const QStringList roles = work().definition().allowRoles;
    auto thereTask = cluster::textOf(work().endpoints.kubernetes, work().policyObject(), work().policyKey(), stop);
    auto triedTask = writeRule(sharedWork(), roles, kubernetes::DryRun::Yes, stop);
    auto there = co_await thereTask;
    auto tried = co_await triedTask;
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    if (!tried) {
        co_return failure(std::move(tried.error()));
    }
    co_return Changes {{work().describe(work().policyObject()) + u' ' + work().policyKey(), *there,
                        QString::fromUtf8(policy::toRego(work().fragment(roles)))}};
}

QCoro::Task<Result<Applied>> ChangeAccess::apply(std::stop_token stop)
{
    const QStringList roles = work().definition().allowRoles;
    auto written = co_await writeRule(sharedWork(), roles, kubernetes::DryRun::No, stop);
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    auto changed = co_await waitForRoles(sharedWork(), roles, lost(work()), stop);
    if (!changed) {
        co_return failure(std::move(changed.error()));
    }
    co_return Applied {catalog::StepState::Done, roles.join(u", "_s)};
}

QCoro::Task<Result<>> ChangeAccess::undo()
{
    auto restored = co_await writeRule(sharedWork(), work().before().definition().allowRoles, kubernetes::DryRun::No, {});
    co_return restored;
}

} // namespace provisioning

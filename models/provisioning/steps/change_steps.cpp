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

ProveChange::ProveChange(SharedWork work)
    : Step(work)
    , m_close(asRehearsal(*work))
    , m_create(asRehearsal(*work))
    , m_probe(asRehearsal(*work))
{
}

QCoro::Task<Result<Changes>> ProveChange::plan(std::stop_token) const
{
    co_return Changes {}; // nothing of it stays
}

QCoro::Task<Result<Applied>> ProveChange::apply(std::stop_token stop)
{
    Applied seen;
    for (Step *const step : std::initializer_list<Step *> {&m_close, &m_create, &m_probe}) {
        auto applied = co_await step->apply(stop);
        if (!applied) {
            co_return applied; // the saga asks for undo()
        }
        seen = std::move(*applied);
    }
    auto cleared = co_await undo();
    if (!cleared) {
        co_return failure(std::move(cleared.error()));
    }
    co_return seen;
}

QCoro::Task<Result<Applied>> ProveChange::resume(std::stop_token stop)
{
    auto cleared = co_await undo(); // the temporary name may be taken by what the dead run made
    if (!cleared) {
        co_return failure(std::move(cleared.error()));
    }
    auto applied = co_await apply(std::move(stop));
    co_return applied;
}

QCoro::Task<Result<>> ProveChange::undo()
{
    auto dropped = co_await m_create.undo();
    if (!dropped) {
        co_return dropped;
    }
    auto released = co_await m_close.undo();
    co_return released;
}

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

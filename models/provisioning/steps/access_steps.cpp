#include "provisioning/steps/access_steps.h"

#include "provisioning/access.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

QString ruleObject(const Work &work)
{
    return work.describe(work.policyObject()) + u' ' + work.policyKey();
}

QString regoText(const Work &work, const QStringList &roles)
{
    return QString::fromUtf8(policy::toRego(work.fragment(roles)));
}

} // namespace

QCoro::Task<Result<Changes>> CloseAccess::plan(std::stop_token stop) const
{
    auto there = co_await cluster::textOf(work().endpoints.kubernetes, work().policyObject(), work().policyKey(), stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    if (!there->isEmpty()) { // a rule for a name that is free: somebody else's, or of an earlier platform
        co_return failure("run.foreign-policy",
                          {{u"catalog"_s, work().name()}, {u"object"_s, ruleObject(work())}});
    }
    co_return Changes {};
}

QCoro::Task<Result<Applied>> CloseAccess::apply(std::stop_token stop)
{
    auto decision = co_await askPolicy(sharedWork(), stop);
    if (!decision) {
        co_return failure(std::move(decision.error()));
    }
    if (!decision->stranger && decision->admitted.isEmpty()) {
        co_return Applied {catalog::StepState::Skipped, {}};
    }
    if (decision->stranger) { // otherwise it is a rule of an undone run that OPA has not dropped yet: just wait
        auto written = co_await writeRule(sharedWork(), {}, kubernetes::DryRun::No, stop);
        if (!written) {
            co_return failure(std::move(written.error()));
        }
    }
    auto closed = co_await waitForPolicy(sharedWork(), Wanted::Closed, stop);
    if (!closed) {
        co_return failure(std::move(closed.error()));
    }
    co_return Applied {};
}

QCoro::Task<Result<>> CloseAccess::undo()
{
    auto released = co_await releaseRule(sharedWork(), {});
    co_return released;
}

QCoro::Task<Result<Changes>> OpenAccess::plan(std::stop_token stop) const
{
    const QStringList roles = work().definition().allowRoles;
    auto tried = co_await writeRule(sharedWork(), roles, kubernetes::DryRun::Yes, stop);
    if (!tried) {
        co_return failure(std::move(tried.error()));
    }
    co_return Changes {{ruleObject(work()), {}, regoText(work(), roles)}};
}

QCoro::Task<Result<Applied>> OpenAccess::apply(std::stop_token stop)
{
    auto written = co_await writeRule(sharedWork(), work().definition().allowRoles, kubernetes::DryRun::No, stop);
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    auto open = co_await waitForPolicy(sharedWork(), Wanted::Open, stop);
    if (!open) {
        co_return failure(std::move(open.error()));
    }
    co_return Applied {catalog::StepState::Done, work().definition().allowRoles.join(u", "_s)};
}

QCoro::Task<Result<>> OpenAccess::undo()
{
    auto closed = co_await writeRule(sharedWork(), {}, kubernetes::DryRun::No, {});
    co_return closed;
}

QCoro::Task<Result<Changes>> WithdrawAccess::plan(std::stop_token stop) const
{
    auto there = co_await cluster::textOf(work().endpoints.kubernetes, work().policyObject(), work().policyKey(), stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    co_return Changes {{ruleObject(work()), *there, {}}};
}

QCoro::Task<Result<Applied>> WithdrawAccess::apply(std::stop_token stop)
{
    auto written = co_await writeRule(sharedWork(), {}, kubernetes::DryRun::No, stop);
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    auto closed = co_await waitForPolicy(sharedWork(), Wanted::Closed, stop);
    if (!closed) {
        co_return failure(std::move(closed.error()));
    }
    co_return Applied {};
}

QCoro::Task<Result<>> WithdrawAccess::undo()
{
    auto opened = co_await writeRule(sharedWork(), work().definition().allowRoles, kubernetes::DryRun::No, {});
    co_return opened;
}

QCoro::Task<Result<Changes>> RemoveRule::plan(std::stop_token) const
{
    co_return Changes {}; // WithdrawAccess shows the rule's whole way out
}

QCoro::Task<Result<Applied>> RemoveRule::apply(std::stop_token stop)
{
    auto released = co_await releaseRule(sharedWork(), stop);
    if (!released) {
        co_return failure(std::move(released.error()));
    }
    co_return Applied {};
}

QCoro::Task<Result<>> RemoveRule::undo()
{
    co_return Result<> {};
}

} // namespace provisioning

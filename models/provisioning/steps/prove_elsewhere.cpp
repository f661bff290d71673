#include "provisioning/steps/prove_elsewhere.h"

namespace provisioning {

ProveElsewhere::ProveElsewhere(SharedWork work)
    : Step(work)
    , m_temporary(asRehearsal(*work))
    , m_close(m_temporary)
    , m_create(m_temporary)
    , m_probe(m_temporary)
{
}

QCoro::Task<Result<Changes>> ProveElsewhere::plan(std::stop_token) const
{
    co_return Changes {}; // nothing of it stays
}

QCoro::Task<Result<Applied>> ProveElsewhere::apply(std::stop_token stop)
{
    Applied seen;
    for (Step *const step : std::initializer_list<Step *> {&m_close, &m_create, &m_probe}) {
        auto applied = co_await step->apply(stop);
        if (!applied) {
            co_return applied; // the saga asks for undo()
        }
        seen = std::move(*applied);
    }
    auto judged = co_await judge(m_temporary, seen, stop);
    if (!judged) {
        co_return judged;
    }
    auto cleared = co_await undo();
    if (!cleared) {
        co_return failure(std::move(cleared.error()));
    }
    co_return judged;
}

QCoro::Task<Result<Applied>> ProveElsewhere::judge(SharedWork, Applied seen, std::stop_token)
{
    co_return Result<Applied>(std::move(seen));
}

QCoro::Task<Result<Applied>> ProveElsewhere::resume(std::stop_token stop)
{
    auto cleared = co_await undo(); // the temporary name may be taken by what the dead run made
    if (!cleared) {
        co_return failure(std::move(cleared.error()));
    }
    auto applied = co_await apply(std::move(stop));
    co_return applied;
}

QCoro::Task<Result<>> ProveElsewhere::undo()
{
    auto dropped = co_await m_create.undo();
    if (!dropped) {
        co_return dropped;
    }
    auto released = co_await m_close.undo();
    co_return released;
}

} // namespace provisioning

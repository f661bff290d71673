#include "provisioning/leaks.h"

#include "cluster/coordinators.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace provisioning {

qint64 coordinatorStart(const trino::ServerInfo &info)
{
    return QDateTime::currentSecsSinceEpoch() - std::chrono::duration_cast<std::chrono::seconds>(info.uptime).count();
}

Error dropsRemark(const cluster::Drops &drops, int bound)
{
    Error remark = drops.all < bound ? makeError("trino.drops") : makeError("trino.many-drops", {{u"bound"_s, QString::number(bound)}});
    return remark.with(u"count"_s, QString::number(drops.all))
        .with(u"temporary"_s, QString::number(drops.temporary))
        .with(u"since"_s, QDateTime::fromSecsSinceEpoch(drops.startedAt, Qt::UTC).toString(Qt::ISODate));
}

namespace {

QCoro::Task<Result<cluster::Drops>> countedOn(cluster::Coordinator coordinator, cluster::DropPlace place, DropsSent sent, SharedWork work)
{
    auto info = co_await coordinator.client.info({}); // its own: when another started says nothing of this one
    if (!info) {
        co_return failure(std::move(info.error()));
    }
    const cluster::Drops more {sent.all, sent.temporary, coordinatorStart(*info)};
    auto counted = co_await cluster::countDrops(work->endpoints.kubernetes, std::move(place), more, {});
    co_return counted;
}

} // namespace

QCoro::Task<std::optional<Error>> countDropped(SharedWork work)
{
    const DropsByCoordinator sent = std::exchange(*work->drops, DropsByCoordinator());
    if (sent.empty() || work->pods.coordinators().isEmpty()) {
        co_return std::nullopt;
    }
    auto pods = co_await cluster::trinoPods(work->endpoints.kubernetes, work->environment.trino.podSelector, {});
    if (!pods) {
        co_return std::optional(std::move(pods.error()));
    }
    const std::vector<cluster::Coordinator> &coordinators = work->endpoints.coordinators;
    std::optional<Error> remark;
    for (const cluster::Coordinator &coordinator : coordinators) {
        const auto here = sent.find(coordinator.name);
        if (here == sent.end()) {
            continue;
        }
        cluster::DropPlace place = cluster::dropPlace(*pods, coordinator, coordinators.size() == 1);
        auto counted = co_await countedOn(coordinator, std::move(place), here->second, work);
        const int bound = work->environment.limits.drops;
        if (!counted || counted->all >= bound) {
            Error said = counted ? dropsRemark(*counted, bound) : std::move(counted.error());
            remark = remark ? remark : cluster::onCoordinator(work->endpoints, coordinator, std::move(said));
        }
    }
    co_return remark;
}

} // namespace provisioning

#include "provisioning/leaks.h"

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

QCoro::Task<std::optional<Error>> countDropped(SharedWork work)
{
    const DropsSent sent = std::exchange(*work->drops, DropsSent());
    if (sent.all == 0 || work->pods.coordinators().isEmpty()) {
        co_return std::nullopt;
    }
    auto info = co_await work->endpoints.trino.info({});
    if (!info) {
        co_return std::optional(std::move(info.error()));
    }
    const cluster::Drops more {sent.all, sent.temporary, coordinatorStart(*info)};
    auto counted = co_await cluster::countDrops(work->endpoints.kubernetes, work->environment.trino.podSelector, more, {});
    if (!counted) {
        co_return std::optional(std::move(counted.error()));
    }
    const int bound = work->environment.limits.drops;
    co_return counted->all < bound ? std::nullopt : std::optional(dropsRemark(*counted, bound));
}

} // namespace provisioning

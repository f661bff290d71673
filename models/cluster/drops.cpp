#include "cluster/drops.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

constexpr auto annotation = "catalog-manager/drops"_L1; // "17 4 1796000000": all, temporary ones, the coordinator's start
constexpr qint64 sameStart = 10; // seconds: two clocks, and what a request takes
constexpr int attempts = 5;

QCoro::Task<Result<Drops>> countOn(kubernetes::Client kubernetes, QString pod, Drops more, std::stop_token stop)
{
    for (int attempt = 1;; ++attempt) {
        auto there = co_await kubernetes.get(kubernetes::pods, pod, stop);
        if (!there) {
            co_return failure(std::move(there.error()));
        }
        Drops sum = dropsOn(there->object, more.startedAt);
        sum.all += more.all;
        sum.temporary += more.temporary;
        const QString text = u"%1 %2 %3"_s.arg(sum.all).arg(sum.temporary).arg(sum.startedAt);
        const QJsonObject patch {
            {u"metadata"_s,
             QJsonObject {{u"resourceVersion"_s, there->object["metadata"_L1]["resourceVersion"_L1]},
                          {u"annotations"_s, QJsonObject {{annotation, text}}}}}};
        auto patched = co_await kubernetes.mergePatch(kubernetes::pods, pod, patch, {}, kubernetes::DryRun::No, stop);
        if (patched) {
            co_return sum;
        }
        if (!patched.error().is("kubernetes.conflict"_L1) || attempt == attempts) {
            co_return failure(std::move(patched.error()));
        }
    }
}

} // namespace

Drops dropsOn(const QJsonValue &pod, qint64 startedAt)
{
    const QStringList parts = pod["metadata"_L1]["annotations"_L1][annotation].toString().split(u' ');
    const qint64 start = parts.value(2).toLongLong();
    if (std::abs(start - startedAt) > sameStart) {
        return {0, 0, startedAt};
    }
    return {parts.value(0).toInt(), parts.value(1).toInt(), start};
}

QCoro::Task<Result<Drops>> countDrops(kubernetes::Client kubernetes, QString podSelector, Drops more, std::stop_token stop)
{
    auto pods = co_await trinoPods(kubernetes, podSelector, stop);
    if (!pods) {
        co_return failure(std::move(pods.error()));
    }
    Drops most {0, 0, more.startedAt};
    const QStringList coordinators = pods->coordinators();
    for (const QString &pod : coordinators) {
        auto counted = co_await countOn(kubernetes, pod, more, stop);
        if (!counted) {
            co_return failure(std::move(counted.error()));
        }
        most = counted->all > most.all ? *counted : most;
    }
    co_return most;
}

} // namespace cluster

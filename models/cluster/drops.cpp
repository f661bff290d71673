#include "cluster/drops.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

// The annotation's text is "17 4 1796000000": all, temporary ones, the coordinator's start.
// Seconds between two readings of one start: two clocks, what a request takes, and Trino rounds its age to a hundredth ("1.19h").
qint64 sameStart(qint64 startedAt)
{
    return 10 + std::max<qint64>(0, QDateTime::currentSecsSinceEpoch() - startedAt) / 100;
}

constexpr int dropAttempts = 5;

QCoro::Task<Result<Drops>> countOn(kubernetes::Client kubernetes, QString pod, QString annotation, Drops more, std::stop_token stop)
{
    for (int attempt = 1;; ++attempt) {
        auto there = co_await kubernetes.get(kubernetes::pods, pod, stop);
        if (!there) {
            co_return failure(std::move(there.error()));
        }
        Drops sum = dropsOn(there->object, more.startedAt, annotation);
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
        if (!patched.error().is("kubernetes.conflict"_L1) || attempt == dropAttempts) {
            co_return failure(std::move(patched.error()));
        }
    }
}

} // namespace

DropPlace dropPlace(const TrinoPods &pods, const Coordinator &coordinator, bool isAlone)
{
    const QStringList all = pods.coordinators();
    if (isAlone) {
        return {all};
    }
    for (const QString &name : {coordinator.name, coordinator.client.base().host().section(u'.', 0, 0)}) {
        if (all.contains(name)) {
            return {{name}};
        }
    }
    static const QRegularExpression notInKeys(u"[^A-Za-z0-9.-]"_s); // of an annotation: 63 characters, a letter or digit at the end
    const QString named = QString(coordinator.name).replace(notInKeys, u"-"_s).right(50);
    return {all, DropPlace().annotation + u'.' + named};
}

Drops dropsAt(const DropPlace &place, const TrinoPods &pods, qint64 startedAt)
{
    Drops most {0, 0, startedAt};
    for (const QJsonValue &pod : pods.pods) {
        if (place.pods.contains(pod["metadata"_L1]["name"_L1].toString())) {
            const Drops counted = dropsOn(pod, startedAt, place.annotation);
            most = counted.all > most.all ? counted : most;
        }
    }
    return most;
}

Drops dropsOn(const QJsonValue &pod, qint64 startedAt, const QString &annotation)
{
    const QStringList parts = pod["metadata"_L1]["annotations"_L1][annotation].toString().split(u' ');
    const qint64 start = parts.value(2).toLongLong();
    if (std::abs(start - startedAt) > sameStart(startedAt)) {
        return {0, 0, startedAt};
    }
    return {parts.value(0).toInt(), parts.value(1).toInt(), start};
}

QCoro::Task<Result<Drops>> countDrops(kubernetes::Client kubernetes, DropPlace place, Drops more, std::stop_token stop)
{
    Drops most {0, 0, more.startedAt};
    for (const QString &pod : std::as_const(place.pods)) {
        auto counted = co_await countOn(kubernetes, pod, place.annotation, more, stop);
        if (!counted) {
            co_return failure(std::move(counted.error()));
        }
        most = counted->all > most.all ? *counted : most;
    }
    co_return most;
}

} // namespace cluster

#include "provisioning/awaited_restart.h"

#include "provisioning/krb5_readers.h"
#include "provisioning/krb5_share.h"

using namespace std::chrono_literals;

namespace provisioning {

bool mayHaveBegunSince(const QDateTime &since, std::chrono::milliseconds uptime, const QDateTime &now)
{
    const std::chrono::milliseconds doubt = uptime / 200 + 1s;
    return now.addMSecs((doubt - uptime).count()) >= since;
}

QCoro::Task<Result<bool>> restartHasCome(cluster::Environment environment, cluster::Endpoints endpoints,
                                         catalog::AwaitedRestart awaited, QDateTime now, std::stop_token stop)
{
    std::chrono::milliseconds longest {0};
    for (const cluster::Coordinator &coordinator : endpoints.coordinators) {
        auto info = co_await coordinator.client.info(stop);
        if (!info) {
            co_return failure(std::move(info.error()));
        }
        if (info->starting || !mayHaveBegunSince(awaited.since, info->uptime, now)) {
            co_return false;
        }
        longest = std::max(longest, std::chrono::duration_cast<std::chrono::milliseconds>(info->uptime));
    }
    const cluster::SharedObject object {kubernetes::configMaps, environment.objects.krb5ConfigMap, {}};
    auto there = co_await cluster::readTexts(endpoints.kubernetes, object, stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    const QDateTime started = QDateTime::currentDateTimeUtc().addMSecs(-(longest + longest / 100 + 1s).count());
    const Krb5Readers readers = krb5Readers(*there, awaited.realms, there->texts.value(mergedKey), started);
    co_return readers.state != Krb5Readers::State::MustRestart;
}

} // namespace provisioning

#include "provisioning/coordinator_watch.h"

#include "cluster/coordinators.h"
#include "cluster/trino_pods.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

constexpr auto longestRetry = 2s;
constexpr auto questionPatience = 3s; // with so small a question; where nobody reads it any more, the next one finds whoever does
constexpr int podsEvery = 5;
constexpr auto doubt = 1500ms; // between what it says of itself and when we read it

// Which processes there are: a pod's name can stay while its container begins anew.
QStringList processesOf(const cluster::TrinoPods &pods)
{
    QStringList processes;
    for (const QJsonValue &pod : pods.pods) {
        QString process = pod["metadata"_L1]["uid"_L1].toString();
        const QJsonArray containers = pod["status"_L1]["containerStatuses"_L1].toArray();
        for (const QJsonValue &container : containers) {
            process += u'/' + QString::number(container["restartCount"_L1].toInt());
        }
        processes.append(process);
    }
    processes.sort();
    return processes;
}

// All of several must answer; the one that was started last tells whether one has restarted.
QCoro::Task<Result<trino::ServerInfo>> youngest(cluster::Endpoints endpoints, std::stop_token stop)
{
    std::optional<trino::ServerInfo> found;
    for (const cluster::Coordinator &coordinator : endpoints.coordinators) {
        auto info = co_await coordinator.client.within(questionPatience).info(stop);
        if (!info || info->starting) {
            co_return info;
        }
        if (!found || info->uptime < found->uptime) {
            found = std::move(*info);
        }
    }
    co_return Result<trino::ServerInfo>(std::move(*found));
}

} // namespace

bool StartOfCoordinator::isNewer(steady_clock::time_point now, std::chrono::milliseconds uptime)
{
    const auto started = now - uptime;
    const bool isNews = m_started && started > *m_started + doubt;
    if (!m_started || started > *m_started) {
        m_started = started;
    }
    return isNews;
}

QCoro::Task<> watchCoordinator(Site site, std::function<void(const CoordinatorNews &)> tell, std::stop_token stop,
                              std::chrono::milliseconds pace)
{
    StartOfCoordinator start;
    std::optional<QStringList> processes;
    bool silent = false;
    std::chrono::milliseconds pause = pace;
    for (int round = 0; !stop.stop_requested(); ++round) {
        auto info = co_await youngest(site.endpoints, stop);
        if (stop.stop_requested()) {
            co_return;
        }
        if (info && !info->starting) {
            const bool restarted = start.isNewer(steady_clock::now(), info->uptime);
            if (restarted || silent) {
                tell({restarted ? CoordinatorNews::What::Restarted : CoordinatorNews::What::Back, info->uptime});
            }
            silent = false;
            pause = pace;
        } else {
            if (!silent) {
                tell({CoordinatorNews::What::Silent, {}, info ? makeError("trino.starting") : info.error()});
            }
            silent = true;
            pause = std::min<std::chrono::milliseconds>(pause * 2, longestRetry);
        }
        if (round % podsEvery == 0) {
            auto pods = co_await cluster::trinoPods(site.endpoints.kubernetes, site.environment.trino.podSelector, stop);
            if (pods) {
                QStringList now = processesOf(*pods);
                const bool changed = processes && *processes != now;
                processes = std::move(now);
                site.endpoints = co_await cluster::withCoordinators(site.endpoints, site.environment.trino, stop);
                if (changed) {
                    tell({CoordinatorNews::What::PodsChanged, {}});
                }
            }
        }
        co_await http::sleepFor(pause, stop);
    }
}

} // namespace provisioning

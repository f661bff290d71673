#include "provisioning/reconcile_watch.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

constexpr auto settling = 300ms; // a run writes its head several times: one look for all of it
constexpr auto betweenLooks = 30s;
constexpr std::chrono::milliseconds firstPause = 1s;
constexpr std::chrono::milliseconds longestPause = 4s; // for a server that is away: back within seconds, it is of use again

// What the coordinator's and the records' watches have to say, waited for by the loop.
struct News {
    bool fresh = true; // the first look is due at once
    bool restarted = false; // what failed before may succeed now
    std::stop_source nap; // stopped: wake up

    void arrive()
    {
        fresh = true;
        nap.request_stop();
    }
};

QCoro::Task<> followRecords(cluster::RecordStore store, std::shared_ptr<News> news, std::stop_token stop)
{
    std::chrono::milliseconds pause = firstPause;
    while (!stop.stop_requested()) {
        const std::function<void()> onReady = [news] { news->arrive(); }; // what happened before the watch stood
        const std::function<void(QString)> onChange = [news](const QString &) { news->arrive(); };
        const auto ended = co_await store.watch(onReady, onChange, stop);
        pause = ended ? firstPause : std::min(pause * 2, longestPause);
        co_await http::sleepFor(pause, stop);
    }
}

// Until the time is up, there are news, or the stop.
QCoro::Task<> nap(std::shared_ptr<News> news, std::chrono::milliseconds time, std::stop_token stop)
{
    if (news->fresh) {
        co_return;
    }
    news->nap = std::stop_source();
    const std::stop_source waking = news->nap;
    const std::stop_callback onStop(stop, [waking]() mutable { waking.request_stop(); });
    co_await http::sleepFor(time, waking.get_token());
}

class Patience {
public:
    void note(const RunReport &report)
    {
        Failed &failed = m_failed[report.catalog];
        if (report.end == End::Done) {
            m_failed.remove(report.catalog);
            return;
        }
        ++failed.times;
        failed.until = steady_clock::now() + pauseAfterFailures(failed.times);
    }
    void forget() { m_failed.clear(); }
    // How long until one of them is due again; not longer than this.
    [[nodiscard]] std::chrono::milliseconds untilDue(std::chrono::milliseconds longest) const
    {
        const auto now = steady_clock::now();
        for (const Failed &failed : m_failed) {
            longest = std::min(longest, std::max(std::chrono::ceil<std::chrono::milliseconds>(failed.until - now), firstPause));
        }
        return longest;
    }
    [[nodiscard]] bool isExhausted(const QString &catalog) const
    {
        const auto failed = m_failed.constFind(catalog);
        return failed != m_failed.cend() && steady_clock::now() < failed->until;
    }

private:
    struct Failed {
        int times = 0;
        steady_clock::time_point until;
    };
    QHash<QString, Failed> m_failed;
};

QStringList outlineOf(const Reconciliation &planned)
{
    QStringList outline;
    for (const CatalogRepair &repair : planned.catalogs) {
        for (const Finding &finding : repair.findings) {
            outline.append(repair.catalog + u' ' + driftName(finding.drift));
        }
    }
    return outline;
}

QStringList outlineOf(const std::vector<Error> &errors)
{
    QStringList outline;
    for (const Error &error : errors) {
        outline.append(error.code + u' ' + error.endpoint);
    }
    return outline;
}

bool meansSigningIn(const Error &error)
{
    return error.is("kubernetes.not-signed-in"_L1) || error.is("trino.not-signed-in"_L1);
}

} // namespace

std::chrono::seconds pauseAfterFailures(int failures)
{
    return std::min(10s * (1 << std::min(failures - 1, 6)), 300s);
}

QCoro::Task<Result<>> keepReconciled(Site site, QStringList names, RunSettings settings, WatchObserver observer,
                                     std::stop_token stop, Permission permission)
{
    auto news = std::make_shared<News>();
    std::stop_source watches; // ended with this, whatever ends it
    const std::stop_callback onStop(stop, [watches]() mutable { watches.request_stop(); });
    const std::function<void(const CoordinatorNews &)> onCoordinator = [news, tell = observer.coordinator](const CoordinatorNews &what) {
        if (tell) {
            tell(what);
        }
        if (what.what != CoordinatorNews::What::Silent) {
            news->restarted = true;
            news->arrive();
        }
    };
    auto coordinatorTask = watchCoordinator(site, onCoordinator, watches.get_token());
    auto recordsTask = followRecords(cluster::RecordStore(site.endpoints), news, watches.get_token());

    Patience patience;
    QStringList told;
    QStringList unseenTold;
    std::chrono::milliseconds pause = firstPause;
    Result<> result;
    while (!stop.stop_requested()) {
        news->fresh = false;
        if (std::exchange(news->restarted, false)) {
            patience.forget();
        }
        auto planned = co_await prepareReconcile(site, names, stop, permission);
        if (stop.stop_requested()) {
            break;
        }
        if (!planned && meansSigningIn(planned.error())) {
            result = failure(std::move(planned.error()));
            break;
        }
        const std::vector<Error> unseen = planned ? planned->unseen : std::vector<Error> {planned.error()};
        if (const QStringList outline = outlineOf(unseen); outline != unseenTold) {
            if (observer.unseen) {
                observer.unseen(unseen);
            }
            if (outline.isEmpty()) { // what failed meanwhile may have failed for that
                patience.forget();
            }
            unseenTold = outline;
        }
        if (!planned) {
            co_await nap(news, pause, stop);
            pause = std::min(pause * 2, longestPause);
            continue;
        }
        for (CatalogRepair &repair : planned->catalogs) {
            if (patience.isExhausted(repair.catalog)) {
                repair.repair.left = std::exchange(repair.repair.mended, {});
                repair.plan.reset();
            }
        }
        const QStringList outline = outlineOf(*planned);
        const bool works = planned->toBeDone() > 0;
        const int busy = planned->busy;
        if (observer.planned && (works || outline != told)) {
            observer.planned(*planned);
        }
        told = outline;
        if (works) {
            const auto reports = co_await reconcile(site, std::move(*planned), settings, observer.runs, stop);
            for (const RunReport &report : reports) {
                patience.note(report);
            }
        }
        pause = firstPause;
        const bool soon = !unseen.empty() || busy > 0; // a run that was broken off leaves a lease that ends
        const std::chrono::milliseconds rest = soon ? longestPause : patience.untilDue(betweenLooks);
        co_await nap(news, rest, stop);
        co_await http::sleepFor(settling, stop);
    }
    watches.request_stop();
    co_await coordinatorTask;
    co_await recordsTask;
    co_return result;
}

} // namespace provisioning

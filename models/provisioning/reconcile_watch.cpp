#include "provisioning/reconcile_watch.h"

#include "provisioning/dead_run.h"

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
constexpr std::chrono::milliseconds longestPause = 3s; // for a server that is away: back within seconds, it is of use again
constexpr std::chrono::milliseconds shortPatience = 3s; // with a question that costs the server nothing

// What the coordinator's and the records' watches have to say, waited for by the loop.
struct News {
    bool fresh = true; // the first look is due at once
    bool restarted = false; // what failed before may succeed now
    std::stop_source nap; // stopped: wake up
    std::stop_source look; // stopped: what it waits for was asked of a server that was away
    bool mayAbandon = true; // not twice in a row: it gets somewhere even where servers come and go
    std::stop_source records; // stopped: their watch stands on a connection that nobody may be at the other end of

    void arrive()
    {
        fresh = true;
        nap.request_stop();
    }
    void serverIsBack()
    {
        arrive();
        if (mayAbandon) {
            look.request_stop();
        }
    }
};

// Whether it is an endpoint's, and over as soon as that is itself again.
bool isOfEndpoint(const Error &error)
{
    return error.code.startsWith("http."_L1) || error.is("trino.starting"_L1) || error.is("trino.unexpected-answer"_L1)
        || error.is("kubernetes.unexpected-answer"_L1) || error.is("kubernetes.rate-limited"_L1);
}

QCoro::Task<> followRecords(cluster::Endpoints endpoints, std::shared_ptr<News> news, std::stop_token stop)
{
    const cluster::RecordStore store(endpoints);
    const kubernetes::Client impatient = endpoints.kubernetes.within(shortPatience);
    const std::function<void()> onReady = [news] { news->arrive(); }; // what happened before the watch stood
    const std::function<void(QString)> onChange = [news](const QString &) { news->arrive(); };
    while (!stop.stop_requested()) {
        news->records = std::stop_source();
        const std::stop_source held = news->records;
        const std::stop_callback onStop(stop, [held]() mutable { held.request_stop(); });
        const auto ended = co_await store.watch(onReady, onChange, held.get_token());
        bool away = held.stop_requested() || (!ended && isOfEndpoint(ended.error()));
        const bool wasAway = away;
        co_await http::sleepFor(firstPause, stop);
        while (away && !stop.stop_requested()) { // a list of all records may be a long answer; whether it is there at all is a short one
            const auto answered = co_await impatient.version(stop);
            away = !answered && isOfEndpoint(answered.error());
            if (away) {
                co_await http::sleepFor(firstPause, stop);
            }
        }
        if (wasAway && !stop.stop_requested()) {
            news->serverIsBack();
        }
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
        const Fault fault = report.error && isOfEndpoint(*report.error) ? Fault::Endpoint : Fault::Own;
        failed.until = steady_clock::now() + pauseAfterFailures(failed.times, fault);
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

// One that cannot be given up ends by itself.
QCoro::Task<> giveUpLeases(Site site, std::map<QString, QString> left, std::stop_token stop)
{
    for (const auto &[catalog, run] : left) {
        std::ignore = co_await giveUpLease(site, catalog, run, stop);
    }
}

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

std::chrono::seconds pauseAfterFailures(int failures, Fault fault)
{
    const std::chrono::seconds first = fault == Fault::Own ? 10s : 1s;
    return std::min(first * (1 << std::min(failures - 1, 9)), 300s);
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
            news->serverIsBack();
        }
    };
    auto coordinatorTask = watchCoordinator(site, onCoordinator, watches.get_token());
    auto recordsTask = followRecords(site.endpoints, news, watches.get_token());

    Patience patience;
    QStringList told;
    QStringList unseenTold;
    std::map<QString, QString> left; // of our runs that ended without a word in the head, by catalog
    std::chrono::milliseconds pause = firstPause;
    Result<> result;
    while (!stop.stop_requested()) {
        news->fresh = false;
        if (std::exchange(news->restarted, false)) {
            patience.forget();
        }
        news->look = std::stop_source();
        const std::stop_source look = news->look;
        const std::stop_callback onStopOfLook(stop, [look]() mutable { look.request_stop(); });
        auto planned = co_await prepareReconcile(site, names, look.get_token(), permission);
        if (stop.stop_requested()) {
            break;
        }
        news->mayAbandon = !look.stop_requested();
        if (look.stop_requested()) {
            continue;
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
        const bool timedOut = std::ranges::any_of(unseen, [](const Error &error) {
            return error.is("http.timeout"_L1) && error.endpoint.startsWith("kubernetes "_L1);
        });
        if (timedOut) {
            news->records.request_stop();
        }
        if (!planned) {
            co_await nap(news, pause, stop);
            pause = std::min(pause * 2, longestPause);
            continue;
        }
        if (!left.empty()) {
            co_await giveUpLeases(site, std::exchange(left, {}), stop);
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
                if (report.end == End::Incomplete) {
                    left.insert_or_assign(report.catalog, report.run);
                }
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

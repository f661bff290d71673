#include "provisioning/steps/restart_trino.h"

#include "provisioning/elapsed.h"
#include "provisioning/krb5_object.h"
#include "provisioning/reconcile.h"
#include "provisioning/steps/statements.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

constexpr std::chrono::milliseconds betweenPolls {500};

// "a=b,c=d" as far as the environment's own setting goes; anything else of a selector's language matches nothing.
bool matches(const QJsonObject &labels, const QString &selector)
{
    const QStringList terms = selector.split(u',', Qt::SkipEmptyParts);
    return std::ranges::all_of(terms, [&labels](const QString &term) {
        const qsizetype equals = term.indexOf(u'=');
        const QString value = term.mid(equals + 1).trimmed();
        return equals > 0 && labels.value(term.left(equals).trimmed()).toString() == value;
    });
}

const QString restartedAt = u"kubectl.kubernetes.io/restartedAt"_s;

// As `kubectl rollout restart` does it.
QJsonObject restartingPatch()
{
    const QJsonObject annotations {
        {restartedAt, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    return {{u"spec"_s, QJsonObject {{u"template"_s, QJsonObject {{u"metadata"_s, QJsonObject {{u"annotations"_s, annotations}}}}}}}};
}

QCoro::Task<Result<>> restarted(SharedWork work, QString deployment, kubernetes::DryRun dryRun, std::stop_token stop)
{
    auto patched = co_await work->endpoints.kubernetes.mergePatch(kubernetes::deployments, deployment, restartingPatch(),
                                                                  u"catalog-manager"_s, dryRun, stop);
    if (!patched) {
        co_return failure(std::move(patched.error()));
    }
    co_return Result<> {};
}

QCoro::Task<Result<QStringList>> deploymentsOf(SharedWork work, std::stop_token stop)
{
    auto all = co_await work->endpoints.kubernetes.list(kubernetes::deployments, {}, stop);
    if (!all) {
        co_return failure(std::move(all.error()));
    }
    const QString &selector = work->environment.trino.podSelector;
    QStringList names;
    for (const QJsonValue &deployment : std::as_const(all->items)) {
        if (matches(deployment["spec"_L1]["template"_L1]["metadata"_L1]["labels"_L1].toObject(), selector)) {
            names.append(deployment["metadata"_L1]["name"_L1].toString());
        }
    }
    if (names.isEmpty()) {
        co_return failure("run.nothing-to-restart", {{u"selector"_s, selector},
                                                     {u"namespace"_s, work->endpoints.kubernetes.namespaceName()}});
    }
    co_return names;
}

// As `kubectl rollout status` judges it.
struct Rollout {
    int wanted = 0;
    int updated = 0;
    int total = 0;
    int available = 0;
    bool seen = false; // by the controller
    [[nodiscard]] bool isDone() const { return seen && updated == wanted && total == wanted && available == wanted; }
};

Rollout rolloutOf(const QJsonObject &deployment)
{
    const QJsonValue status = deployment["status"_L1];
    return {deployment["spec"_L1]["replicas"_L1].toInt(1), status["updatedReplicas"_L1].toInt(),
            status["replicas"_L1].toInt(), status["availableReplicas"_L1].toInt(),
            status["observedGeneration"_L1].toInteger() >= deployment["metadata"_L1]["generation"_L1].toInteger()};
}

QCoro::Task<Result<>> rolledOut(SharedWork work, QString name, steady_clock::time_point end, std::stop_token stop)
{
    Rollout rollout;
    while (true) {
        auto now = co_await work->endpoints.kubernetes.get(kubernetes::deployments, name, stop);
        if (now) {
            rollout = rolloutOf(now->object);
            if (rollout.isDone()) {
                co_return Result<> {};
            }
        } else if (now.error().is("http.cancelled"_L1) || now.error().is("kubernetes.forbidden"_L1)) {
            co_return failure(std::move(now.error()));
        }
        if (steady_clock::now() >= end) {
            co_return failure("run.rollout-timeout",
                              {{u"deployment"_s, name},
                               {u"seconds"_s, QString::number(work->environment.limits.rollout.count())},
                               {u"updated"_s, QString::number(rollout.updated)},
                               {u"available"_s, QString::number(rollout.available)},
                               {u"wanted"_s, QString::number(rollout.wanted)}});
        }
        if (!co_await http::sleepFor(betweenPolls, stop)) {
            co_return failure("http.cancelled");
        }
    }
}

// Whether one of them has been told to restart since then. One that is paused does not, until somebody lets it.
QCoro::Task<bool> isUnderWay(SharedWork work, QStringList names, QDateTime since)
{
    bool underWay = false;
    for (const QString &name : std::as_const(names)) {
        auto now = co_await work->endpoints.kubernetes.get(kubernetes::deployments, name, {});
        if (!now) { // not known: waiting for it costs less than what is brought back too early
            underWay = true;
            continue;
        }
        const QJsonValue spec = now->object["spec"_L1];
        const QString at = spec["template"_L1]["metadata"_L1]["annotations"_L1][restartedAt].toString();
        underWay = underWay || (!spec["paused"_L1].toBool() && QDateTime::fromString(at, Qt::ISODate) >= since);
    }
    co_return underWay;
}

// The old coordinator may go on answering for a while: only one that was started since counts.
QCoro::Task<Result<>> answersAnew(SharedWork work, steady_clock::time_point since, steady_clock::time_point end,
                                  std::stop_token stop)
{
    while (true) {
        auto info = co_await work->endpoints.trino.info(stop);
        if (info && !info->starting && info->uptime <= elapsedSince(since)) {
            co_return Result<> {};
        }
        if (!info && info.error().is("http.cancelled"_L1)) {
            co_return failure(std::move(info.error()));
        }
        if (steady_clock::now() >= end) {
            co_return failure("run.trino-not-back",
                              {{u"seconds"_s, QString::number(work->environment.limits.rollout.count())}});
        }
        if (!co_await http::sleepFor(betweenPolls, stop)) {
            co_return failure("http.cancelled");
        }
    }
}

// What a memory store has forgotten by it: every catalog that a reconcile would create. What else has drifted waits for a person, and what
// was prepared for a restart for whoever reconciles: it is no part of this run that somebody reviewed.
QCoro::Task<Result<QStringList>> bringBack(SharedWork work, std::stop_token stop)
{
    Site site {work->environment, work->endpoints, work->standing.library};
    const QStringList all;
    auto planned = co_await prepareReconcile(site, all, stop);
    if (!planned) {
        co_return failure(std::move(planned.error()));
    }
    std::erase_if(planned->catalogs, [&work](const CatalogRepair &repair) {
        const bool forgotten = repair.repair.steps.contains(u"create"_s) && !repair.repair.steps.contains(u"open-access"_s);
        return repair.catalog == work->name() || !forgotten || repair.drops();
    });
    const RunSettings settings {{}, holderName(planned->actor)};
    const ReconcileObserver nobody {};
    auto reports = co_await reconcile(site, std::move(*planned), settings, nobody, stop);
    QStringList names;
    for (const RunReport &report : reports) {
        const bool done = report.end == End::Done || !report.error;
        names.append(done ? report.catalog : report.catalog + u": "_s + report.error->code);
    }
    co_return Result<QStringList>(std::move(names));
}

// Whether the catalog itself is to be in Trino whatever becomes of this run.
bool serves(const Work &work)
{
    return work.standing.before && !work.standing.disabled;
}

} // namespace

QCoro::Task<Result<Changes>> RestartTrino::plan(std::stop_token stop) const
{
    if (work().endpoints.coordinatorsByPod) {
        QStringList names;
        for (const cluster::Coordinator &coordinator : work().endpoints.coordinators) {
            names.append(coordinator.name);
        }
        co_return failure("run.restart-by-pod", {{u"coordinators"_s, names.join(u", "_s)}});
    }
    auto names = co_await deploymentsOf(sharedWork(), stop);
    if (!names) {
        co_return failure(std::move(names.error()));
    }
    Changes changes;
    for (const QString &name : std::as_const(*names)) {
        auto allowed = co_await restarted(sharedWork(), name, kubernetes::DryRun::Yes, stop);
        if (!allowed) {
            co_return failure(std::move(allowed.error()));
        }
        changes.push_back({u"Deployment %1/%2"_s.arg(work().endpoints.kubernetes.namespaceName(), name), {}, restartedAt + u'\n'});
    }
    co_return changes;
}

QCoro::Task<Result<Applied>> RestartTrino::apply(std::stop_token stop)
{
    const auto start = steady_clock::now();
    const auto end = start + work().environment.limits.rollout;
    auto names = co_await deploymentsOf(sharedWork(), stop);
    if (!names) {
        co_return failure(std::move(names.error()));
    }
    m_begun = start;
    for (const QString &name : std::as_const(*names)) {
        auto patched = co_await restarted(sharedWork(), name, kubernetes::DryRun::No, stop);
        if (!patched) {
            co_return failure(std::move(patched.error()));
        }
    }
    for (const QString &name : std::as_const(*names)) {
        auto done = co_await rolledOut(sharedWork(), name, end, stop);
        if (!done) {
            co_return failure(std::move(done.error()));
        }
    }
    auto back = co_await answersAnew(sharedWork(), start, end, stop);
    if (!back) {
        co_return failure(std::move(back.error()));
    }
    auto brought = co_await bringBack(sharedWork(), {}); // whatever the stop says: others wait for their catalogs
    if (!brought) {
        co_return failure(std::move(brought.error()));
    }
    if (serves(work())) { // in the form it had: it goes on serving while the new one is proved
        static_cast<void>(co_await createWhereMissing(work().standing.before));
    }
    co_return Applied {catalog::StepState::Done, brought->join(u", "_s)};
}

QCoro::Task<Result<>> RestartTrino::undo()
{
    const auto now = steady_clock::now();
    const auto begun = m_begun.value_or(now);
    const auto end = begun + work().environment.limits.rollout;
    auto found = co_await deploymentsOf(sharedWork(), {});
    const QStringList names = found ? *found : QStringList();
    const std::chrono::seconds clocksDiffer {5};
    const QDateTime since = QDateTime::currentDateTimeUtc().addMSecs(-(elapsedSince(begun) + clocksDiffer).count());
    const bool underWay = co_await isUnderWay(sharedWork(), names, since);
    if (underWay) { // what comes back before it is over would be forgotten again
        for (const QString &name : names) {
            auto over = co_await rolledOut(sharedWork(), name, end, {});
            static_cast<void>(over);
        }
        auto anew = co_await answersAnew(sharedWork(), begun, end, {});
        static_cast<void>(anew);
    }
    auto back = co_await answersAnew(sharedWork(), now - std::chrono::hours {24 * 3650}, now + work().environment.limits.rollout, {});
    if (!back) {
        co_return back;
    }
    auto brought = co_await bringBack(sharedWork(), {});
    if (!brought) {
        co_return failure(std::move(brought.error()));
    }
    if (serves(work())) {
        auto created = co_await createWhereMissing(work().standing.before);
        co_return created;
    }
    co_return Result<> {};
}

} // namespace provisioning

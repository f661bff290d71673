#include "provisioning/steps/catalog_steps.h"

#include "cluster/coordinators.h"
#include "provisioning/elapsed.h"
#include "provisioning/kerberos_errors.h"
#include "provisioning/krb5_object.h"
#include "provisioning/preflight.h"
#include "provisioning/probe.h"
#include "provisioning/source_errors.h"

#include <chrono>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

// A file on the server lives under our mount; another missing path is the definition's affair and waiting is in vain.
bool isOurFile(const Work &work, const Error &error)
{
    const cluster::MountPaths &mounts = work.environment.mounts;
    const QString path = error.arguments.value(u"path"_s);
    return error.is("trino.file-missing"_L1)
        && (path.startsWith(mounts.credentials) || path.startsWith(mounts.keytabs)
            || (!mounts.krb5.isEmpty() && path.startsWith(mounts.krb5)));
}

// A statement that changes Trino: never left half-way, and with time for a DROP that waits behind a running CREATE.
trino::Statement changing(QString sql)
{
    trino::Statement statement;
    statement.sql = std::move(sql);
    statement.onStop = trino::OnStop::Finish;
    statement.deadline = std::chrono::seconds {60};
    return statement;
}

QString text(std::chrono::milliseconds time)
{
    return u"%1 s"_s.arg(static_cast<double>(time.count()) / 1000.0, 0, 'f', 2);
}

// What a person should expect: a kubelet that took our word is there in seconds, else its own round decides.
Error waitingForMount(const Work &work)
{
    const QMap<QString, QString> bound {{u"seconds"_s, QString::number(work.environment.limits.mount.count())}};
    return work.mounts->answer == MountsTold::Answer::Taken ? makeError("wait.mount-refreshed", bound) : makeError("wait.mount-round", bound);
}

QString trinoObject(const Work &work)
{
    return u"Trino "_s + work.endpoints.trino.base().toString(QUrl::RemoveUserInfo);
}

// A repair where some coordinators may have kept what others have lost: they go on serving.
bool mendsOneOfSeveral(const Work &work)
{
    return work.endpoints.coordinators.size() > 1 && !work.standing.repairs.isEmpty();
}

// The secrets that stand in the statement: as the run was given them, else as the cluster keeps them since the run that was.
QCoro::Task<Result<std::map<QString, Secret>>> secretsOfStatement(SharedWork work, std::stop_token stop)
{
    const connectors::ServerFile *const kept = connectors::keptFile(work->rendered);
    if (kept == nullptr) {
        co_return std::map<QString, Secret> {};
    }
    if (const auto copied = work->standing.copied.find(kept->key); copied != work->standing.copied.end()) {
        co_return connectors::keptSecrets(*kept, copied->second);
    }
    if (!work->secrets.empty()) {
        co_return work->secrets;
    }
    const QStringList keys {kept->key};
    auto there = co_await cluster::valuesOf(work->endpoints.kubernetes, work->credentialsObject(), keys, stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    const auto content = there->find(kept->key);
    if (content == there->end()) {
        co_return failure("connector.kept-unreadable", {{u"file"_s, kept->key}});
    }
    co_return connectors::keptSecrets(*kept, content->second);
}

// Trino repeats a value it does not like.
Error withoutSecrets(Error error, const std::map<QString, Secret> &secrets)
{
    for (const auto &[property, secret] : secrets) {
        const QString value = QString::fromUtf8(secret.reveal());
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(value));
        for (const QString &shown : {value, encoded}) {
            if (shown.size() < 3) {
                continue; // would tear every other word apart
            }
            error.rawAnswer.replace(shown, connectors::secretDots);
            for (QString &argument : error.arguments) {
                argument.replace(shown, connectors::secretDots);
            }
        }
    }
    return error;
}

struct Prepared {
    trino::Statement statement;
    std::map<QString, Secret> secrets; // that stand in it
};

QCoro::Task<Result<Prepared>> prepared(SharedWork work, std::stop_token stop)
{
    auto secrets = co_await secretsOfStatement(work, stop);
    if (!secrets) {
        co_return failure(std::move(secrets.error()));
    }
    auto said = work->createStatement(*secrets);
    if (!said) {
        co_return failure(std::move(said.error()));
    }
    Prepared all {changing(std::move(said->sql)), std::move(*secrets)};
    all.statement.shownSql = std::move(said->shownSql);
    if (work->rendered.krb5Marker) { // three KDCs that are silent, as long as the krb5.conf lets Java wait for them
        all.statement.deadline = std::chrono::seconds {90};
    }
    co_return all;
}

struct Created {
    size_t coordinators = 0; // on how many of them, in their order, the catalog is now
    std::optional<Error> error;
};

// From the one on that has not got it yet.
QCoro::Task<Created> create(SharedWork work, size_t already, std::stop_token stop)
{
    const std::vector<cluster::Coordinator> &all = work->endpoints.coordinators; // each keeps catalogs of its own
    Created so {already, {}};
    auto ready = co_await prepared(work, stop);
    if (!ready) {
        so.error = std::move(ready.error());
        co_return so;
    }
    const bool mends = mendsOneOfSeveral(*work);
    while (so.coordinators < all.size() && !so.error) {
        if (mends) {
            auto there = co_await connectorIn(all[so.coordinators].client, work->name(), stop);
            if (!there) {
                so.error = cluster::onCoordinator(work->endpoints, all[so.coordinators], std::move(there.error()));
                break;
            }
            if (!there->isEmpty()) {
                ++so.coordinators;
                continue;
            }
        }
        auto ours = co_await stillOurs(work);
        if (!ours) {
            so.error = std::move(ours.error());
            break;
        }
        auto created = co_await all[so.coordinators].client.run(ready->statement, stop);
        const bool kept = !created && mends && created.error().is("trino.name-taken"_L1); // come since we asked
        if (created || kept) {
            ++so.coordinators;
        } else {
            so.error = cluster::onCoordinator(work->endpoints, all[so.coordinators], withoutSecrets(std::move(created.error()), ready->secrets));
        }
    }
    co_return so;
}

// In our words; what it tells about the JVM is remembered for the next plan.
QCoro::Task<Error> explained(SharedWork work, Error error)
{
    // Of all that a CREATE does only a sign-in can take this long in a Trino that is well otherwise.
    if (error.is("http.timeout"_L1) && work->rendered.krb5Marker) {
        const auto asked = steady_clock::now();
        auto info = co_await work->endpoints.trino.info({});
        if (info && elapsedSince(asked) < std::chrono::seconds {1}) {
            co_return kdcSilent(*work, std::move(error));
        }
    }
    Error ours = co_await sourceError(work, std::move(error));
    if (ours.is("source.kerberos-realm-unknown"_L1)) {
        co_await noteKrb5Read(work, ours.arguments.value(u"realm"_s), {});
    }
    co_return ours;
}

} // namespace

QCoro::Task<Result<>> dropOnEach(SharedWork work, std::stop_token stop)
{
    for (const cluster::Coordinator &coordinator : work->endpoints.coordinators) {
        auto dropped = co_await dropOn(coordinator, work, stop);
        if (!dropped) {
            co_return dropped;
        }
        stop = {}; // begun on one: to the end on the others
    }
    co_return Result<> {};
}

QCoro::Task<Result<>> dropOn(cluster::Coordinator coordinator, SharedWork work, std::stop_token stop)
{
    auto ours = co_await stillOurs(work);
    if (!ours) {
        co_return ours;
    }
    DropsSent &sent = (*work->drops)[coordinator.name];
    ++sent.all;
    sent.temporary += work->name().startsWith("cm-test-"_L1) ? 1 : 0;
    const trino::Statement statement = changing(trino::dropCatalog(work->name()));
    auto dropped = co_await coordinator.client.run(statement, stop);
    if (!dropped && !dropped.error().is("trino.catalog-unknown"_L1)) {
        co_return failure(cluster::onCoordinator(work->endpoints, coordinator, std::move(dropped.error())));
    }
    co_return Result<> {};
}

QCoro::Task<Result<>> createWhereMissing(SharedWork work)
{
    auto ready = co_await prepared(work, {});
    if (!ready) {
        co_return failure(std::move(ready.error()));
    }
    for (const cluster::Coordinator &coordinator : work->endpoints.coordinators) {
        auto ours = co_await stillOurs(work);
        if (!ours) {
            co_return ours;
        }
        auto created = co_await coordinator.client.run(ready->statement, {});
        if (!created && !created.error().is("trino.name-taken"_L1)) {
            co_return failure(cluster::onCoordinator(work->endpoints, coordinator, withoutSecrets(std::move(created.error()), ready->secrets)));
        }
    }
    co_return Result<> {};
}

QCoro::Task<Result<>> createNow(SharedWork work, std::stop_token stop)
{
    Created created = co_await create(std::move(work), 0, std::move(stop));
    if (created.error) {
        co_return failure(std::move(*created.error));
    }
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> CreateCatalog::plan(std::stop_token) const
{
    co_return Changes {{trinoObject(work()), {}, work().createStatement()}};
}

QCoro::Task<Result<Applied>> CreateCatalog::apply(std::stop_token stop)
{
    const auto start = steady_clock::now();
    const auto end = start + work().environment.limits.mount;
    // Each refused CREATE stays in the query history, so they come slower and slower, counted from one's beginning to the next one's:
    // where they take long themselves there is no pause on top, and a file is seen within `longest` of being there.
    const std::chrono::milliseconds longest {work().environment.limits.mountPoll};
    const std::chrono::milliseconds shortest = std::min(longest, std::chrono::milliseconds {50});
    std::chrono::milliseconds pace = shortest;
    bool again = false;
    while (true) {
        m_outcome = Outcome::Unknown;
        const auto began = steady_clock::now();
        auto created = co_await create(sharedWork(), m_reached, stop);
        m_reached = created.coordinators;
        const auto waited = elapsedSince(start);
        if (!created.error) {
            m_outcome = Outcome::Created;
            co_return Applied {catalog::StepState::Done, again ? text(waited) : QString()};
        }
        Error error = std::move(*created.error);
        if (m_reached == 0 && error.code.startsWith("trino."_L1) && !error.is("trino.unexpected-answer"_L1)
            && !error.is("trino.timeout"_L1)) {
            m_outcome = Outcome::Refused; // Trino said so itself: there is nothing of ours to drop
        }
        if (!isOurFile(work(), error)) {
            co_return failure(co_await explained(sharedWork(), std::move(error)));
        }
        if (steady_clock::now() >= end) {
            co_return failure("run.mount-timeout",
                              {{u"path"_s, error.arguments.value(u"path"_s)},
                               {u"seconds"_s, QString::number(work().environment.limits.mount.count())},
                               {u"pods"_s, work().pods.names().join(u", "_s)},
                               {u"coordinator"_s, error.arguments.value(u"coordinator"_s)}});
        }
        tellWaiting(waitingForMount(work()));
        const std::chrono::milliseconds nap = std::max(shortest, pace - elapsedSince(began));
        if (!co_await http::sleepFor(nap, stop)) {
            co_return failure("http.cancelled");
        }
        pace = std::min(pace * 3 / 2, longest);
        again = true;
    }
}

QCoro::Task<Result<Applied>> CreateCatalog::resume(std::stop_token stop)
{
    auto cleared = co_await undo(); // to Trino, the dead run's catalog is a name that is taken
    if (!cleared) {
        co_return failure(std::move(cleared.error()));
    }
    auto applied = co_await apply(std::move(stop));
    co_return applied;
}

QCoro::Task<Result<>> CreateCatalog::undo()
{
    if (m_outcome == Outcome::Refused || mendsOneOfSeveral(work())) { // what others have kept is not ours to drop
        co_return Result<> {};
    }
    m_reached = 0;
    auto dropped = co_await dropOnEach(sharedWork(), {});
    if (!dropped || m_outcome == Outcome::Created) {
        co_return dropped;
    }
    // Whether a CREATE is still on its way is unknown: one look proves nothing, look again after a second (trino.md).
    co_await http::sleepFor(std::chrono::milliseconds {1100}, {});
    auto again = co_await dropOnEach(sharedWork(), {});
    co_return again;
}

QCoro::Task<Result<Changes>> ReplaceCatalog::plan(std::stop_token) const
{
    co_return Changes {{trinoObject(work()), work().before().createStatement(),
                        trino::dropCatalog(work().name()) + u'\n' + work().createStatement()}};
}

QCoro::Task<Result<Applied>> ReplaceCatalog::apply(std::stop_token stop)
{
    const auto start = m_absentSince.value_or(steady_clock::now());
    auto dropped = co_await dropOnEach(sharedWork(), stop);
    if (!dropped) {
        if (!dropped.error().is("http.cancelled"_L1)) { // a stop came before anything had begun
            m_absentSince = start;
        }
        co_return failure(std::move(dropped.error()));
    }
    m_absentSince = start;
    auto created = co_await create(sharedWork(), 0, {});
    if (created.error) {
        co_return failure(co_await explained(sharedWork(), std::move(*created.error)));
    }
    isBack();
    co_return Applied {catalog::StepState::Done, text(m_gap)};
}

QCoro::Task<Result<>> ReplaceCatalog::undo()
{
    // A CREATE of ours may still be on its way (trino.md): the DROP waits behind it, and what appears afterwards all the same
    // makes our own CREATE say that the name is taken.
    if (!m_absentSince) {
        m_absentSince = steady_clock::now();
    }
    for (int attempt = 1;; ++attempt) {
        auto dropped = co_await dropOnEach(sharedWork(), {});
        if (!dropped) {
            co_return dropped;
        }
        auto created = co_await create(work().standing.before, 0, {});
        if (!created.error) {
            isBack();
            co_return Result<> {};
        }
        if (attempt == 3 || !created.error->is("trino.name-taken"_L1)) {
            co_return failure(std::move(*created.error));
        }
        co_await http::sleepFor(std::chrono::milliseconds {300}, {});
    }
}

std::chrono::milliseconds ReplaceCatalog::gap() const
{
    return m_absentSince ? m_gap + elapsedSince(*m_absentSince) : m_gap;
}

void ReplaceCatalog::isBack()
{
    m_gap = gap();
    m_absentSince.reset();
}

QCoro::Task<Result<Applied>> ReplaceForGood::resume(std::stop_token stop)
{
    // What the dead run sent may still be on its way: the DROP waits behind it, and what appears afterwards all the same takes the name.
    for (int attempt = 1;; ++attempt) {
        auto applied = co_await apply(stop);
        if (applied || attempt == 3 || !applied.error().is("trino.name-taken"_L1)) {
            co_return applied;
        }
        co_await http::sleepFor(std::chrono::milliseconds {300}, stop);
    }
}

QCoro::Task<Result<>> ReplaceForGood::undo()
{
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> ProbeSource::plan(std::stop_token) const
{
    co_return Changes {};
}

QCoro::Task<Result<Applied>> ProbeSource::apply(std::stop_token stop)
{
    auto seen = co_await probe(sharedWork(), stop);
    if (!seen) {
        co_return failure(co_await explained(sharedWork(), std::move(seen.error())));
    }
    if (work().rendered.krb5Marker) {
        co_await noteKrb5Read(sharedWork(), {}, stop);
    }
    co_return Applied {catalog::StepState::Done, seen->table.isEmpty() ? seen->schemas.join(u", "_s) : seen->table};
}

QCoro::Task<Result<>> ProbeSource::undo()
{
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> DropCatalog::plan(std::stop_token) const
{
    co_return Changes {{trinoObject(work()), work().createStatement(), trino::dropCatalog(work().name())}};
}

QCoro::Task<Result<Applied>> DropCatalog::apply(std::stop_token stop)
{
    auto dropped = co_await dropOnEach(sharedWork(), stop);
    if (!dropped) {
        co_return failure(std::move(dropped.error()));
    }
    co_return Applied {};
}

QCoro::Task<Result<>> DropCatalog::undo()
{
    auto created = co_await createWhereMissing(sharedWork());
    co_return created;
}

} // namespace provisioning

#include "provisioning/steps/statements.h"

#include "cluster/coordinators.h"
#include "provisioning/elapsed.h"
#include "provisioning/kerberos_errors.h"
#include "provisioning/krb5_object.h"
#include "provisioning/preflight.h"
#include "provisioning/source_errors.h"

#include <chrono>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

// A statement that changes Trino: never left half-way, and with time for a DROP that waits behind a running CREATE.
trino::Statement changing(QString sql)
{
    trino::Statement statement;
    statement.sql = std::move(sql);
    statement.onStop = trino::OnStop::Finish;
    statement.deadline = std::chrono::seconds {60};
    return statement;
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

} // namespace

bool mendsOneOfSeveral(const Work &work)
{
    return work.endpoints.coordinators.size() > 1 && !work.standing.repairs.isEmpty();
}

QCoro::Task<Created> createFrom(SharedWork work, size_t already, std::stop_token stop)
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
    Created created = co_await createFrom(std::move(work), 0, std::move(stop));
    if (created.error) {
        co_return failure(std::move(*created.error));
    }
    co_return Result<> {};
}

} // namespace provisioning

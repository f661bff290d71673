// The metadata catalogue is told of every catalog, and no run fails for it. Trino, Kubernetes, OPA and PostgreSQL are real;
// OpenMetadata's server cannot be had, so what stands in for it checks each request and each answer by the vendor's own
// models (tests/stack/openmetadata).
#include "canary.h"
#include "said.h"
#include "sandbox.h"

#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The metadata catalogue's line of `env test`.
QJsonValue lineOf(const flow::Called &tested)
{
    const QJsonArray lines = tested.json()["endpoints"_L1].toArray();
    const auto isMetadata = [](const QJsonValue &line) { return line["endpoint"_L1].toString() == "metadata"_L1; };
    const auto found = std::ranges::find_if(lines, isMetadata);
    return found == lines.end() ? QJsonValue() : *found;
}

} // namespace

class MetadataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void aRegistrationIsReadAndADeletionForgotten();
    void aKilledDeletionOrReindexIsMadeUpFor();
    void aRunKilledBeforeTheCatalogueIsToldIsMadeUpFor();
    void whatIsRenamedWhileDisabledIsReadOnceItIsEnabled();
    void aServerThatIsDownIsAWarningOnly();
    void aWrongTokenIsAWarningOnly();
    void whatATokenMayNotDoIsSaid();
    void anIngestionThatFailsIsAWarningWithItsReason();
    void aRunnerThatIsDownIsAWarning();
    void anIngestionThatIsStillRunningIsNoWarning();
    void aServiceOfSomebodyElseIsNeverTouched();
    void aPasswordSetOverThereIsNotLost();
    void reindexReadsAgainAndFailsWhenItFails();
    void theEnvironmentTestTellsEveryHopAndThatItIsUnproved();
    void neitherTokenNorPasswordIsAnywhere();

private:
    [[nodiscard]] QString environment(const std::function<void(cluster::MetadataEndpoint &)> &change = {}) const;
    [[nodiscard]] flow::Called apply(const QString &environment, const QString &name) const;
    QJsonObject standIn(const QByteArray &method, const QString &path, const QJsonObject &value = {}) const;
    void behave(const QJsonObject &how) const { standIn("PUT", u"behaviour"_s, how); }
    [[nodiscard]] QJsonObject service(const QString &name) const { return standIn("GET", u"state"_s)["services"_L1][name].toObject(); }

    flow::Sandbox m_sandbox;
    QString m_folder;
    QJsonObject m_openmetadata;
};

// The note of a run that is done: what the metadata catalogue did not do. Trino's count of drops, a note too, is beside the point.
static QJsonObject warningOf(const flow::Called &called)
{
    const QJsonArray notes = called.json()["notes"_L1].toArray();
    for (const QJsonValue &note : notes) {
        if (!note["code"_L1].toString().startsWith("trino."_L1)) {
            return note.toObject();
        }
    }
    return {};
}

static QString stateOf(const flow::Called &called, const QString &step)
{
    const QJsonArray steps = called.json()["steps"_L1].toArray();
    for (const QJsonValue &each : steps) {
        if (each["id"_L1].toString() == step) {
            return each["state"_L1].toString();
        }
    }
    return {};
}

void MetadataTest::initTestCase()
{
    m_folder = m_sandbox.folder() + u"/openmetadata"_s;
    QProcess stack;
    stack.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    stack.start(qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/stack/stack"_s,
                {u"up"_s, u"--dir"_s, m_folder, u"--with"_s, u"openmetadata"_s});
    QVERIFY(stack.waitForFinished(120'000) && stack.exitCode() == 0);
    QFile file(m_folder + u"/stack.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_openmetadata = QJsonDocument::fromJson(file.readAll()).object()["openmetadata"_L1].toObject();
}

void MetadataTest::cleanupTestCase()
{
    QProcess::execute(qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/stack/stack"_s,
                      {u"down"_s, u"--dir"_s, m_folder, u"--purge"_s});
}

void MetadataTest::init()
{
    behave({{u"outcome"_s, u"success"_s}, {u"runner"_s, u"up"_s}});
}

void MetadataTest::cleanup()
{
    // Whatever the test was about: the vendor's models took every request.
    QCOMPARE(standIn("GET", u"state"_s)["violations"_L1].toArray(), QJsonArray());
}

QString MetadataTest::environment(const std::function<void(cluster::MetadataEndpoint &)> &change) const
{
    return m_sandbox.environmentFile(u"alice"_s, [&](cluster::Environment &it) {
        it.metadata.url = QUrl(m_openmetadata["url"_L1].toString());
        it.metadata.token = {cluster::SecretSource::Kind::File, m_openmetadata["token_files"_L1]["catalog-bot"_L1].toString()};
        it.metadata.trinoUser = u"bob"_s;
        it.metadata.wait = std::chrono::seconds {15};
        it.limits.lease = std::chrono::seconds {2};
        if (change) {
            change(it.metadata);
        }
    });
}

flow::Called MetadataTest::apply(const QString &environment, const QString &name) const
{
    return m_sandbox.callWith(environment, {u"apply"_s, m_sandbox.definitionFile(name), u"--yes"_s, u"--output"_s, u"json"_s});
}

QJsonObject MetadataTest::standIn(const QByteArray &method, const QString &path, const QJsonObject &value) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(m_openmetadata["url"_L1].toString() + u"/stand-in/"_s + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply *const reply = network.sendCustomRequest(request, method, QJsonDocument(value).toJson());
    QEventLoop loop;
    connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return QJsonDocument::fromJson(reply->readAll()).object();
}

void MetadataTest::aRegistrationIsReadAndADeletionForgotten()
{
    const QString with = environment([](cluster::MetadataEndpoint &it) { it.schedule = u"0 3 * * *"_s; });
    const auto planned = m_sandbox.callWith(with, {u"plan"_s, m_sandbox.definitionFile(u"read-over"_s)});
    QVERIFY(planned.out.contains("databaseService trino_sandbox_read-over"));
    QVERIFY(service(u"trino_sandbox_read-over"_s).isEmpty()); // a plan changes nothing

    const auto applied = apply(with, u"read-over"_s);
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QCOMPARE(stateOf(applied, u"ingest"_s), u"done"_s);
    QCOMPARE(applied.json()["notes"_L1].toArray(), QJsonArray());
    const QJsonObject state = standIn("GET", u"state"_s);
    const QJsonValue config = state["services"_L1]["trino_sandbox_read-over"_L1]["connection"_L1]["config"_L1];
    QCOMPARE(config["catalog"_L1].toString(), u"read-over"_s);
    QCOMPARE(config["username"_L1].toString(), u"bob"_s);
    const QUrl trino = m_sandbox.environment(u"alice"_s).trino.url;
    QCOMPARE(config["hostPort"_L1].toString(), u"%1:%2"_s.arg(trino.host()).arg(trino.port()));
    QCOMPARE(config["connectionArguments"_L1]["http_scheme"_L1].toString(), u"https"_s);
    const QJsonValue pipeline = state["pipelines"_L1][0];
    QCOMPARE(pipeline["fullyQualifiedName"_L1].toString(), u"trino_sandbox_read-over.trino_sandbox_read-over_metadata"_s);
    QCOMPARE(pipeline["airflowConfig"_L1]["scheduleInterval"_L1].toString(), u"0 3 * * *"_s);

    const auto shown = m_sandbox.callWith(with, {u"show"_s, u"read-over"_s, u"--output"_s, u"json"_s});
    QCOMPARE(shown.json()["metadata"_L1]["state"_L1].toString(), u"success"_s);
    const auto french = m_sandbox.callWith(with, {u"--lang"_s, u"fr"_s, u"show"_s, u"read-over"_s});
    QVERIFY2(french.out.contains("OpenMetadata") && french.out.contains("réussie"), french.out.constData());

    const auto deleted = m_sandbox.callWith(with, {u"delete"_s, u"read-over"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(deleted.exitCode, 0);
    QCOMPARE(stateOf(deleted, u"forget-metadata"_s), u"done"_s);
    const QJsonObject after = standIn("GET", u"state"_s);
    QVERIFY(!after["services"_L1].toObject().contains("trino_sandbox_read-over"_L1));
    QCOMPARE(after["pipelines"_L1].toArray(), QJsonArray());
}

void MetadataTest::aKilledDeletionOrReindexIsMadeUpFor()
{
    const QString with = environment();
    const QString name = u"killed-late"_s;
    const QString state = m_sandbox.folder() + u"/killed"_s;
    QCOMPARE(apply(with, name).exitCode, 0);
    const QJsonObject before = m_sandbox.photograph();
    const auto killedAt = [&](const QString &verb, int point) {
        QProcess program;
        program.start(qEnvironmentVariable("CM_CRASH"), {with, verb, name, state, u"event"_s, QString::number(point)});
        return program.waitForFinished(60'000) && program.exitStatus() == QProcess::CrashExit;
    };
    QVERIFY(killedAt(u"reindex"_s, 1)); // it holds nothing: what it was about to do is asked for again
    QCOMPARE(m_sandbox.photograph(), before);
    QCOMPARE(m_sandbox.callWith(with, {u"reindex"_s, name, u"--yes"_s}).exitCode, 0);

    // OpenMetadata is about to be told: all else is gone, but not the head, which tells of it.
    QVERIFY(killedAt(u"delete"_s, 11));
    QVERIFY(m_sandbox.photograph()["Secret/akko-catalog-files"_L1]["data"_L1].toObject().keys().filter(name).isEmpty());
    QVERIFY(!service(u"trino_sandbox_"_s + name).isEmpty());
    const auto recovered = m_sandbox.callWith(with, {u"recover"_s, name}, state);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    QVERIFY(service(u"trino_sandbox_"_s + name).isEmpty());
    QVERIFY(!m_sandbox.photograph().contains(u"Secret/catalog-"_s + name));
}

// What it was for is in force, and nothing tells of it but the head.
void MetadataTest::aRunKilledBeforeTheCatalogueIsToldIsMadeUpFor()
{
    const QString with = environment([](cluster::MetadataEndpoint &it) { it.wait = std::chrono::seconds {1}; });
    const auto isKilled = [&](const QString &verb, const QString &what, const QString &step) {
        QProcess program;
        program.start(qEnvironmentVariable("CM_CRASH"), {with, verb, what, m_sandbox.folder() + u"/untold"_s, u"step"_s, step});
        return program.waitForFinished(60'000) && program.exitStatus() == QProcess::CrashExit;
    };
    const auto drift = [&](const QString &name) {
        QStringList kinds;
        const QJsonArray found = m_sandbox.callWith(with, {u"show"_s, name, u"--output"_s, u"json"_s}).json()["drift"_L1].toArray();
        for (const QJsonValue &finding : found) {
            kinds.append(finding["kind"_L1].toString());
        }
        return kinds;
    };
    const QString name = u"untold"_s;
    QVERIFY(isKilled(u"register"_s, m_sandbox.definitionFile(name), u"ingest"_s));
    QVERIFY(service(u"trino_sandbox_"_s + name).isEmpty());
    QCOMPARE(drift(name), QStringList()); // whoever was at it may be still
    QTRY_COMPARE_WITH_TIMEOUT(drift(name), QStringList {u"not-indexed"_s}, 20'000);
    const auto english = m_sandbox.callWith(with, {u"show"_s, name});
    QVERIFY2(english.out.contains("was not told of “untold” as it is now"), english.out.constData());
    const auto french = m_sandbox.callWith(with, {u"--lang"_s, u"fr"_s, u"show"_s, name});
    QVERIFY2(french.out.contains("n’a pas été informé de « untold »"), french.out.constData());

    const QString another = m_sandbox.folder() + u"/another-machine"_s;
    behave({{u"outcome"_s, u"success"_s}, {u"runner"_s, u"down"_s}}); // a repair in vain is none
    QCOMPARE(m_sandbox.callWith(with, {u"reconcile"_s, name, u"--yes"_s}, another).exitCode, 1);
    behave({{u"outcome"_s, u"success"_s}, {u"runner"_s, u"up"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(drift(name), QStringList {u"not-indexed"_s}, 20'000);
    const auto told = m_sandbox.callWith(with, {u"reconcile"_s, u"--yes"_s, u"--output"_s, u"json"_s}, another);
    QVERIFY2(told.exitCode == 0, told.err.constData());
    QVERIFY(!service(u"trino_sandbox_"_s + name).isEmpty());
    QCOMPARE(drift(name), QStringList());
    QCOMPARE(m_sandbox.callWith(with, {u"reconcile"_s, name, u"--yes"_s}, another).exitCode, 0);

    // A change, and what else has gone wrong since: one repair for both.
    QByteArray changed = m_sandbox.definition(name, m_sandbox.passwordFile());
    changed.replace("credentials:\n", "  postgresql.array-mapping: AS_ARRAY\ncredentials:\n");
    QVERIFY(isKilled(u"edit"_s, m_sandbox.write(u"untold-changed.yaml"_s, changed), u"ingest"_s));
    QVERIFY(m_sandbox.query(u"alice"_s, u"DROP CATALOG untold"_s));
    QTRY_COMPARE_WITH_TIMEOUT(drift(name), QStringList({u"missing-in-trino"_s, u"not-indexed"_s}), 20'000);
    const auto both = m_sandbox.callWith(with, {u"reconcile"_s, name, u"--yes"_s, u"--output"_s, u"json"_s}, another);
    QVERIFY2(both.exitCode == 0, both.err.constData());
    const QJsonObject run = both.json()["runs"_L1][0].toObject();
    QCOMPARE(run["verb"_L1].toString(), u"reconcile"_s);
    QCOMPARE(run["steps"_L1].toArray().last()["id"_L1].toString(), u"ingest"_s);
    QCOMPARE(drift(name), QStringList());
    QCOMPARE(m_sandbox.callWith(with, {u"delete"_s, name, u"--yes"_s}).exitCode, 0);
}

void MetadataTest::whatIsRenamedWhileDisabledIsReadOnceItIsEnabled()
{
    const auto done = [&](const QStringList &arguments) {
        const auto called = m_sandbox.callWith(environment(), arguments + QStringList {u"--yes"_s, u"--output"_s, u"json"_s});
        return called.exitCode == 0 ? called : flow::Called {};
    };
    QCOMPARE(apply(environment(), u"asleep"_s).exitCode, 0);
    QCOMPARE(stateOf(done({u"disable"_s, u"asleep"_s}), u"commit"_s), u"done"_s);
    const auto renamed = done({u"rename"_s, u"asleep"_s, u"awake"_s});
    QCOMPARE(stateOf(renamed, u"forget-metadata"_s), u"done"_s);
    QCOMPARE(stateOf(renamed, u"new-ingest"_s), QString()); // Trino has nothing to be read
    QCOMPARE(stateOf(done({u"enable"_s, u"awake"_s}), u"ingest"_s), u"done"_s);
    QVERIFY(!service(u"trino_sandbox_awake"_s).isEmpty());
    QCOMPARE(stateOf(done({u"disable"_s, u"awake"_s}), u"ingest"_s), QString());
    QCOMPARE(stateOf(done({u"enable"_s, u"awake"_s}), u"ingest"_s), QString()); // it has been told
    QCOMPARE(stateOf(done({u"delete"_s, u"awake"_s}), u"forget-metadata"_s), u"done"_s);
}

void MetadataTest::aServerThatIsDownIsAWarningOnly()
{
    const QString down = environment([](cluster::MetadataEndpoint &it) { it.url = QUrl(u"http://127.0.0.1:1"_s); });
    const auto applied = apply(down, u"om-down"_s);
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QCOMPARE(applied.json()["end"_L1].toString(), u"done"_s);
    QCOMPARE(stateOf(applied, u"ingest"_s), u"warned"_s);
    QCOMPARE(flow::wrongWords(warningOf(applied), {u"Nothing answers at 127.0.0.1"_s, {}}, {u"Rien ne répond à 127.0.0.1"_s, {}}),
             QByteArray());
    QVERIFY(m_sandbox.query(u"bob"_s, u"SHOW SCHEMAS FROM \"om-down\""_s)); // the catalog is there all the same
    const auto shown = m_sandbox.callWith(down, {u"show"_s, u"om-down"_s, u"--output"_s, u"json"_s});
    QCOMPARE(shown.exitCode, 0);
    QCOMPARE(shown.json()["metadata"_L1]["error"_L1]["code"_L1].toString(), u"http.unreachable"_s);

    const auto deleted = m_sandbox.callWith(down, {u"delete"_s, u"om-down"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(deleted.exitCode, 0);
    QCOMPARE(stateOf(deleted, u"forget-metadata"_s), u"warned"_s);
}

void MetadataTest::aWrongTokenIsAWarningOnly()
{
    const QString file = m_sandbox.write(u"stale.token"_s, QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + "-stale");
    const QString wrong = environment([&](cluster::MetadataEndpoint &it) { it.token->name = file; });
    const auto applied = apply(wrong, u"om-token"_s);
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QCOMPARE(stateOf(applied, u"ingest"_s), u"warned"_s);
    QCOMPARE(flow::wrongWords(warningOf(applied), {u"does not accept the token"_s, u"metadata.token points"_s},
                              {u"n’accepte pas le jeton"_s, u"là où pointe metadata.token"_s}),
             QByteArray());
    const QString none = environment([](cluster::MetadataEndpoint &it) { it.token->name = u"/nowhere/token"_s; });
    const auto deleted = m_sandbox.callWith(none, {u"delete"_s, u"om-token"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(deleted.exitCode, 0); // a setting of it that cannot be read stops nothing else either
    QCOMPARE(warningOf(deleted)["code"_L1].toString(), u"environment.secret-unreadable"_s);
}

void MetadataTest::whatATokenMayNotDoIsSaid()
{
    const QString file = m_openmetadata["token_files"_L1]["reader"_L1].toString();
    const QString reader = environment([&](cluster::MetadataEndpoint &it) { it.token->name = file; });
    const auto applied = apply(reader, u"om-reader"_s);
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QCOMPARE(flow::wrongWords(warningOf(applied), {u"does not let this token’s owner"_s, u"databaseService"_s},
                              {u"ne le permet pas au propriétaire de ce jeton"_s, u"databaseService"_s}),
             QByteArray());
    const auto tested = m_sandbox.callWith(reader, {u"env"_s, u"test"_s, u"--output"_s, u"json"_s});
    const QJsonValue line = lineOf(tested);
    QCOMPARE(line["problems"_L1].toArray().size(), 2);
    QCOMPARE(line["problems"_L1][0]["arguments"_L1]["operations"_L1].toString(), u"Create, EditAll, Delete"_s);
    QCOMPARE(m_sandbox.callWith(reader, {u"delete"_s, u"om-reader"_s, u"--yes"_s}).exitCode, 0);
}

void MetadataTest::anIngestionThatFailsIsAWarningWithItsReason()
{
    behave({{u"outcome"_s, u"failed"_s}});
    const auto applied = apply(environment(), u"om-failed"_s);
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QCOMPARE(stateOf(applied, u"ingest"_s), u"warned"_s);
    const QJsonObject warning = warningOf(applied);
    QCOMPARE(flow::wrongWords(warning, {u"“failed”: Failed to connect to Trino"_s, u"catalog-manager reindex om-failed"_s},
                              {u"échouée"_s, u"catalog-manager reindex om-failed"_s}),
             QByteArray());
    QVERIFY(applied.err.contains("Failed to connect to Trino")); // said at once, not only in the document
    QCOMPARE(m_sandbox.callWith(environment(), {u"delete"_s, u"om-failed"_s, u"--yes"_s}).exitCode, 0);
}

void MetadataTest::aRunnerThatIsDownIsAWarning()
{
    behave({{u"runner"_s, u"down"_s}});
    const auto applied = apply(environment(), u"om-runner"_s);
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QCOMPARE(flow::wrongWords(warningOf(applied), {u"(Airflow) failed: connection refused by its API"_s, u"Health"_s},
                              {u"(Airflow) a échoué"_s, u"Health"_s}),
             QByteArray());
    QCOMPARE(m_sandbox.callWith(environment(), {u"delete"_s, u"om-runner"_s, u"--yes"_s}).exitCode, 0);
}

void MetadataTest::anIngestionThatIsStillRunningIsNoWarning()
{
    const QString hasty = environment([](cluster::MetadataEndpoint &it) { it.wait = std::chrono::seconds {1}; });
    behave({{u"outcome"_s, u"running"_s}});
    const auto applied = apply(hasty, u"om-slow"_s);
    QCOMPARE(applied.exitCode, 0);
    QCOMPARE(stateOf(applied, u"ingest"_s), u"done"_s);
    const auto shown = m_sandbox.callWith(hasty, {u"show"_s, u"om-slow"_s, u"--output"_s, u"json"_s});
    QCOMPARE(shown.json()["metadata"_L1]["state"_L1].toString(), u"running"_s);

    behave({{u"outcome"_s, u"silent"_s}}); // asked, and no run appears
    const auto silent = m_sandbox.callWith(hasty, {u"reindex"_s, u"om-slow"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(silent.exitCode, 1);
    QCOMPARE(silent.json()["error"_L1]["code"_L1].toString(), u"metadata.ingestion-silent"_s);
    QCOMPARE(m_sandbox.callWith(hasty, {u"delete"_s, u"om-slow"_s, u"--yes"_s}).exitCode, 0);
}

void MetadataTest::aServiceOfSomebodyElseIsNeverTouched()
{
    const QString name = u"trino_sandbox_om-theirs"_s;
    const QJsonObject config {{u"type"_s, u"Trino"_s}, {u"hostPort"_s, u"elsewhere:1"_s}, {u"username"_s, u"x"_s}};
    standIn("PUT", u"service"_s, {{u"name"_s, name}, {u"serviceType"_s, u"Trino"_s}, {u"description"_s, u"By hand."_s},
                                  {u"connection"_s, QJsonObject {{u"config"_s, config}}}});
    const QJsonObject before = service(name);
    const auto applied = apply(environment(), u"om-theirs"_s);
    QCOMPARE(applied.exitCode, 0);
    QCOMPARE(flow::wrongWords(warningOf(applied), {u"did not make it"_s, u"left as it is"_s}, {u"ne l’a pas créé"_s, u"reste tel quel"_s}),
             QByteArray());
    const auto deleted = m_sandbox.callWith(environment(), {u"delete"_s, u"om-theirs"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(deleted.exitCode, 0);
    QCOMPARE(warningOf(deleted)["code"_L1].toString(), u"metadata.service-foreign"_s);
    QCOMPARE(service(name), before);
}

void MetadataTest::aPasswordSetOverThereIsNotLost()
{
    QCOMPARE(apply(environment(), u"om-secret"_s).exitCode, 0);
    QJsonObject byHand = service(u"trino_sandbox_om-secret"_s);
    QJsonObject connection = byHand["connection"_L1].toObject();
    QJsonObject config = connection["config"_L1].toObject();
    config.insert(u"authType"_s, QJsonObject {{u"password"_s, u"typed over there"_s}});
    connection.insert(u"config"_s, config);
    standIn("PUT", u"service"_s, {{u"name"_s, byHand["name"_L1]}, {u"serviceType"_s, u"Trino"_s},
                                  {u"description"_s, byHand["description"_L1]}, {u"connection"_s, connection}});

    QCOMPARE(m_sandbox.callWith(environment(), {u"reindex"_s, u"om-secret"_s, u"--yes"_s}).exitCode, 0); // nothing differs
    const QString moved = environment([](cluster::MetadataEndpoint &it) { it.trinoAddress = u"trino.akko.svc:8443"_s; });
    const auto refused = m_sandbox.callWith(moved, {u"reindex"_s, u"om-secret"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"metadata.secret-kept"_s);
    QCOMPARE(service(u"trino_sandbox_om-secret"_s)["connection"_L1]["config"_L1]["authType"_L1]["password"_L1].toString(),
             u"typed over there"_s);
    QCOMPARE(m_sandbox.callWith(environment(), {u"delete"_s, u"om-secret"_s, u"--yes"_s}).exitCode, 0);
}

void MetadataTest::reindexReadsAgainAndFailsWhenItFails()
{
    QCOMPARE(m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"om-again"_s), u"--yes"_s}).exitCode, 0); // without it
    const auto none = m_sandbox.call({u"reindex"_s, u"om-again"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(none.exitCode, 1);
    QCOMPARE(none.json()["error"_L1]["code"_L1].toString(), u"metadata.none"_s);

    const QJsonObject before = m_sandbox.photograph();
    const QString state = m_sandbox.folder() + u"/reindex-state"_s;
    const QStringList again {u"reindex"_s, u"om-again"_s, u"--yes"_s, u"--output"_s, u"json"_s};
    const auto first = m_sandbox.callWith(environment(), again, state);
    QVERIFY2(first.exitCode == 0, first.err.constData());
    QCOMPARE(first.json()["verb"_L1].toString(), u"reindex"_s);
    QVERIFY(!service(u"trino_sandbox_om-again"_s).isEmpty()); // made where it was missing
    QCOMPARE(m_sandbox.photograph(), before); // of the catalog nothing changed

    behave({{u"outcome"_s, u"partialSuccess"_s}});
    const auto second = m_sandbox.callWith(environment(), again, state);
    QCOMPARE(second.exitCode, 1);
    QCOMPARE(second.json()["error"_L1]["code"_L1].toString(), u"metadata.ingestion-failed"_s);
    const auto audited = m_sandbox.callWith(environment(), {u"audit"_s, u"--output"_s, u"json"_s}, state);
    QVERIFY2(audited.out.contains("\"verb\":\"reindex\"") || audited.out.contains("\"verb\": \"reindex\""), audited.out.constData());
    QVERIFY(audited.out.contains("metadata.ingestion-failed"));

    const auto unknown = m_sandbox.callWith(environment(), {u"reindex"_s, u"nobody"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(unknown.json()["error"_L1]["code"_L1].toString(), u"run.catalog-unknown"_s);
    QCOMPARE(m_sandbox.callWith(environment(), {u"delete"_s, u"om-again"_s, u"--yes"_s}).exitCode, 0);
}

void MetadataTest::theEnvironmentTestTellsEveryHopAndThatItIsUnproved()
{
    const auto tested = m_sandbox.callWith(environment(), {u"env"_s, u"test"_s, u"--output"_s, u"json"_s});
    QCOMPARE(tested.exitCode, 0);
    const QJsonValue line = lineOf(tested);
    QCOMPARE(line["endpoint"_L1].toString(), u"metadata"_s);
    QCOMPARE(line["version"_L1].toString(), u"2.0.7"_s);
    QCOMPARE(line["identity"_L1].toString(), u"catalog-bot"_s);
    QVERIFY(line["well"_L1].toBool());
    QCOMPARE(flow::wrongWords(line["remarks"_L1][0].toObject(), {u"never tried against a real OpenMetadata"_s, {}},
                              {u"jamais été essayé sur un vrai serveur OpenMetadata"_s, {}}),
             QByteArray());
    // The server's web page answers for a path that is not the API's.
    const QString astray = environment([](cluster::MetadataEndpoint &it) { it.url.setPath(u"/elsewhere"_s); });
    const auto page = m_sandbox.callWith(astray, {u"env"_s, u"test"_s, u"--output"_s, u"json"_s});
    QCOMPARE(lineOf(page)["problems"_L1][0]["code"_L1].toString(), u"metadata.unexpected-answer"_s);
    const auto without = m_sandbox.call({u"env"_s, u"test"_s, u"--output"_s, u"json"_s});
    QVERIFY(!without.json()["endpoints"_L1].toArray().isEmpty());
    QCOMPARE(lineOf(without), QJsonValue());
}

void MetadataTest::neitherTokenNorPasswordIsAnywhere()
{
    QFile file(m_openmetadata["token_files"_L1]["catalog-bot"_L1].toString());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const flow::Canary token(file.readAll().trimmed());
    const QByteArray typed = "trino-password-" + QByteArray::number(QDateTime::currentMSecsSinceEpoch());
    const flow::Canary password(typed);
    const QString passwordFile = m_sandbox.write(u"om-password"_s, typed);
    const QString with = environment(
        [&](cluster::MetadataEndpoint &it) { it.trinoPassword = {cluster::SecretSource::Kind::File, passwordFile}; });
    const QString state = m_sandbox.folder() + u"/canary-om"_s;
    QList<flow::Called> calls;
    const QString definition = m_sandbox.definitionFile(u"om-canary"_s);
    calls << m_sandbox.callWith(with, {u"plan"_s, definition}, state);
    calls << m_sandbox.callWith(with, {u"apply"_s, definition, u"--yes"_s, u"--output"_s, u"json"_s}, state);
    behave({{u"outcome"_s, u"failed"_s}});
    calls << m_sandbox.callWith(with, {u"reindex"_s, u"om-canary"_s, u"--yes"_s, u"--output"_s, u"json"_s}, state);
    calls << m_sandbox.callWith(with, {u"show"_s, u"om-canary"_s, u"--output"_s, u"json"_s}, state);
    calls << m_sandbox.callWith(with, {u"env"_s, u"show"_s}, state);
    calls << m_sandbox.callWith(with, {u"env"_s, u"test"_s}, state);
    for (const flow::Called &call : std::as_const(calls)) {
        QVERIFY(!token.isIn(call.out) && !token.isIn(call.err));
        QVERIFY(!password.isIn(call.out) && !password.isIn(call.err));
    }
    QCOMPARE(calls[1].exitCode, 0);
    QCOMPARE(token.filesWithIt(state) + password.filesWithIt(state), QStringList());
    const QJsonObject picture = m_sandbox.photograph();
    QCOMPARE(token.placesIn(picture) + password.placesIn(picture), QStringList());
    // It arrived where it is for, and the exchange that the window offers to copy shows it masked.
    QCOMPARE(service(u"trino_sandbox_om-canary"_s)["connection"_L1]["config"_L1]["authType"_L1]["password"_L1].toString().toUtf8(), typed);
    QByteArray log;
    QFile environmentFile(with);
    QVERIFY(environmentFile.open(QIODevice::ReadOnly));
    const auto parsed = cluster::parseEnvironment(environmentFile.readAll(), with);
    QVERIFY(parsed);
    const auto site = m_sandbox.site(*parsed, [&log](const http::Exchange &exchange) {
        log += exchange.curl.toUtf8() + exchange.body.value_or(QByteArray()) + '\n';
    });
    QVERIFY(flow::finished(site.endpoints.metadata->putService(u"trino_sandbox_om-log"_s, u"d"_s, u"c"_s, {})));
    QVERIFY(log.contains("/api/v1/services/databaseServices") && log.contains("••••••"));
    QVERIFY(!token.isIn(log) && !password.isIn(log));
    QCOMPARE(m_sandbox.callWith(with, {u"delete"_s, u"om-canary"_s, u"--yes"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(MetadataTest)
#include "metadata_test.moc"

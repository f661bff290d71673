// The metadata catalogue is told of every catalog, and no run fails for it. Trino, Kubernetes, OPA and PostgreSQL are real;
// OpenMetadata's server cannot be had, so what stands in for it checks each request and each answer by the vendor's own
// models (tests/stack/openmetadata).
#include "canary.h"
#include "openmetadata.h"
#include "said.h"

#include <QFile>
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

    void aRegistrationIsReadAndADeletionForgotten();
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
    [[nodiscard]] QString environment(const std::function<void(cluster::MetadataEndpoint &)> &change = {}) const
    {
        return m_openmetadata.environmentFile([&change](cluster::Environment &it) { change ? change(it.metadata) : void(); });
    }
    [[nodiscard]] flow::Called apply(const QString &environment, const QString &name) const;
    void behave(const QJsonObject &how) const { m_openmetadata.behave(how); }

    flow::Sandbox m_sandbox;
    flow::OpenMetadata m_openmetadata {m_sandbox};
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

void MetadataTest::initTestCase()
{
    QVERIFY(m_openmetadata.isUp());
}

void MetadataTest::init()
{
    behave({{u"outcome"_s, u"success"_s}, {u"runner"_s, u"up"_s}});
}

void MetadataTest::cleanup()
{
    // Whatever the test was about: the vendor's models took every request.
    QCOMPARE(m_openmetadata.state()["violations"_L1].toArray(), QJsonArray());
}

flow::Called MetadataTest::apply(const QString &environment, const QString &name) const
{
    return m_sandbox.callWith(environment, {u"apply"_s, m_sandbox.definitionFile(name), u"--yes"_s, u"--output"_s, u"json"_s});
}

void MetadataTest::aRegistrationIsReadAndADeletionForgotten()
{
    const QString with = environment([](cluster::MetadataEndpoint &it) { it.schedule = u"0 3 * * *"_s; });
    const auto planned = m_sandbox.callWith(with, {u"plan"_s, m_sandbox.definitionFile(u"read-over"_s)});
    QVERIFY(planned.out.contains("databaseService trino_sandbox_read-over"));
    QVERIFY(m_openmetadata.serviceOf(u"read-over"_s).isEmpty()); // a plan changes nothing

    const auto applied = apply(with, u"read-over"_s);
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QCOMPARE(flow::stateOf(applied, u"ingest"_s), u"done"_s);
    QCOMPARE(applied.json()["notes"_L1].toArray(), QJsonArray());
    const QJsonObject state = m_openmetadata.state();
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
    QCOMPARE(flow::stateOf(deleted, u"forget-metadata"_s), u"done"_s);
    const QJsonObject after = m_openmetadata.state();
    QVERIFY(!after["services"_L1].toObject().contains("trino_sandbox_read-over"_L1));
    QCOMPARE(after["pipelines"_L1].toArray(), QJsonArray());
}

void MetadataTest::aServerThatIsDownIsAWarningOnly()
{
    const QString down = environment([](cluster::MetadataEndpoint &it) { it.url = QUrl(u"http://127.0.0.1:1"_s); });
    const auto applied = apply(down, u"om-down"_s);
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QCOMPARE(applied.json()["end"_L1].toString(), u"done"_s);
    QCOMPARE(flow::stateOf(applied, u"ingest"_s), u"warned"_s);
    QCOMPARE(flow::wrongWords(warningOf(applied), {u"Nothing answers at 127.0.0.1"_s, {}}, {u"Rien ne répond à 127.0.0.1"_s, {}}),
             QByteArray());
    QVERIFY(m_sandbox.query(u"bob"_s, u"SHOW SCHEMAS FROM \"om-down\""_s)); // the catalog is there all the same
    const auto shown = m_sandbox.callWith(down, {u"show"_s, u"om-down"_s, u"--output"_s, u"json"_s});
    QCOMPARE(shown.exitCode, 0);
    QCOMPARE(shown.json()["metadata"_L1]["error"_L1]["code"_L1].toString(), u"http.unreachable"_s);

    const auto deleted = m_sandbox.callWith(down, {u"delete"_s, u"om-down"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(deleted.exitCode, 0);
    QCOMPARE(flow::stateOf(deleted, u"forget-metadata"_s), u"warned"_s);
}

void MetadataTest::aWrongTokenIsAWarningOnly()
{
    const QString file = m_sandbox.write(u"stale.token"_s, QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + "-stale");
    const QString wrong = environment([&](cluster::MetadataEndpoint &it) { it.token->name = file; });
    const auto applied = apply(wrong, u"om-token"_s);
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QCOMPARE(flow::stateOf(applied, u"ingest"_s), u"warned"_s);
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
    const QString file = m_openmetadata.tokenFile(u"reader"_s);
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
    QCOMPARE(flow::stateOf(applied, u"ingest"_s), u"warned"_s);
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
    QCOMPARE(flow::stateOf(applied, u"ingest"_s), u"done"_s);
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
    m_openmetadata.ask("PUT", u"service"_s, {{u"name"_s, name}, {u"serviceType"_s, u"Trino"_s}, {u"description"_s, u"By hand."_s},
                                  {u"connection"_s, QJsonObject {{u"config"_s, config}}}});
    const QJsonObject before = m_openmetadata.serviceOf(u"om-theirs"_s);
    const auto applied = apply(environment(), u"om-theirs"_s);
    QCOMPARE(applied.exitCode, 0);
    QCOMPARE(flow::wrongWords(warningOf(applied), {u"did not make it"_s, u"left as it is"_s}, {u"ne l’a pas créé"_s, u"reste tel quel"_s}),
             QByteArray());
    const auto deleted = m_sandbox.callWith(environment(), {u"delete"_s, u"om-theirs"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(deleted.exitCode, 0);
    QCOMPARE(warningOf(deleted)["code"_L1].toString(), u"metadata.service-foreign"_s);
    QCOMPARE(m_openmetadata.serviceOf(u"om-theirs"_s), before);
}

void MetadataTest::aPasswordSetOverThereIsNotLost()
{
    QCOMPARE(apply(environment(), u"om-secret"_s).exitCode, 0);
    QJsonObject byHand = m_openmetadata.serviceOf(u"om-secret"_s);
    QJsonObject connection = byHand["connection"_L1].toObject();
    QJsonObject config = connection["config"_L1].toObject();
    config.insert(u"authType"_s, QJsonObject {{u"password"_s, u"typed over there"_s}});
    connection.insert(u"config"_s, config);
    m_openmetadata.ask("PUT", u"service"_s, {{u"name"_s, byHand["name"_L1]}, {u"serviceType"_s, u"Trino"_s},
                                  {u"description"_s, byHand["description"_L1]}, {u"connection"_s, connection}});

    QCOMPARE(m_sandbox.callWith(environment(), {u"reindex"_s, u"om-secret"_s, u"--yes"_s}).exitCode, 0); // nothing differs
    const QString moved = environment([](cluster::MetadataEndpoint &it) { it.trinoAddress = u"trino.akko.svc:8443"_s; });
    const auto refused = m_sandbox.callWith(moved, {u"reindex"_s, u"om-secret"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"metadata.secret-kept"_s);
    QCOMPARE(m_openmetadata.serviceOf(u"om-secret"_s)["connection"_L1]["config"_L1]["authType"_L1]["password"_L1].toString(),
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
    QVERIFY(!m_openmetadata.serviceOf(u"om-again"_s).isEmpty()); // made where it was missing
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
    QFile file(m_openmetadata.tokenFile(u"catalog-bot"_s));
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
    QCOMPARE(m_openmetadata.serviceOf(u"om-canary"_s)["connection"_L1]["config"_L1]["authType"_L1]["password"_L1].toString().toUtf8(), typed);
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

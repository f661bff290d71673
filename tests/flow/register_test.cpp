// The main job on real servers: register, query as allowed, refused as other, delete; secrets nowhere; two at once.
#include "canary.h"
#include "cluster/shared_keys.h"
#include "provisioning/run.h"
#include "sandbox.h"

#include <QCoroTask>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

class RegisterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSourceBecomesQueryableForItsRolesOnly();
    void thePasswordIsNowhereButInTheSecretAndTheMount();
    void deletingLeavesNothing();
    void aConnectionTestLeavesNothing();
    void aNameThatSomebodyElseHasInTrinoIsRefusedBeforeAnythingIsSent();
    void twoAtTheSameInstantUnderOneNameEndWithOneWinner();
    void twoAtTheSameInstantUnderTwoNamesBothSucceed();
    void planShowsEveryObjectAndChangesNothing();
    void listShowsNameConnectorRolesAndHealth();
    void tablesSpeakTheLanguageAskedForAndJsonStaysAsItIs();
    void aConnectorWithoutCredentialsRegistersToo();
    void aBaseThatAdmitsStrangersIsClosedBeforeTheCatalogExists();

private:
    flow::Sandbox m_sandbox;
};

void RegisterTest::aSourceBecomesQueryableForItsRolesOnly()
{
    const auto applied = m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"main-job"_s), u"--yes"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());

    const QString sql = u"SELECT count(*) FROM \"main-job\".scores.climate_scores"_s;
    const auto bob = m_sandbox.query(u"bob"_s, sql); // akko-analyst, an allowed role
    QVERIFY2(bob, bob ? "" : qPrintable(bob.error().rawAnswer));
    QVERIFY(bob->rows.first().at(0).toInt() > 0);

    const auto mallory = m_sandbox.query(u"mallory"_s, sql); // no role
    QVERIFY(!mallory);
    QCOMPARE(mallory.error().code, u"trino.not-permitted"_s);
    const auto erin = m_sandbox.query(u"erin"_s, sql); // akko-engineer, a role that was not admitted
    QVERIFY(!erin);

    QCOMPARE(m_sandbox.call({u"delete"_s, u"main-job"_s, u"--yes"_s}).exitCode, 0);
}

void RegisterTest::thePasswordIsNowhereButInTheSecretAndTheMount()
{
    // The canary is the real password: PostgreSQL's role gets it, so that the registration succeeds with it.
    const flow::Canary canary(m_sandbox.password());
    const QString state = m_sandbox.folder() + u"/canary-state"_s;
    const QString file = m_sandbox.definitionFile(u"canary"_s);
    QProcess program; // its arguments are looked at while it runs
    program.start(qEnvironmentVariable("CM_PROGRAM"),
                  {u"--env-file"_s, m_sandbox.environmentFile(u"alice"_s), u"--state-dir"_s, state, u"apply"_s, file, u"--yes"_s,
                   u"--output"_s, u"json"_s});
    QVERIFY(program.waitForStarted());
    QFile arguments(u"/proc/%1/cmdline"_s.arg(program.processId()));
    QVERIFY(arguments.open(QIODevice::ReadOnly));
    QVERIFY(!canary.isIn(arguments.readAll()));
    QVERIFY(program.waitForFinished(60'000));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(!canary.isIn(program.readAllStandardOutput()));
    QVERIFY(!canary.isIn(program.readAllStandardError()));
    // A failing one prints errors: they must not hold it either.
    const auto refused = m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"canary"_s, {}, 1), u"--yes"_s});
    QVERIFY(refused.exitCode != 0);
    QVERIFY(!canary.isIn(refused.out) && !canary.isIn(refused.err));

    QVERIFY(QFile::exists(state + u"/audit.jsonl"_s)); // what a killed run leaves beside it: recovery_test
    QCOMPARE(canary.filesWithIt(state), QStringList());

    const auto queries = m_sandbox.query(u"alice"_s, u"SELECT query FROM system.runtime.queries"_s);
    QVERIFY(queries);
    bool creates = false;
    for (const QJsonArray &row : queries->rows) {
        const QByteArray sql = row.at(0).toString().toUtf8();
        creates = creates || sql.contains("CREATE CATALOG \"canary\"");
        QVERIFY(!canary.isIn(sql));
    }
    QVERIFY(creates);

    const QStringList places = canary.placesIn(m_sandbox.photograph());
    QCOMPARE(places.size(), 1);
    QVERIFY2(places.front().startsWith(u"Secret/akko-catalog-files canary."_s), qPrintable(places.front()));
    QCOMPARE(m_sandbox.call({u"delete"_s, u"canary"_s, u"--yes"_s}).exitCode, 0);
}

void RegisterTest::deletingLeavesNothing()
{
    const QJsonObject before = m_sandbox.photograph();
    QCOMPARE(m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"short-lived"_s), u"--yes"_s}).exitCode, 0);
    QVERIFY(m_sandbox.photograph() != before);
    const auto deleted = m_sandbox.call({u"delete"_s, u"short-lived"_s, u"--yes"_s});
    QVERIFY2(deleted.exitCode == 0, deleted.err.constData());
    QCOMPARE(m_sandbox.photograph(), before);
}

void RegisterTest::aConnectionTestLeavesNothing()
{
    const QJsonObject before = m_sandbox.photograph();
    const auto tested = m_sandbox.call({u"test"_s, m_sandbox.definitionFile(u"only-tried"_s)});
    QVERIFY2(tested.exitCode == 0, tested.err.constData());
    QCOMPARE(m_sandbox.photograph(), before);
}

void RegisterTest::aNameThatSomebodyElseHasInTrinoIsRefusedBeforeAnythingIsSent()
{
    const QString file = m_sandbox.definitionFile(u"taken"_s);
    QVERIFY(m_sandbox.query(u"alice"_s, u"CREATE CATALOG taken USING tpch"_s)); // by hand, without us
    const auto byHand = m_sandbox.call({u"apply"_s, file, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(byHand.exitCode, 1);
    QCOMPARE(byHand.json()["error"_L1]["code"_L1].toString(), u"run.name-taken-in-trino"_s);
    QVERIFY(m_sandbox.query(u"alice"_s, u"DROP CATALOG taken"_s));
}

static std::array<flow::Called, 2> bothAtOnce(const flow::Sandbox &sandbox, const QString &first, const QString &second)
{
    std::array<QProcess, 2> programs;
    const std::array files {first, second};
    for (size_t i = 0; i < 2; ++i) {
        programs[i].start(qEnvironmentVariable("CM_PROGRAM"),
                          {u"--env-file"_s, sandbox.environmentFile(u"alice"_s), u"--state-dir"_s,
                           sandbox.folder() + u"/state-%1"_s.arg(i), u"apply"_s, files[i], u"--yes"_s, u"--output"_s, u"json"_s});
    }
    std::array<flow::Called, 2> called;
    for (size_t i = 0; i < 2; ++i) {
        programs[i].waitForFinished(60'000);
        called[i] = {programs[i].exitCode(), programs[i].readAllStandardOutput(), programs[i].readAllStandardError()};
    }
    return called;
}

void RegisterTest::twoAtTheSameInstantUnderOneNameEndWithOneWinner()
{
    const QJsonObject before = m_sandbox.photograph();
    const QString file = m_sandbox.definitionFile(u"contended"_s);
    const auto called = bothAtOnce(m_sandbox, file, file);
    const int winner = called[0].json()["end"_L1] == u"done"_s ? 0 : 1;
    QVERIFY2(called[winner].exitCode == 0, called[winner].err.constData());
    const QJsonObject loser = called[1 - winner].json();
    if (called[1 - winner].exitCode == 0) { // so late that it found all as it wanted it
        QCOMPARE(loser["end"_L1].toString(), u"unchanged"_s);
    } else {
        const QString code = loser["error"_L1]["code"_L1].toString();
        QVERIFY2(code == u"run.lease-held"_s || code == u"run.name-taken-in-cluster"_s, qPrintable(code));
        const QString told = loser["error"_L1]["cause"_L1].toString(); // who, and when
        QVERIFY2(told.contains(u"alice"_s) && told.contains(QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd"_s)), qPrintable(told));
    }
    QVERIFY(m_sandbox.query(u"bob"_s, u"SHOW SCHEMAS FROM contended"_s));
    QCOMPARE(m_sandbox.call({u"delete"_s, u"contended"_s, u"--yes"_s}).exitCode, 0);
    QCOMPARE(m_sandbox.photograph(), before); // the loser left nothing either
}

void RegisterTest::twoAtTheSameInstantUnderTwoNamesBothSucceed()
{
    const auto called = bothAtOnce(m_sandbox, m_sandbox.definitionFile(u"left"_s), m_sandbox.definitionFile(u"right"_s));
    for (const flow::Called &one : called) {
        QVERIFY2(one.exitCode == 0, one.err.constData());
    }
    for (const QString &name : {u"left"_s, u"right"_s}) {
        QVERIFY(m_sandbox.query(u"bob"_s, u"SHOW SCHEMAS FROM \"%1\""_s.arg(name)));
        QCOMPARE(m_sandbox.call({u"delete"_s, name, u"--yes"_s}).exitCode, 0);
    }
}

void RegisterTest::planShowsEveryObjectAndChangesNothing()
{
    const QJsonObject before = m_sandbox.photograph();
    const auto planned = m_sandbox.call({u"plan"_s, m_sandbox.definitionFile(u"planned"_s)});
    QVERIFY2(planned.exitCode == 0, planned.err.constData());
    QVERIFY(planned.out.contains("CREATE CATALOG \"planned\""));
    QVERIFY(planned.out.contains("akko-catalog-files planned."));
    QVERIFY(planned.out.contains("akko-opa-catalogs planned.rego"));
    QCOMPARE(m_sandbox.photograph(), before);
}

void RegisterTest::listShowsNameConnectorRolesAndHealth()
{
    QCOMPARE(m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"listed"_s), u"--yes"_s}).exitCode, 0);
    const auto listed = m_sandbox.call({u"list"_s, u"--output"_s, u"json"_s});
    QCOMPARE(listed.exitCode, 0);
    QJsonObject found;
    for (const QJsonValue &entry : listed.json()["catalogs"_L1].toArray()) {
        if (entry["name"_L1].toString() == u"listed"_s) {
            found = entry.toObject();
        }
    }
    QCOMPARE(found["connector"_L1].toString(), u"postgresql"_s);
    QCOMPARE(found["health"_L1].toString(), u"active"_s);
    QCOMPARE(found["allow_roles"_L1].toArray(), (QJsonArray {u"akko-admin"_s, u"akko-analyst"_s}));

    QVERIFY(m_sandbox.query(u"alice"_s, u"DROP CATALOG listed"_s)); // as a restart of Trino would
    QVERIFY(m_sandbox.call({u"list"_s}).out.contains("missing"));
    QCOMPARE(m_sandbox.call({u"delete"_s, u"listed"_s, u"--yes"_s}).exitCode, 0);
}

void RegisterTest::tablesSpeakTheLanguageAskedForAndJsonStaysAsItIs()
{
    QCOMPARE(m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"worded"_s), u"--yes"_s}).exitCode, 0);
    const auto tableOf = [this](const QString &language, const QStringList &verb) {
        return QString::fromUtf8(m_sandbox.call(QStringList {u"--lang"_s, language} + verb).out).simplified();
    };
    const QString list = tableOf(u"fr"_s, {u"list"_s});
    QVERIFY2(list.startsWith(u"NOM CONNECTEUR ÉTAT DÉRIVE RÉVISION RÔLES "_s), qPrintable(list));
    QVERIFY2(list.contains(u"worded postgresql actif aucune v1"_s), qPrintable(list));
    QVERIFY(tableOf(u"en"_s, {u"list"_s}).contains(u"worded postgresql active none v1"_s));
    const QString show = tableOf(u"fr"_s, {u"show"_s, u"worded"_s});
    QVERIFY2(show.startsWith(u"Nom worded Connecteur postgresql État actif Révision v1 Enregistrement non signé Rôles "_s), qPrintable(show));
    QVERIFY2(show.contains(u" Modifié par "_s) && show.contains(u" Modifié le "_s), qPrintable(show));
    QVERIFY2(show.contains(u" connection-url jdbc:"_s), qPrintable(show)); // Trino's own names stay
    const QString endpoints = tableOf(u"fr"_s, {u"env"_s, u"test"_s});
    QVERIFY2(endpoints.contains(u"Trino en ordre"_s) && endpoints.contains(u"montages en ordre"_s), qPrintable(endpoints));
    const QString audit = tableOf(u"fr"_s, {u"audit"_s});
    QVERIFY2(audit.contains(u" worded v1 fait "_s), qPrintable(audit));

    const auto json = m_sandbox.call({u"show"_s, u"worded"_s, u"--output"_s, u"json"_s, u"--lang"_s, u"fr"_s}).json();
    QCOMPARE(json["health"_L1].toString(), u"active"_s);
    QCOMPARE(json["connector"_L1].toString(), u"postgresql"_s);
    QCOMPARE(m_sandbox.call({u"delete"_s, u"worded"_s, u"--yes"_s}).exitCode, 0);
}

void RegisterTest::aConnectorWithoutCredentialsRegistersToo()
{
    const QJsonObject before = m_sandbox.photograph();
    const QString file = m_sandbox.write(u"tpch.yaml"_s, "name: tpch-data\nconnector: tpch\nallow_roles: [akko-engineer]\n");
    const auto applied = m_sandbox.call({u"apply"_s, file, u"--yes"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QVERIFY(m_sandbox.query(u"erin"_s, u"SELECT count(*) FROM \"tpch-data\".tiny.nation"_s));
    QVERIFY(!m_sandbox.query(u"bob"_s, u"SELECT count(*) FROM \"tpch-data\".tiny.nation"_s));
    QCOMPARE(m_sandbox.call({u"delete"_s, u"tpch-data"_s, u"--yes"_s}).exitCode, 0);
    QCOMPARE(m_sandbox.photograph(), before);
}

void RegisterTest::aBaseThatAdmitsStrangersIsClosedBeforeTheCatalogExists()
{
    // A platform whose base policy lets everybody into catalogs that no rule speaks of.
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    const provisioning::Site root = m_sandbox.site(everything);
    const cluster::SharedObject open {kubernetes::configMaps, u"open-base"_s, {{u"openpolicyagent.org/policy"_s, u"rego"_s}}};
    std::map<QString, Secret> module;
    module.emplace(u"open.rego"_s, Secret::fromBytes("package akko.trino_access\n\nimport rego.v1\n\nallow if {\n\tinput.action.operation == "
                                                     "\"AccessCatalog\"\n\tnot input.action.resource.catalog.name in managed_catalog\n}\n"));
    QVERIFY(QCoro::waitFor(cluster::putKeys(root.endpoints.kubernetes, open, u"open"_s, module, kubernetes::DryRun::No, {})));
    const opa::Client opa = root.endpoints.opa;
    opa::Person stranger;
    stranger.user = u"mallory"_s;
    const auto admitted = [&] { return QCoro::waitFor(opa.mayAccessCatalog(stranger, u"half-made"_s, {})).value_or(false); };
    QTRY_VERIFY_WITH_TIMEOUT(admitted(), 10'000);

    const auto site = m_sandbox.site(u"alice"_s);
    const auto parsed = catalog::parseDefinition("name: half-made\nconnector: tpch\nallow_roles: [akko-engineer]\n", u"x"_s);
    auto plan = QCoro::waitFor(provisioning::prepare(site, catalog::Verb::Register, parsed.definition, {}, {}, {}));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().code));
    int looks = 0;
    int letIn = 0;
    const auto report = QCoro::waitFor(provisioning::execute(
        *plan, {m_sandbox.folder(), u"test"_s},
        [&](const provisioning::StepReport &step) {
            if (step.shown == provisioning::Shown::Running && (step.id == "create"_L1 || step.id == "probe"_L1)) {
                ++looks;
                letIn += admitted() ? 1 : 0;
            }
        },
        {}));
    QCOMPARE(report.end, provisioning::End::Done);
    QCOMPARE(looks, 2);
    QCOMPARE(letIn, 0);
    QVERIFY(!admitted());
    QCOMPARE(m_sandbox.call({u"delete"_s, u"half-made"_s, u"--yes"_s}).exitCode, 0);
    QVERIFY(QCoro::waitFor(root.endpoints.kubernetes.remove(kubernetes::configMaps, u"open-base"_s, {}, {})));
    QTRY_VERIFY_WITH_TIMEOUT(!admitted(), 10'000);
}

QTEST_GUILESS_MAIN(RegisterTest)
#include "register_test.moc"

#include "app/declaration.h"
#include "audit/trail.h"
#include "base/document.h"
#include "program_rig.h"

#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto goodDefinition = "name: sales-pg-01\n"
                                "connector: postgresql\n"
                                "properties:\n"
                                "  connection-url: jdbc:postgresql://db.example:5432/sales\n"
                                "  connection-user: reader\n"
                                "credentials:\n"
                                "  connection-password: { env: SALES_PASSWORD }\n"
                                "allow_roles: [akko-admin]\n";
constexpr auto badDefinition = "name: Sales PG\n"
                               "connector: postgresq\n"
                               "colour: green\n";

} // namespace

class ProgramTest : public QObject {
    Q_OBJECT

private:
    ProgramRig m_rig;

    QString file(const QString &name, const QByteArray &content) { return m_rig.file(name, content); }
    Answer run(const QStringList &words, const QByteArray &input = {}) { return m_rig.run(words, input); }

private Q_SLOTS:
    void withoutAVerbAndADisplayItSaysSoAndHelps()
    {
        const Answer answer = run({u"--lang"_s, u"en"_s});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.contains(u"There is no display to open the window on."_s), qPrintable(answer.err));
        QVERIFY(answer.err.contains(u"catalog-manager check"_s));
    }

    void helpOfEveryVerbHasAnExampleInBothLanguages()
    {
        for (const auto &verb : cli::verbs()) {
            for (const QString &language : {u"en"_s, u"fr"_s}) {
                const Answer answer = run(verb.title().split(u' ') + QStringList{u"--help"_s, u"--lang"_s, language});
                QCOMPARE(answer.exitCode, 0);
                QVERIFY2(answer.out.contains(QString::fromUtf8(verb.examples.front().line)), qPrintable(verb.title()));
                QCOMPARE(answer.out.contains(u"Un exemple"_s) || answer.out.contains(u"Exemples"_s),
                         language == "fr"_L1);
                QVERIFY(answer.err.isEmpty());
            }
        }
    }

    void aMistypedVerbGetsTheNearestInTheLanguageAskedFor()
    {
        const Answer answer = run({u"chekc"_s, u"--lang"_s, u"fr"_s});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.contains(u"Vouliez-vous dire «\u00a0check\u00a0»"_s), qPrintable(answer.err));
    }

    void aUsageErrorIsJsonWhereJsonIsAskedFor()
    {
        const Answer answer = run({u"chekc"_s, u"--output"_s, u"json"_s});
        QCOMPARE(answer.exitCode, 2);
        const QJsonObject error = answer.json().value(u"error"_s).toObject();
        QCOMPARE(error.value(u"code"_s).toString(), u"usage.unknown-verb"_s);
        QVERIFY(!error.value(u"cause"_s).toString().isEmpty());
    }

    void tellsItsVersion() { QVERIFY(run({u"--version"_s}).out.startsWith(u"catalog-manager 0."_s)); }

    void listsTheConnectorsAsTextAndAsJson()
    {
        const Answer text = run({u"connectors"_s});
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.out.contains(u"postgresql"_s) && text.out.contains(u"tpch"_s));
        const QJsonArray connectors
            = run({u"connectors"_s, u"-o"_s, u"json"_s}).json().value(u"connectors"_s).toArray();
        QVERIFY(connectors.size() >= 2);
    }

    void theDefinitionToStartFromPassesItsOwnCheck()
    {
        const QString out = run({u"connectors"_s, u"show"_s, u"postgresql"_s}).out;
        const qsizetype begin = out.indexOf(u"name: my-"_s);
        QVERIFY2(begin > 0, qPrintable(out));
        const Answer checked = run({u"check"_s, u"-"_s}, out.mid(begin).toUtf8());
        QVERIFY2(checked.exitCode == 0, qPrintable(checked.out + out.mid(begin)));
    }

    void anUnknownConnectorGetsTheNearest()
    {
        const Answer answer = run({u"connectors"_s, u"show"_s, u"postgres"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains(u"“postgresql”"_s), qPrintable(answer.err));
    }

    void checkPassesAGoodDefinition()
    {
        const Answer answer = run({u"check"_s, file(u"good.yaml"_s, goodDefinition), u"--lang"_s, u"en"_s});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(answer.out.isEmpty(), qPrintable(answer.out));
        QCOMPARE(answer.err, u"1 file checked, 0 errors\n"_s);
    }

    void checkNamesEachProblemAtItsLineAndColumn()
    {
        const QString path = file(u"bad.yaml"_s, badDefinition);
        const Answer answer = run({u"check"_s, path, u"--lang"_s, u"fr"_s});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.out.contains(path + u":1:7: erreur: "_s), qPrintable(answer.out));
        QVERIFY(answer.out.contains(u"[catalog.bad-name]"_s));
        QVERIFY2(answer.out.contains(path + u":3:1: erreur: "_s), qPrintable(answer.out));
        QVERIFY(answer.err.startsWith(u"1 fichier vérifié, "_s));
    }

    void checkSpeaksJsonAndSarif()
    {
        const QString path = file(u"bad with space.yaml"_s, badDefinition);
        const QJsonObject json = run({u"check"_s, path, u"-o"_s, u"json"_s}).json();
        QVERIFY(json.value(u"errors"_s).toInt() >= 2);
        QCOMPARE(json.value(u"problems"_s).toArray().at(0)[u"line"_s].toInt(), 1);
        const Answer answer = run({u"check"_s, path, u"-o"_s, u"sarif"_s});
        QCOMPARE(answer.exitCode, 1);
        const QJsonObject sarif = answer.json();
        QCOMPARE(sarif.value(u"version"_s).toString(), u"2.1.0"_s);
        const QJsonObject run = sarif.value(u"runs"_s).toArray().at(0).toObject();
        const QJsonObject result = run.value(u"results"_s).toArray().at(0).toObject();
        const QJsonArray rules = run[u"tool"_s][u"driver"_s][u"rules"_s].toArray();
        QCOMPARE(rules.at(result.value(u"ruleIndex"_s).toInt())[u"id"_s], result.value(u"ruleId"_s));
        const QJsonObject place = result.value(u"locations"_s).toArray().at(0)[u"physicalLocation"_s].toObject();
        QVERIFY(place[u"artifactLocation"_s][u"uri"_s].toString().endsWith(u"bad%20with%20space.yaml"_s));
        QCOMPARE(place[u"region"_s][u"startLine"_s].toInt(), 1);
    }

    void aFileThatIsNotThereIsAtFaultNotACrash()
    {
        const Answer answer = run({u"check"_s, m_rig.path(u"none.yaml"_s)});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.out.contains(u"[file.unreadable]"_s));
        QCOMPARE(run({u"check"_s, m_rig.path({})}).exitCode, 1);
    }

    void renderShowsWhatIsSentWithoutTheSecret_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("expected");
        QTest::newRow("sql") << u"sql"_s << u"CREATE CATALOG \"sales-pg-01\" USING postgresql"_s;
        QTest::newRow("properties") << u"properties"_s << u"connector.name=postgresql"_s;
        QTest::newRow("rego") << u"rego"_s << u"allow_catalog contains \"sales-pg-01\""_s;
        QTest::newRow("manifests") << u"manifests"_s << u"name: akko-catalog-files"_s;
    }
    void renderShowsWhatIsSentWithoutTheSecret()
    {
        QFETCH(QString, form);
        QFETCH(QString, expected);
        QByteArray definition = goodDefinition;
        definition.replace("{ env: SALES_PASSWORD }", "canary-7f3a91");
        const Answer answer = run({u"render"_s, u"-"_s, u"--as"_s, form}, definition);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QVERIFY2(answer.out.contains(expected), qPrintable(answer.out));
        QVERIFY(!answer.out.contains(u"canary-7f3a91"_s) && !answer.err.contains(u"canary-7f3a91"_s));
    }

    void manifestsAreOfTheObjectsWhereCredentialsRest_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("key"); // path in the object, of the credential's file
        QTest::newRow("Secret") << u"kubernetes"_s << u"Secret"_s << u"data/sales-pg-01.v1-preview.properties"_s;
        QTest::newRow("ExternalSecret") << u"vault"_s << u"ExternalSecret"_s << u"spec/data/0/secretKey"_s;
        QTest::newRow("SealedSecret") << u"sealed-secrets"_s << u"SealedSecret"_s << u"spec/encryptedData/sales-pg-01.v1-preview.properties"_s;
    }
    void manifestsAreOfTheObjectsWhereCredentialsRest()
    {
        QFETCH(const QString, store);
        QFETCH(const QString, kind);
        QFETCH(const QString, key);
        const QString environment = file(u"resting.yaml"_s, run({u"env"_s, u"platform"_s, u"--store"_s, store}).out.toUtf8());
        const Answer answer = run({u"render"_s, u"-"_s, u"--as"_s, u"manifests"_s, u"--env-file"_s, environment}, goodDefinition);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        const QString first = answer.out.section(u"---\n"_s, 0, 0);
        const auto read = document::parse(first.toUtf8(), {});
        QVERIFY2(read, qPrintable(first));
        QJsonValue value = document::toJson(*read);
        QCOMPARE(value["kind"_L1].toString(), kind);
        QCOMPARE(value["metadata"_L1]["namespace"_L1].toString(), u"akko"_s);
        for (const QString &step : key.split(u'/')) {
            value = value.isArray() ? value[step.toInt()] : value[step];
        }
        QVERIFY2(value.isString() && !value.toString().isEmpty(), qPrintable(first));
        QVERIFY2(first.contains(u"SALES_PASSWORD"_s) || first.contains(u"connection-password"_s), qPrintable(first));
    }

    void manifestsOfAKerberosCatalogHaveItsRealmsAndItsKeytabsPlace()
    {
        const QString conf = u"[libdefaults]\n default_realm = ACME.LAN\n\n[realms]\n ACME.LAN = {\n\tkdc = kdc.acme.lan\n }\n"_s;
        const QByteArray definition = "name: lake\nconnector: hive\nproperties:\n  hive.metastore.uri: thrift://metastore.acme.lan:9083\n"
                                      "  hive.metastore.service.principal: hive/metastore.acme.lan@ACME.LAN\n"
                                      "credentials:\n  kerberos:\n    client_principal: trino@ACME.LAN\n    keytab: { file: lake.keytab }\n"
                                      "    krb5_conf: { file: "
            + file(u"krb5.conf"_s, conf.toUtf8()).toUtf8() + " }\nallow_roles: [akko-analyst]\n";
        const Answer answer = run({u"render"_s, u"-"_s, u"--as"_s, u"manifests"_s}, definition);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QMap<QString, QJsonObject> data; // by object
        for (const QString &text : answer.out.split(u"---\n"_s)) {
            const auto read = document::parse(text.toUtf8(), {});
            QVERIFY2(read, qPrintable(text));
            const QJsonValue object = document::toJson(*read);
            data.insert(object["metadata"_L1]["name"_L1].toString(), object["data"_L1].toObject());
        }
        QCOMPARE(data.keys(), QStringList({u"akko-catalog-keytabs"_s, u"akko-catalog-krb5-conf"_s, u"akko-opa-catalogs"_s}));
        const QJsonObject krb5 = data[u"akko-catalog-krb5-conf"_s];
        QCOMPARE(krb5[u"lake.krb5.conf"_s].toString(), conf); // byte for byte: a tab, an empty line, blanks in front
        QVERIFY(krb5[u"krb5.conf"_s].toString().contains(u"kdc = kdc.acme.lan"_s));
        QVERIFY(krb5[u"lake.v1-preview.krb5.xml"_s].toString().contains(u"<value>kerberos</value>"_s));
        QVERIFY(data[u"akko-catalog-keytabs"_s].contains(u"lake.v1-preview.keytab"_s));
        QVERIFY(data[u"akko-opa-catalogs"_s].contains(u"lake.rego"_s));
        QVERIFY(answer.out.contains(u"# CREATE CATALOG \"lake\""_s)); // whose paths are those of the files
    }

    void environmentsAreFoundByNameAndTheWrongOneIsSuggested()
    {
        const QByteArray yaml = "name: prod-eu\n"
                                "trino: { url: https://trino.example, authentication: { none: { user: alice } } }\n"
                                "kubernetes: { kubeconfig: kubeconfig.yaml }\n"
                                "opa: { url: https://opa.example }\n";
        file(u"config/catalog-manager/environments/prod-eu.yaml"_s, yaml);
        const QJsonArray all = run({u"env"_s, u"-o"_s, u"json"_s}).json().value(u"environments"_s).toArray();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.at(0)[u"trino"_s].toString(), u"https://trino.example"_s);
        const Answer shown = run({u"env"_s, u"show"_s});
        QVERIFY2(shown.exitCode == 0, qPrintable(shown.err));
        QVERIFY(shown.out.contains(u"akko.trino_access"_s)); // a default filled in
        const Answer wrong = run({u"env"_s, u"show"_s, u"prod-ue"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.err.contains(u"Did you mean “prod-eu”?"_s), qPrintable(wrong.err));
    }

    void thePlatformsEnvironmentCanBeReadBack()
    {
        for (const QStringList &store : QList<QStringList>{{}, {u"--store"_s, u"vault"_s}, {u"--store"_s, u"sealed-secrets"_s}}) {
            const Answer answer = run(QStringList{u"env"_s, u"platform"_s} + store);
            QCOMPARE(answer.exitCode, 0);
            QCOMPARE(answer.out.contains(u"store: \""_s + store.value(1) + u'"'), !store.isEmpty());
            QVERIFY(answer.out.contains(u"signature:\n"_s)); // records are signed, with a key in another namespace's Secret
            const QString path = file(u"platform.yaml"_s, answer.out.toUtf8());
            const Answer shown = run({u"env"_s, u"show"_s, u"--env-file"_s, path});
            QVERIFY2(shown.exitCode == 0, qPrintable(shown.err));
        }
    }

    void theAuditTrailIsShownAndAChangedLineIsFound()
    {
        const QString state = m_rig.path(u"audited"_s);
        for (const QString &catalog : {u"a"_s, u"b"_s, u"c"_s}) {
            QVERIFY(audit::append(state,
                                  {QDateTime::currentDateTimeUtc(),
                                   u"alice"_s,
                                   u"prod"_s,
                                   u"apply"_s,
                                   catalog,
                                   1,
                                   audit::Outcome::Done,
                                   {},
                                   std::chrono::milliseconds(5)}));
        }
        const QStringList in{u"--state-dir"_s, state};
        QVERIFY(run(QStringList{u"audit"_s} + in).out.contains(u"alice"_s));
        QCOMPARE(run(QStringList{u"audit"_s, u"--catalog"_s, u"b"_s, u"-o"_s, u"json"_s} + in)
                     .json()[u"events"_s]
                     .toArray()
                     .size(),
                 1);
        QCOMPARE(run(QStringList{u"audit"_s, u"--since"_s, u"2199-01-01"_s, u"-o"_s, u"json"_s} + in)
                     .json()[u"events"_s]
                     .toArray()
                     .size(),
                 0);
        QCOMPARE(run(QStringList{u"audit"_s, u"--since"_s, u"yesterday"_s} + in).exitCode, 2);
        QCOMPARE(run(QStringList{u"audit"_s, u"--verify"_s} + in).exitCode, 0);
        QFile trail(audit::fileIn(state));
        QVERIFY(trail.open(QIODevice::ReadOnly));
        QByteArray bytes = trail.readAll().replace("\"catalog\":\"a\"", "\"catalog\":\"x\"");
        trail.close();
        QVERIFY(trail.open(QIODevice::WriteOnly));
        trail.write(bytes);
        trail.close();
        const Answer verified = run(QStringList{u"audit"_s, u"--verify"_s, u"-o"_s, u"json"_s} + in);
        QCOMPARE(verified.exitCode, 1);
        QCOMPARE(verified.json()[u"firstBroken"_s].toInt(), 2);
    }

    void aCLocaleCausesNoNoise()
    {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C"_s);
        environment.insert(u"LANG"_s, u"fr_FR.UTF-8"_s);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(CM_PROGRAM), {u"--help"_s});
        QVERIFY(program.waitForFinished(10'000));
        QCOMPARE(program.readAllStandardError(), QByteArray());
        QVERIFY(program.readAllStandardOutput().contains("Commands:"));
    }

    void theManPageHasNoGroffWarnings_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("fr") << u"fr"_s;
    }
    void theManPageHasNoGroffWarnings()
    {
        QFETCH(QString, language);
        const QString groff = QStandardPaths::findExecutable(u"groff"_s);
        if (groff.isEmpty()) {
            QSKIP("groff is not installed");
        }
        const Answer page = run({u"manual"_s, u"--lang"_s, language});
        for (const auto &verb : cli::verbs()) {
            if (verb.audience == cli::Audience::People) {
                QVERIFY(page.out.contains(u".SS "_s + verb.title()));
            }
        }
        QProcess check;
        check.start(groff,
                    {u"-man"_s, u"-Kutf8"_s, u"-Tutf8"_s, u"-ww"_s, u"-z"_s, file(u"page.1"_s, page.out.toUtf8())});
        QVERIFY(check.waitForFinished(10'000));
        QCOMPARE(check.readAllStandardError(), QByteArray());
        QCOMPARE(check.exitCode(), 0);
    }

    void theCompletionScriptsAreReadByTheirShells_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::newRow("bash") << u"bash"_s;
        QTest::newRow("zsh") << u"zsh"_s;
        QTest::newRow("fish") << u"fish"_s;
    }
    void theCompletionScriptsAreReadByTheirShells()
    {
        QFETCH(QString, shell);
        const Answer script = run({u"completion"_s, shell});
        QCOMPARE(script.exitCode, 0);
        const QString program = QStandardPaths::findExecutable(shell);
        if (program.isEmpty()) {
            QSKIP("this shell is not installed");
        }
        QProcess check;
        check.start(program, {u"-n"_s, file(u"completion."_s + shell, script.out.toUtf8())});
        QVERIFY(check.waitForFinished(10'000));
        QCOMPARE(check.exitCode(), 0);
    }

    void bashCompletesVerbsAndConnectors()
    {
        const QString script = file(u"completion.bash"_s, run({u"completion"_s, u"bash"_s}).out.toUtf8());
        const QString ask
            = u"source '%1'; COMP_WORDS=('%2' connectors show post); COMP_CWORD=3; _catalog_manager; "
              "printf '%s\\n' \"${COMPREPLY[@]}\"; "
              "COMP_WORDS=('%2' ch); COMP_CWORD=1; _catalog_manager; printf '%s\\n' \"${COMPREPLY[@]}\""_s.arg(
                  script, QStringLiteral(CM_PROGRAM));
        QProcess bash;
        bash.start(u"bash"_s, {u"-c"_s, ask});
        QVERIFY(bash.waitForFinished(10'000));
        QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()), u"postgresql\ncheck\n"_s);
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"

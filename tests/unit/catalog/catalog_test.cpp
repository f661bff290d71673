#include "catalog/catalog_definition.h"
#include "catalog/rebase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

catalog::ParsedDefinition parse(const QByteArray &text)
{
    return catalog::parseDefinition(text, u"demo.yaml"_s);
}

// "line:column severity code argument=value …", one a line: what a person would be told, without the words.
QString findings(const Diagnostics &diagnostics)
{
    QStringList lines;
    for (const Diagnostic &found : diagnostics) {
        QString line = u"%1:%2 %3 %4"_s.arg(found.position.line)
                           .arg(found.position.column)
                           .arg(found.severity == Severity::Error ? u"error"_s : u"warning"_s, found.error.code);
        for (auto argument = found.error.arguments.begin(); argument != found.error.arguments.end(); ++argument) {
            line += u" %1=%2"_s.arg(argument.key(), argument.value());
        }
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

class CatalogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheDocumentedExample()
    {
        const auto parsed = parse(R"(name: client-pg-01
connector: postgresql
description: Customer sales read-only mirror
properties:
  connection-url: jdbc:postgresql://db.customer.example:5432/sales
  connection-user: trino_readonly
credentials:
  connection-password: { file: ./secrets/password }
allow_roles: [akko-admin, akko-engineer, akko-analyst]
)");
        QCOMPARE(findings(parsed.diagnostics), QString());
        QVERIFY(parsed.isUsable());
        catalog::CatalogDefinition expected;
        expected.name = u"client-pg-01"_s;
        expected.connector = u"postgresql"_s;
        expected.description = u"Customer sales read-only mirror"_s;
        expected.properties = {{u"connection-url"_s, u"jdbc:postgresql://db.customer.example:5432/sales"_s},
                               {u"connection-user"_s, u"trino_readonly"_s}};
        expected.credentials = {{u"connection-password"_s, catalog::FromFile{u"./secrets/password"_s}}};
        expected.allowRoles = {u"akko-admin"_s, u"akko-engineer"_s, u"akko-analyst"_s};
        QVERIFY(parsed.definition == expected);
    }

    void readsJsonAsYaml()
    {
        const auto yaml = parse("name: demo\nconnector: tpch\nproperties:\n  tpch.splits-per-node: 4\n"
                                "credentials:\n  connection-password: {vault: kv/pg#password}\nallow_roles: [a]\n");
        // (moc 6.4 loses the class behind a raw string of several lines that holds quotes)
        const auto json = parse(QByteArray("{'name': 'demo', 'connector': 'tpch', 'allow_roles': ['a'],\n"
                                           " 'properties': {'tpch.splits-per-node': 4},\n"
                                           " 'credentials': {'connection-password': {'vault': 'kv/pg#password'}}}")
                                    .replace('\'', '"'));
        QVERIFY(json.isUsable());
        QVERIFY(json.definition == yaml.definition);
        QCOMPARE(json.definition.properties.value(u"tpch.splits-per-node"_s), u"4"_s);
    }

    void readsEverySourceOfACredential()
    {
        const auto parsed = parse("name: demo\nconnector: x\ncredentials:\n  a: {file: /run/pw}\n  b: {env: PG_PW}\n"
                                  "  c: {prompt: true}\n  d: {vault: 'kv/a#b#password'}\n");
        QCOMPARE(findings(parsed.diagnostics), QString());
        const std::map<QString, catalog::CredentialSource> expected{
            {u"a"_s, catalog::FromFile{u"/run/pw"_s}},
            {u"b"_s, catalog::FromEnvironment{u"PG_PW"_s}},
            {u"c"_s, catalog::FromPrompt{}},
            {u"d"_s, catalog::FromVault{u"kv/a#b"_s, u"password"_s}},
        };
        QVERIFY(parsed.definition.credentials == expected);
    }

    void takesKerberosFromThePayload()
    {
        const auto parsed = parse("name: lake\nconnector: hive\ncredentials:\n  kerberos:\n"
                                  "    client_principal: trino@EXAMPLE.ORG\n    keytab: BQIA\n"
                                  "    krb5_conf: |\n      [libdefaults]\n        default_realm = EXAMPLE.ORG\n");
        QCOMPARE(findings(parsed.diagnostics),
                 u"6:13 warning catalog.inline-secret field=credentials.kerberos.keytab"_s);
        const auto &kerberos = parsed.definition.kerberos;
        QVERIFY(kerberos.has_value());
        QCOMPARE(kerberos->clientPrincipal, u"trino@EXAMPLE.ORG"_s);
        QCOMPARE(kerberos->krb5Conf, u"[libdefaults]\n  default_realm = EXAMPLE.ORG\n"_s);
        const auto *keytab = std::get_if<catalog::Inline>(&*kerberos->keytab);
        QVERIFY(keytab);
        QCOMPARE(keytab->value.reveal().toByteArray(), QByteArray("\x05\x02\x00", 3));
        QVERIFY(parsed.definition.credentials.empty());
    }

    void pointsAtWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        const QByteArray head = "name: demo\nconnector: x\n";
        row("nothing at all", "",
            u"0:0 error catalog.missing-field field=name\n0:0 error catalog.missing-field field=connector"_s);
        row("a list", "- name", u"1:1 error catalog.wrong-type expected=map field=/"_s);
        row("broken YAML", "name: demo\nproperties: {a: b\n",
            u"3:1 error document.unreadable reason=end of map flow not found"_s);
        row("a key twice", head + "name: other\n", u"3:1 error document.duplicate-key key=name"_s);
        row("an unknown field", head + "propertees: {}\n",
            u"3:1 error catalog.unknown-field field=propertees nearest=properties"_s);
        row("an unknown field like nothing", head + "colour: red\n",
            u"3:1 error catalog.unknown-field field=colour nearest="_s);
        row("no connector", "name: demo\n", u"1:1 error catalog.missing-field field=connector"_s);
        row("an empty name", "connector: x\nname: ''\n", u"2:7 error catalog.missing-field field=name"_s);
        row("a capital in the name", "name: Demo\nconnector: x\n", u"1:7 error catalog.bad-name name=Demo"_s);
        row("a name ending in a dash", "name: demo-\nconnector: x\n", u"1:7 error catalog.bad-name name=demo-"_s);
        row("the reserved system", "connector: x\nname: system\n", u"2:7 error catalog.reserved-name name=system"_s);
        row("a test's name", "name: cm-test-1\nconnector: x\n", u"1:7 error catalog.reserved-name name=cm-test-1"_s);
        row("a name that is a list", "name: [demo]\nconnector: x\n",
            u"1:7 error catalog.wrong-type expected=text field=name"_s);
        row("a property that is a map", head + "properties:\n  a: 1\n  b: {c: d}\n",
            u"5:6 error catalog.wrong-type expected=text field=properties.b"_s);
        row("a property without value", head + "properties:\n  a:\n",
            u"4:3 error catalog.wrong-type expected=text field=properties.a"_s);
        row("properties as a list", head + "properties: [a]\n",
            u"3:13 error catalog.wrong-type expected=map field=properties"_s);
        row("a password in plain", head + "credentials:\n  connection-password: not-a-real-one\n",
            u"4:24 warning catalog.inline-secret field=credentials.connection-password"_s);
        row("a source nobody knows", head + "credentials:\n  p: {keyring: a}\n",
            u"4:7 error catalog.unknown-credential-source field=credentials.p source=keyring"_s);
        row("two sources", head + "credentials:\n  p: {file: a, env: B}\n",
            u"4:16 error catalog.several-credential-sources field=credentials.p"_s);
        row("no source", head + "credentials:\n  p: {}\n",
            u"4:6 error catalog.wrong-type expected=source field=credentials.p"_s);
        row("prompt: false", head + "credentials:\n  p: {prompt: false}\n",
            u"4:15 error catalog.wrong-type expected=true field=credentials.p.prompt"_s);
        row("vault without a key", head + "credentials:\n  p: {vault: kv/pg}\n",
            u"4:14 error catalog.wrong-type expected=path#key field=credentials.p.vault"_s);
        row("an empty file name", head + "credentials:\n  p: {file: ''}\n",
            u"4:13 error catalog.wrong-type expected=text field=credentials.p.file"_s);
        row("a krb5.conf from nowhere", head + "credentials:\n  kerberos:\n    keytab: {file: k}\n    krb5_conf: {file: ''}\n",
            u"6:23 error catalog.missing-field field=credentials.kerberos.krb5_conf.file"_s);
        row("an unknown Kerberos field",
            head + "credentials:\n  kerberos: {client_principal: a@B, key_tab: {file: k}}\n",
            u"4:37 error catalog.unknown-field field=credentials.kerberos.key_tab nearest=keytab"_s);
        row("a keytab that is no base64", head + "credentials:\n  kerberos: {client_principal: a@B, keytab: 'é!'}\n",
            u"4:45 error catalog.bad-base64 field=credentials.kerberos.keytab"_s);
        row("an odd role, after accents", head + "allow_roles: [\"équipe été\", akko-admin]\n",
            u"3:15 error catalog.bad-role role=équipe été"_s);
        row("a column counted in characters", head + "description: été\nallow_roles: [é, 'b c']\n",
            u"4:15 error catalog.bad-role role=é\n4:18 error catalog.bad-role role=b c"_s);
        row("a role twice", head + "allow_roles: [a, b, a]\n", u"3:21 warning catalog.duplicate-role role=a"_s);
        row("one role without a list", head + "allow_roles: akko-admin\n",
            u"3:14 error catalog.wrong-type expected=list field=allow_roles"_s);
        row("a role that is a map", head + "allow_roles: [{a: b}]\n",
            u"3:15 error catalog.wrong-type expected=text field=allow_roles"_s);
    }
    void pointsAtWhatIsWrong()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, expected);
        QCOMPARE(findings(parse(text).diagnostics), expected);
    }

    void refusesAPasswordInTheUrlWithoutRepeatingIt_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"jdbc:postgresql://h:5432/db?user=u&password=CANARY", "jdbc:postgresql://u:CANARY@h/db",
              "jdbc:postgresql://h/db?ssl=true&sslpassword=CANARY", "jdbc:postgresql://h/db?PASSWORD=CANARY",
              "jdbc:postgresql://h/db?pass%77ord=CANARY", "jdbc:postgresql://u:CANARY%40@h:5432/db",
              "jdbc:postgresql://u:CANARY/x@h/db", "jdbc:sqlserver://h;databaseName=d;password=CANARY",
              "jdbc:oracle:thin:scott/CANARY@h:1521/x", "mongodb://u:CANARY@h1,h2/db"}) {
            QTest::newRow(url) << QString::fromLatin1(url);
        }
    }
    void refusesAPasswordInTheUrlWithoutRepeatingIt()
    {
        QFETCH(const QString, url);
        const auto parsed = parse("name: demo\nconnector: x\nproperties:\n  connection-url: '" + url.toUtf8() + "'\n");
        QCOMPARE(findings(parsed.diagnostics), u"4:19 error catalog.password-in-url field=properties.connection-url"_s);
        QVERIFY(!QJsonDocument(catalog::toRecord(parsed.definition)).toJson().contains("CANARY"));
    }

    void leavesUrlsWithoutAPasswordAlone_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"jdbc:postgresql://h:5432/db", "jdbc:postgresql://h:5432/db?user=a@b",
              "jdbc:postgresql://[::1]:5432/db?user=a@b",
              "jdbc:postgresql://h1:5432,h2:5433/db?targetServerType=primary&ApplicationName=a@b",
              "jdbc:mysql://h:3306?passwordCharacterEncoding=utf8", "jdbc:postgresql://h/db?password="}) {
            QTest::newRow(url) << QString::fromLatin1(url);
        }
    }
    void leavesUrlsWithoutAPasswordAlone()
    {
        QFETCH(const QString, url);
        const auto parsed = parse("name: demo\nconnector: x\nproperties:\n  connection-url: '" + url.toUtf8() + "'\n");
        QCOMPARE(findings(parsed.diagnostics), QString());
        QCOMPARE(parsed.definition.properties.value(u"connection-url"_s), url);
    }

    void takesNumbersAndBooleansAsTheTextTheyAre()
    {
        const auto parsed = parse("name: 42\nconnector: x\nproperties: {a: true, b: 0010, c: 1e3, d: '7'}\n");
        QVERIFY(parsed.isUsable());
        QCOMPARE(parsed.definition.name, u"42"_s);
        const QMap<QString, QString> expected{
            {u"a"_s, u"true"_s}, {u"b"_s, u"0010"_s}, {u"c"_s, u"1e3"_s}, {u"d"_s, u"7"_s}};
        QCOMPARE(parsed.definition.properties, expected);
    }

    void reportsEveryProblemInTextOrder()
    {
        const auto parsed = parse("allow_roles: [a b]\nnaem: demo\nconnector: x\n");
        QCOMPARE(findings(parsed.diagnostics),
                 u"1:1 error catalog.missing-field field=name\n"
                 "1:15 error catalog.bad-role role=a b\n"
                 "2:1 error catalog.unknown-field field=naem nearest=name"_s);
    }

    void knowsWhereEachPartStands()
    {
        const auto parsed = parse("name: demo\nconnector: x\nproperties:\n  a/b~c: v\nallow_roles:\n  - r1\n  - r2\n");
        QCOMPARE(parsed.positionOf(u"/properties/a~1b~0c"_s), (Position{4, 10}));
        QCOMPARE(parsed.keyPositionOf(u"/properties/a~1b~0c"_s), (Position{4, 3}));
        QCOMPARE(parsed.positionOf(u"/allow_roles/1"_s), (Position{7, 5}));
        QCOMPARE(parsed.positionOf(u"/properties/absent"_s), (Position{4, 3})); // the nearest parent's
        QCOMPARE(parsed.positionOf(u"/credentials/absent"_s), (Position{1, 1}));
        QCOMPARE(parsed.keyPositionOf(u"/allow_roles/0"_s), (Position{6, 5})); // no key: the value's
    }

    void allowsNamesUpToFortyCharacters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        const auto row = [](const QString &name, const QString &code) {
            QTest::newRow(qPrintable(u"'%1'"_s.arg(name))) << name << code;
        };
        row(u"a"_s, {});
        row(u"0"_s, {});
        row(u"client-pg-01"_s, {});
        row(u"cm-test"_s, {});
        row(QString(40, u'a'), {});
        row(QString(41, u'a'), u"catalog.bad-name"_s);
        row({}, u"catalog.bad-name"_s);
        row(u"-a"_s, u"catalog.bad-name"_s);
        row(u"a-"_s, u"catalog.bad-name"_s);
        row(u"a_b"_s, u"catalog.bad-name"_s);
        row(u"a\n"_s, u"catalog.bad-name"_s);
        row(u"é"_s, u"catalog.bad-name"_s);
        row(u"a/b"_s, u"catalog.bad-name"_s);
        row(u"system"_s, u"catalog.reserved-name"_s);
        row(u"cm-test-x"_s, u"catalog.reserved-name"_s);
    }
    void allowsNamesUpToFortyCharacters()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, code);
        const auto result = catalog::checkName(name);
        QCOMPARE(result ? QString() : result.error().code, code);
    }

    void allowsRolesAsKeycloakAndTrinoWriteThem()
    {
        for (const auto &role : {u"akko-admin"_s, u"/team/data"_s, u"a:b@c.d_e"_s, QString(63, u'r')}) {
            QVERIFY2(catalog::checkRole(role).has_value(), qPrintable(role));
        }
        for (const auto &role : {QString(), u"a b"_s, u"a\"b"_s, u"a\n"_s, u"é"_s, u"{x}"_s, QString(64, u'r')}) {
            QVERIFY2(!catalog::checkRole(role).has_value(), qPrintable(role));
        }
    }

    void keepsNoSecretInTheRecord()
    {
        const auto parsed = parse("name: demo\nconnector: postgresql\ncredentials:\n  connection-password: CANARY\n"
                                  "  kerberos: {client_principal: a@B, keytab: Q0FOQVJZ}\n");
        const QByteArray record = QJsonDocument(catalog::toRecord(parsed.definition)).toJson();
        QVERIFY2(!record.contains("CANARY") && !record.contains("Q0FOQVJZ"), record.constData());
        const auto back = catalog::fromRecord(catalog::toRecord(parsed.definition));
        QVERIFY(back.has_value());
        const auto *password = std::get_if<catalog::Inline>(&back->credentials.at(u"connection-password"_s));
        QVERIFY(password && password->value.isEmpty());
    }

    void readsBackTheRecordItWrote()
    {
        const auto parsed
            = parse("name: demo\nconnector: hive\ndescription: \"d'été\"\nproperties: {a: b, c.d: 'e f'}\n"
                    "credentials:\n  p: {file: x}\n  q: {env: Y}\n  r: {prompt: true}\n  s: {vault: 'k/v#w'}\n"
                    "  kerberos: {client_principal: a@B, keytab: {file: k}, krb5_conf: '[libdefaults]'}\n"
                    "allow_roles: [z, a]\n");
        QCOMPARE(findings(parsed.diagnostics), QString());
        const auto back = catalog::fromRecord(catalog::toRecord(parsed.definition));
        QVERIFY(back.has_value());
        QVERIFY(*back == parsed.definition);
    }

    void refusesARecordItWouldNotKeepWhole_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("a field of a later version") << u"replicas"_s << QJsonValue(3);
        QTest::newRow("a number for a name") << u"name"_s << QJsonValue(3);
        QTest::newRow("properties as text") << u"properties"_s << QJsonValue(u"a=b"_s);
        QTest::newRow("a property that is no text") << u"properties"_s << QJsonValue(QJsonObject{{u"a"_s, 1}});
        QTest::newRow("an unknown source")
            << u"credentials"_s << QJsonValue(QJsonObject{{u"p"_s, QJsonObject{{u"keyring"_s, u"a"_s}}}});
        QTest::newRow("a secret in plain") << u"credentials"_s << QJsonValue(QJsonObject{{u"p"_s, u"plain"_s}});
        QTest::newRow("roles as text") << u"allow_roles"_s << QJsonValue(u"a"_s);
        QTest::newRow("a role that is no text") << u"allow_roles"_s << QJsonValue(QJsonArray{1});
    }
    void refusesARecordItWouldNotKeepWhole()
    {
        QFETCH(const QString, field);
        QFETCH(const QJsonValue, value);
        catalog::CatalogDefinition definition;
        definition.name = u"demo"_s;
        QJsonObject record = catalog::toRecord(definition);
        record.insert(field, value);
        const auto read = catalog::fromRecord(record);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, u"catalog.record-unreadable"_s);
    }

    void whatTwoPeopleChangedIsBroughtTogether()
    {
        catalog::CatalogDefinition base;
        base.description = u"as it was"_s;
        base.properties = {{u"url"_s, u"one"_s}, {u"ttl"_s, u"1s"_s}};
        base.credentials.emplace(u"password"_s, catalog::Inline {});
        base.kerberos = catalog::KerberosCredentials {u"a@R"_s, catalog::Inline {}, u"conf"_s};
        base.allowRoles = {u"admin"_s, u"analyst"_s};
        catalog::CatalogDefinition mine = base;
        mine.description = u"mine"_s;
        mine.properties.insert(u"url"_s, u"two"_s);
        mine.properties.remove(u"ttl"_s);
        mine.credentials.insert_or_assign(u"password"_s, catalog::FromFile {u"new"_s});
        mine.allowRoles = {u"admin"_s, u"engineer"_s};
        catalog::CatalogDefinition theirs = base;
        theirs.description = u"theirs"_s;
        theirs.properties.insert(u"cache"_s, u"5s"_s);
        theirs.kerberos->clientPrincipal = u"b@R"_s;
        theirs.allowRoles = {u"auditor"_s, u"admin"_s, u"analyst"_s};

        const auto rebased = catalog::rebase(base, mine, theirs);
        QCOMPARE(rebased.definition.description, u"mine"_s);
        QCOMPARE(rebased.definition.properties, (QMap<QString, QString> {{u"url"_s, u"two"_s}, {u"cache"_s, u"5s"_s}}));
        QVERIFY(rebased.definition.credentials == mine.credentials);
        QCOMPARE(rebased.definition.kerberos->clientPrincipal, u"b@R"_s);
        QCOMPARE(rebased.definition.kerberos->krb5Conf, u"conf"_s);
        QCOMPARE(rebased.definition.allowRoles, (QStringList {u"auditor"_s, u"admin"_s, u"engineer"_s}));
        QCOMPARE(rebased.both, QStringList {u"description"_s});
        QStringList fields;
        for (const catalog::FieldChange &change : rebased.theirs) {
            fields += change.field;
        }
        QCOMPARE(fields, (QStringList {u"description"_s, u"properties.cache"_s, u"allow_roles"_s, u"credentials.kerberos.client_principal"_s}));
        QVERIFY(catalog::rebase(base, base, theirs).definition == theirs);
        QVERIFY(catalog::rebase(base, mine, base).definition.description == mine.description);
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "catalog_test.moc"

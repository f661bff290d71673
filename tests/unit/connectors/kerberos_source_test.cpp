// What a descriptor says about Kerberos, and what a definition must and may say for it.
#include "connectors/library.h"
#include "connectors/render.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// tpch's description with another name and the fact.
QByteArray descriptor(const QByteArray &kerberos)
{
    QFile file(qEnvironmentVariable("CM_SOURCE_DIR") + u"/resources/connectors/tpch.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QJsonObject described = QJsonDocument::fromJson(file.readAll()).object();
    described.insert(u"name"_s, u"demo"_s);
    described.insert(u"kerberos"_s, QJsonDocument::fromJson("[" + kerberos + "]").array().first());
    return QJsonDocument(described).toJson();
}

QString findings(const Diagnostics &diagnostics)
{
    QStringList lines;
    for (const Diagnostic &found : diagnostics) {
        const QString field = found.error.arguments.value(u"field"_s);
        lines += u"%1:%2 %3"_s.arg(found.position.line).arg(found.position.column).arg(found.error.code) + (field.isEmpty() ? QString() : u' ' + field);
    }
    return lines.join(u'\n');
}

} // namespace

class KerberosSourceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFactIsRead()
    {
        const auto must = connectors::parseDescriptor(descriptor(R"({"required": true})"), u"demo.json"_s);
        QVERIFY(must && must->kerberos);
        QVERIFY(must->kerberos->presence == connectors::Presence::Required);
        QVERIFY(connectors::parseDescriptor(descriptor(R"({"required": false})"), u"demo.json"_s)->kerberos->presence
                == connectors::Presence::Optional);
        for (const QByteArray &wrong : {QByteArray("true"), QByteArray("{}"), QByteArray(R"({"required": 1})"), QByteArray(R"({"required": true, "x": 1})")}) {
            const auto read = connectors::parseDescriptor(descriptor(wrong), u"demo.json"_s);
            QVERIFY2(!read && read.error().front().error.is("descriptor.schema"_L1), wrong.constData());
        }
    }

    void whatASignInAsksForIsAFieldAndIsGiven()
    {
        const QByteArray signIn = "{\"principals\": [], \"keytabs\": [], \"sets\": {}, \"asks\": [\"nothing\"]}";
        const auto read = connectors::parseDescriptor(descriptor("{\"required\": false, \"signIns\": [" + signIn + "]}"), u"demo.json"_s);
        QVERIFY(!read && read.error().front().error.is("descriptor.unknown-property"_L1));

        const auto library = connectors::Library::builtIn();
        const auto asked = [&library](const QByteArray &connector, const QByteArray &properties, const QByteArray &kerberos) {
            const QByteArray text = "name: lake\nconnector: " + connector + "\nproperties:\n" + properties + kerberos;
            return findings(connectors::check(catalog::parseDefinition(text, u"lake.yaml"_s), *library)).contains(u"connector.needed-for-kerberos"_s);
        };
        const QByteArray kerberos = "credentials:\n  kerberos: {client_principal: a@B, keytab: {file: k}}\n";
        const QByteArray uri = "  hive.metastore.uri: thrift://m:9083\n";
        for (const char *connector : {"hive", "iceberg", "delta_lake"}) {
            QVERIFY2(asked(connector, uri, kerberos), connector);
            QVERIFY2(!asked(connector, uri, {}), connector); // without Kerberos
            QVERIFY2(!asked(connector, uri + "  hive.metastore.service.principal: hive/_HOST@B\n", kerberos), connector);
        }
    }

    void aDefinitionIsHeldAgainstIt_data()
    {
        QTest::addColumn<bool>("required");
        QTest::addColumn<QByteArray>("credentials");
        QTest::addColumn<QString>("expected");
        const QByteArray whole = "credentials:\n  kerberos:\n    client_principal: a@B\n    keytab: {file: k}\n";
        QTest::newRow("required and given") << true << whole << QString();
        QTest::newRow("required and missing") << true << QByteArray() << u"1:1 connector.missing-kerberos"_s;
        QTest::newRow("a choice, given") << false << whole << QString();
        QTest::newRow("a choice, not made") << false << QByteArray() << QString();
        QTest::newRow("without a keytab") << false << QByteArray("credentials:\n  kerberos:\n    client_principal: a@B\n")
                                          << u"4:3 catalog.missing-field credentials.kerberos.keytab"_s;
        QTest::newRow("with one that cannot be read") << false << QByteArray("credentials:\n  kerberos:\n    client_principal: a@B\n    keytab: '?'\n")
                                                      << QString(); // the reader said so
    }
    void aDefinitionIsHeldAgainstIt()
    {
        QFETCH(const bool, required);
        QFETCH(const QByteArray, credentials);
        QFETCH(const QString, expected);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"demo.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(descriptor(required ? R"({"required": true})" : R"({"required": false})"));
        file.close();
        const auto library = connectors::Library::fromFolder(folder.path());
        QVERIFY(library.has_value());
        const QByteArray text = "name: a\nconnector: demo\n" + credentials;
        const auto parsed = catalog::parseDefinition(text, u"a.yaml"_s);
        QCOMPARE(findings(connectors::check(parsed, *library)), expected);
    }
};

QTEST_GUILESS_MAIN(KerberosSourceTest)
#include "kerberos_source_test.moc"

#include "catalog/definition_yaml.h"
#include "connectors/java_properties.h"
#include "connectors/properties_import.h"
#include "connectors/render.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const connectors::Library &library()
{
    static const auto builtIn = connectors::Library::builtIn();
    return *builtIn;
}

catalog::ParsedDefinition imported(const QByteArray &text, const QString &name = u"lake.properties"_s)
{
    return connectors::importProperties(text, name, library());
}

QString said(const catalog::ParsedDefinition &parsed)
{
    QStringList lines;
    for (const Diagnostic &found : parsed.diagnostics) {
        const auto &arguments = found.error.arguments;
        lines.append(u"%1 %2 %3"_s.arg(found.position.line)
                         .arg(found.error.code, arguments.value(u"property"_s, arguments.value(u"from"_s))));
    }
    return lines.join(u'\n');
}

QString secretOf(const catalog::ParsedDefinition &parsed, const QString &property)
{
    const auto found = parsed.definition.credentials.find(property);
    const auto *const given
        = found == parsed.definition.credentials.end() ? nullptr : std::get_if<catalog::Inline>(&found->second);
    return given ? QString::fromUtf8(given->value.reveal()) : QString();
}

} // namespace

class ImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void movesThePasswordOut()
    {
        const auto parsed = imported("connector.name=postgresql\nconnection-url=jdbc:postgresql://db:5432/sales\n"
                                     "connection-user=reader\nconnection-password=s3cr3t\n",
                                     u"/etc/catalog/sales.properties"_s);
        QVERIFY(parsed.isUsable());
        QCOMPARE(parsed.definition.name, u"sales"_s);
        QCOMPARE(parsed.definition.connector, u"postgresql"_s);
        QCOMPARE(parsed.definition.properties.value(u"connection-user"_s), u"reader"_s);
        QVERIFY(!parsed.definition.properties.contains(u"connection-password"_s));
        QCOMPARE(secretOf(parsed, u"connection-password"_s), u"s3cr3t"_s);
        QCOMPARE(said(parsed), u"4 import.secret-moved connection-password"_s);
        QVERIFY(!catalog::toYaml(parsed.definition).contains("s3cr3t"));
    }

    void movesThePasswordOutOfTheUrl()
    {
        const auto parsed = imported("connector.name=mysql\nconnection-url=jdbc:mysql://reader:p%40w@db:3306?useSSL=true\n");
        QCOMPARE(parsed.definition.properties.value(u"connection-url"_s), u"jdbc:mysql://db:3306?useSSL=true"_s);
        QCOMPARE(parsed.definition.properties.value(u"connection-user"_s), u"reader"_s);
        QCOMPARE(secretOf(parsed, u"connection-password"_s), u"p@w"_s);
    }

    void bringsAnOldHiveCatalogUpToDate()
    {
        const auto parsed = imported("connector.name=hive-hadoop2\nhive.metastore.uri=thrift://hms:9083\n"
                                     "hive.s3.endpoint=minio:9000\nhive.s3.ssl.enabled=false\n"
                                     "hive.s3.path-style-access=true\nhive.s3.aws-access-key=KEY\n"
                                     "hive.s3.aws-secret-key=SECRET\nhive.s3.sse.enabled=true\n"
                                     "hive.translate-hive-views=true\n");
        QVERIFY(parsed.isUsable());
        const auto &properties = parsed.definition.properties;
        QCOMPARE(parsed.definition.connector, u"hive"_s);
        QCOMPARE(properties.value(u"s3.endpoint"_s), u"http://minio:9000"_s);
        QCOMPARE(properties.value(u"s3.path-style-access"_s), u"true"_s);
        QCOMPARE(properties.value(u"s3.aws-access-key"_s), u"KEY"_s);
        QCOMPARE(properties.value(u"s3.sse.type"_s), u"S3"_s);
        QCOMPARE(properties.value(u"fs.native-s3.enabled"_s), u"true"_s);
        QCOMPARE(properties.value(u"hive.hive-views.enabled"_s), u"true"_s);
        QCOMPARE(secretOf(parsed, u"s3.aws-secret-key"_s), u"SECRET"_s);
        QVERIFY2(std::ranges::none_of(properties.keys(), [](const QString &key) { return key.startsWith("hive.s3."_L1); }),
                 qPrintable(properties.keys().join(u' ')));
        QVERIFY2(said(parsed).contains(u"1 import.connector-renamed hive-hadoop2"_s), qPrintable(said(parsed)));
        QVERIFY(said(parsed).contains(u"4 import.dropped hive.s3.ssl.enabled"_s)); // it is in the endpoint now
        QVERIFY(said(parsed).contains(u"1 import.added fs.native-s3.enabled"_s));
    }

    void makesOneUrlOfMongosSeeds()
    {
        const auto parsed = imported("connector.name=mongodb\nmongodb.seeds=a:27017,b\n"
                                     "mongodb.credentials=reader:p:w@admin\nmongodb.ssl.enabled=true\n");
        QCOMPARE(parsed.definition.properties.value(u"mongodb.connection-url"_s), u"mongodb://a:27017,b/?authSource=admin"_s);
        QCOMPARE(parsed.definition.properties.value(u"mongodb.user"_s), u"reader"_s);
        QCOMPARE(parsed.definition.properties.value(u"mongodb.tls.enabled"_s), u"true"_s);
        QCOMPARE(secretOf(parsed, u"mongodb.password"_s), u"p:w"_s);
    }

    void readsTheNamesOfEarlierVersions()
    {
        QCOMPARE(imported("connector.name=delta-lake\nhive.metastore.uri=thrift://h:9083\n").definition.connector,
                 u"delta_lake"_s);
        QCOMPARE(imported("connector.name=memsql\nconnection-url=jdbc:singlestore://h\n").definition.connector,
                 u"singlestore"_s);
        QCOMPARE(said(imported("connector.name=kudu\n")), u"1 import.connector-gone "_s);
        QCOMPARE(said(imported("connection-url=x\n")), u"1 import.no-connector "_s);
    }

    void keepsAReferenceWhereItIs()
    {
        const auto parsed = imported("connector.name=cassandra\ncassandra.contact-points=c1\n"
                                     "cassandra.load-policy.dc-aware.local-dc=dc1\ncassandra.security=PASSWORD\n"
                                     "cassandra.username=u\ncassandra.password=${ENV:CASSANDRA}\n");
        QCOMPARE(parsed.definition.properties.value(u"cassandra.password"_s), u"${ENV:CASSANDRA}"_s);
        QVERIFY(parsed.definition.credentials.empty());
        QVERIFY(!hasErrors(connectors::check(catalog::parseDefinition(catalog::toYaml(parsed.definition), u"c.yaml"_s),
                                             library())));
    }

    void leavesOutWhatTrinoRefusesAndSaysWhy()
    {
        const auto parsed = imported("connector.name=postgresql\nconnection-url=jdbc:postgresql://db/s\n"
                                     "allow-drop-table=true\n");
        QCOMPARE(said(parsed), u"3 import.dropped allow-drop-table"_s);
        QVERIFY(!parsed.diagnostics.front().error.arguments.value(u"why-fr"_s).isEmpty());
    }

    void makesAName()
    {
        const auto parsed = imported("connector.name=tpch\n", u"/etc/catalog/My_Sales.properties"_s);
        QCOMPARE(parsed.definition.name, u"my-sales"_s);
        QCOMPARE(said(parsed), u"1 import.name-changed My_Sales"_s);
    }

    void readsPropertiesAsJavaDoes()
    {
        const auto lines = connectors::readProperties("# comment\n! another\n\n key = value \n"
                                                      "long=a\\\n   b\nescaped\\=key : v\\u00e9\\n\nempty\n");
        QCOMPARE(lines.size(), size_t{4});
        QCOMPARE(lines[0].key, u"key"_s);
        QCOMPARE(lines[0].value, u"value "_s);
        QCOMPARE(lines[0].line, 4);
        QCOMPARE(lines[1].value, u"ab"_s);
        QCOMPARE(lines[2].key, u"escaped=key"_s);
        QCOMPARE(lines[2].value, u"vé\n"_s);
        QCOMPARE(lines[3].value, QString());
    }

    void writesYamlThatReadsAsTheSame()
    {
        const QByteArray text = "name: sales\nconnector: postgresql\ndescription: 'it''s: a # \"test\"'\nproperties:\n"
                                "  connection-url: jdbc:postgresql://db:5432/sales?ssl=true&sslmode=verify-full\n"
                                "  metadata.cache-ttl: 10m\n  decimal-default-scale: '08'\n"
                                "  metadata.cache-missing: 'true'\ncredentials:\n"
                                "  connection-password: {env: PG}\n  kerberos: {client_principal: a@B.C}\n"
                                "allow_roles: [akko-admin, 'on']\n";
        const auto parsed = catalog::parseDefinition(text, u"a.yaml"_s);
        QVERIFY(parsed.isUsable());
        const QByteArray yaml = catalog::toYaml(parsed.definition);
        const auto again = catalog::parseDefinition(yaml, u"b.yaml"_s);
        QVERIFY2(again.isUsable() && again.definition == parsed.definition, yaml.constData());
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"

// What a person pastes or drops: URLs of every shape, what is secret in them, files by what they hold.
#include "connectors/file_check.h"
#include "connectors/jdbc_url.h"
#include "connectors/library.h"

#include <QTest>

using namespace Qt::StringLiterals;
using connectors::Descriptor;
using connectors::Field;

namespace {

const connectors::Library &library()
{
    static const auto builtIn = connectors::Library::builtIn();
    return *builtIn;
}

} // namespace

class GivenValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesEveryShapeOfUrlApartAndTogether_data()
    {
        QTest::addColumn<QString>("connector");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("database");
        const auto row = [](const char *connector, const char *url, const char *host, int port, const char *database) {
            QTest::newRow(url) << QString::fromLatin1(connector) << QString::fromLatin1(url) << QString::fromLatin1(host)
                               << port << QString::fromLatin1(database);
        };
        row("postgresql", "jdbc:postgresql://db:5433/sales?ssl=true", "db", 5433, "sales");
        row("postgresql", "jdbc:postgresql://a:1,b:2/sales", "a", 1, "sales");
        row("sqlserver", "jdbc:sqlserver://db\\INST:1433;databaseName=sales;encrypt=false", "db", 1433, "sales");
        row("sqlserver", "jdbc:sqlserver://db;databaseName=sales", "db", 1433, "sales");
        row("oracle", "jdbc:oracle:thin:@//db:1522/SALES", "db", 1522, "SALES");
        row("oracle", "jdbc:oracle:thin:@db:1521:SID1", "db", 1521, "SID1");
        row("oracle", "jdbc:oracle:thin:@db:1521/SALES", "db", 1521, "SALES");
        row("oracle", "jdbc:oracle:thin:@tcps://db:2484/SALES", "db", 2484, "SALES");
        row("oracle", "jdbc:oracle:thin:@ALIAS", "", 0, "");
        row("exasol", "jdbc:exa:db:8563;schema=s;encryption=1", "db", 8563, "s");
        row("duckdb", "jdbc:duckdb:/var/lib/sales.duckdb", "", 0, "/var/lib/sales.duckdb");
        row("druid", "jdbc:avatica:remote:url=http://broker:8082/druid/v2/sql/avatica/", "broker", 8082,
            "druid/v2/sql/avatica/");
        row("mongodb", "mongodb+srv://cluster.example.org/?authSource=admin", "cluster.example.org", 27017, "");
        row("ignite", "jdbc:ignite:thin://node", "node", 10800, "");
    }
    void takesEveryShapeOfUrlApartAndTogether()
    {
        QFETCH(const QString, connector);
        QFETCH(const QString, url);
        QFETCH(const QString, host);
        QFETCH(const int, port);
        QFETCH(const QString, database);
        const Descriptor &descriptor = *library().find(connector);
        const Field &field = *std::ranges::find(descriptor.fields, connectors::FieldKind::JdbcUrl, &Field::kind);
        const auto parsed = connectors::parseJdbcUrl(field, url);
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().code));
        QCOMPARE(parsed->hosts.isEmpty() ? QString() : parsed->hosts.front().name, host);
        QCOMPARE(parsed->hosts.isEmpty() ? 0 : parsed->hosts.front().port, port);
        QCOMPARE(parsed->database, database);
        const auto parts = connectors::partsOf(field, url);
        QVERIFY(parts.has_value());
        QCOMPARE(connectors::urlFrom(field, *parts), url);
    }

    void takesWhatIsSecretOutOfAPastedUrl_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        const auto row = [](const char *pasted, const char *url, const char *user, const char *password) {
            QTest::newRow(pasted) << QString::fromLatin1(pasted) << QString::fromLatin1(url) << QString::fromLatin1(user)
                                  << QString::fromLatin1(password);
        };
        row("jdbc:postgresql://u:p@db/sales", "jdbc:postgresql://db/sales", "u", "p");
        row("jdbc:postgresql://db/sales?user=u&password=p%20w&ssl=true", "jdbc:postgresql://db/sales?ssl=true", "u", "p w");
        row("jdbc:postgresql://db/sales?ssl=true&password=p", "jdbc:postgresql://db/sales?ssl=true", "", "p");
        row("jdbc:postgresql://db/sales?password=p", "jdbc:postgresql://db/sales", "", "p");
        row("mongodb://u%40x:p%2Fw@a:1,b:2/?w=1", "mongodb://a:1,b:2/?w=1", "u@x", "p/w");
        row("jdbc:sqlserver://db:1433;databaseName=s;user=u;password=p", "jdbc:sqlserver://db:1433;databaseName=s", "u",
            "p");
        row("jdbc:oracle:thin:u/p@//db:1521/S", "jdbc:oracle:thin:@//db:1521/S", "u", "p");
        row("jdbc:postgresql://db:5432/sales", "jdbc:postgresql://db:5432/sales", "", "");
    }
    void takesWhatIsSecretOutOfAPastedUrl()
    {
        QFETCH(const QString, pasted);
        const auto found = connectors::withoutCredentials(pasted);
        QTEST(found.url, "url");
        QTEST(found.user, "user");
        QTEST(found.password, "password");
    }

    void judgesFilesByWhatTheyHold_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        using enum connectors::FieldKind;
        const auto row = [](const char *name, connectors::FieldKind kind, const QByteArray &content, const QString &said) {
            QTest::newRow(name) << int(kind) << content << said;
        };
        row("an empty file", File, {}, u"connector.file-empty"_s);
        row("no JSON", ServiceAccount, "key", u"connector.service-account"_s);
        row("another type", ServiceAccount, R"({"type":"authorized_user"})", u"connector.service-account"_s);
        row("no key", ServiceAccount, R"({"type":"service_account","project_id":"p","client_email":"a@b"})",
            u"connector.service-account"_s);
        row("a key", ServiceAccount,
            R"({"type":"service_account","project_id":"p","client_email":"a@b","private_key":"-----BEGIN PRIVATE KEY-----"})",
            u"type=service_account project_id=p client_email=a@b"_s);
        row("no configuration", HadoopXml, "<html/>", u"connector.hadoop-xml"_s);
        row("not closed", HadoopXml, "<configuration><property>", u"connector.hadoop-xml"_s);
        row("a core-site", HadoopXml,
            "<?xml version='1.0'?><configuration><property><name>fs.defaultFS</name><value>hdfs://nn:8020</value>"
            "</property><property><name>hadoop.security.authentication</name><value>kerberos</value></property>"
            "<property><name>dfs.namenode.kerberos.principal</name><value>hdfs/_HOST@ACME.LAN</value></property>"
            "</configuration>",
            u"fs.defaultFS=hdfs://nn:8020 hadoop.security.authentication=kerberos realm=ACME.LAN properties=3"_s);
        row("two name nodes", HadoopXml,
            "<configuration><property><name>dfs.nameservices</name><value>lake, far</value></property>"
            "<property><name>dfs.ha.namenodes.lake</name><value>a,b</value></property>"
            "<property><name>dfs.namenode.rpc-address.lake.a</name><value>m1:8020</value></property>"
            "<property><name>dfs.namenode.rpc-address.lake.b</name><value>m2:8020</value></property></configuration>",
            u"dfs.nameservices=lake (m1:8020, m2:8020), far properties=4"_s);
        row("no certificate", TrustStore, "hello", u"connector.trust-store"_s);
        row("a certificate", TrustStore, "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n",
            u"format=PEM certificates=1"_s);
        row("a Java store", TrustStore, QByteArray::fromHex("feedfeed00000002"), u"format=JKS"_s);
        row("no keytab", Keytab, "x", u"connector.keytab"_s);
    }
    void judgesFilesByWhatTheyHold()
    {
        QFETCH(const int, kind);
        QFETCH(const QByteArray, content);
        QFETCH(const QString, said);
        Field field;
        field.property = u"f"_s;
        field.kind = connectors::FieldKind(kind);
        const auto facts = connectors::factsOf(field, Secret::fromBytes(QByteArray(content)));
        QStringList lines;
        if (facts) {
            for (const auto &[name, value] : facts->rows) {
                lines.append(name + u'=' + value);
            }
        }
        QCOMPARE(facts ? lines.join(u' ') : facts.error().code, said);
    }

    void findsTheFieldThatADroppedFileIsFor()
    {
        const auto fieldFor = [](const QString &connector, const QString &name, const QByteArray &content) {
            const Field *const found = connectors::fieldForFile(*library().find(connector), name, Secret::fromBytes(QByteArray(content)));
            return found ? found->property : QString();
        };
        const QByteArray core = "<configuration><property><name>fs.defaultFS</name><value>hdfs://nn</value></property></configuration>";
        const QByteArray hdfs = "<configuration><property><name>dfs.replication</name><value>3</value></property></configuration>";
        QCOMPARE(fieldFor(u"hive"_s, u"core-site.xml"_s, core), u"core-site.xml"_s);
        QCOMPARE(fieldFor(u"hive"_s, u"hdfs-site.xml"_s, hdfs), u"hdfs-site.xml"_s);
        QCOMPARE(fieldFor(u"hive"_s, u"theirs.xml"_s, core), u"core-site.xml"_s); // by what it says
        QCOMPARE(fieldFor(u"hive"_s, u"theirs.xml"_s, hdfs), u"hdfs-site.xml"_s);
        QCOMPARE(fieldFor(u"hive"_s, u"notes.txt"_s, "hello"), QString());
        QCOMPARE(fieldFor(u"postgresql"_s, u"core-site.xml"_s, core), QString());
    }
};

QTEST_GUILESS_MAIN(GivenValuesTest)
#include "given_values_test.moc"

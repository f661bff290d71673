#include "connectors/render.h"
#include "connectors/file_check.h"
#include "connectors/jdbc_url.h"
#include "forms.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using connectors::Descriptor;
using connectors::Field;

namespace {

const connectors::Library &library()
{
    static const auto builtIn = connectors::Library::builtIn();
    return *builtIn;
}

QString said(const Diagnostics &diagnostics)
{
    QStringList lines;
    for (const Diagnostic &found : diagnostics) {
        if (found.severity == Severity::Error) {
            lines.append(found.error.code + u' ' + found.error.arguments.value(u"property"_s)
                         + found.error.arguments.value(u"pointer"_s) + found.error.arguments.value(u"reason"_s));
        }
    }
    return lines.join(u'\n');
}

void everyConnector()
{
    QTest::addColumn<QString>("name");
    for (const Descriptor &descriptor : library().all()) {
        QTest::newRow(qPrintable(descriptor.name)) << descriptor.name;
    }
}

void eachText(const QJsonValue &value, const std::function<void(const QString &)> &french)
{
    if (value.isArray()) {
        for (const QJsonValue each : value.toArray()) {
            eachText(each, french);
        }
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == "fr"_L1) {
            french(member.value().toString());
        } else {
            eachText(member.value(), french);
        }
    }
}

QJsonObject jsonOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class LibraryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryConnectorThatTrinoShips()
    {
        // plugin/ of the distribution of Trino 476, by the name in USING; databricks is iceberg by another name.
        const QStringList shipped = u"bigquery blackhole cassandra clickhouse delta_lake druid duckdb elasticsearch exasol "
                                    "faker gsheets hive hudi iceberg ignite jmx kafka loki mariadb memory mongodb mysql "
                                    "opensearch oracle pinot postgresql prometheus redis redshift singlestore snowflake "
                                    "sqlserver tpcds tpch trino_thrift vertica"_s.split(u' ');
        for (const QString &name : shipped) {
            QVERIFY2(library().find(name), qPrintable(name));
        }
        QCOMPARE(library().all().size(), size_t(shipped.size()) + 1);
        QCOMPARE(library().find(u"databricks"_s)->connector, u"iceberg"_s);
    }

    void holdsToItsSchema_data() { everyConnector(); }
    void holdsToItsSchema()
    {
        QFETCH(const QString, name);
        QFile file(u":/connectors/%1.json"_s.arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = connectors::parseDescriptor(file.readAll(), file.fileName());
        QVERIFY2(read.has_value(), read ? "" : qPrintable(said(read.error())));
        QVERIFY(*read == *library().find(name)); // what is read at each start is no other
    }

    void speaksFrenchWithItsOwnMarks()
    {
        static const QRegularExpression straight(u"[A-Za-zé]'[A-Za-zéàêh]"_s);
        QDir folder(u":/connectors"_s);
        QStringList paths;
        for (const QString &file : folder.entryList({u"*.json"_s}, QDir::Files)) {
            paths.append(folder.filePath(file));
        }
        for (const QString &file : QDir(u":/connectors/parts"_s).entryList(QDir::Files)) {
            paths.append(u":/connectors/parts/"_s + file);
        }
        for (const QString &path : paths) {
            eachText(jsonOf(path), [&path](const QString &french) {
                QVERIFY2(!straight.match(french).hasMatch(), qPrintable(path + u": "_s + french));
            });
        }
    }

    void givesEveryFieldALabelOfItsOwn_data() { everyConnector(); }
    void givesEveryFieldALabelOfItsOwn()
    {
        QFETCH(const QString, name);
        const Descriptor &descriptor = *library().find(name);
        for (const auto &variant : connectors::variants(descriptor)) {
            QMap<QString, QString> labels;
            for (const Field &field : descriptor.fields) {
                if (connectors::isVisible(descriptor, field, variant)) {
                    QVERIFY2(!labels.contains(field.label.en), qPrintable(field.property + u": "_s + field.label.en));
                    labels.insert(field.label.en, field.property);
                }
            }
        }
    }

    void takesEachFormItOffers_data() { everyConnector(); }
    void takesEachFormItOffers()
    {
        QFETCH(const QString, name);
        for (const auto &form : forms::formsOf(*library().find(name))) {
            const auto found = connectors::check(forms::asParsed(form.definition), library());
            QVERIFY2(!hasErrors(found), qPrintable(form.name + u": "_s + said(found)));
        }
    }

    void missesEachRequiredField_data() { everyConnector(); }
    void missesEachRequiredField()
    {
        QFETCH(const QString, name);
        const Descriptor &descriptor = *library().find(name);
        for (const auto &variant : connectors::variants(descriptor)) {
            const auto whole = forms::filled(descriptor, variant, forms::Fill::Minimal);
            for (const Field &field : descriptor.fields) {
                if (field.presence != connectors::Presence::Required
                    || !connectors::isVisible(descriptor, field, whole.values)) {
                    continue;
                }
                catalog::CatalogDefinition without = whole.definition;
                without.properties.remove(field.property);
                without.credentials.erase(field.property);
                const QString found = said(connectors::check(forms::asParsed(without), library()));
                QVERIFY2(found.contains(u"missing-"_s) && found.contains(field.property),
                         qPrintable(whole.name + u" without "_s + field.property + u": "_s + found));
            }
        }
    }

    void comesBackFromTheDefinitionAsItWasFilledIn_data() { everyConnector(); }
    void comesBackFromTheDefinitionAsItWasFilledIn()
    {
        QFETCH(const QString, name);
        const Descriptor &descriptor = *library().find(name);
        for (const auto &form : forms::formsOf(descriptor)) {
            const auto record = catalog::fromRecord(catalog::toRecord(form.definition));
            QVERIFY(record.has_value());
            const auto values = connectors::formValues(descriptor, *record);
            for (auto value = form.values.begin(); value != form.values.end(); ++value) {
                const Field &field = *descriptor.field(value.key());
                if (connectors::isVisible(descriptor, field, form.values)) {
                    QCOMPARE(values.value(value.key()).toUpper(), value->toUpper());
                }
            }
            QCOMPARE(connectors::propertiesFrom(descriptor, values), form.definition.properties);
        }
    }

    void sendsNoSecretButThoseTrinoTakesInNoOtherWay_data() { everyConnector(); }
    void sendsNoSecretButThoseTrinoTakesInNoOtherWay()
    {
        QFETCH(const QString, name);
        const Descriptor &descriptor = *library().find(name);
        for (auto &form : forms::formsOf(descriptor)) {
            const auto rendered = connectors::render(form.definition, library(), {u"/mounted"_s, u"v1-abc"_s});
            QVERIFY(rendered.has_value());
            for (const auto &[property, source] : form.definition.credentials) {
                const Field &field = *descriptor.field(property);
                const bool inStatement = std::ranges::any_of(
                    rendered->literals, [&](const auto &literal) { return literal.credential == property; });
                QCOMPARE(inStatement, descriptor.standsInStatement(field));
                const bool inAFile = std::ranges::any_of(rendered->files, [&](const auto &file) {
                    return file.credentials().contains(property);
                });
                QVERIFY2(inAFile, qPrintable(property)); // those of the statement are kept in one, too
            }
            for (const auto &file : rendered->files) {
                QVERIFY(file.key.startsWith(u"tried.v1-abc."_s));
                QVERIFY2(connectors::fileContent(file, form.secrets).has_value(), qPrintable(file.key));
            }
            const QString shown = QStringList(connectors::shownProperties(*rendered).values()).join(u'\n');
            QVERIFY2(!shown.contains(u"s3cr3t"_s), qPrintable(shown));
        }
    }

    void takesAPersonsOwnInPlaceOfABuiltInOne()
    {
        const QTemporaryDir configuration;
        QCOMPARE(connectors::Library::withOwn(configuration.path())->all().size(), library().all().size());
        QVERIFY(QDir(configuration.path()).mkpath(u"connectors"_s));
        const auto write = [&](const QString &name, const QByteArray &content) {
            QFile file(configuration.filePath(u"connectors/"_s + name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        };
        QFile built(u":/connectors/tpch.json"_s);
        QVERIFY(built.open(QIODevice::ReadOnly));
        write(u"tpch.json"_s, built.readAll().replace("TPC-H sample data", "Our samples"));
        const auto own = connectors::Library::withOwn(configuration.path());
        QVERIFY(own.has_value());
        QCOMPARE(own->find(u"tpch"_s)->title.en, u"Our samples"_s);
        QCOMPARE(own->shadowed(), QStringList{u"tpch"_s});
        QCOMPARE(own->all().size(), library().all().size());
        write(u"mine.json"_s, "{}");
        const auto broken = connectors::Library::withOwn(configuration.path());
        QVERIFY(!broken.has_value());
        QVERIFY(broken.error().front().file.endsWith(u"mine.json"_s));
    }

    void namesTheStorageAsTheVersionDoes()
    {
        const auto lake = forms::filled(*library().find(u"delta_lake"_s), {{u"storage"_s, u"s3"_s}}, forms::Fill::Minimal);
        const auto named = [&](int version) {
            return connectors::render(lake.definition, library(), {u"/m"_s, u"v1"_s, {}, {}, version})->properties.keys();
        };
        QVERIFY(named(0).contains(u"fs.native-s3.enabled"_s));
        QVERIFY(named(480).contains(u"fs.native-s3.enabled"_s));
        QVERIFY(named(481).contains(u"fs.s3.enabled"_s) && !named(481).contains(u"fs.native-s3.enabled"_s));
        catalog::CatalogDefinition newer = lake.definition; // written for 481, sent to 476
        newer.properties.insert(u"fs.s3.enabled"_s, newer.properties.take(u"fs.native-s3.enabled"_s));
        QVERIFY(!hasErrors(connectors::check(forms::asParsed(newer), library())));
        QVERIFY(connectors::render(newer, library(), {u"/m"_s, u"v1"_s, {}, {}, 476})
                    ->properties.contains(u"fs.native-s3.enabled"_s));
    }

    void leavesOutWhatAVersionDoesNotKnow()
    {
        catalog::CatalogDefinition iceberg
            = forms::filled(*library().find(u"iceberg"_s), {}, forms::Fill::Minimal).definition;
        iceberg.properties.insert(u"iceberg.extended-statistics.enabled"_s, u"false"_s);
        const auto sent = [&](int version) {
            return connectors::render(iceberg, library(), {u"/m"_s, u"v1"_s, {}, {}, version})
                ->properties.contains(u"iceberg.extended-statistics.enabled"_s);
        };
        QVERIFY(sent(0) && sent(479));
        QVERIFY(!sent(480));
    }

    void putsUserAndPasswordIntoMongosUrlEncoded()
    {
        const auto parsed = catalog::parseDefinition("name: m\nconnector: mongodb\nproperties:\n  mongodb.connection-url: "
                                                     "mongodb://db:27017/?w=1\n  mongodb.user: a@b\ncredentials:\n  "
                                                     "mongodb.password: {prompt: true}\n",
                                                     u"m.yaml"_s);
        const auto rendered = connectors::render(parsed.definition, library(), {u"/m"_s, u"v1"_s});
        QVERIFY(!rendered->properties.contains(u"mongodb.connection-url"_s));
        QCOMPARE(connectors::shownProperties(*rendered).value(u"mongodb.connection-url"_s),
                 u"mongodb://a%40b:••••••@db:27017/?w=1"_s);
        const auto sent
            = connectors::sentProperties(*rendered, {{u"mongodb.password"_s, Secret::fromText(u"p/w@é"_s)}});
        QCOMPARE(sent->value(u"mongodb.connection-url"_s), u"mongodb://a%40b:p%2Fw%40%C3%A9@db:27017/?w=1"_s);
        QVERIFY(connectors::keptFile(*rendered));
    }

    void writesKafkasSignInAsItsClientReadsIt()
    {
        const auto form = forms::filled(*library().find(u"kafka"_s),
                                        {{u"kafka.client.security.protocol"_s, u"SASL_SSL"_s},
                                         {u"kafka.client.sasl.mechanism"_s, u"SCRAM-SHA-512"_s}},
                                        forms::Fill::Minimal);
        const auto rendered = connectors::render(form.definition, library(), {u"/m/"_s, u"v1"_s});
        QCOMPARE(rendered->properties.value(u"kafka.config.resources"_s), u"/m/tried.v1.kafka.properties"_s);
        const auto content = connectors::fileContent(
            rendered->files.back(), {{u"kafka.client.password"_s, Secret::fromText(u"a\"b\\c"_s)}});
        const QByteArray text = content->reveal().toByteArray();
        QVERIFY2(text.contains("security.protocol=SASL_SSL\n"), text.constData());
        QVERIFY2(text.contains("sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required "
                               "username\\=\"trino\" password\\=\"a\\\\\"b\\\\\\\\c\";\n"),
                 text.constData()); // \" in the value is \\" in a properties file
    }

    void refusesWhatTrinoHasNotAndOffersTheNearest()
    {
        const auto finding = [](const QByteArray &text) {
            const auto found = connectors::check(catalog::parseDefinition(text, u"d.yaml"_s), library());
            return found.empty() ? Error() : found.front().error;
        };
        const Error bearer = finding("name: a\nconnector: elasticsearch\nproperties: {elasticsearch.host: h, "
                                     "elasticsearch.security: BEARER}\n");
        QCOMPARE(bearer.code, u"connector.refused-value"_s);
        QVERIFY(bearer.arguments.value(u"why-fr"_s).contains(u"PASSWORD"_s));
        const Error oci = finding("name: a\nconnector: oracle\nproperties: {connection-url: "
                                  "'jdbc:oracle:oci:@SALES', connection-user: u}\ncredentials: {connection-password: "
                                  "{env: A}}\n");
        QCOMPARE(oci.code, u"connector.refused-value"_s);
        QVERIFY(oci.arguments.value(u"why-en"_s).contains(u"thin"_s));
        const Error user = finding("name: a\nconnector: cassandra\nproperties: {cassandra.contact-points: h, "
                                   "cassandra.load-policy.dc-aware.local-dc: d, cassandra.username: u}\n");
        QCOMPARE(user.code, u"connector.does-not-apply"_s);
        QCOMPARE(finding("name: a\nconnector: mysql\nproperties: {connection-url: 'jdbc:mysql://h:3306/sales'}\n").code,
                 u"connector.url-with-database"_s);
    }

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
            u"project_id=p client_email=a@b"_s);
        row("no configuration", HadoopXml, "<html/>", u"connector.hadoop-xml"_s);
        row("not closed", HadoopXml, "<configuration><property>", u"connector.hadoop-xml"_s);
        row("a core-site", HadoopXml,
            "<?xml version='1.0'?><configuration><property><name>fs.defaultFS</name><value>hdfs://nn:8020</value>"
            "</property><property><name>hadoop.security.authentication</name><value>kerberos</value></property>"
            "<property><name>dfs.namenode.kerberos.principal</name><value>hdfs/_HOST@ACME.LAN</value></property>"
            "</configuration>",
            u"fs.defaultFS=hdfs://nn:8020 hadoop.security.authentication=kerberos realm=ACME.LAN properties=3"_s);
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
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"

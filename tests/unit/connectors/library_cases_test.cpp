// What only some connectors have: a person's own, names and fields by version, secrets in a URL and in a file, refusals with the nearest.
#include "connectors/render.h"
#include "forms.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const connectors::Library &library()
{
    static const auto builtIn = connectors::Library::builtIn();
    return *builtIn;
}

} // namespace

class LibraryCasesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

    void writesKafkasKerberosBesideTheKeytabThatItNames()
    {
        auto form = forms::filled(*library().find(u"kafka"_s),
                                  {{u"kafka.client.security.protocol"_s, u"SASL_SSL"_s}, {u"kafka.client.sasl.mechanism"_s, u"GSSAPI"_s}},
                                  forms::Fill::Minimal);
        form.definition.kerberos = catalog::KerberosCredentials {u"trino@ACME.LAN"_s, catalog::FromPrompt {}, {}};
        const auto rendered = connectors::render(form.definition, library(), {u"/m"_s, u"v1"_s, u"/keytabs"_s, u"/krb5"_s});
        // Trino looks for the files of this list: the second one says that the krb5.conf is there.
        QCOMPARE(rendered->properties.value(u"kafka.config.resources"_s), u"/keytabs/tried.v1.kafka.properties,/krb5/tried.v1.krb5.properties"_s);
        QCOMPARE(rendered->files.size(), size_t(2));
        QVERIFY(rendered->files[0].place == connectors::FilePlace::Keytabs && rendered->files[1].place == connectors::FilePlace::Keytabs);
        const QByteArray text = connectors::fileContent(rendered->files[0], {})->reveal().toByteArray();
        QVERIFY2(text.contains("sasl.jaas.config=com.sun.security.auth.module.Krb5LoginModule required useKeyTab\\=true storeKey\\=true "
                               "keyTab\\=\"/keytabs/tried.v1.keytab\" principal\\=\"trino@ACME.LAN\";\n"),
                 text.constData());
        QVERIFY2(text.contains("sasl.kerberos.service.name=kafka\n"), text.constData());
    }

    void asksForAKeytabWhereTheMechanismDoes()
    {
        const auto codes = [](const QByteArray &mechanism, const QByteArray &credentials) {
            QStringList all;
            const QByteArray text = "name: a\nconnector: kafka\nproperties: {kafka.nodes: 'h:9', kafka.table-names: t, "
                                    "kafka.client.security.protocol: SASL_PLAINTEXT, kafka.client.sasl.mechanism: " + mechanism
                + "}\ncredentials:\n" + credentials;
            for (const Diagnostic &found : connectors::check(catalog::parseDefinition(text, u"a.yaml"_s), library())) {
                all.append(found.error.code + found.error.arguments.value(u"property"_s));
            }
            return all;
        };
        const QByteArray kerberos = "  kerberos: {client_principal: a@B, keytab: {file: k}}\n";
        QVERIFY(codes("GSSAPI, kafka.client.sasl.kerberos.service.name: kafka", kerberos).isEmpty());
        QVERIFY(codes("GSSAPI, kafka.client.sasl.kerberos.service.name: kafka", "  {}\n").contains(u"connector.missing-kerberos"_s));
        QVERIFY(codes("PLAIN, kafka.client.username: u", "  kafka.client.password: {env: P}\n" + kerberos)
                    .contains(u"connector.does-not-applycredentials.kerberos"_s));
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

    void wantsOneOfTwoThatCanEachDoAlone()
    {
        const auto codes = [](const QByteArray &credentials) {
            QStringList found;
            const QByteArray text("name: ice\nconnector: iceberg\nproperties: {iceberg.catalog.type: REST, "
                                                         "iceberg.rest-catalog.uri: 'http://nessie:19120/iceberg', "
                                                         "iceberg.rest-catalog.security: OAUTH2}\n");
            const auto parsed = catalog::parseDefinition(QByteArray(text + credentials), u"i.yaml"_s);
            for (const Diagnostic &finding : connectors::check(parsed, library())) {
                if (finding.severity == Severity::Error) {
                    found.append(finding.error.code + u' ' + finding.error.arguments.value(u"property"_s));
                }
            }
            return found.join(u'\n');
        };
        QCOMPARE(codes({}), u"connector.missing-one-of iceberg.rest-catalog.oauth2.credential"_s);
        QCOMPARE(codes("credentials: {iceberg.rest-catalog.oauth2.token: {env: A}}\n"), QString());
        QCOMPARE(codes("credentials: {iceberg.rest-catalog.oauth2.credential: {env: A}}\n"), QString());
    }
};

QTEST_GUILESS_MAIN(LibraryCasesTest)
#include "library_cases_test.moc"

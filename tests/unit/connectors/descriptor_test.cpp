#include "connectors/jdbc_url.h"
#include "connectors/library.h"
#include "connectors/schema_check.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// A connector with one field; `fieldMembers` are added to that field, `members` to the connector. Ends of lines are
// kept, so that a row below can say on which line its mistake is (line 4 is the field's, line 6 the connector's).
QByteArray descriptor(const QByteArray &fieldMembers = {}, const QByteArray &members = {})
{
    return "{\n'schemaVersion': 2, 'name': 'demo', 'title': {'en': 'D', 'fr': 'D'}, 'summary': {'en': 'S', 'fr': 'R'}, 'category': "
           "'test',\n"
           "'documentation': 'https://trino.io/x', 'fields': [\n"
           "{'property': 'a', 'kind': 'text', 'group': 'advanced', 'label': {'en': 'A', 'fr': 'A'}, 'help': {'en': "
           "'H', 'fr': 'I'}"
        + fieldMembers
        + "}],\n'probe': {'systemSchemas': [], 'seconds': 5}, 'secrets': {'delivery': 'none'},\n'rejected': {}, "
          "'errorPatterns': []"
        + members + "}\n";
}

QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QString findings(const Diagnostics &diagnostics)
{
    QStringList lines;
    for (const Diagnostic &found : diagnostics) {
        lines.append(
            u"%1 %2 %3"_s.arg(found.position.line).arg(found.error.code, found.error.arguments.value(u"pointer"_s)));
    }
    return lines.join(u'\n');
}

void verifyWords(const connectors::Words &words, const QString &where)
{
    QVERIFY2(!words.en.trimmed().isEmpty() && !words.fr.trimmed().isEmpty(), qPrintable(where));
    QVERIFY2(!words.en.contains(u"é"_s), qPrintable(where + u": French where English should be"_s));
}

} // namespace

class DescriptorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensEveryCompiledInResource()
    {
        const QDir sources(qEnvironmentVariable("CM_SOURCE_DIR") + u"/resources/connectors"_s);
        const QStringList names = sources.entryList({u"*.json"_s});
        QVERIFY(names.contains(u"postgresql.json"_s) && names.contains(u"tpch.json"_s));
        for (const QString &name : names) {
            QFile compiled(u":/connectors/"_s + name);
            QVERIFY2(compiled.open(QIODevice::ReadOnly), qPrintable(name));
            QFile source(sources.filePath(name));
            QVERIFY(source.open(QIODevice::ReadOnly));
            QCOMPARE(compiled.readAll(), source.readAll());
        }
        QVERIFY(!connectors::descriptorSchema().isEmpty());
    }

    void loadsTheBuiltInLibrary()
    {
        const auto library = connectors::Library::builtIn();
        if (!library) {
            QFAIL(qPrintable(findings(library.error()) + library.error().front().error.arguments.value(u"reason"_s)));
        }
        const auto &all = library->all(); // which there are, library_test.cpp says
        QVERIFY(std::ranges::is_sorted(all, {}, [](const auto &known) { return std::pair(known.category, known.name); }));
        QVERIFY(library->find(u"postgresql"_s));
        QVERIFY(!library->find(u"filemaker"_s));
    }

    void saysEverythingInBothLanguages()
    {
        const auto library = connectors::Library::builtIn();
        QVERIFY(library.has_value());
        for (const auto &known : library->all()) {
            verifyWords(known.title, known.name);
            verifyWords(known.summary, known.name);
            for (const auto &field : known.fields) {
                verifyWords(field.label, field.property);
                verifyWords(field.help, field.property);
                for (const auto &choice : field.choices) {
                    verifyWords(choice.label, field.property + choice.value);
                }
            }
            for (auto entry = known.rejected.begin(); entry != known.rejected.end(); ++entry) {
                verifyWords(entry.value(), entry.key());
            }
        }
    }

    void knowsWhatPostgresqlNeeds()
    {
        const auto library = connectors::Library::builtIn();
        const auto *postgresql = library->find(u"postgresql"_s);
        const auto *url = postgresql->field(u"connection-url");
        QVERIFY(url && url->kind == connectors::FieldKind::JdbcUrl && url->presence == connectors::Presence::Required);
        QCOMPARE(url->urlScheme, u"jdbc:postgresql:"_s);
        QCOMPARE(url->defaultPort, 5432);
        QVERIFY(url->databaseRequired);
        QCOMPARE(postgresql->field(u"connection-password")->kind, connectors::FieldKind::Secret);
        QCOMPARE(postgresql->secretDelivery, connectors::SecretDelivery::CredentialFile);
        QCOMPARE(postgresql->userProperty, u"connection-user"_s);
        QCOMPARE(postgresql->passwordProperty, u"connection-password"_s);
        for (const auto &property : {u"case-insensitive-name-matching"_s, u"metadata.cache-ttl"_s,
                                     u"metadata.cache-missing"_s, u"postgresql.array-mapping"_s, u"decimal-mapping"_s,
                                     u"decimal-default-scale"_s, u"decimal-rounding-mode"_s, u"write.batch-size"_s,
                                     u"join-pushdown.enabled"_s, u"insert.non-transactional-insert.enabled"_s}) {
            QVERIFY2(postgresql->field(property), qPrintable(property)); // accepted by a real Trino 476
        }
        QVERIFY(postgresql->rejection(u"connection-pool.max-size"_s));
        QVERIFY(postgresql->rejection(u"credential-provider.type"_s));
        QVERIFY(!postgresql->rejection(u"connection-user"_s));
        QVERIFY(!postgresql->rejection(u"connection-pool"_s)); // the family is connection-pool.something
    }

    void keepsTheProbeOfTpchToItsTinySchema()
    {
        const auto library = connectors::Library::builtIn();
        const QStringList hidden = library->find(u"tpch"_s)->probe.systemSchemas;
        QStringList open{
            u"information_schema"_s, u"sf1"_s,   u"sf100"_s,  u"sf1000"_s,  u"sf10000"_s,
            u"sf100000"_s,           u"sf300"_s, u"sf3000"_s, u"sf30000"_s, u"tiny"_s}; // what SHOW SCHEMAS lists
        open.removeIf([&hidden](const QString &schema) { return hidden.contains(schema); });
        QCOMPARE(open, QStringList{u"tiny"_s});
    }

    void translatesWhatPostgresqlSays_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *said, const char *code, const char *field) {
            QTest::newRow(said) << QString::fromUtf8(said) << QString::fromLatin1(code) << QString::fromLatin1(field);
        };
        row("FATAL: password authentication failed for user \"trino\"", "source.wrong-password", "connection-password");
        row("The server requested SCRAM-based authentication, but no password was provided.", "source.wrong-password",
            "connection-password");
        row("FATAL: database \"salse\" does not exist", "source.database-unknown", "connection-url");
        row("Connection to db.example.org:5432 refused. Check that the hostname and port are correct and that the "
            "postmaster is accepting TCP/IP connections.",
            "source.unreachable", "connection-url");
        row("The connection attempt failed.", "source.unreachable", "connection-url");
        row("java.net.UnknownHostException: db.example.org", "source.unreachable", "connection-url");
        row("java.net.SocketTimeoutException: Connect timed out", "source.unreachable", "connection-url");
        row("FATAL: SSL connection is required. Please specify SSL options and retry.", "source.tls-required",
            "connection-url");
        row("FATAL: no pg_hba.conf entry for host \"10.0.0.7\", user \"u\", database \"d\", no encryption",
            "source.host-not-admitted", "connection-url");
        row("ERROR: permission denied for schema sales", "source.not-permitted", "connection-user");
        row("ERROR: permission denied for table clients", "source.not-permitted", "connection-user");
        row("FATAL: sorry, too many clients already", "source.too-many-connections", "");
        row("ERROR: relation \"x\" does not exist", "", "");
    }
    void translatesWhatPostgresqlSays()
    {
        QFETCH(const QString, said);
        QFETCH(const QString, code);
        QFETCH(const QString, field);
        const auto library = connectors::Library::builtIn();
        for (const auto &pattern : library->find(u"postgresql"_s)->errorPatterns) {
            if (QRegularExpression(pattern.pattern, QRegularExpression::CaseInsensitiveOption).match(said).hasMatch()) {
                QCOMPARE(pattern.code, code);
                QCOMPARE(pattern.field, field);
                return;
            }
        }
        QCOMPARE(QString(), code);
    }

    // Each as a real server's refusal reached us through Trino 476: versitygw, a Hive metastore, Nessie and Keycloak, OpenSearch.
    void translatesWhatOtherSourcesSay_data()
    {
        QTest::addColumn<QString>("connector");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *connector, const char *said, const char *code, const char *field) {
            QTest::addRow("%s: %.60s", connector, said)
                << QString::fromLatin1(connector) << QString::fromUtf8(said) << QString::fromLatin1(code) << QString::fromLatin1(field);
        };
        const char *const noBody = "S3 HEAD request failed for file: s3://lake/jdbc/sales/seen/metadata/00003.metadata.json\nCaused by: "
                                   "S3Exception: Forbidden (Service: S3, Status Code: 403, Request ID: 8WZ401CR2)";
        row("iceberg", noBody, "source.storage-key-refused", "s3.aws-secret-key");
        row("delta_lake", noBody, "source.storage-key-refused", "s3.aws-secret-key");
        row("hive",
            "Failed to list location: s3://lake/metastore/of_hive/seen\nCaused by: S3Exception: The request signature we calculated does "
            "not match the signature you provided. Check your key and signing method. (Service: S3, Status Code: 403, Request ID: SU2K)",
            "source.storage-key-refused", "s3.aws-secret-key");
        row("hive", "S3Exception: Access Denied. (Service: S3, Status Code: 403, Request ID: SU2K)", "source.not-permitted",
            "s3.aws-access-key");
        row("iceberg", "S3 HEAD request failed for file: s3://lake/x\nCaused by: SdkClientException: Unable to execute HTTP request: "
                       "Connect to 127.0.0.1:1 failed: Connection refused",
            "source.unreachable", "s3.endpoint");
        row("iceberg", "Failed connecting to Hive metastore: [127.0.0.1:1]\nCaused by: ConnectException: Connection refused",
            "source.unreachable", "hive.metastore.uri");
        row("iceberg", "Error occurred while processing POST request\nCaused by: HttpHostConnectException: Connect to https://127.0.0.1:1 "
                       "failed: Connection refused",
            "source.unreachable", "iceberg.rest-catalog.oauth2.server-uri");
        row("iceberg", "Error occurred while processing GET request\nCaused by: HttpHostConnectException: Connect to https://127.0.0.1:1 "
                       "failed: Connection refused",
            "source.unreachable", "iceberg.rest-catalog.uri");
        row("iceberg", "Not authorized: ", "source.wrong-password", "iceberg.rest-catalog.oauth2.credential");
        row("opensearch",
            "method [GET], host [https://127.0.0.1:25686], URI [/_cat/indices], status line [HTTP/1.1 403 Forbidden]\n{\"type\":"
            "\"security_exception\",\"reason\":\"no permissions for [indices:monitor/settings/get] and User [name=trino]\"}",
            "source.not-permitted", "opensearch.auth.user");
        row("opensearch", "status line [HTTP/1.1 401 Unauthorized]", "source.wrong-password", "opensearch.auth.password");
    }
    void translatesWhatOtherSourcesSay()
    {
        QFETCH(const QString, connector);
        QFETCH(const QString, said);
        QFETCH(const QString, code);
        QFETCH(const QString, field);
        const auto library = connectors::Library::builtIn();
        for (const auto &pattern : library->find(connector)->errorPatterns) {
            if (QRegularExpression(pattern.pattern, QRegularExpression::CaseInsensitiveOption).match(said).hasMatch()) {
                QCOMPARE(pattern.code, code);
                QCOMPARE(pattern.field, field);
                return;
            }
        }
        QFAIL("nothing matches");
    }

    void keepsTheProbeOfIcebergOffItsSystemTables()
    {
        const auto library = connectors::Library::builtIn();
        QVERIFY(library->find(u"iceberg"_s)->probe.systemSchemas.contains(u"system"_s)); // they are read without the storage
    }

    void findsTheConnectorMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("a letter missing") << u"postgresq"_s << u"postgresql"_s;
        QTest::newRow("the short name") << u"postgres"_s << u"postgresql"_s;
        QTest::newRow("neighbours swapped") << u"thpc"_s << QString(); // three of four letters are elsewhere
        QTest::newRow("two swapped") << u"tpch"_s << u"tpch"_s;
        QTest::newRow("one swap") << u"tphc"_s << u"tpch"_s;
        QTest::newRow("capitals") << u"PostgreSQL"_s << u"postgresql"_s;
        QTest::newRow("another product") << u"filemaker"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("a novel") << QString(100'000, u'p') << QString();
    }
    void findsTheConnectorMeant()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, nearest);
        QCOMPARE(connectors::Library::builtIn()->nearest(typed), nearest);
    }

    void readsADescriptorWithEveryMember()
    {
        const auto read = connectors::parseDescriptor(
            json(descriptor(", 'placeholder': 'p', 'pattern': '[a-z]+', 'default': 'abc'",
                            ", 'neverTriedOnARealSource': true, '$schema': 'connector.schema.json'")),
            u"demo.json"_s);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(findings(read.error())));
        QCOMPARE(read->name, u"demo"_s);
        QVERIFY(read->neverTriedOnARealSource);
        const auto &field = read->fields.front();
        QCOMPARE(field.placeholder, u"p"_s);
        QCOMPARE(field.pattern, u"[a-z]+"_s);
        QCOMPARE(field.defaultValue, u"abc"_s);
        QCOMPARE(field.presence, connectors::Presence::Optional);
        QCOMPARE(read->probe.seconds, 5);
    }

    void pointsAtWhatADescriptorGetsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &text, const char *expected) {
            QTest::newRow(name) << json(text) << QString::fromLatin1(expected);
        };
        row("no JSON", "{'name': ", "1 document.unreadable ");
        row("a list", "[]", "1 descriptor.schema ");
        row("a member nobody knows", descriptor({}, ",\n'colour': 'red'"), "7 descriptor.schema /colour");
        row("a field's member nobody knows", descriptor(",\n'colour': 'red'"), "5 descriptor.schema /fields/0/colour");
        row("an unknown kind", descriptor().replace("'text'", "'colour'"), "4 descriptor.schema /fields/0/kind");
        row("an empty French label", descriptor().replace("'fr': 'I'", "'fr': ''"),
            "4 descriptor.schema /fields/0/help/fr");
        row("no English title", descriptor().replace("'en': 'D', ", ""), "2 descriptor.schema /title");
        row("no probe", descriptor().replace("'probe'", "'prob'"), "5 descriptor.schema /prob\n1 descriptor.schema ");
        row("a wrong category", descriptor().replace("'category': 'test'", "'category': 'misc'"),
            "2 descriptor.schema /category");
        row("a probe without end", descriptor().replace("'seconds': 5", "'seconds': 0"),
            "5 descriptor.schema /probe/seconds");
        row("a text for a number", descriptor().replace("'seconds': 5", "'seconds': '5'"),
            "5 descriptor.schema /probe/seconds");
        row("a choice without choices", descriptor().replace("'kind': 'text'", "'kind': 'choice'"),
            "4 descriptor.schema /fields/0");
        row("a URL without its scheme", descriptor().replace("'kind': 'text'", "'kind': 'jdbc-url'"),
            "4 descriptor.schema /fields/0");
        row("a code that is not the source's",
            descriptor().replace("'errorPatterns': []", "'errorPatterns': [{'pattern': 'a', 'code': 'trino.x'}]"),
            "6 descriptor.schema /errorPatterns/0/code");
        const QByteArray again
            = "},\n{'property': 'a', 'kind': 'text', 'group': 'advanced', 'label': {'en': 'A', 'fr': 'A'}, "
              "'help': {'en': 'H', 'fr': 'I'}";
        row("a property twice", descriptor(again), "5 descriptor.duplicate-field /fields/1/property");
        row("visible when nothing", descriptor(", 'visibleWhen': {'field': 'b', 'isOneOf': ['x']}"),
            "4 descriptor.unknown-visible-when /fields/0/visibleWhen/field");
        row("a pattern that is none", descriptor(", 'pattern': '(['"), "4 descriptor.bad-pattern /fields/0/pattern");
        row("an error pattern that is none",
            descriptor().replace("'errorPatterns': []", "'errorPatterns': [{'pattern': '(', 'code': 'source.x'}]"),
            "6 descriptor.bad-pattern /errorPatterns/0/pattern");
        row("an error about no field",
            descriptor().replace("'errorPatterns': []",
                                 "'errorPatterns': [{'pattern': 'a', 'code': 'source.x', 'field': 'b'}]"),
            "6 descriptor.unknown-property /errorPatterns/0/field");
        row("a default that does not fit", descriptor(", 'pattern': '[a-z]+', 'default': '1'"),
            "4 descriptor.bad-default /fields/0/default");
        row("a password that is no field",
            descriptor().replace("'delivery': 'none'", "'delivery': 'credential-file', 'passwordProperty': 'b'"),
            "5 descriptor.unknown-property /secrets/passwordProperty");
        row("a password that is no secret",
            descriptor().replace("'delivery': 'none'", "'delivery': 'credential-file', 'passwordProperty': 'a'"),
            "5 descriptor.unknown-property /secrets/passwordProperty");
        row("a field that is refused as well",
            descriptor().replace("'rejected': {}", "'rejected': {'a': {'en': 'x', 'fr': 'y'}}"),
            "4 descriptor.rejected-field /fields/0/property");
    }
    void pointsAtWhatADescriptorGetsWrong()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, expected);
        const auto read = connectors::parseDescriptor(text, u"demo.json"_s);
        QCOMPARE(read ? u"nothing wrong"_s : findings(read.error()), expected);
        QCOMPARE(read.error().front().file, u"demo.json"_s);
    }

    void survivesASchemaItCannotUse()
    {
        const QJsonObject value{{u"a"_s, 1}};
        for (const QJsonObject &schema :
             {QJsonObject{{u"type"_s, 5}}, QJsonObject{{u"$ref"_s, u"#/definitions/none"_s}},
              QJsonObject{{u"properties"_s, u"all"_s}}}) {
            const auto found = connectors::violations(value, schema);
            QCOMPARE(found.size(), size_t{1});
            QCOMPARE(found.front().pointer, QString());
            QVERIFY(!found.front().reason.isEmpty());
        }
        QVERIFY(connectors::violations(value, QJsonObject{{u"type"_s, u"object"_s}}).empty());
    }

    void takesAConnectorFromAFolder()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"demo.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json(descriptor()));
        file.close();
        const auto library = connectors::Library::fromFolder(folder.path());
        QVERIFY(library.has_value());
        QVERIFY(library->find(u"demo"_s));

        QVERIFY(file.rename(folder.filePath(u"other.json"_s)));
        const auto renamed = connectors::Library::fromFolder(folder.path());
        QVERIFY(!renamed.has_value());
        QCOMPARE(findings(renamed.error()), u"0 descriptor.wrong-file-name /name"_s);
    }

    void saysWhenAFolderHoldsNoConnector()
    {
        const auto library = connectors::Library::fromFolder(u"/nowhere/at/all"_s);
        QVERIFY(!library.has_value());
        QCOMPARE(library.error().front().error.code, u"descriptor.unreadable"_s);
        QCOMPARE(library.error().front().file, u"/nowhere/at/all"_s);
    }

    void takesAUrlApart()
    {
        const auto library = connectors::Library::builtIn();
        const auto &field = *library->find(u"postgresql"_s)->field(u"connection-url");
        const auto url = connectors::parseJdbcUrl(
            field, u"jdbc:postgresql://h1:5433,[::1],h-3.example/sales%20eu?user=u&ssl=true"_s);
        QVERIFY(url.has_value());
        const QList<connectors::JdbcHost> hosts{{u"h1"_s, 5433}, {u"::1"_s, 5432}, {u"h-3.example"_s, 5432}};
        QCOMPARE(url->hosts, hosts);
        QCOMPARE(url->database, u"sales eu"_s);
        QCOMPARE(url->parameters.value(u"ssl"_s), u"true"_s);
    }
};

QTEST_GUILESS_MAIN(DescriptorTest)
#include "descriptor_test.moc"

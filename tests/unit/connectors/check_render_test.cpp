#include "connectors/render.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const connectors::Library &library()
{
    static const auto builtIn = connectors::Library::builtIn();
    return *builtIn;
}

catalog::ParsedDefinition parse(const QByteArray &text)
{
    return catalog::parseDefinition(text, u"demo.yaml"_s);
}

QString findings(const Diagnostics &diagnostics)
{
    QStringList lines;
    for (const Diagnostic &found : diagnostics) {
        QString line = u"%1:%2 %3%4"_s.arg(found.position.line)
                           .arg(found.position.column)
                           .arg(found.severity == Severity::Error ? QString() : u"warning "_s, found.error.code);
        for (auto argument = found.error.arguments.begin(); argument != found.error.arguments.end(); ++argument) {
            if (!argument.key().startsWith("why-"_L1)) {
                line += u" %1=%2"_s.arg(argument.key(), argument.value());
            }
        }
        lines.append(line);
    }
    return lines.join(u'\n');
}

// A correct definition: URL on line 4 (value at column 19), then whatever the test adds.
QByteArray postgresql(const QByteArray &url, const QByteArray &properties = {},
                      const QByteArray &credentials = "  connection-password: {prompt: true}\n")
{
    return "name: demo\nconnector: postgresql\nproperties:\n  connection-url: " + url + "\n  connection-user: reader\n"
        + properties + "credentials:\n" + credentials;
}
const QByteArray goodUrl = "jdbc:postgresql://db.example.org:5432/sales";

// java.util.Properties.load, as its documentation has it, for lines that hold no continuation.
QMap<QString, QString> readAsJavaDoes(const QByteArray &file)
{
    QMap<QString, QString> entries;
    const QStringList lines = QString::fromLatin1(file).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        QString parts[2];
        int part = 0;
        bool separated = false;
        bool atStart = true;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QChar c = line[i];
            const bool isSpace = c == u' ' || c == u'\t' || c == u'\f';
            if (atStart && isSpace) {
                continue; // in front of the key and of the value
            }
            if (atStart && part == 0 && (c == u'#' || c == u'!')) {
                break; // a comment
            }
            if (part == 0 && (c == u'=' || c == u':' || isSpace)) {
                part = 1;
                separated = c == u'=' || c == u':';
                atStart = true;
                continue;
            }
            if (part == 1 && atStart && !separated && (c == u'=' || c == u':')) {
                separated = true;
                continue;
            }
            atStart = false;
            if (c != u'\\') {
                parts[part] += c;
                continue;
            }
            const QChar escaped = line[++i];
            if (escaped == u'u') {
                parts[part] += QChar(line.mid(i + 1, 4).toUShort(nullptr, 16));
                i += 4;
            } else {
                parts[part] += escaped == u'n' ? u'\n'
                    : escaped == u'r'          ? u'\r'
                    : escaped == u't'          ? u'\t'
                    : escaped == u'f'          ? u'\f'
                                               : escaped;
            }
        }
        if (!parts[0].isEmpty()) {
            entries.insert(parts[0], parts[1]);
        }
    }
    return entries;
}

// What a JDBC connector's credentials are written as.
connectors::ServerFile credentialFile(const QString &key, const QString &user)
{
    connectors::ServerFile file{key, connectors::FileFormat::JavaProperties, {}};
    if (!user.isEmpty()) {
        file.entries.push_back({u"connection-user"_s, u"connection-user"_s, user, false});
    }
    file.entries.push_back({u"connection-password"_s, u"connection-password"_s, {}, true});
    return file;
}

Result<Secret> contentOf(const QString &user, const QString &password)
{
    return connectors::fileContent(credentialFile(u"k"_s, user),
                                   {{u"connection-password"_s, Secret::fromText(password)}});
}

} // namespace

class CheckRenderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWrongWithTheDocumentedExample()
    {
        QCOMPARE(findings(connectors::check(parse(postgresql(goodUrl)), library())), QString());
        QCOMPARE(findings(connectors::check(parse("name: t\nconnector: tpch\n"), library())), QString());
    }

    void pointsAtWhatTheConnectorRefuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("an unknown connector", "name: a\nconnector: postgres\n",
            u"2:12 connector.unknown name=postgres nearest=postgresql"_s);
        row("no connector is the reader's to say", "name: a\n", {});
        row("an unknown property", postgresql(goodUrl, "  conection-url: x\n"),
            u"6:3 connector.unknown-property nearest=connection-url property=conection-url"_s);
        row("a property like nothing", postgresql(goodUrl, "  colour: red\n"),
            u"6:3 warning connector.unknown-property nearest= property=colour"_s);
        row("a refused family", postgresql(goodUrl, "  connection-pool.max-size: 10\n"),
            u"6:3 connector.rejected-property property=connection-pool.max-size"_s);
        row("ours to write", postgresql(goodUrl, "  credential-provider.type: FILE\n"),
            u"6:3 connector.rejected-property property=credential-provider.type"_s);
        row("the connector's name among the properties",
            "name: t\nconnector: tpch\nproperties: {connector.name: tpch}\n",
            u"3:14 connector.rejected-property property=connector.name"_s);
        row("the password among the properties", postgresql(goodUrl, "  connection-password: CANARY\n", "  {}\n"),
            u"6:3 connector.secret-in-properties property=connection-password"_s);
        row("a credential that is no secret",
            postgresql(goodUrl, {}, "  connection-password: {env: A}\n  connection-user: {env: B}\n"),
            u"8:3 connector.unknown-credential nearest= property=connection-user"_s);
        row("a mistyped credential", postgresql(goodUrl, {}, "  conection-password: {env: A}\n"),
            u"7:3 connector.unknown-credential nearest=connection-password property=conection-password\n"
            "7:3 warning connector.missing-credential property=connection-password"_s);
        row("a credential where there are none", "name: t\nconnector: tpch\ncredentials: {password: {env: A}}\n",
            u"3:15 connector.unknown-credential nearest= property=password"_s);
        row("Kerberos",
            postgresql(goodUrl, {}, "  connection-password: {env: A}\n  kerberos: {client_principal: a@B}\n"),
            u"8:3 connector.kerberos-not-supported connector=postgresql"_s);
        row("no URL",
            "name: a\nconnector: postgresql\nproperties:\n  connection-user: u\ncredentials: {connection-password: "
            "{env: A}}\n",
            u"4:3 connector.missing-property property=connection-url"_s);
        row("no properties", "name: a\nconnector: postgresql\n",
            u"1:1 connector.missing-property property=connection-url"_s);
        row("an empty URL", postgresql("''"), u"4:19 connector.missing-property property=connection-url"_s);
        row("another scheme", postgresql("jdbc:mysql://db/sales"),
            u"4:19 connector.wrong-scheme expected=jdbc:postgresql: property=connection-url scheme=jdbc:mysql:"_s);
        row("no scheme", postgresql("//db/sales"),
            u"4:19 connector.wrong-scheme expected=jdbc:postgresql: property=connection-url scheme="_s);
        row("no jdbc", postgresql("postgresql://db/sales"),
            u"4:19 connector.wrong-scheme expected=jdbc:postgresql: property=connection-url scheme=postgresql:"_s);
        row("no database", postgresql("jdbc:postgresql://db:5432"),
            u"4:19 connector.url-without-database property=connection-url"_s);
        row("no database but parameters", postgresql("jdbc:postgresql://db:5432/?ssl=true"),
            u"4:19 connector.url-without-database property=connection-url"_s);
        row("no host", postgresql("jdbc:postgresql:sales"),
            u"4:19 connector.url-without-host property=connection-url"_s);
        row("an empty host", postgresql("jdbc:postgresql:///sales"),
            u"4:19 connector.url-without-host property=connection-url"_s);
        row("a port beyond all ports", postgresql("jdbc:postgresql://db:65536/sales"),
            u"4:19 connector.bad-url property=connection-url reason=db:65536"_s);
        row("a port in letters", postgresql("jdbc:postgresql://db:pg/sales"),
            u"4:19 connector.bad-url property=connection-url reason=db:pg"_s);
        row("a host too many", postgresql("jdbc:postgresql://a,/sales"),
            u"4:19 connector.bad-url property=connection-url reason="_s);
        row("a space in the URL", postgresql("'jdbc:postgresql://db/sales eu'"),
            u"4:19 connector.url-with-space property=connection-url"_s);
        row("a boolean that is none", postgresql(goodUrl, "  metadata.cache-missing: yes\n"),
            u"6:27 connector.bad-value expected=true, false property=metadata.cache-missing value=yes"_s);
        row("a number that is none", postgresql(goodUrl, "  write.batch-size: many\n"),
            u"6:21 connector.bad-value expected=1…10000000 property=write.batch-size value=many"_s);
        row("a number too small", "name: t\nconnector: tpch\nproperties: {tpch.splits-per-node: 0}\n",
            u"3:36 connector.bad-value expected=≥ 1 property=tpch.splits-per-node value=0"_s);
        row("a duration without unit", postgresql(goodUrl, "  metadata.cache-ttl: 10\n"),
            u"6:23 connector.bad-value expected=30s, 10m, 1h, 2d property=metadata.cache-ttl value=10"_s);
        row("a choice nobody offered", postgresql(goodUrl, "  postgresql.array-mapping: AS_TEXT\n"),
            u"6:29 connector.bad-value expected=DISABLED, AS_ARRAY, AS_JSON property=postgresql.array-mapping value=AS_TEXT"_s);
        row("an empty duration", postgresql(goodUrl, "  metadata.cache-ttl: ''\n"),
            u"6:23 connector.bad-value expected=30s, 10m, 1h, 2d property=metadata.cache-ttl value="_s);
        row("a value against its pattern",
            "name: t\nconnector: tpch\nproperties: {tpch.table-scan-redirection-catalog: A b}\n",
            u"3:51 connector.bad-value expected=[a-z0-9_-]+ property=tpch.table-scan-redirection-catalog value=A b"_s);
        row("a choice in small letters", postgresql(goodUrl, "  postgresql.array-mapping: as_json\n"), {});
        row("a reference Trino resolves",
            postgresql("'jdbc:postgresql://${ENV:PG_HOST}/sales'", "  metadata.cache-ttl: '${ENV:TTL}'\n"), {});
        row("a user without a password", postgresql(goodUrl, {}, "  {}\n"),
            u"7:3 warning connector.missing-credential property=connection-password"_s);
        row("a password without a user",
            "name: a\nconnector: postgresql\nproperties:\n  connection-url: " + goodUrl
                + "\ncredentials: {connection-password: {env: A}}\n",
            u"4:3 warning connector.missing-property property=connection-user"_s);
        row("a user in the URL",
            "name: a\nconnector: postgresql\nproperties:\n  connection-url: " + goodUrl
                + "?user=u\ncredentials: {connection-password: {env: A}}\n",
            {});
        row("neither user nor password",
            "name: a\nconnector: postgresql\nproperties:\n  connection-url: " + goodUrl + "\n", {});
        row("what the reader refused is not missing too", postgresql("'jdbc:postgresql://u:CANARY@db/sales'"), {});
        row("a source the reader refused is not missing too",
            postgresql(goodUrl, {}, "  connection-password: {keyring: A}\n"), {});
    }
    void pointsAtWhatTheConnectorRefuses()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, expected);
        const auto found = connectors::check(parse(text), library());
        QCOMPARE(findings(found), expected);
        for (const Diagnostic &diagnostic : found) {
            QCOMPARE(diagnostic.file, u"demo.yaml"_s);
        }
    }

    void saysInBothLanguagesWhyAPropertyIsRefused()
    {
        const auto found = connectors::check(parse(postgresql(goodUrl, "  connection-pool.max-size: 10\n")), library());
        QVERIFY(found.front().error.arguments.value(u"why-en"_s).contains(u"no connection pool"_s));
        QVERIFY(found.front().error.arguments.value(u"why-fr"_s).contains(u"réserve de connexions"_s));
    }

    void movesUserAndPasswordIntoAFileOfItsOwn()
    {
        const auto parsed = parse(postgresql(goodUrl, "  metadata.cache-ttl: 10m\n"));
        const auto rendered
            = connectors::render(parsed.definition, library(), {u"/etc/trino/catalog-files/"_s, u"v1-3f9a2c"_s});
        QVERIFY(rendered.has_value());
        QCOMPARE(rendered->connector, u"postgresql"_s);
        const QMap<QString, QString> expected{
            {u"connection-url"_s, QString::fromLatin1(goodUrl)},
            {u"metadata.cache-ttl"_s, u"10m"_s},
            {u"credential-provider.type"_s, u"FILE"_s},
            {u"connection-credential-file"_s, u"/etc/trino/catalog-files/demo.v1-3f9a2c.properties"_s}};
        QCOMPARE(rendered->properties, expected);
        QCOMPARE(rendered->files.size(), size_t{1});
        QVERIFY(rendered->files.front() == credentialFile(u"demo.v1-3f9a2c.properties"_s, u"reader"_s));
    }

    void rendersNoSecret()
    {
        const auto parsed = parse(postgresql(goodUrl, {}, "  connection-password: CANARY\n"));
        const auto rendered = connectors::render(parsed.definition, library(), {u"/f"_s, u"v1"_s});
        QVERIFY(rendered.has_value());
        for (const QString &value : rendered->properties) {
            QVERIFY2(!value.contains(u"CANARY"_s), qPrintable(value));
        }
    }

    void needsNoFileWithoutAPassword()
    {
        const auto parsed = parse(postgresql(goodUrl, {}, "  {}\n"));
        const auto rendered = connectors::render(parsed.definition, library(), {u"/f"_s, u"v1"_s});
        QVERIFY(rendered.has_value());
        QVERIFY(rendered->files.empty());
        QCOMPARE(rendered->properties.value(u"connection-user"_s), u"reader"_s); // Trino reads it from there
        QVERIFY(!rendered->properties.contains(u"credential-provider.type"_s));

        const auto tpch = connectors::render(parse("name: t\nconnector: tpch\ndescription: d'été\n").definition,
                                             library(), {u"/f"_s, u"v1"_s});
        QVERIFY(tpch.has_value());
        QVERIFY(tpch->files.empty() && tpch->properties.isEmpty());
        QCOMPARE(tpch->comment, u"d'été"_s);
    }

    void doesNotRenderAnUnknownConnector()
    {
        catalog::CatalogDefinition definition;
        definition.connector = u"tphc"_s;
        const auto rendered = connectors::render(definition, library(), {u"/f"_s, u"v1"_s});
        QVERIFY(!rendered.has_value());
        QCOMPARE(rendered.error().code, u"connector.unknown"_s);
        QCOMPARE(rendered.error().arguments.value(u"nearest"_s), u"tpch"_s);
    }

    void writesTheCredentialFileInOneWayOnly()
    {
        const auto content = contentOf(u"réader"_s, u" a\\b:c=d#e!\n"_s);
        QVERIFY(content.has_value());
        QCOMPARE(content->reveal().toByteArray(),
                 QByteArray("connection-user=r\\u00E9ader\nconnection-password=\\ a\\\\b\\:c\\=d\\#e\\!\\n\n"));
        QCOMPARE(contentOf({}, u"p"_s)->reveal().toByteArray(), QByteArray("connection-password=p\n"));
    }

    void keepsEveryPasswordWhole_data()
    {
        QTest::addColumn<QString>("password");
        const QStringList passwords{u"plain"_s,
                                    u"back\\slash"_s,
                                    u"a:b"_s,
                                    u"a=b"_s,
                                    u"=lead"_s,
                                    u":lead"_s,
                                    u"#no comment"_s,
                                    u"!no comment"_s,
                                    u"   leading"_s,
                                    u"trailing   "_s,
                                    u" "_s,
                                    u"\t\ttabs\t"_s,
                                    u"new\nline"_s,
                                    u"carriage\r"_s,
                                    u"form\ffeed"_s,
                                    u"ends in \\"_s,
                                    u"\\u0041"_s,
                                    u"\\n"_s,
                                    u"été à Noël"_s,
                                    u"密码"_s,
                                    u"smile 😀 end"_s,
                                    u"😀"_s,
                                    u"\u007f\u0080"_s,
                                    u"\uFFFD"_s,
                                    u"${ENV:HOME}"_s,
                                    u"%41 'q' \"d\""_s,
                                    QString(1, u'\0'),
                                    QString(5000, u'é')};
        for (const QString &password : passwords) {
            QTest::newRow(password.left(20).toUtf8().toPercentEncoding().constData()) << password;
        }
    }
    void keepsEveryPasswordWhole()
    {
        QFETCH(const QString, password);
        const auto content = contentOf(password, password);
        QVERIFY(content.has_value());
        const auto read = readAsJavaDoes(content->reveal().toByteArray());
        QCOMPARE(read.value(u"connection-user"_s), password);
        QCOMPARE(read.value(u"connection-password"_s), password);
        QCOMPARE(read.size(), 2);
    }

    void keepsRandomPasswordsWhole()
    {
        QRandomGenerator random(20261121); // one seed: a failure can be repeated
        const QString alphabet = u"\\:=#! \t\n\r\fuabn019é€\u0000\u001f\u007f密"_s;
        for (int round = 0; round < 5000; ++round) {
            QString password;
            const int length = 1 + static_cast<int>(random.bounded(24));
            for (int i = 0; i < length; ++i) {
                if (random.bounded(12) == 0) {
                    password += QChar::fromUcs4(0x1F600 + random.bounded(60u));
                } else {
                    password += alphabet[static_cast<qsizetype>(random.bounded(static_cast<quint32>(alphabet.size())))];
                }
            }
            const auto content = contentOf({}, password);
            QVERIFY(content.has_value());
            const auto read = readAsJavaDoes(content->reveal().toByteArray());
            QCOMPARE(read.value(u"connection-password"_s), password);
        }
    }

    void saysWhichCredentialCannotBeWritten()
    {
        const connectors::ServerFile file = credentialFile(u"k"_s, u"u"_s);
        QCOMPARE(connectors::fileContent(file, {}).error().code, u"connector.missing-credential"_s);
        QCOMPARE(contentOf(u"u"_s, {}).error().code, u"connector.empty-credential"_s);
        const auto latin1
            = connectors::fileContent(file, {{u"connection-password"_s, Secret::fromBytes(QByteArray("caf\xe9"))}});
        QVERIFY(!latin1.has_value()); // a replacement character would only look like a wrong password later
        QCOMPARE(latin1.error().code, u"connector.credential-not-text"_s);
        QCOMPARE(latin1.error().arguments.value(u"property"_s), u"connection-password"_s);
    }
};

QTEST_GUILESS_MAIN(CheckRenderTest)
#include "check_render_test.moc"

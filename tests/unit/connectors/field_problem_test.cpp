#include "connectors/field_problem.h"

#include "connectors/jdbc_url.h"
#include "connectors/render.h"

#include <QTest>

using namespace Qt::StringLiterals;
using connectors::Confidential;
using connectors::UrlParts;

namespace {

const connectors::Library &library()
{
    static const auto builtIn = connectors::Library::builtIn();
    return *builtIn;
}

const connectors::Descriptor &postgresql()
{
    return *library().find(u"postgresql"_s);
}

const connectors::Field &field(const QString &property)
{
    return *postgresql().field(property);
}

QString codeOf(const std::optional<Error> &problem)
{
    return problem ? problem->code : QString();
}

} // namespace

class FieldProblemTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFieldThatIsLeftIsJudgedAsTheWholeDefinitionWouldBe_data()
    {
        QTest::addColumn<QString>("property");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *property, const char *value, const char *code) {
            QTest::addRow("%s: %s", property, value)
                << QString::fromUtf8(property) << QString::fromUtf8(value) << QString::fromUtf8(code);
        };
        row("connection-url", "jdbc:postgresql://db:5432/sales", "");
        row("connection-url", "jdbc:mysql://db:3306/sales", "connector.wrong-scheme");
        row("connection-url", "db:5432", "connector.wrong-scheme");
        row("connection-url", "jdbc:postgresql:///sales", "connector.url-without-host");
        row("connection-url", "jdbc:postgresql://db:99999/sales", "connector.bad-url");
        row("connection-url", "jdbc:postgresql://db:5432", "connector.url-without-database");
        row("connection-url", "jdbc:postgresql://db/my sales", "connector.url-with-space");
        row("connection-url", "jdbc:postgresql://${ENV:DB_HOST}/sales", "");
        row("connection-user", "anybody at all", "");
        row("metadata.cache-ttl", "soon", "connector.bad-value");
        row("metadata.cache-ttl", "10m", "");
        row("metadata.cache-maximum-size", "0", "connector.bad-value");
        row("case-insensitive-name-matching", "TRUE", "");
        row("case-insensitive-name-matching", "perhaps", "connector.bad-value");
        row("decimal-mapping", "SOMEHOW", "connector.bad-value");
    }
    void aFieldThatIsLeftIsJudgedAsTheWholeDefinitionWouldBe()
    {
        QFETCH(QString, property);
        QFETCH(QString, value);
        QFETCH(QString, code);
        const auto problem = connectors::problemOf(field(property), value);
        QCOMPARE(codeOf(problem), code);

        catalog::ParsedDefinition parsed;
        parsed.definition.connector = u"postgresql"_s;
        parsed.definition.properties.insert(u"connection-url"_s, u"jdbc:postgresql://db:5432/sales"_s);
        parsed.definition.properties.insert(property, value);
        const Diagnostics found = connectors::check(parsed, library());
        const auto same = [&](const Diagnostic &diagnostic) { return problem && diagnostic.error == *problem; };
        QCOMPARE(std::ranges::any_of(found, same), problem.has_value());
    }

    void anEmptyFieldIsAProblemOnlyWhereItIsRequired()
    {
        QCOMPARE(codeOf(connectors::problemOf(field(u"connection-url"_s), {})), u"connector.missing-property"_s);
        QCOMPARE(codeOf(connectors::problemOf(field(u"metadata.cache-ttl"_s), {})), QString());
        connectors::Field secret = field(u"connection-password"_s);
        QCOMPARE(codeOf(connectors::problemOf(secret, {})), QString());
        secret.presence = connectors::Presence::Required;
        QCOMPARE(codeOf(connectors::problemOf(secret, {})), u"connector.missing-credential"_s);
        QCOMPARE(codeOf(connectors::problemOf(secret, u"x"_s)), QString());
    }

    void aPasswordInsideTheUrlIsRefusedAtItsField()
    {
        const auto problem
            = connectors::problemOf(field(u"connection-url"_s), u"jdbc:postgresql://db/sales?user=a&password=canary"_s);
        QCOMPARE(codeOf(problem), u"catalog.password-in-url"_s);
        for (const QString &argument : problem->arguments) {
            QVERIFY(!argument.contains(u"canary"_s));
        }
    }

    void aFieldShowsWhenTheOneItDependsOnSaysSo()
    {
        const auto &ttl = field(u"case-insensitive-name-matching.cache-ttl"_s);
        const QString matching = u"case-insensitive-name-matching"_s;
        QVERIFY(!connectors::isVisible(postgresql(), ttl, {})); // its default is false
        QVERIFY(connectors::isVisible(postgresql(), ttl, {{matching, u"true"_s}}));
        QVERIFY(!connectors::isVisible(postgresql(), ttl, {{matching, u"false"_s}}));
        QVERIFY(connectors::isVisible(postgresql(), field(u"connection-url"_s), {}));
    }

    void aPropertyOfOnesOwnMustHaveAPlace_data()
    {
        QTest::addColumn<QString>("property");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("secret");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *property, const char *value, bool secret, const char *code) {
            QTest::addRow("%s=%s", property, value)
                << QString::fromUtf8(property) << QString::fromUtf8(value) << secret << QString::fromUtf8(code);
        };
        row("a.new-property", "1", false, "");
        row("", "1", false, "connector.bad-property-name");
        row("two words", "1", false, "connector.bad-property-name");
        row("a.new-property", "", false, "connector.missing-property");
        row("connection-url", "x", false, "connector.has-field");
        row("connector.name", "x", false, "connector.rejected-property");
        row("a.key", "canary", true, "connector.secret-not-deliverable");
        row("a.key", "${ENV:A_KEY}", true, "");
        row("a.url", "http://me:secret@x", false, "catalog.password-in-url");
    }
    void aPropertyOfOnesOwnMustHaveAPlace()
    {
        QFETCH(QString, property);
        QFETCH(QString, value);
        QFETCH(bool, secret);
        const auto problem
            = connectors::problemOfExtra(postgresql(), property, value, secret ? Confidential::Yes : Confidential::No);
        QTEST(codeOf(problem), "code");
        QVERIFY(!problem || !problem->arguments.values().contains(u"canary"_s));
    }

    void aUrlIsItsPartsAndThePartsAreTheUrl_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QStringList>("parts");
        const auto row
            = [](const char *url, const QStringList &parts) { QTest::newRow(url) << QString::fromUtf8(url) << parts; };
        row("jdbc:postgresql://db.example.org:5432/sales", {u"db.example.org"_s, u"5432"_s, u"sales"_s, {}});
        row("jdbc:postgresql://db/sales", {u"db"_s, {}, u"sales"_s, {}});
        row("jdbc:postgresql://db", {u"db"_s, {}, {}, {}});
        row("jdbc:postgresql://db?ssl=true&a=%20b", {u"db"_s, {}, {}, u"ssl=true&a=%20b"_s});
        row("jdbc:postgresql://db:5432/s?ssl=true", {u"db"_s, u"5432"_s, u"s"_s, u"ssl=true"_s});
        row("jdbc:postgresql://[::1]:5432/s", {u"[::1]"_s, u"5432"_s, u"s"_s, {}});
        row("jdbc:postgresql://a:1,b:2/s", {u"a:1,b:2"_s, {}, u"s"_s, {}});
        row("jdbc:postgresql:///s", {{}, {}, u"s"_s, {}});
    }
    void aUrlIsItsPartsAndThePartsAreTheUrl()
    {
        QFETCH(QString, url);
        QFETCH(QStringList, parts);
        const UrlParts expected{parts[0], parts[1], parts[2], parts[3]};
        const auto split = connectors::partsOf(field(u"connection-url"_s), url);
        QVERIFY(split);
        QCOMPARE(QStringList({split->host, split->port, split->database, split->parameters}), parts);
        QCOMPARE(connectors::urlFrom(field(u"connection-url"_s), expected), url);
    }

    void whatIsTypedCarelesslyIntoThePartsBecomesAUrl()
    {
        const auto &url = field(u"connection-url"_s);
        QCOMPARE(connectors::urlFrom(url, {u" db "_s, u"5432 "_s, u"sales"_s, {}}),
                 u"jdbc:postgresql://db:5432/sales"_s);
        QCOMPARE(connectors::urlFrom(url, {u"::1"_s, u"5432"_s, u"s"_s, {}}), u"jdbc:postgresql://[::1]:5432/s"_s);
        QCOMPARE(connectors::urlFrom(url, {}), QString());
        QVERIFY(!connectors::partsOf(url, u"jdbc:mysql://db/s"_s));
        QVERIFY(!connectors::partsOf(url, {}));
    }
};

QTEST_GUILESS_MAIN(FieldProblemTest)
#include "field_problem_test.moc"

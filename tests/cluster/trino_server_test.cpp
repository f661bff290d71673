// The statement protocol and Trino's own words, on a real one.
#include "cluster/environment.h"
#include "sandbox.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using flow::finished;

namespace {

const QString catalogName = u"cluster-test"_s;

} // namespace

class TrinoServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { static_cast<void>(run(trino::dropCatalog(catalogName))); }

    void saysWhichVersionItIs()
    {
        const auto info = finished(alice().info({}));
        QVERIFY(info);
        QVERIFY(info->version.toInt() >= 400);
        QVERIFY(!info->starting && info->uptime > 0ms);
    }

    void readsRowsOverSeveralPages()
    {
        const auto result = run(u"SELECT n, 'x' AS t FROM UNNEST(sequence(1, 5000)) AS s(n)"_s);
        QVERIFY2(result, result ? "" : qPrintable(result.error().rawAnswer));
        QCOMPARE(result->columns, (QStringList{u"n"_s, u"t"_s}));
        QCOMPARE(result->rows.size(), 5000);
        QVERIFY(!result->queryId.isEmpty());
    }

    void createsAndDropsACatalogAndSaysWhenTheNameIsTaken()
    {
        const QString create = trino::createCatalog(catalogName, u"tpch"_s, {}, {{u"tpch.splits-per-node"_s, u"1"_s}});
        const auto created = run(create);
        QVERIFY2(created, created ? "" : qPrintable(created.error().rawAnswer));
        const auto again = run(create);
        QCOMPARE(again.error().code, u"trino.name-taken"_s);
        QCOMPARE(again.error().arguments.value(u"name"_s), catalogName);
        QVERIFY(run(trino::dropCatalog(catalogName)));
        QCOMPARE(run(u"DROP CATALOG \"cluster-test\""_s).error().code, u"trino.catalog-unknown"_s);
    }

    void saysWhatIsWrongWithACatalog_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("holds");
        const auto create = [](const QString &connector, const QMap<QString, QString> &properties) {
            return trino::createCatalog(catalogName, connector, {}, properties);
        };
        const QString url = u"jdbc:postgresql://127.0.0.1:1/x"_s;
        QTest::newRow("connector") << create(u"nosuch"_s, {}) << u"trino.unknown-connector"_s << u"available"_s
                                   << u"tpch"_s;
        QTest::newRow("property") << create(u"tpch"_s, {{u"tpch.splits-per-nod"_s, u"1"_s}}) << u"trino.configuration"_s
                                  << u"problems"_s << u"'tpch.splits-per-nod' was not used"_s;
        QTest::newRow("value") << create(u"tpch"_s, {{u"tpch.splits-per-node"_s, u"many"_s}})
                               << u"trino.configuration"_s << u"problems"_s << u"many"_s;
        QTest::newRow("nothing") << create(u"postgresql"_s, {}) << u"trino.configuration"_s << u"problems"_s
                                 << u"connection-url"_s;
        QTest::newRow("file") << create(u"postgresql"_s,
                                        {{u"connection-url"_s, url},
                                         {u"credential-provider.type"_s, u"FILE"_s},
                                         {u"connection-credential-file"_s, u"/no/such/file.properties"_s}})
                              << u"trino.file-missing"_s << u"path"_s << u"/no/such/file.properties"_s;
    }
    void saysWhatIsWrongWithACatalog()
    {
        QFETCH(QString, sql);
        const auto result = run(sql);
        QVERIFY(!result);
        QTEST(result.error().code, "code");
        QFETCH(QString, argument);
        QFETCH(QString, holds);
        QVERIFY2(result.error().arguments.value(argument).contains(holds), qPrintable(result.error().rawAnswer));
    }

    void aDeadSourceIsTheSourcesFault()
    {
        QVERIFY(run(trino::createCatalog(catalogName, u"postgresql"_s, {},
                                         {{u"connection-url"_s, u"jdbc:postgresql://127.0.0.1:1/x"_s}})));
        const auto result = run(u"SHOW SCHEMAS FROM \"cluster-test\""_s);
        QVERIFY(!result);
        QCOMPARE(result.error().code, u"trino.source-failed"_s);
        QVERIFY2(result.error().arguments.value(u"message"_s).contains(u"refused"_s),
                 qPrintable(result.error().rawAnswer));
    }

    void whoMayNotIsToldSo()
    {
        const auto site = m_sandbox.site(u"bob"_s);
        const auto result
            = finished(site.endpoints.trino.run({trino::createCatalog(catalogName, u"tpch"_s, {}, {})}, {}));
        QCOMPARE(result.error().code, u"trino.not-permitted"_s);
        QVERIFY(result.error().arguments.value(u"reason"_s).startsWith(u"Access Denied"_s));
    }

    void aWrongPasswordIsNotSignedIn()
    {
        http::Client http(u"trino"_s, trust(), http::BasicAuthorization{u"alice"_s, Secret::fromText(u"wrong"_s)});
        QCOMPARE(
            finished(trino::Client(alice().base(), std::move(http), u"alice"_s).run({u"SELECT 1"_s}, {})).error().code,
            u"trino.not-signed-in"_s);
        http::Client nobody(u"trino"_s, trust(), {});
        QCOMPARE(finished(trino::Client(alice().base(), std::move(nobody), u"alice"_s).run({u"SELECT 1"_s}, {}))
                     .error()
                     .code,
                 u"trino.not-signed-in"_s);
    }

    void anEmptyStatementIsNoResult() { QCOMPARE(run(QString()).error().code, u"trino.unexpected-answer"_s); }

    void wrongSqlSaysWhere()
    {
        const auto result = run(u"SELEC 1"_s);
        QCOMPARE(result.error().code, u"trino.query-failed"_s);
        QCOMPARE(result.error().arguments.value(u"name"_s), u"SYNTAX_ERROR"_s);
    }

    void aStopEndsTheQueryInTheServerToo()
    {
        std::stop_source source;
        QTimer::singleShot(700, this, [&] { source.request_stop(); });
        QElapsedTimer clock;
        clock.start();
        const auto stopped = finished(alice().run({endless(u"stopped"_s)}, source.get_token()));
        QCOMPARE(stopped.error().code, u"http.cancelled"_s);
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(stateOf(u"stopped"_s), (QStringList{u"FAILED"_s, u"USER_CANCELED"_s}));
    }

    void aDeadlineEndsTheQueryInTheServerToo()
    {
        trino::Statement statement{endless(u"late"_s)};
        statement.deadline = 800ms;
        QCOMPARE(finished(alice().run(statement, {})).error().code, u"http.timeout"_s);
        QCOMPARE(stateOf(u"late"_s), (QStringList{u"FAILED"_s, u"USER_CANCELED"_s}));
    }

    void aCreateThatStartedIsThereDespiteTheStop()
    {
        std::stop_source source;
        int requests = 0;
        // Trino's second is the first GET: then it has begun.
        auto site = m_sandbox.site(m_sandbox.environment(u"alice"_s), [&](const http::Exchange &exchange) {
            if (exchange.service == "trino"_L1 && ++requests == 2) {
                source.request_stop();
            }
        });
        trino::Statement statement{trino::createCatalog(catalogName, u"tpch"_s, {}, {})};
        statement.onStop = trino::OnStop::Finish;
        const auto created = finished(site.endpoints.trino.run(statement, source.get_token()));
        QVERIFY2(created, created ? "" : qPrintable(created.error().code));
        QCOMPARE(run(u"SELECT 1 FROM system.metadata.catalogs WHERE catalog_name = 'cluster-test'"_s)->rows.size(), 1);
    }

private:
    [[nodiscard]] const trino::Client &alice() const { return m_site.endpoints.trino; }
    [[nodiscard]] Result<trino::QueryResult> run(const QString &sql) const { return finished(alice().run({sql}, {})); }

    [[nodiscard]] http::Trust trust() const
    {
        QFile file(m_site.environment.trino.caFile);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("no CA");
        }
        return {file.readAll(), {}};
    }

    // Minutes of work, recognised by its mark.
    [[nodiscard]] static QString endless(const QString &mark)
    {
        return u"SELECT count(*) AS %1 FROM UNNEST(sequence(1, 10000)) AS a(x), UNNEST(sequence(1, 10000)) AS b(y), "
               "UNNEST(sequence(1, 10000)) AS c(z) WHERE sin(x * y + z) > 2"_s.arg(mark);
    }

    [[nodiscard]] QStringList stateOf(const QString &mark) const
    {
        const QString sql
            = u"SELECT state, error_code FROM system.runtime.queries WHERE query LIKE 'SELECT count(*) AS %1 %'"
              " ORDER BY created DESC LIMIT 1"_s;
        const auto result = run(QString(sql).replace("%1"_L1, mark));
        return result && result->rows.size() == 1
            ? QStringList{result->rows.first().at(0).toString(), result->rows.first().at(1).toString()}
            : QStringList();
    }

    flow::Sandbox m_sandbox;
    provisioning::Site m_site = m_sandbox.site(u"alice"_s);
};

std::unique_ptr<QObject> makeTrinoServerTest()
{
    return std::make_unique<TrinoServerTest>();
}

#include "trino_server_test.moc"

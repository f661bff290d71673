// The statement protocol against a server that speaks Trino's answers (shapes recorded from 476), rightly and wrongly.
#include "cluster/trino.h"
#include "http_server.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString slug = u"y4f0canaryslug"_s;
const QString id = u"20261121_100000_00001_abcde"_s;

// One page of an answer; the next token is asked for where there is one.
QByteArray page(const QString &nextUri, const QJsonArray &rows = {}, const QJsonObject &error = {})
{
    QJsonObject object{{u"id"_s, id}, {u"infoUri"_s, u"http://trino/ui/query.html"_s}};
    if (!nextUri.isEmpty()) {
        object.insert(u"nextUri"_s, nextUri);
    }
    if (!rows.isEmpty()) {
        object.insert(u"columns"_s, QJsonArray{QJsonObject{{u"name"_s, u"n"_s}, {u"type"_s, u"integer"_s}}});
        object.insert(u"data"_s, rows);
    }
    if (!error.isEmpty()) {
        object.insert(u"error"_s, error);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// The coordinator believes it is called http://trino:8080, as behind a proxy that says nothing.
QString nextOf(const QString &kind, int token)
{
    return u"http://trino:8080/v1/statement/%1/%2/%3/%4"_s.arg(kind, id, slug).arg(token);
}

// POST → queued/1 → executing/2 (a row) → executing/3 (a row), and DELETE → 204.
HttpServer::Answer wholeQuery(std::chrono::milliseconds pause = 0ms)
{
    return [pause](QTcpSocket &socket, const Received &received) {
        const auto answer = [&socket, pause](const QByteArray &bytes) {
            QTimer::singleShot(pause, &socket, [&socket, bytes] { socket.write(bytes); });
        };
        if (received.method == "DELETE") {
            socket.write("HTTP/1.1 204 No Content\r\n\r\n");
        } else if (received.method == "POST") {
            socket.write(HttpServer::bytes(200, page(nextOf(u"queued"_s, 1))));
        } else if (received.path.endsWith("/1")) {
            answer(HttpServer::bytes(200, page(nextOf(u"executing"_s, 2))));
        } else if (received.path.endsWith("/2")) {
            answer(HttpServer::bytes(200, page(nextOf(u"executing"_s, 3), {QJsonValue(QJsonArray{1})})));
        } else {
            answer(HttpServer::bytes(200, page({}, {QJsonValue(QJsonArray{2})})));
        }
    };
}

trino::Client clientFor(const HttpServer &server, http::ExchangeLog log = {})
{
    return trino::Client(server.url(), http::Client(u"trino"_s, {}, {}, std::move(log)), u"alice"_s);
}

QList<QByteArray> methodsOf(const HttpServer &server)
{
    QList<QByteArray> methods;
    for (const Received &received : server.requests) {
        methods.append(received.method);
    }
    return methods;
}

} // namespace

class TrinoTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAStatementToItsEnd()
    {
        HttpServer server(wholeQuery());
        const auto result = done(clientFor(server).run({u"SELECT n FROM t"_s, u"sales data"_s}, {}));
        QVERIFY2(result, result ? "" : qPrintable(result.error().code));
        QCOMPARE(result->queryId, id);
        QCOMPARE(result->columns, QStringList{u"n"_s});
        QCOMPARE(result->rows, (QList<QJsonArray>{QJsonArray{1}, QJsonArray{2}}));
        QCOMPARE(methodsOf(server), (QList<QByteArray>{"POST", "GET", "GET", "GET"}));
        QCOMPARE(server.requests.first().body, "SELECT n FROM t");
        QCOMPARE(server.requests.first().header("X-Trino-Source"), "catalog-manager");
        QCOMPARE(server.requests.first().header("X-Trino-User"), "alice");
        QCOMPARE(server.requests.first().header("X-Trino-Catalog"), "sales%20data");
        QCOMPARE(server.requests.last().header("X-Trino-User"), "alice");
    }

    void asksAsSomebodyElseWhenTold()
    {
        HttpServer server(wholeQuery());
        trino::Statement statement{u"SELECT 1"_s};
        statement.asUser = u"bob"_s;
        QVERIFY(done(clientFor(server).run(statement, {})));
        QCOMPARE(server.requests.last().header("X-Trino-User"), "bob");
    }

    void goesOnAtTheAddressItWasGivenBehindAProxy()
    {
        HttpServer server(wholeQuery());
        const trino::Client client(server.url(u"/gateway/"_s), http::Client(u"trino"_s, {}, {}), u"alice"_s);
        QVERIFY(done(client.run({u"SELECT 1"_s}, {})));
        QCOMPARE(server.requests.at(0).path, "/gateway/v1/statement");
        QCOMPARE(server.requests.at(1).path, u"/gateway/v1/statement/queued/%1/%2/1"_s.arg(id, slug).toUtf8());
    }

    void refusesANextUriThatLeadsElsewhere()
    {
        HttpServer server(HttpServer::always(200, page(u"http://evil.example/collect/me"_s)));
        const auto result = done(clientFor(server).run({u"SELECT 1"_s}, {}));
        QCOMPARE(result.error().code, u"trino.unexpected-answer"_s);
        QCOMPARE(server.requests.size(), 1);
    }

    void neverShowsTheSlugThatOpensResults()
    {
        HttpServer server(wholeQuery());
        QString log;
        const auto write = [&log](const http::Exchange &line) { log += line.address + line.curl + u'\n'; };
        QVERIFY(done(clientFor(server, write).run({u"SELECT 1"_s}, {})));
        QVERIFY2(!log.contains(slug), qPrintable(log));
        QVERIFY(log.contains("/v1/statement/executing/"_L1 + id + u"/…"_s));
    }

    void showsTheMaskedSqlWhereTheSqlHoldsASecret()
    {
        HttpServer server(wholeQuery());
        QString log;
        const auto write = [&log](const http::Exchange &line) { log += line.curl + u'\n'; };
        trino::Statement statement{u"CREATE CATALOG x WITH (\"password\" = 'canary')"_s};
        statement.shownSql = u"CREATE CATALOG x WITH (\"password\" = '‹masked›')"_s;
        QVERIFY(done(clientFor(server, write).run(statement, {})));
        QVERIFY(server.requests.first().body.contains("canary"));
        QVERIFY(!log.contains("canary"_L1));
        QVERIFY(log.contains(u"‹masked›"_s));
    }

    void aStopDeletesTheQuery()
    {
        HttpServer server(wholeQuery(5s));
        std::stop_source source;
        QElapsedTimer clock;
        clock.start();
        QTimer::singleShot(100, &server, [&] { source.request_stop(); });
        const auto result = done(clientFor(server).run({u"SELECT 1"_s}, source.get_token()));
        QCOMPARE(result.error().code, u"http.cancelled"_s);
        QVERIFY(clock.elapsed() < 1000);
        QCOMPARE(methodsOf(server), (QList<QByteArray>{"POST", "GET", "DELETE"}));
        QVERIFY(server.requests.last().path.contains(slug.toUtf8()));
    }

    void aStopDoesNotWaitForAServerThatDoesNotAnswerTheDelete()
    {
        HttpServer server([](QTcpSocket &socket, const Received &received) {
            if (received.method == "POST") {
                socket.write(HttpServer::bytes(200, page(nextOf(u"queued"_s, 1))));
            }
        });
        std::stop_source source;
        QTimer::singleShot(50, &server, [&] { source.request_stop(); });
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(done(clientFor(server).run({u"SELECT 1"_s}, source.get_token())).error().code, u"http.cancelled"_s);
        QVERIFY(clock.elapsed() < 3000);
    }

    void aStartedCreateIsReadToItsEndWhateverTheStopSays()
    {
        HttpServer server(wholeQuery(100ms));
        std::stop_source source;
        QTimer::singleShot(50, &server, [&] { source.request_stop(); });
        trino::Statement statement{u"CREATE CATALOG c USING tpch"_s};
        statement.onStop = trino::OnStop::Finish;
        const auto result = done(clientFor(server).run(statement, source.get_token()));
        QVERIFY(result);
        QVERIFY(!methodsOf(server).contains("DELETE"));
    }

    void aCreateThatHasNotStartedIsGivenUp()
    {
        HttpServer server([inner = wholeQuery()](QTcpSocket &socket, const Received &received) {
            QTimer::singleShot(received.method == "POST" ? 200 : 0, &socket,
                               [&socket, received, inner] { inner(socket, received); });
        });
        std::stop_source source;
        QTimer::singleShot(50, &server, [&] { source.request_stop(); });
        trino::Statement statement{u"CREATE CATALOG c USING tpch"_s};
        statement.onStop = trino::OnStop::Finish;
        const auto result = done(clientFor(server).run(statement, source.get_token()));
        QCOMPARE(result.error().code, u"http.cancelled"_s);
        QVERIFY(!methodsOf(server).contains("GET"));
    }

    void theDeadlineIsOfTheWholeStatementAndDeletesIt()
    {
        // Always one more page: each answer is quick, the statement never ends.
        HttpServer server([](QTcpSocket &socket, const Received &received) {
            QTimer::singleShot(30, &socket, [&socket, method = received.method] {
                socket.write(method == "DELETE" ? QByteArray("HTTP/1.1 204 No Content\r\n\r\n")
                                                : HttpServer::bytes(200, page(nextOf(u"executing"_s, 1))));
            });
        });
        trino::Statement statement{u"SELECT 1"_s};
        statement.deadline = 300ms;
        const auto result = done(clientFor(server).run(statement, {}));
        QCOMPARE(result.error().code, u"http.timeout"_s);
        QCOMPARE(result.error().arguments.value(u"seconds"_s), u"0.3"_s);
        QCOMPARE(server.requests.last().method, "DELETE");
    }

    void aServerThatGoesSilentCostsOneRequestsPatienceNotTheStatements()
    {
        // It takes the statement, and is never heard of again.
        HttpServer server([](QTcpSocket &socket, const Received &received) {
            if (received.method == "POST") {
                socket.write(HttpServer::bytes(200, page(nextOf(u"queued"_s, 1))));
            }
        });
        const trino::Client client(server.url(), http::Client(u"trino"_s, {}, {}), u"alice"_s, 300ms);
        trino::Statement statement{u"CREATE CATALOG c USING tpch"_s};
        statement.deadline = 60s;
        QElapsedTimer clock;
        clock.start();
        const auto result = done(client.run(statement, {}));
        QCOMPARE(result.error().code, u"http.timeout"_s);
        QCOMPARE(result.error().arguments.value(u"seconds"_s), u"0.3"_s);
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed()))); // and the DELETE's two seconds
    }

    void stopsReadingAtTheRowLimit()
    {
        HttpServer server(wholeQuery());
        trino::Statement statement{u"SELECT 1"_s};
        statement.rowLimit = 1;
        const auto result = done(clientFor(server).run(statement, {}));
        QCOMPARE(result->rows.size(), 1);
        QCOMPARE(server.requests.last().method, "DELETE");
    }

    void aBusyAnswerToANextUriIsAskedAgainButTheStatementIsNotSentTwice()
    {
        HttpServer server([inner = wholeQuery(), busy = 0](QTcpSocket &socket, const Received &received) mutable {
            if (received.path.endsWith("/2") && busy++ < 2) {
                socket.write(HttpServer::bytes(502, "bad gateway", "text/html"));
            } else {
                inner(socket, received);
            }
        });
        QVERIFY(done(clientFor(server).run({u"SELECT 1"_s}, {})));
        QCOMPARE(methodsOf(server).count("POST"), 1);

        HttpServer refusing(HttpServer::always(503, "busy", "text/plain"));
        const auto result = done(clientFor(refusing).run({u"SELECT 1"_s}, {}));
        QCOMPARE(result.error().code, u"trino.unexpected-answer"_s);
        QCOMPARE(refusing.requests.size(), 1);
    }

    void saysWhatAnAnswerThatIsNoResultMeans_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const QByteArray html = "text/html; charset=utf-8";
        QTest::newRow("401") << 401 << QByteArray("text/plain") << QByteArray("Unauthorized")
                             << u"trino.not-signed-in"_s;
        QTest::newRow("403 of Trino") << 403 << QByteArray("text/plain")
                                      << QByteArray("Authentication over HTTP is not enabled")
                                      << u"trino.not-permitted"_s;
        QTest::newRow("403 of a portal") << 403 << html << QByteArray("<html>no</html>")
                                         << u"trino.unexpected-answer"_s;
        QTest::newRow("HTML") << 200 << html << QByteArray("<html>Sign in</html>") << u"trino.unexpected-answer"_s;
        QTest::newRow("redirect") << 302 << html << QByteArray() << u"trino.unexpected-answer"_s;
        QTest::newRow("400") << 400 << QByteArray("text/plain") << QByteArray("SQL statement is empty")
                             << u"trino.unexpected-answer"_s;
        QTest::newRow("starting") << 503 << QByteArray("text/plain") << QByteArray("Trino server is still initializing")
                                  << u"trino.starting"_s;
        QTest::newRow("500") << 500 << QByteArray("text/plain") << QByteArray("oops") << u"trino.unexpected-answer"_s;
    }
    void saysWhatAnAnswerThatIsNoResultMeans()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        HttpServer server(HttpServer::always(status, body, type));
        const auto result = done(clientFor(server).run({u"SELECT 1"_s}, {}));
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QCOMPARE(result.error().rawAnswer, QString::fromUtf8(body));
        QCOMPARE(result.error().endpoint, u"trino http://127.0.0.1:%1"_s.arg(server.serverPort()));
        if (code == u"trino.unexpected-answer"_s) {
            QCOMPARE(result.error().arguments.value(u"status"_s), QString::number(status));
            QCOMPARE(result.error().arguments.value(u"contentType"_s), QString::fromLatin1(type));
        }
    }

    void namesTheCatalogTheStatementSpeaksOf()
    {
        const QJsonObject error{{u"errorName"_s, u"ALREADY_EXISTS"_s},
                                {u"errorType"_s, u"USER_ERROR"_s},
                                {u"message"_s, u"Catalog 'sales' already exists"_s}};
        HttpServer server(HttpServer::always(200, page({}, {}, error)));
        const QString sql = trino::createCatalog(u"sales"_s, u"tpch"_s, {}, {});
        const auto result = done(clientFor(server).run({sql}, {}));
        QCOMPARE(result.error().code, u"trino.name-taken"_s);
        QCOMPARE(result.error().arguments.value(u"name"_s), u"sales"_s);
    }

    void readsTheServersVersionAndHowLongItIsUp()
    {
        HttpServer server(HttpServer::always(
            200,
            R"({"nodeVersion":{"version":"476"},"environment":"test","coordinator":true,"starting":false,"uptime":"1.50m"})"));
        const auto info = done(clientFor(server).info({}));
        QCOMPARE(info->version, u"476"_s);
        QCOMPARE(info->starting, false);
        QCOMPARE(info->uptime, std::chrono::milliseconds(90s));
    }

    void somethingElseThatAnswersJsonIsNoTrino()
    {
        HttpServer server(HttpServer::always(200, R"({"hello":"world"})"));
        QCOMPARE(done(clientFor(server).info({})).error().code, u"trino.unexpected-answer"_s);
    }

    void quotesNamesAndTextsAndLeavesTheConnectorBare()
    {
        QCOMPARE(
            trino::createCatalog(u"a\"b"_s, u"postgresql"_s, u"it's"_s, {{u"x.y"_s, u"o'clock"_s}, {u"a"_s, u"1"_s}}),
            u"CREATE CATALOG \"a\"\"b\" USING postgresql COMMENT 'it''s' WITH (\"a\" = '1', \"x.y\" = 'o''clock')"_s);
        QCOMPARE(trino::createCatalog(u"c"_s, u"tpch"_s, {}, {}), u"CREATE CATALOG \"c\" USING tpch"_s);
        QCOMPARE(trino::dropCatalog(u"c"_s), u"DROP CATALOG IF EXISTS \"c\""_s);
    }
};

std::unique_ptr<QObject> makeTrinoTest()
{
    return std::make_unique<TrinoTest>();
}

#include "trino_test.moc"

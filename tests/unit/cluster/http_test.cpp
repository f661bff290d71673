// One exchange against servers that misbehave: it ends when it should, it is sent as often as it may, it says why.
#include "http_server.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A port nobody listens on.
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

const auto silence = [](QTcpSocket &, const Received &) {};
const auto hangUp = [](QTcpSocket &socket, const Received &) { socket.abort(); };

} // namespace

class HttpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesTheAnswerWithItsHeadersAndTheServersClock()
    {
        HttpServer server(
            HttpServer::always(200, "hello", "text/plain", "Date: Sat, 21 Nov 2026 10:00:00 GMT\r\nX-One: 1\r\n"));
        const auto response = done(plainClient().send(get(server.url(u"/a/b"_s)), {}));
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, "hello");
        QCOMPARE(response->header("x-one"), "1");
        QCOMPARE(response->date(), QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC));
        QCOMPARE(server.requests.first().path, "/a/b");
    }

    void anAnswerOfAnyStatusIsAnAnswerWithItsBody_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 403, 404, 405, 407 + 2, 410, 422, 500, 501}) {
            QTest::addRow("%d", status) << status;
        }
    }
    void anAnswerOfAnyStatusIsAnAnswerWithItsBody()
    {
        QFETCH(int, status);
        HttpServer server(HttpServer::always(status, R"({"why":"because"})", "application/json",
                                             "WWW-Authenticate: Basic realm=\"x\"\r\n"));
        const auto response = done(plainClient().send(get(server.url(u"/"_s)), {}));
        QVERIFY2(response, response ? "" : qPrintable(response.error().code));
        QCOMPARE(response->status, status);
        QCOMPARE(response->body, R"({"why":"because"})");
        QCOMPARE(server.requests.size(), 1);
    }

    void sendsBasicAndBearerAndWhatTheRequestSays()
    {
        HttpServer server(HttpServer::always(200, ""));
        const http::BasicAuthorization basic{u"alice"_s, Secret::fromText(u"pass:wörd"_s)};
        http::Request request = postOnce(server.url(u"/x"_s), "body");
        request.headers = {{"X-More", "yes"}};
        QVERIFY(done(plainClient({}, basic).send(request, {})));
        QVERIFY(done(plainClient({}, http::BearerAuthorization{Secret::fromText(u"t0"_s)}).send(request, {})));
        QCOMPARE(server.requests.at(0).header("Authorization"), "Basic " + QByteArray("alice:pass:wörd").toBase64());
        QCOMPARE(server.requests.at(0).header("X-More"), "yes");
        QCOMPARE(server.requests.at(0).body, "body");
        QCOMPARE(server.requests.at(1).header("Authorization"), "Bearer t0");
    }

    void neverFollowsARedirectNorKeepsACookie()
    {
        HttpServer server(HttpServer::always(302, "", "text/plain", "Location: /elsewhere\r\nSet-Cookie: a=b\r\n"));
        const http::Client client = plainClient({}, http::BearerAuthorization{Secret::fromText(u"t0"_s)});
        const auto response = done(client.send(get(server.url(u"/"_s)), {}));
        QCOMPARE(response->status, 302);
        QVERIFY(done(client.send(get(server.url(u"/"_s)), {})));
        QCOMPARE(server.requests.size(), 2);
        QCOMPARE(server.requests.last().header("Cookie"), QByteArray());
    }

    void keepsTheConnectionForTheNextRequest()
    {
        HttpServer server(HttpServer::always(200, "x"));
        const http::Client client = plainClient();
        for (int i = 0; i < 3; ++i) {
            QVERIFY(done(client.send(get(server.url(u"/"_s)), {})));
        }
        QCOMPARE(server.connections, 1);
    }

    void aDeadlineReallyEnds()
    {
        HttpServer server(silence);
        QElapsedTimer clock;
        clock.start();
        const auto response = done(plainClient().send(get(server.url(u"/"_s), 200ms), {}));
        QVERIFY(!response);
        QCOMPARE(response.error().code, u"http.timeout"_s);
        QCOMPARE(response.error().arguments.value(u"seconds"_s), u"0.2"_s);
        QCOMPARE(response.error().endpoint, u"test http://127.0.0.1:%1"_s.arg(server.serverPort()));
        QVERIFY2(clock.elapsed() >= 190 && clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

    void aDeadlineEndsABodyThatDripsForEver()
    {
        HttpServer server([](QTcpSocket &socket, const Received &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            auto *drip = new QTimer(&socket);
            QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
            drip->start(20);
        });
        const auto response = done(plainClient().send(get(server.url(u"/"_s), 300ms), {}));
        QCOMPARE(response.error().code, u"http.timeout"_s);
    }

    void theDeadlineHoldsOverRepeats()
    {
        HttpServer server(HttpServer::always(503, "busy"));
        QElapsedTimer clock;
        clock.start();
        const auto response = done(plainClient().send(get(server.url(u"/"_s), 150ms), {}));
        QVERIFY(clock.elapsed() < 400);
        QCOMPARE(response->status, 503); // the answer there was, not a timeout made of waiting
    }

    void aStopReallyEndsAtOnce()
    {
        HttpServer server(silence);
        std::stop_source source;
        QElapsedTimer sinceStop;
        QTimer::singleShot(100, &server, [&] {
            sinceStop.start();
            source.request_stop();
        });
        const auto response = done(plainClient().send(get(server.url(u"/"_s), 30s), source.get_token()));
        QCOMPARE(response.error().code, u"http.cancelled"_s);
        QVERIFY(sinceStop.elapsed() < 100);
    }

    void aStopBeforeTheRequestSendsNothing()
    {
        HttpServer server(HttpServer::always(200, ""));
        std::stop_source source;
        source.request_stop();
        const auto response = done(plainClient().send(postOnce(server.url(u"/"_s)), source.get_token()));
        QCOMPARE(response.error().code, u"http.cancelled"_s);
        QTest::qWait(50);
        QCOMPARE(server.requests.size(), 0);
    }

    void aStopEndsThePauseBetweenTwoAttempts()
    {
        HttpServer server(HttpServer::always(429, "", "text/plain", "Retry-After: 20\r\n"));
        std::stop_source source;
        QTimer::singleShot(100, &server, [&] { source.request_stop(); });
        QElapsedTimer clock;
        clock.start();
        const auto response = done(plainClient().send(get(server.url(u"/"_s), 60s), source.get_token()));
        QCOMPARE(response.error().code, u"http.cancelled"_s);
        QVERIFY(clock.elapsed() < 1000);
        QCOMPARE(server.requests.size(), 1);
    }

    void aClientMayDieWhileARequestRuns()
    {
        HttpServer server([](QTcpSocket &socket, const Received &) {
            QTimer::singleShot(100, &socket, [&socket] { socket.write(HttpServer::bytes(200, "late")); });
        });
        auto client = std::make_unique<http::Client>(plainClient());
        auto task = client->send(get(server.url(u"/"_s)), {});
        client.reset();
        const auto response = done(std::move(task));
        QCOMPARE(response->body, "late");
    }

    void aTaskNobodyWaitsForEndsByItself()
    {
        int lines = 0;
        HttpServer server(HttpServer::always(200, "x"));
        {
            const http::Client client = plainClient([&lines](const http::Exchange &) { ++lines; });
            const auto dropped = client.send(get(server.url(u"/"_s)), {});
        }
        QTRY_COMPARE(lines, 1);
    }

    void aRequestThatMustNotBeRepeatedIsNeverSentTwice_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("POST") << QByteArray("POST") << QByteArray(R"({"a":1})");
        QTest::newRow("a large POST") << QByteArray("POST") << QByteArray(300'000, 'x');
        QTest::newRow("PUT") << QByteArray("PUT") << QByteArray("x");
        QTest::newRow("DELETE without a body") << QByteArray("DELETE") << QByteArray();
    }
    void aRequestThatMustNotBeRepeatedIsNeverSentTwice()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        HttpServer server([](QTcpSocket &socket, const Received &received) {
            received.path == "/warm" ? static_cast<void>(socket.write(HttpServer::bytes(200, ""))) : socket.abort();
        });
        const http::Client client = plainClient();
        QVERIFY(done(client.send(get(server.url(u"/warm"_s)), {})));
        http::Request request = postOnce(server.url(u"/act"_s), body);
        request.method = method;
        const auto response = done(client.send(request, {}));
        QVERIFY(!response);
        QCOMPARE(response.error().code, u"http.reset"_s);
        QTest::qWait(100); // Qt's own repeats would come now
        QCOMPARE(server.requests.size(), 2);
        QCOMPARE(server.requests.last().body, body);
    }

    void aRefusalIsNoReasonToSendAPostAgain()
    {
        for (const int status : {429, 502, 503, 504}) {
            HttpServer server(HttpServer::always(status, "no"));
            const auto response = done(plainClient().send(postOnce(server.url(u"/"_s)), {}));
            QCOMPARE(response->status, status);
            QCOMPARE(server.requests.size(), 1);
        }
    }

    void whatIsSafeIsAskedAgainAfterABusyAnswer()
    {
        HttpServer server([answered = 0](QTcpSocket &socket, const Received &) mutable {
            socket.write(answered++ < 2 ? HttpServer::bytes(503, "busy") : HttpServer::bytes(200, "now"));
        });
        const auto response = done(plainClient().send(get(server.url(u"/"_s)), {}));
        QCOMPARE(response->body, "now");
        QCOMPARE(response->attempts, 3);
    }

    void whatIsSafeIsAskedAgainAfterABrokenConnection()
    {
        HttpServer server([answered = 0](QTcpSocket &socket, const Received &) mutable {
            answered++ < 2 ? socket.abort() : static_cast<void>(socket.write(HttpServer::bytes(200, "now")));
        });
        const auto response = done(plainClient().send(get(server.url(u"/"_s), 10s), {}));
        QVERIFY2(response, response ? "" : qPrintable(response.error().code));
        QCOMPARE(response->body, "now");
    }

    void waitsAsLongAsTheServerAsks()
    {
        HttpServer server([answered = 0](QTcpSocket &socket, const Received &) mutable {
            socket.write(answered++ == 0 ? HttpServer::bytes(429, "", "text/plain", "Retry-After: 1\r\n")
                                         : HttpServer::bytes(200, "now"));
        });
        QElapsedTimer clock;
        clock.start();
        const auto response = done(plainClient().send(get(server.url(u"/"_s)), {}));
        QCOMPARE(response->body, "now");
        QVERIFY(clock.elapsed() >= 990);
    }

    void doesNotWaitBeyondItsDeadlineForAServerThatAsksForMore()
    {
        HttpServer server(HttpServer::always(429, "", "text/plain", "Retry-After: 3600\r\n"));
        QElapsedTimer clock;
        clock.start();
        const auto response = done(plainClient().send(get(server.url(u"/"_s), 2s), {}));
        QCOMPARE(response->status, 429);
        QVERIFY(clock.elapsed() < 500);
    }

    void givesUpOnARefusingPortAndSaysWhichOne()
    {
        const quint16 port = closedPort();
        const auto response = done(plainClient().send(get(QUrl(u"http://127.0.0.1:%1/"_s.arg(port))), {}));
        QCOMPARE(response.error().code, u"http.unreachable"_s);
        QCOMPARE(response.error().arguments.value(u"host"_s), u"127.0.0.1"_s);
        QCOMPARE(response.error().arguments.value(u"port"_s), QString::number(port));
    }

    void saysThatANameIsUnknown()
    {
        const auto response = done(plainClient().send(get(QUrl(u"http://no-such-host.invalid/"_s)), {}));
        QCOMPARE(response.error().code, u"http.name-unknown"_s);
        QCOMPARE(response.error().arguments.value(u"host"_s), u"no-such-host.invalid"_s);
    }

    void garbageInPlaceOfAnAnswerIsABrokenConnection()
    {
        HttpServer server([](QTcpSocket &socket, const Received &) {
            socket.write("SSH-2.0-OpenSSH_9.2\r\nwho are you\r\n\r\n");
            socket.disconnectFromHost();
        });
        const auto response = done(plainClient().send(postOnce(server.url(u"/"_s)), {}));
        QVERIFY(!response);
        QCOMPARE(response.error().code, u"http.reset"_s); // all Qt can tell: no answer was read
        QCOMPARE(server.requests.size(), 1);
    }

    void saysThatAnAnswerWasCutShort()
    {
        HttpServer server([](QTcpSocket &socket, const Received &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            socket.disconnectFromHost();
        });
        const auto response = done(plainClient().send(postOnce(server.url(u"/"_s)), {}));
        QVERIFY(!response);
        QCOMPARE(response.error().code, u"http.reset"_s);
    }

    void boundsWhatItReads()
    {
        HttpServer server([](QTcpSocket &socket, const Received &) {
            socket.write("HTTP/1.1 200 OK\r\n\r\n");
            auto *more = new QTimer(&socket);
            QObject::connect(more, &QTimer::timeout, &socket, [&socket] {
                if (socket.bytesToWrite() < 8'000'000) {
                    socket.write(QByteArray(4'000'000, 'x'));
                }
            });
            more->start(0);
        });
        const auto response = done(plainClient().send(get(server.url(u"/"_s), 10s), {}));
        QVERIFY(!response);
        QCOMPARE(response.error().code, u"http.too-large"_s);
    }

    void aNapEndsInTimeOrAtAStop()
    {
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(done(http::sleepFor(50ms, {})), true);
        QVERIFY(clock.elapsed() >= 49);
        std::stop_source source;
        QTimer::singleShot(50, this, [&] { source.request_stop(); });
        QCOMPARE(done(http::sleepFor(30s, source.get_token())), false);
        QVERIFY(clock.elapsed() < 1000);
        QCOMPARE(done(http::sleepFor(30s, source.get_token())), false);
    }
};

std::unique_ptr<QObject> makeHttpTest()
{
    return std::make_unique<HttpTest>();
}

#include "http_test.moc"

// What logs and "copy as curl" show: enough to do it again, nothing that opens a door.
#include "http_server.h"

using namespace Qt::StringLiterals;

namespace {

const QString canary = u"canary-7f3a"_s;

// The line written for one request to a server that answers 200.
http::Exchange lineOf(http::Request request, const http::Authorization &authorization)
{
    HttpServer server(HttpServer::always(200, "{}"));
    const QUrl target = server.url();
    request.url.setScheme(target.scheme());
    request.url.setHost(target.host());
    request.url.setPort(target.port());
    if (request.shownUrl) {
        request.shownUrl->setScheme(target.scheme());
        request.shownUrl->setHost(target.host());
        request.shownUrl->setPort(target.port());
    }
    http::Exchange line;
    const http::Client client(u"test"_s, {}, authorization, [&line](const http::Exchange &written) { line = written; });
    const auto response = done(client.send(request, {}));
    if (!response) {
        qWarning("no answer");
    }
    line.address.remove(u":%1"_s.arg(target.port()));
    line.curl.remove(u":%1"_s.arg(target.port()));
    return line;
}

QString allOf(const http::Exchange &line)
{
    return line.address + line.curl + line.errorCode + QString::fromLatin1(line.method);
}

} // namespace

class HttpShownTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noSecretIsEverShown_data()
    {
        QTest::addColumn<http::Authorization>("authorization");
        QTest::newRow("bearer") << http::Authorization(http::BearerAuthorization{Secret::fromText(canary)});
        QTest::newRow("basic") << http::Authorization(http::BasicAuthorization{u"alice"_s, Secret::fromText(canary)});
    }
    void noSecretIsEverShown()
    {
        QFETCH(http::Authorization, authorization);
        http::Request request;
        request.method = "POST";
        request.url = QUrl(u"http://alice:%1@x/v1/secret?token=%1#%1"_s.arg(canary));
        request.body = {canary.toUtf8(), "application/json", "‹masked›"};
        const http::Exchange line = lineOf(request, authorization);
        QVERIFY2(!allOf(line).contains(canary), qPrintable(allOf(line)));
        QCOMPARE(line.status, 200);
        QCOMPARE(line.address, u"http://127.0.0.1/v1/secret?token=…"_s);
    }

    void noSecretIsInTheErrorOfAFailedExchange()
    {
        HttpServer server([](QTcpSocket &socket, const Received &) { socket.abort(); });
        http::Exchange line;
        const http::Client client(u"test"_s, {}, http::BasicAuthorization{u"alice"_s, Secret::fromText(canary)},
                                  [&line](const http::Exchange &written) { line = written; });
        http::Request request;
        request.method = "POST";
        request.url = server.url(u"/x"_s);
        request.url.setUserInfo(u"bob:"_s + canary);
        request.url.setQuery(u"key="_s + canary);
        request.body = {canary.toUtf8(), "text/plain", "‹masked›"};
        const auto response = done(client.send(request, {}));
        QCOMPARE(response.error().code, u"http.reset"_s);
        QString all = response.error().endpoint + response.error().rawAnswer;
        for (const QString &argument : response.error().arguments) {
            all += argument;
        }
        all += allOf(line);
        QVERIFY(!all.contains(canary));
        QCOMPARE(line.errorCode, u"http.reset"_s);
        QCOMPARE(line.status, 0);
    }

    void curlCanBePastedIntoAShell()
    {
        http::Request request;
        request.method = "PATCH";
        request.url = QUrl(u"http://x/a b?x=1"_s);
        request.shownUrl = request.url;
        request.headers = {{"X-It's", "a 'name'; rm -rf $HOME"}};
        request.body = {"it's {\"a\":1}", "application/json", {}};
        const http::Exchange line = lineOf(request, http::BearerAuthorization{Secret::fromText(canary)});
        QCOMPARE(line.curl,
                 uR"(curl -X PATCH 'http://127.0.0.1/a%20b?x=1' -H "Authorization: Bearer $TOKEN")"
                 uR"( -H 'Content-Type: application/json' -H 'X-It'\''s: a '\''name'\''; rm -rf $HOME')"
                 uR"( --data-raw 'it'\''s {"a":1}')"_s);
    }

    void curlNamesThePasswordAVariableWhateverTheUserIsCalled()
    {
        http::Request request;
        request.url = QUrl(u"http://x/"_s);
        const auto curlFor = [&request](const QString &user) {
            return lineOf(request, http::BasicAuthorization{user, Secret::fromText(canary)}).curl;
        };
        QCOMPARE(curlFor(u"alice"_s), uR"(curl 'http://127.0.0.1/' -u "alice:$PASSWORD")"_s);
        QCOMPARE(curlFor(u"a$(id)'b"_s), uR"(curl 'http://127.0.0.1/' -u 'a$(id)'\''b:'"$PASSWORD")"_s);
    }

    void curlSaysWhichFilesItNeedsForTls()
    {
        const Identity identity = makeIdentity("sandbox ca", "IP:127.0.0.1");
        HttpServer server(HttpServer::always(200, ""), identity.pair);
        http::Exchange line;
        const http::Trust trust{
            identity.certificatePem,
            http::ClientCertificate{identity.certificatePem, Secret::fromBytes(identity.pair.second.toPem())}};
        const http::Client client(u"test"_s, trust, {}, [&line](const http::Exchange &written) { line = written; });
        http::Request request;
        request.url = server.url(u"/"_s);
        QVERIFY(done(client.send(request, {})));
        QVERIFY(line.curl.endsWith(" --cacert ca.pem --cert client.pem --key client-key.pem"_L1));
        QVERIFY(!line.curl.contains("PRIVATE"_L1));
    }
};

std::unique_ptr<QObject> makeHttpShownTest()
{
    return std::make_unique<HttpShownTest>();
}

#include "http_shown_test.moc"

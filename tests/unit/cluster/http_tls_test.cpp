// Whom an exchange trusts, and what it says of whom it does not.
#include "http_server.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HttpTlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesACertificateItDoesNotTrustAndSaysWhose()
    {
        const Identity identity = makeIdentity("sandbox ca", "IP:127.0.0.1");
        HttpServer server(HttpServer::always(200, "secret"), identity.pair);
        const auto response = done(plainClient().send(get(server.url(u"/"_s)), {}));
        QVERIFY(!response);
        QCOMPARE(response.error().code, u"http.tls-untrusted"_s);
        QCOMPARE(response.error().arguments.value(u"issuer"_s), u"sandbox ca"_s);
        QCOMPARE(response.error().arguments.value(u"subject"_s), u"sandbox ca"_s);
        const QByteArray digest = identity.pair.first.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
        QCOMPARE(response.error().arguments.value(u"fingerprint"_s), QString::fromLatin1(digest));
        QCOMPARE(server.requests.size(), 0);
    }

    void trustsTheCaItIsGivenAndNoOther()
    {
        const Identity identity = makeIdentity("sandbox ca", "IP:127.0.0.1");
        const Identity other = makeIdentity("another ca", "IP:127.0.0.1");
        HttpServer server(HttpServer::always(200, "hello"), identity.pair);
        const http::Client trusting(u"test"_s, {identity.certificatePem, {}}, {});
        const auto response = done(trusting.send(get(server.url(u"/"_s)), {}));
        QVERIFY2(response, response ? "" : qPrintable(response.error().code));
        QCOMPARE(response->body, "hello");
        const http::Client mistaken(u"test"_s, {other.certificatePem, {}}, {});
        QCOMPARE(done(mistaken.send(get(server.url(u"/"_s)), {})).error().code, u"http.tls-untrusted"_s);
        const http::Client garbled(u"test"_s, {"no certificate at all", {}}, {});
        QCOMPARE(done(garbled.send(get(server.url(u"/"_s)), {})).error().code, u"http.tls-untrusted"_s);
    }

    void aCertificateForAnotherNameIsNoMatterOfTrust()
    {
        const Identity identity = makeIdentity("sandbox ca", "DNS:trino.example");
        HttpServer server(HttpServer::always(200, "hello"), identity.pair);
        const http::Client client(u"test"_s, {identity.certificatePem, {}}, {});
        const auto response = done(client.send(get(server.url(u"/"_s)), {}));
        QCOMPARE(response.error().code, u"http.tls-failed"_s);
        QVERIFY(response.error().arguments.value(u"reason"_s).contains(u"trino.example"_s));
        const http::Client named(u"test"_s, {identity.certificatePem, {}, u"trino.example"_s}, {});
        QVERIFY(done(named.send(get(server.url(u"/"_s)), {})));
    }

    void httpsToAServerWithoutItIsATlsFailure()
    {
        HttpServer server(HttpServer::always(200, "hello"));
        QUrl url = server.url(u"/"_s);
        url.setScheme(u"https"_s);
        const auto response = done(plainClient().send(get(url, 3s), {}));
        QVERIFY(!response);
        QCOMPARE(response.error().code, u"http.tls-failed"_s);
        QVERIFY(!response.error().arguments.value(u"reason"_s).isEmpty());
    }
};

std::unique_ptr<QObject> makeHttpTlsTest()
{
    return std::make_unique<HttpTlsTest>();
}

#include "http_tls_test.moc"

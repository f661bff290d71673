// The question to OPA is Trino's own, and a document that is not there is no refusal.
#include "cluster/opa.h"
#include "http_server.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

opa::Client clientFor(const HttpServer &server)
{
    return opa::Client(server.url(), u"akko.trino_access"_s, plainClient());
}

} // namespace

class OpaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksAsTrinoAsks()
    {
        // Recorded from a Trino 476 (data/opa/trino-476-inputs.jsonl), with another operation and name.
        const QByteArray recorded
            = R"({"input":{"context":{"identity":{"user":"alice","groups":["admins"]},"softwareStack":{"trinoVersion":"476"}},)"
              R"("action":{"operation":"AccessCatalog","resource":{"catalog":{"name":"sales"}}}}})";
        HttpServer server(HttpServer::always(200, R"({"result":true})"));
        const auto allowed
            = done(clientFor(server).mayAccessCatalog({u"alice"_s, {u"admins"_s}, u"476"_s}, u"sales"_s, {}));
        QCOMPARE(allowed.value(), true);
        QCOMPARE(server.requests.last().path, "/v1/data/akko/trino_access/allow");
        QCOMPARE(QJsonDocument::fromJson(server.requests.last().body), QJsonDocument::fromJson(recorded));
    }

    void tellsARefusalFromAPolicyThatIsNotThere_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("refused") << 200 << QByteArray(R"({"result":false})") << u"false"_s;
        QTest::newRow("not loaded") << 200 << QByteArray("{}") << u"opa.undefined"_s;
        QTest::newRow("no boolean") << 200 << QByteArray(R"({"result":{"a":1}})") << u"opa.unexpected-answer"_s;
        QTest::newRow("HTML") << 200 << QByteArray("<html>") << u"opa.unexpected-answer"_s;
        QTest::newRow("403") << 403 << QByteArray(R"({"code":"unauthorized","message":"request rejected"})")
                             << u"opa.not-permitted"_s;
        QTest::newRow("rules contradict")
            << 500
            << QByteArray(
                   R"({"code":"internal_error","message":"error(s) occurred while evaluating query",)"
                   R"("errors":[{"code":"eval_conflict_error","message":"complete rules must not produce multiple outputs"}]})")
            << u"opa.policy-broken"_s;
        QTest::newRow("not an OPA") << 404 << QByteArray("nothing here") << u"opa.unexpected-answer"_s;
    }
    void tellsARefusalFromAPolicyThatIsNotThere()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        HttpServer server(HttpServer::always(status, body));
        const auto allowed = done(clientFor(server).mayAccessCatalog({u"bob"_s, {}}, u"sales"_s, {}));
        QTEST(allowed ? (*allowed ? u"true"_s : u"false"_s) : allowed.error().code, "outcome");
        if (!allowed && allowed.error().code == u"opa.policy-broken"_s) {
            QCOMPARE(allowed.error().arguments.value(u"reason"_s),
                     u"complete rules must not produce multiple outputs"_s);
        }
    }

    void saysItsVersionAndHealth()
    {
        HttpServer server([](QTcpSocket &socket, const Received &received) {
            socket.write(
                HttpServer::bytes(200, received.path == "/health" ? "{}" : R"({"result":{"version":"1.22.0"}})"));
        });
        QCOMPARE(done(clientFor(server).version({})).value(), u"1.22.0"_s);
        QVERIFY(done(clientFor(server).health({})));
    }
};

std::unique_ptr<QObject> makeOpaTest()
{
    return std::make_unique<OpaTest>();
}

#include "opa_test.moc"

// What OpenMetadata answers, understood; what a refusal, its web page and a failing Airflow look like. That requests are
// as the vendor's models want them is the flow test's (tests/flow/metadata_test.cpp).
#include "cluster/metadata.h"
#include "http_server.h"

using namespace Qt::StringLiterals;

namespace {

metadata::Client clientFor(const QUrl &url)
{
    return metadata::Client(url, plainClient(), {u"trino:8443"_s, true, u"reader"_s, {}});
}

QByteArray statusList(const QByteArray &runs)
{
    return R"({"data":[)" + runs + R"(],"paging":{"total":1}})";
}

} // namespace

class MetadataTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheApiUnderAnyFormOfTheAddress_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QByteArray>("asked");
        QTest::newRow("the server") << QString() << QByteArray("/api/v1/system/version");
        QTest::newRow("a slash") << u"/"_s << QByteArray("/api/v1/system/version");
        QTest::newRow("the API") << u"/api"_s << QByteArray("/api/v1/system/version");
        QTest::newRow("behind a gate") << u"/gate/"_s << QByteArray("/gate/api/v1/system/version");
    }
    void findsTheApiUnderAnyFormOfTheAddress()
    {
        QFETCH(QString, base);
        HttpServer server(HttpServer::always(200, R"({"version":"2.0.7"})"));
        QCOMPARE(done(clientFor(server.url(base)).version({})).value(), u"2.0.7"_s);
        QTEST(server.requests.last().path, "asked");
    }

    void tellsRefusalsApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("401") << 401 << QByteArray(R"({"code":401,"message":"Token expired!"})") << u"metadata.not-signed-in"_s;
        QTest::newRow("403") << 403 << QByteArray(R"({"code":403,"message":"not allowed"})") << u"metadata.not-permitted"_s;
        QTest::newRow("400") << 400 << QByteArray(R"({"code":400,"message":"DAG not found"})") << u"metadata.refused"_s;
        QTest::newRow("a proxy's 400") << 400 << QByteArray("<html>") << u"metadata.unexpected-answer"_s;
        QTest::newRow("500") << 500 << QByteArray(R"({"code":500,"message":"x"})") << u"metadata.unexpected-answer"_s;
        QTest::newRow("the web page") << 200 << QByteArray("<!DOCTYPE html>") << u"metadata.unexpected-answer"_s;
        QTest::newRow("Airflow's failure under 200")
            << 200 << QByteArray(R"({"code":500,"platform":"Airflow","reason":"down"})") << u"metadata.runner-failed"_s;
    }
    void tellsRefusalsApart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        HttpServer server(HttpServer::always(status, body));
        const auto deployed = done(clientFor(server.url()).deploy(u"id"_s, {}));
        QTEST(deployed.error().code, "code");
        QCOMPARE(server.requests.last().method, "POST");
        QCOMPARE(server.requests.size(), 1); // what starts something is not sent twice
    }

    void aServiceThatIsNotThereIsNoError()
    {
        HttpServer server(HttpServer::always(404, R"({"code":404,"message":"instance not found"})"));
        const auto found = done(clientFor(server.url()).service(u"trino_prod.eu_x"_s, {}));
        QVERIFY(found && !*found);
        // A name with a dot is quoted in the qualified name, as the vendor's fqn.quote_name does.
        QCOMPARE(server.requests.last().path, "/api/v1/services/databaseServices/name/%22trino_prod.eu_x%22?include=all");
        QVERIFY(done(clientFor(server.url()).deleteService(u"gone"_s, {})));
        QCOMPARE(metadata::Client::qualifiedPipelineOf(u"trino_prod.eu_x"_s),
                 u"\"trino_prod.eu_x\".\"trino_prod.eu_x_metadata\""_s);
    }

    void aServiceNeedsNoWritingOnlyWhereItIsAsItShouldBe()
    {
        const auto client = clientFor(QUrl(u"http://127.0.0.1"_s));
        const metadata::Service service {u"1"_s, u"s"_s, u"d"_s, u"trino:8443"_s, u"reader"_s, u"c"_s, true, false, false};
        QVERIFY(client.describes(service, u"c"_s));
        QVERIFY(!client.describes(service, u"other"_s));
        auto deleted = service;
        deleted.deleted = true;
        QVERIFY(!client.describes(deleted, u"c"_s));
        const metadata::Client withPassword(QUrl(u"http://127.0.0.1"_s), plainClient(),
                                            {u"trino:8443"_s, true, u"reader"_s, Secret::fromText(u"canary"_s)});
        QVERIFY(!withPassword.describes(service, u"c"_s)); // over there it reads as asterisks: nobody can tell
        QVERIFY(!withPassword.shownService(u"s"_s, u"d"_s, u"c"_s).contains("canary"));
    }

    void theNewestRunComesFirstWithItsFirstFailure()
    {
        HttpServer server(HttpServer::always(200, statusList(
            R"({"runId":"a","pipelineState":"success","timestamp":1000},)"
            R"({"runId":"b","pipelineState":"failed","startDate":5000,"status":[{"name":"Sink"},)"
            R"({"name":"Trino","failures":[{"name":"x","error":"no such catalog"}]}]},)"
            R"({"runId":"c","pipelineState":"somethingNew","timestamp":9000})")));
        const auto runs = done(clientFor(server.url()).ingestions(u"s.s_metadata"_s, {}));
        QVERIFY(runs);
        QCOMPARE(runs->size(), 2U);
        QCOMPARE(runs->front().run, u"b"_s);
        QCOMPARE(runs->front().reason, u"no such catalog"_s);
        QCOMPARE(runs->front().at, QDateTime::fromMSecsSinceEpoch(5000, Qt::UTC));
        QVERIFY(server.requests.last().path.contains("startTs=") && server.requests.last().path.contains("&endTs="));
    }
};

std::unique_ptr<QObject> makeMetadataTest()
{
    return std::make_unique<MetadataTest>();
}

#include "metadata_test.moc"

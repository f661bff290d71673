// The Kubernetes client's requests as they go over the wire, and what it makes of the API server's answers.
#include "cluster/kubernetes.h"
#include "http_server.h"

#include <QJsonDocument>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using kubernetes::DryRun;
using kubernetes::Force;

namespace {

kubernetes::Client clientFor(const HttpServer &server, http::ExchangeLog log = {})
{
    return kubernetes::Client(server.url(), u"akko"_s, http::Client(u"kubernetes"_s, {}, {}, std::move(log)), 3s);
}

QJsonObject object(const QString &name, const QJsonObject &data, const QString &resourceVersion = {})
{
    QJsonObject metadata{{u"name"_s, name}};
    if (!resourceVersion.isEmpty()) {
        metadata.insert(u"resourceVersion"_s, resourceVersion);
    }
    return {{u"metadata"_s, metadata}, {u"data"_s, data}};
}

QByteArray statusObject(int code, const QString &reason, const QString &message, const QJsonArray &causes = {})
{
    const QJsonObject status{{u"kind"_s, u"Status"_s}, {u"status"_s, u"Failure"_s},
                             {u"code"_s, code},        {u"reason"_s, reason},
                             {u"message"_s, message},  {u"details"_s, QJsonObject{{u"causes"_s, causes}}}};
    return QJsonDocument(status).toJson(QJsonDocument::Compact);
}

} // namespace

class KubernetesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksForObjectsUnderTheirPaths()
    {
        HttpServer server(HttpServer::always(200, R"({"metadata":{"resourceVersion":"7"},"items":[{},{}]})",
                                             "application/json", "Date: Sat, 21 Nov 2026 10:00:00 GMT\r\n"));
        const auto client = clientFor(server);
        const auto got = done(client.get(kubernetes::secrets, u"catalog-a.v1"_s, {}));
        QCOMPARE(got->serverTime, QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC));
        QCOMPARE(server.requests.last().path, "/api/v1/namespaces/akko/secrets/catalog-a.v1");
        QVERIFY(done(client.get(kubernetes::networkPolicies, u"a/b"_s, {})));
        QCOMPARE(server.requests.last().path, "/apis/networking.k8s.io/v1/namespaces/akko/networkpolicies/a%2Fb");
        const auto list = done(client.list(kubernetes::pods, u"app.kubernetes.io/name=trino,tier in (a, b)"_s, {}));
        QCOMPARE(list->items.size(), 2);
        QCOMPARE(list->resourceVersion, u"7"_s);
        QCOMPARE(
            server.requests.last().path,
            "/api/v1/namespaces/akko/pods?labelSelector=app.kubernetes.io%2Fname%3Dtrino%2Ctier%20in%20%28a%2C%20b%29");
    }

    void appliesWithItsManagerStrictlyAndOnlyWhereForcedByForce()
    {
        HttpServer server(HttpServer::always(200, "{}"));
        const auto client = clientFor(server);
        QVERIFY(done(client.apply(kubernetes::configMaps, object(u"rules"_s, {{u"a.rego"_s, u"x"_s}}),
                                  u"catalog-manager/a"_s, DryRun::Yes, Force::No, {})));
        const Received &request = server.requests.last();
        QCOMPARE(request.method, "PATCH");
        QCOMPARE(request.path,
                 "/api/v1/namespaces/akko/configmaps/rules?fieldValidation=Strict&dryRun=All"
                 "&fieldManager=catalog-manager%2Fa&force=false");
        QCOMPARE(request.header("Content-Type"), "application/apply-patch+yaml");
        QCOMPARE(request.body,
                 R"({"apiVersion":"v1","data":{"a.rego":"x"},"kind":"ConfigMap","metadata":{"name":"rules"}})");
        QVERIFY(done(client.apply(kubernetes::configMaps, object(u"rules"_s, {}), u"m"_s, DryRun::No, Force::Yes, {})));
        QVERIFY(server.requests.last().path.endsWith("force=true"));
        QVERIFY(!server.requests.last().path.contains("dryRun"));
    }

    void aReplaceWithoutAResourceVersionIsRefusedHere()
    {
        HttpServer server(HttpServer::always(200, "{}"));
        const auto answer = done(clientFor(server).replace(kubernetes::secrets, object(u"head"_s, {}), {}));
        QCOMPARE(answer.error().code, u"kubernetes.invalid"_s);
        QCOMPARE(server.requests.size(), 0);
        QVERIFY(done(clientFor(server).replace(kubernetes::secrets, object(u"head"_s, {}, u"5"_s), {})));
        QCOMPARE(server.requests.last().method, "PUT");
    }

    void removesOnlyWhatItHasSeen()
    {
        HttpServer server(HttpServer::always(200, "{}"));
        QVERIFY(done(clientFor(server).remove(kubernetes::secrets, u"head"_s, {u"u-1"_s, u"5"_s}, {})));
        QCOMPARE(server.requests.last().method, "DELETE");
        QCOMPARE(server.requests.last().body,
                 R"({"apiVersion":"v1","kind":"DeleteOptions","preconditions":{"resourceVersion":"5","uid":"u-1"}})");
    }

    void patchesAnAnnotation()
    {
        HttpServer server(HttpServer::always(200, "{}"));
        QVERIFY(
            done(clientFor(server).mergePatch(kubernetes::pods, u"trino-0"_s, {{u"metadata"_s, QJsonObject()}}, {}, DryRun::No, {})));
        QCOMPARE(server.requests.last().header("Content-Type"), "application/merge-patch+json");
    }

    void asksWhoItIsAndWhatItMay()
    {
        HttpServer server([](QTcpSocket &socket, const Received &received) {
            socket.write(
                HttpServer::bytes(201,
                                  received.path.contains("selfsubjectreviews")
                                      ? R"({"status":{"userInfo":{"username":"alice","groups":["akko-admin"]}}})"
                                      : R"({"status":{"allowed":true}})"));
        });
        const auto identity = done(clientFor(server).whoAmI({}));
        QCOMPARE(identity->user, u"alice"_s);
        QCOMPARE(identity->groups, QStringList{u"akko-admin"_s});
        QCOMPARE(server.requests.last().path, "/apis/authentication.k8s.io/v1/selfsubjectreviews");
        QCOMPARE(done(clientFor(server).may({u"patch"_s, kubernetes::deployments, u"trino"_s}, {})).value(), true);
        QCOMPARE(server.requests.last().path, "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews");
        const QJsonObject asked
            = QJsonDocument::fromJson(server.requests.last().body)[u"spec"_s][u"resourceAttributes"_s].toObject();
        QCOMPARE(asked,
                 (QJsonObject{{u"namespace"_s, u"akko"_s},
                              {u"verb"_s, u"patch"_s},
                              {u"group"_s, u"apps"_s},
                              {u"resource"_s, u"deployments"_s},
                              {u"name"_s, u"trino"_s}}));
    }

    void aLostAnswerToACreateIsNotAskedForTwice()
    {
        HttpServer server([](QTcpSocket &socket, const Received &) { socket.abort(); });
        const auto answer = done(clientFor(server).create(kubernetes::secrets, object(u"a"_s, {}), DryRun::No, {}));
        QCOMPARE(answer.error().code, u"http.reset"_s);
        QCOMPARE(server.requests.size(), 1);
    }

    void saysWhatARefusalMeans_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QMap<QString, QString>>("arguments");
        using Arguments = QMap<QString, QString>;
        const Arguments what{{u"resource"_s, u"secrets"_s}, {u"name"_s, u"head"_s}};
        const auto with = [&what](Arguments more) {
            more.insert(what);
            return more;
        };
        QTest::newRow("401") << 401 << statusObject(401, u"Unauthorized"_s, u"Unauthorized"_s)
                             << u"kubernetes.not-signed-in"_s << Arguments{};
        QTest::newRow("403") << 403 << statusObject(403, u"Forbidden"_s, u"secrets \"head\" is forbidden"_s)
                             << u"kubernetes.forbidden"_s
                             << with({{u"verb"_s, u"create"_s}, {u"reason"_s, u"secrets \"head\" is forbidden"_s}});
        QTest::newRow("404") << 404 << statusObject(404, u"NotFound"_s, u"not found"_s) << u"kubernetes.not-found"_s
                             << what;
        QTest::newRow("404 of something else") << 404 << QByteArray("<html>") << u"kubernetes.unexpected-answer"_s
                                               << Arguments{{u"status"_s, u"404"_s}, {u"reason"_s, QString()}};
        QTest::newRow("exists") << 409 << statusObject(409, u"AlreadyExists"_s, u"exists"_s)
                                << u"kubernetes.already-exists"_s << what;
        QTest::newRow("stale") << 409 << statusObject(409, u"Conflict"_s, u"the object has been modified"_s)
                               << u"kubernetes.conflict"_s << what;
        const QJsonArray causes{QJsonObject{{u"reason"_s, u"FieldManagerConflict"_s},
                                            {u"message"_s, u"conflict with \"other/x\" using v1"_s},
                                            {u"field"_s, u".data.a"_s}}};
        QTest::newRow("field") << 409 << statusObject(409, u"Conflict"_s, u"Apply failed with 1 conflict"_s, causes)
                               << u"kubernetes.field-conflict"_s
                               << with({{u"manager"_s, u"other/x"_s}, {u"field"_s, u".data.a"_s}});
        QTest::newRow("422") << 422 << statusObject(422, u"Invalid"_s, u"field is immutable"_s)
                             << u"kubernetes.invalid"_s << with({{u"reason"_s, u"field is immutable"_s}});
        QTest::newRow("too large") << 422
                                   << statusObject(422, u"Invalid"_s,
                                                   u"data: Too long: may not be more than 1048576 bytes"_s)
                                   << u"kubernetes.too-large"_s << what;
        QTest::newRow("413") << 413 << statusObject(413, u"RequestEntityTooLarge"_s, u"limit is 3145728"_s)
                             << u"kubernetes.too-large"_s << what;
        QTest::newRow("strict apply")
            << 500
            << statusObject(500, {}, u"failed to create typed patch object: .dat: field not declared in schema"_s)
            << u"kubernetes.invalid"_s
            << with({{u"reason"_s, u"failed to create typed patch object: .dat: field not declared in schema"_s}});
        QTest::newRow("410") << 410 << statusObject(410, u"Expired"_s, u"too old"_s) << u"kubernetes.gone"_s
                             << Arguments{};
        QTest::newRow("429") << 429 << statusObject(429, u"TooManyRequests"_s, u"later"_s)
                             << u"kubernetes.rate-limited"_s << Arguments{};
        QTest::newRow("HTML") << 200 << QByteArray("<html>Sign in</html>") << u"kubernetes.unexpected-answer"_s
                              << Arguments{{u"status"_s, u"200"_s}, {u"reason"_s, QString()}};
    }
    void saysWhatARefusalMeans()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        HttpServer server(HttpServer::always(status, body));
        const auto answer = done(clientFor(server).create(kubernetes::secrets, object(u"head"_s, {}), DryRun::No, {}));
        QVERIFY(!answer);
        QTEST(answer.error().code, "code");
        using Arguments = QMap<QString, QString>;
        QFETCH(Arguments, arguments);
        QCOMPARE(answer.error().arguments, arguments);
        QVERIFY(answer.error().endpoint.startsWith(u"kubernetes http://127.0.0.1:"_s));
    }

    void theDataOfASecretIsInNoLogAndNoError()
    {
        const QString canary = u"Y2FuYXJ5LTdmM2E="_s;
        // What older API servers answer where a value does not decode, bytes around the place included.
        HttpServer server(HttpServer::always(
            400,
            statusObject(400, u"BadRequest"_s,
                         "illegal base64 data, error found in #10 byte of ...|{\"a\":\""_L1 + canary)));
        QString log;
        const auto client = clientFor(server, [&log](const http::Exchange &line) { log += line.address + line.curl; });
        const QJsonObject secret{{u"metadata"_s, QJsonObject{{u"name"_s, u"files"_s}, {u"resourceVersion"_s, u"1"_s}}},
                                 {u"data"_s, QJsonObject{{u"a.properties"_s, canary}, {u"gone"_s, QJsonValue::Null}}},
                                 {u"stringData"_s, QJsonObject{{u"b"_s, canary}}}};
        QList<Error> errors;
        errors.append(done(client.create(kubernetes::secrets, secret, DryRun::No, {})).error());
        errors.append(done(client.replace(kubernetes::secrets, secret, {})).error());
        errors.append(done(client.apply(kubernetes::secrets, secret, u"m"_s, DryRun::No, Force::No, {})).error());
        errors.append(done(client.mergePatch(kubernetes::secrets, u"files"_s, secret, {}, DryRun::No, {})).error());
        QCOMPARE(server.requests.size(), 4);
        QVERIFY(server.requests.last().body.contains(canary.toUtf8()));
        QVERIFY2(!log.contains(canary), qPrintable(log));
        QVERIFY(log.contains(uR"("data":{"a.properties":"‹masked›","gone":null})"_s));
        for (const Error &error : errors) {
            QCOMPARE(error.code, u"kubernetes.invalid"_s);
            QVERIFY(!error.rawAnswer.contains(canary) && !error.arguments.value(u"reason"_s).contains(canary));
        }
    }

    void watchesUntilTheServerEnds()
    {
        HttpServer server([](QTcpSocket &socket, const Received &) {
            socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
                         R"({"type":"ADDED","object":{"metadata":{"name":"a"}}})"
                         "\n"
                         R"({"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"12"}}})"
                         "\n"
                         R"({"type":"DELETED","object":{"metadata":{"name":"a"}}})"
                         "\n");
            socket.disconnectFromHost();
        });
        QList<kubernetes::EventKind> kinds;
        const auto onEvent = [&kinds](const kubernetes::Event &event) { kinds.append(event.kind); };
        QVERIFY(done(clientFor(server).watch(kubernetes::secrets, u"a=b"_s, u"7"_s, onEvent, {})));
        using Kind = kubernetes::EventKind;
        QCOMPARE(kinds, (QList<Kind>{Kind::Added, Kind::Bookmark, Kind::Deleted}));
        QVERIFY(server.requests.last().path.contains("watch=true&allowWatchBookmarks=true&timeoutSeconds="));
        QVERIFY(server.requests.last().path.endsWith("&resourceVersion=7&labelSelector=a%3Db"));
    }

    void aWatchStopsAtAStop()
    {
        HttpServer server([](QTcpSocket &socket, const Received &) { socket.write("HTTP/1.1 200 OK\r\n\r\n"); });
        std::stop_source source;
        QTimer::singleShot(50, &server, [&] { source.request_stop(); });
        QVERIFY(done(clientFor(server).watch(kubernetes::secrets, {}, u"7"_s, {}, source.get_token())));
    }

    void aWatchThatFellBehindMustListAgain_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const QByteArray gone = statusObject(410, u"Expired"_s, u"too old resource version"_s);
        QTest::newRow("as the status") << HttpServer::bytes(410, gone);
        QTest::newRow("as an event") << HttpServer::bytes(200, "{\"type\":\"ERROR\",\"object\":" + gone + "}\n");
    }
    void aWatchThatFellBehindMustListAgain()
    {
        QFETCH(QByteArray, answer);
        HttpServer server([answer](QTcpSocket &socket, const Received &) { socket.write(answer); });
        const auto watched = done(clientFor(server).watch(kubernetes::secrets, {}, u"1"_s, {}, {}));
        QVERIFY(!watched);
        QCOMPARE(watched.error().code, u"kubernetes.gone"_s);
    }
};

std::unique_ptr<QObject> makeKubernetesTest()
{
    return std::make_unique<KubernetesTest>();
}

#include "kubernetes_test.moc"

// A session against an issuer on this machine: the way back, renewal, and what an issuer may say of itself.
#include "local_issuer.h"

#include "identity/sessions.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using identity::Session;

namespace {

QString codeOf(const Result<> &result)
{
    return result ? QString() : result.error().code;
}

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsThreeIndependentValuesAndAChallenge()
    {
        LocalIssuer issuer;
        const auto session = issuer.session();
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        const QUrlQuery first = issuer.lastRequest;
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        QSet<QString> values;
        for (const QUrlQuery &query : {first, issuer.lastRequest}) {
            for (const QString &name : {u"state"_s, u"nonce"_s, u"code_challenge"_s}) {
                QCOMPARE(query.queryItemValue(name).size(), 43);
                values.insert(query.queryItemValue(name));
            }
            QCOMPARE(query.queryItemValue(u"code_challenge_method"_s), u"S256"_s);
        }
        QCOMPARE(values.size(), 6);
    }

    void refusesAWrongWayBack_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("no issuer") << u"iss"_s << QString() << u"identity.callback-issuer"_s;
        QTest::newRow("a foreign issuer") << u"iss"_s << u"https://evil.test"_s << u"identity.callback-issuer"_s;
        QTest::newRow("the person said no") << u"error"_s << u"access_denied"_s << u"identity.refused"_s;
        QTest::newRow("no code") << u"code"_s << QString() << u"identity.refused"_s;
        QTest::newRow("a wrong state is no answer") << u"state"_s << u"guess"_s << u"identity.timed-out"_s;
        QTest::newRow("no state is no answer") << u"state"_s << QString() << u"identity.timed-out"_s;
    }

    void refusesAWrongWayBack()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, code);
        LocalIssuer issuer;
        const auto session = issuer.session();
        const auto change = [&](QUrlQuery &query) {
            query.removeQueryItem(field);
            if (!value.isEmpty()) {
                query.addQueryItem(field, value);
            }
        };
        QCOMPARE(codeOf(done(session->signIn(issuer.browsing(change, 400ms), {}))), code);
        QCOMPARE(issuer.asked("/token"), 0);
    }

    void refusesAForeignIssuerAlsoWhereNoneWasPromised()
    {
        LocalIssuer issuer;
        issuer.document[u"authorization_response_iss_parameter_supported"_s] = false;
        const auto without = [](QUrlQuery &query) { query.removeQueryItem(u"iss"_s); };
        QVERIFY(done(issuer.session()->signIn(issuer.browsing(without), {})));
        const auto foreign = [](QUrlQuery &query) {
            query.removeQueryItem(u"iss"_s);
            query.addQueryItem(u"iss"_s, u"https://evil.test"_s);
        };
        QCOMPARE(codeOf(done(issuer.session()->signIn(issuer.browsing(foreign), {}))), u"identity.callback-issuer"_s);
    }

    void saysWhenACodeWasUsedAlready()
    {
        LocalIssuer issuer;
        issuer.refuse = "invalid_grant";
        QCOMPARE(codeOf(done(issuer.session()->signIn(issuer.browsing(), {}))), u"identity.grant-refused"_s);
    }

    void endsWhenThePersonCancels()
    {
        LocalIssuer issuer;
        const auto session = issuer.session();
        std::stop_source stop;
        identity::Browsing browsing;
        browsing.open = [&stop](const QUrl &) {
            QTimer::singleShot(50, qApp, [&stop] { stop.request_stop(); });
            return Result<>();
        };
        QCOMPARE(codeOf(done(session->signIn(browsing, stop.get_token()))), u"identity.cancelled"_s);
        QCOMPARE(session->state(), Session::State::SignedOut);
    }

    void believesNoIssuerThatContradictsItself_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("another name") << u"issuer"_s << QJsonValue(u"https://evil.test"_s) << u"identity.issuer-mismatch"_s;
        QTest::newRow("no token endpoint") << u"token_endpoint"_s << QJsonValue(u""_s) << u"identity.bad-discovery"_s;
        QTest::newRow("tokens in the clear") << u"token_endpoint"_s << QJsonValue(u"http://example.test/t"_s) << u"identity.bad-discovery"_s;
        QTest::newRow("no PKCE") << u"code_challenge_methods_supported"_s << QJsonValue(QJsonArray{u"plain"_s}) << u"identity.no-pkce"_s;
        QTest::newRow("shared secrets only") << u"id_token_signing_alg_values_supported"_s << QJsonValue(QJsonArray{u"HS256"_s})
                                             << u"identity.bad-discovery"_s;
    }

    void believesNoIssuerThatContradictsItself()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QString, code);
        LocalIssuer issuer;
        issuer.document[field] = value;
        QCOMPARE(codeOf(done(issuer.session()->signIn(issuer.browsing(), {}))), code);
    }

    void saysThatNothingIsKeptWithoutAKeychain()
    {
        LocalIssuer issuer;
        const auto session = issuer.session();
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        QCOMPARE(session->kept(), Session::Kept::InMemory);
        QCOMPARE(session->keychainProblem()->code, u"identity.keychain-unavailable"_s);
        QCOMPARE(session->person()->name, u"alice"_s);
        QVERIFY(session->hasRole(u"akko-admin"_s));
    }

    void renewsOnceForManyWhoAskAtTheSameTime()
    {
        LocalIssuer issuer;
        const auto session = issuer.session();
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        const auto authorization = session->authorization();
        const auto refused = done(authorization.token(std::nullopt, {}));
        std::vector<QCoro::Task<Result<Secret>>> asking;
        for (int i = 0; i < 20; ++i) { // a server refused the same token to all of them
            asking.push_back(authorization.token(*refused, {}));
        }
        QSet<QByteArray> given;
        for (auto &task : asking) {
            const auto token = done(std::move(task));
            QVERIFY(token);
            given.insert(token->reveal().toByteArray());
        }
        QCOMPARE(given.size(), 1);
        QCOMPARE(issuer.asked("/token"), 2);
        QVERIFY(!issuer.refusedAReuse);
    }

    void believesARenewalAsLittleAsASignIn()
    {
        LocalIssuer issuer;
        const auto session = issuer.session();
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        const auto authorization = session->authorization();
        const auto before = done(authorization.token(std::nullopt, {}));
        issuer.change = [](Answer &answer) { answer.id[u"aud"_s] = u"other"_s; };
        QCOMPARE(done(authorization.token(*before, {})).error().code, u"identity.token-audience"_s);
        issuer.change = {};
        QVERIFY(done(authorization.token(*before, {}))); // what was not believed did not use the session up
        QVERIFY(!issuer.refusedAReuse);
    }

    void doesNotRenewASessionIntoSomebodyElses()
    {
        LocalIssuer issuer;
        const auto session = issuer.session();
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        const auto authorization = session->authorization();
        const auto before = done(authorization.token(std::nullopt, {}));
        issuer.change = [](Answer &answer) {
            answer.id[u"sub"_s] = u"2"_s;
            answer.access[u"sub"_s] = u"2"_s;
            answer.id[u"preferred_username"_s] = u"bob"_s;
        };
        QCOMPARE(done(authorization.token(*before, {})).error().code, u"identity.other-person"_s);
        QCOMPARE(session->person()->name, u"bob"_s); // whoever looks sees it
    }

    void triesARefusedRequestOnceMoreWithANewToken()
    {
        LocalIssuer issuer;
        const auto session = issuer.session();
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        QList<QByteArray> seen;
        HttpServer server([&seen](QTcpSocket &socket, const Received &request) {
            seen += request.header("Authorization");
            socket.write(HttpServer::bytes(seen.size() == 1 ? 401 : 200, "{}"));
        });
        const http::Client client(u"test"_s, {}, session->authorization());
        const auto answer = done(client.send(postOnce(server.url()), {}));
        QCOMPARE(answer->status, 200);
        QCOMPARE(seen.size(), 2);
        QVERIFY(seen[0].startsWith("Bearer ") && seen[1].startsWith("Bearer ") && seen[0] != seen[1]);
    }

    void waitsForThePersonWhenTheSessionEndsAndGoesOn()
    {
        LocalIssuer issuer;
        issuer.lifetime = 1;
        const auto session = issuer.session();
        session->setPatience(10s);
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        issuer.refuse = "invalid_grant"; // an admin ended it
        QTest::qWait(800);
        QTRY_COMPARE(session->state(), Session::State::Ended);
        QCOMPARE(session->person()->name, u"alice"_s);

        HttpServer server(HttpServer::always(200, "{}"));
        const http::Client client(u"test"_s, {}, session->authorization());
        std::optional<Result<http::Response>> answer;
        deliver(client.send(postOnce(server.url()), {}), &answer);
        QTest::qWait(100);
        QVERIFY(!answer); // it waits, and nothing was sent
        QCOMPARE(server.requests.size(), 0);
        issuer.refuse.clear();
        issuer.lifetime = 300;
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        QTRY_VERIFY(answer.has_value());
        QCOMPARE((*answer)->status, 200);
    }

    void doesNotGoOnUnderAnotherName()
    {
        LocalIssuer issuer;
        issuer.lifetime = 1;
        const auto session = issuer.session();
        session->setPatience(10s);
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        issuer.refuse = "invalid_grant";
        QTRY_COMPARE(session->state(), Session::State::Ended);
        const auto authorization = session->authorization();
        std::optional<Result<Secret>> token;
        deliver(authorization.token(std::nullopt, {}), &token);
        issuer.refuse.clear();
        issuer.lifetime = 300;
        issuer.change = [](Answer &answer) {
            answer.id[u"sub"_s] = u"2"_s;
            answer.access[u"sub"_s] = u"2"_s;
            answer.id[u"preferred_username"_s] = u"bob"_s;
        };
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        QTRY_VERIFY(token.has_value());
        QCOMPARE(token->error().code, u"identity.other-person"_s);
        QCOMPARE(token->error().arguments[u"now"_s], u"bob"_s);
    }

    void signsOutAtTheIssuerByLogoutAndByRevocation()
    {
        LocalIssuer issuer;
        const QString base = issuer.document["token_endpoint"_L1].toString().chopped(6);
        issuer.document[u"end_session_endpoint"_s] = QString(base + u"/logout"_s);
        issuer.document[u"revocation_endpoint"_s] = QString(base + u"/revoke"_s);
        QByteArray logout;
        QByteArray revocation;
        issuer.beforeAnswer = [&](const Received &request) {
            if (request.path == "/logout") {
                logout = request.body;
            } else if (request.path == "/revoke") {
                revocation = request.body;
            }
        };
        const auto session = issuer.session();
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        QVERIFY(!done(session->signOut({}))); // this issuer knows neither path: its error is told, and
        QCOMPARE(session->state(), Session::State::SignedOut); // it is forgotten here in any case
        QVERIFY(!session->person());
        QVERIFY2(logout.contains("id_token_hint=ey"), logout.constData());
        QVERIFY2(revocation.contains("token_type_hint=refresh_token"), revocation.constData());
    }

    void saysWhichRoleIsMissing()
    {
        LocalIssuer issuer;
        cluster::Environment environment;
        environment.name = u"prod"_s;
        QVERIFY(!identity::refusal(environment, nullptr)); // without an issuer the endpoints alone decide
        environment.identity = issuer.provider();
        QCOMPARE(identity::refusal(environment, nullptr)->code, u"identity.not-signed-in"_s);
        const auto session = issuer.session();
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        QVERIFY(!identity::refusal(environment, session.get()));
        environment.identity.adminRole = u"platform-admin"_s;
        const auto refusal = identity::refusal(environment, session.get());
        QCOMPARE(refusal->code, u"identity.role-missing"_s);
        QCOMPARE(refusal->arguments[u"role"_s], u"platform-admin"_s);
    }
};

} // namespace

std::unique_ptr<QObject> makeSessionTest()
{
    return std::make_unique<SessionTest>();
}

#include "session_test.moc"

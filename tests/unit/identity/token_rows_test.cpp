// Every lie that a token can tell, told by a real issuer on this machine: each row fails when its check is taken out.
#include "local_issuer.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Row {
    const char *name;
    const char *code; // empty: accepted
    std::function<void(Answer &, LocalIssuer &)> lie;
    std::chrono::seconds clock{0}; // how far ours is wrong
};

void sign(Answer &answer, const QString &algorithm, const QString &key, const Forger &forger)
{
    answer.header = {{u"alg"_s, algorithm}, {u"kid"_s, key}};
    answer.idForger = &forger;
}

const std::vector<Row> &rows()
{
    static const qint64 now = QDateTime::currentSecsSinceEpoch();
    static const std::vector<Row> all{
        {"the truth", "", [](Answer &, LocalIssuer &) {}},
        {"the truth by PS256", "", [](Answer &a, LocalIssuer &i) { sign(a, u"PS256"_s, u"rsa"_s, i.rsa); }},
        {"the truth by PS512", "", [](Answer &a, LocalIssuer &i) { sign(a, u"PS512"_s, u"rsa"_s, i.rsa); }},
        {"the truth by ES256", "", [](Answer &a, LocalIssuer &i) { sign(a, u"ES256"_s, u"curve"_s, i.curve); }},
        {"blanks in the header", "", [](Answer &a, LocalIssuer &) { a.rawHeader = "{ \"kid\" : \"rsa\",\n \"alg\" : \"RS256\" }"; }},
        {"an audience of several, with azp", "", [](Answer &a, LocalIssuer &) { a.id[u"aud"_s] = QJsonArray{u"desk"_s, u"other"_s}; }},
        {"no algorithm", "identity.token-algorithm", [](Answer &a, LocalIssuer &i) { sign(a, u"none"_s, u"rsa"_s, i.rsa); }},
        {"the public key as a shared secret", "identity.token-algorithm",
         [](Answer &a, LocalIssuer &i) { sign(a, u"HS256"_s, u"rsa"_s, i.rsa); }},
        {"an algorithm that was not announced", "identity.token-algorithm",
         [](Answer &a, LocalIssuer &i) { sign(a, u"RS512"_s, u"rsa"_s, i.rsa); }},
        {"a key for encryption", "identity.token-key-unknown",
         [](Answer &a, LocalIssuer &i) { sign(a, u"RS256"_s, u"for-encryption"_s, i.stranger); }},
        {"a key nobody knows", "identity.token-key-unknown",
         [](Answer &a, LocalIssuer &i) { sign(a, u"RS256"_s, u"mine"_s, i.stranger); }},
        {"a key of another type", "identity.token-key-unknown",
         [](Answer &a, LocalIssuer &i) { sign(a, u"RS256"_s, u"curve"_s, i.rsa); }},
        {"a stranger's signature", "identity.token-signature", [](Answer &a, LocalIssuer &i) { a.idForger = &i.stranger; }},
        {"a stranger's signature by PS256", "identity.token-signature",
         [](Answer &a, LocalIssuer &i) { sign(a, u"PS256"_s, u"rsa"_s, i.stranger); }},
        {"no token to say who it is", "identity.token-malformed", [](Answer &a, LocalIssuer &) { a.withId = false; }},
        {"an extension we do not know", "identity.token-malformed",
         [](Answer &a, LocalIssuer &) { a.header[u"crit"_s] = QJsonArray{u"b64"_s}; }},
        {"another issuer", "identity.token-issuer", [](Answer &a, LocalIssuer &) { a.id[u"iss"_s] = u"https://evil.test"_s; }},
        {"another audience", "identity.token-audience", [](Answer &a, LocalIssuer &) { a.id[u"aud"_s] = u"other"_s; }},
        {"an audience of several, without azp", "identity.token-party",
         [](Answer &a, LocalIssuer &) {
             a.id[u"aud"_s] = QJsonArray{u"desk"_s, u"other"_s};
             a.id.remove("azp"_L1);
         }},
        {"asked for by another", "identity.token-party", [](Answer &a, LocalIssuer &) { a.id[u"azp"_s] = u"other"_s; }},
        {"another nonce", "identity.token-nonce", [](Answer &a, LocalIssuer &) { a.id[u"nonce"_s] = u"guess"_s; }},
        {"no nonce", "identity.token-nonce", [](Answer &a, LocalIssuer &) { a.id.remove("nonce"_L1); }},
        {"the hash of another token", "identity.token-hash",
         [](Answer &a, LocalIssuer &) {
             a.rightHash = false;
             a.id[u"at_hash"_s] = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
         }},
        {"nobody", "identity.token-malformed", [](Answer &a, LocalIssuer &) { a.id.remove("sub"_L1); }},
        {"no end", "identity.token-malformed", [](Answer &a, LocalIssuer &) { a.id.remove("exp"_L1); }},
        {"no beginning", "identity.token-malformed", [](Answer &a, LocalIssuer &) { a.id.remove("iat"_L1); }},
        {"over", "identity.token-expired", [](Answer &a, LocalIssuer &) { a.id[u"exp"_s] = now - 400; }},
        {"not yet", "identity.token-expired", [](Answer &a, LocalIssuer &) { a.id[u"nbf"_s] = now + 400; }},
        {"of long ago", "identity.token-expired", [](Answer &a, LocalIssuer &) { a.id[u"iat"_s] = now - 400; }},
        {"of the future", "identity.token-expired", [](Answer &a, LocalIssuer &) { a.id[u"iat"_s] = now + 400; }},
        {"a clock two minutes fast", "", [](Answer &, LocalIssuer &) {}, 120s},
        {"a clock two minutes slow", "", [](Answer &, LocalIssuer &) {}, -120s},
        {"a clock ten minutes fast", "identity.clock", [](Answer &, LocalIssuer &) {}, 605s},
        {"a clock ten minutes fast, and tokens of an hour", "identity.clock",
         [](Answer &a, LocalIssuer &) { a.id[u"exp"_s] = a.access[u"exp"_s] = now + 3600; }, 605s},
        {"a clock ten minutes slow", "identity.clock", [](Answer &, LocalIssuer &) {}, -605s},
        {"access for another audience", "identity.access-audience",
         [](Answer &a, LocalIssuer &) { a.access[u"aud"_s] = u"somebody-else"_s; }},
        {"access of another issuer", "identity.token-issuer",
         [](Answer &a, LocalIssuer &) { a.access[u"iss"_s] = u"https://evil.test"_s; }},
        {"access signed by a stranger", "identity.token-signature", [](Answer &a, LocalIssuer &i) { a.accessForger = &i.stranger; }},
        {"access that is over", "identity.token-expired", [](Answer &a, LocalIssuer &) { a.access[u"exp"_s] = now - 400; }},
        {"access of the future", "identity.token-expired", [](Answer &a, LocalIssuer &) { a.access[u"iat"_s] = now + 400; }},
        {"access that was given before", "", [](Answer &a, LocalIssuer &) { a.access[u"iat"_s] = now - 400; }},
        {"access of a type that is not sent as it is", "identity.token-type", [](Answer &, LocalIssuer &i) { i.tokenType = "DPoP"; }},
        {"roles told by userinfo", "", [](Answer &a, LocalIssuer &i) {
             a.access.remove("realm_access"_L1);
             i.info = {{u"sub"_s, u"1"_s}, {u"realm_access"_s, QJsonObject{{u"roles"_s, QJsonArray{u"akko-admin"_s}}}}};
         }},
        {"userinfo of another person", "identity.token-subject", [](Answer &a, LocalIssuer &i) {
             a.access.remove("realm_access"_L1);
             i.info = {{u"sub"_s, u"2"_s}, {u"realm_access"_s, QJsonObject{{u"roles"_s, QJsonArray{u"akko-admin"_s}}}}};
         }},
        {"access of another person", "identity.token-subject", [](Answer &a, LocalIssuer &) { a.access[u"sub"_s] = u"2"_s; }},
    };
    return all;
}

class TokenRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void believesNothingButTheTruth_data()
    {
        QTest::addColumn<int>("row");
        for (size_t i = 0; i < rows().size(); ++i) {
            QTest::newRow(rows()[i].name) << static_cast<int>(i);
        }
    }

    void believesNothingButTheTruth()
    {
        QFETCH(int, row);
        const Row &it = rows()[static_cast<size_t>(row)];
        m_issuer.tokenType = "Bearer";
        m_issuer.change = [this, &it](Answer &answer) { it.lie(answer, m_issuer); };
        const auto session = m_issuer.session(it.clock);
        const auto result = done(session->signIn(m_issuer.browsing(), {}));
        QCOMPARE(result ? QString() : result.error().code, QString::fromLatin1(it.code));
        QCOMPARE(session->state(), result ? identity::Session::State::SignedIn : identity::Session::State::SignedOut);
        QCOMPARE(session->person().has_value(), result.has_value());
        QVERIFY(!result || session->hasRole(u"akko-admin"_s));
        if (it.clock == 605s) {
            QCOMPARE(result.error().arguments[u"minutes"_s], u"10"_s);
        }
    }

    void looksForAnUnknownKeyOnce()
    {
        LocalIssuer issuer;
        const auto session = issuer.session();
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        QCOMPARE(issuer.asked("/keys"), 1);
        issuer.keys.append(issuer.stranger.publicKey(u"new"_s, u"sig"_s, u"RS256"_s)); // the issuer has a new key
        issuer.change = [&issuer](Answer &answer) { sign(answer, u"RS256"_s, u"new"_s, issuer.stranger); };
        QVERIFY(done(session->signIn(issuer.browsing(), {})));
        QCOMPARE(issuer.asked("/keys"), 2);
        issuer.change = [&issuer](Answer &answer) { sign(answer, u"RS256"_s, u"never"_s, issuer.stranger); };
        QCOMPARE(done(session->signIn(issuer.browsing(), {})).error().code, u"identity.token-key-unknown"_s);
        QCOMPARE(issuer.asked("/keys"), 3);
    }

private:
    LocalIssuer m_issuer;
};

} // namespace

std::unique_ptr<QObject> makeTokenRowsTest()
{
    return std::make_unique<TokenRowsTest>();
}

#include "token_rows_test.moc"

// Signatures by themselves: every algorithm we verify takes the genuine one, and nothing that looks like it.
#include "forger.h"

#include "identity/json_web_token.h"
#include "identity/token_check.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <map>

using namespace Qt::StringLiterals;

namespace {

std::vector<identity::Key> keysOf(const QJsonArray &keys)
{
    auto read = identity::keysFrom(QJsonDocument(QJsonObject{{u"keys"_s, keys}}).toJson());
    return read ? std::move(*read) : std::vector<identity::Key>();
}

// Keys take a while to be made: one pair of each kind for all rows.
const std::pair<Forger, Forger> &twoOf(int kind)
{
    static std::map<int, std::pair<Forger, Forger>> made;
    const auto found = made.find(kind);
    if (found != made.end()) {
        return found->second;
    }
    const auto of = static_cast<Forger::Kind>(kind);
    return made.emplace(kind, std::pair(Forger(of), Forger(of))).first->second;
}

Forger rsa()
{
    return twoOf(static_cast<int>(Forger::Kind::Rsa)).first;
}

class SignatureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheGenuineOneAndNoneThatIsAlmostIt_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<int>("kind");
        using Kind = Forger::Kind;
        for (const auto &[algorithm, kind] :
             {std::pair{"RS256", Kind::Rsa}, {"RS384", Kind::Rsa}, {"RS512", Kind::Rsa}, {"PS256", Kind::Rsa}, {"PS384", Kind::Rsa},
              {"PS512", Kind::Rsa}, {"ES256", Kind::Curve}, {"ES384", Kind::Curve384}, {"ES512", Kind::Curve521}}) {
            QTest::newRow(algorithm) << QString::fromLatin1(algorithm) << static_cast<int>(kind);
        }
    }

    void takesTheGenuineOneAndNoneThatIsAlmostIt()
    {
        QFETCH(QString, algorithm);
        QFETCH(int, kind);
        const auto &[signer, stranger] = twoOf(kind);
        const auto keys = keysOf({signer.publicKey(u"one"_s, u"sig"_s, {})});
        QCOMPARE(keys.size(), size_t(1));
        const QJsonObject header{{u"alg"_s, algorithm}, {u"kid"_s, u"one"_s}};
        const QJsonObject claims{{u"sub"_s, u"alice"_s}};
        auto token = identity::takeApart(signer.token(header, claims));
        QVERIFY(token && identity::checkSignature(*token, keys, {algorithm}));

        const auto forged = identity::takeApart(stranger.token(header, claims));
        QCOMPARE(identity::checkSignature(*forged, keys, {algorithm}).error().code, u"identity.token-signature"_s);
        identity::SignedToken other = *token;
        other.signedPart.back() = other.signedPart.back() == 'A' ? 'B' : 'A'; // another payload under the same signature
        QVERIFY(!identity::isSignedBy(other, keys.front()));
        other = *token;
        other.signature[other.signature.size() / 2] ^= 1;
        QVERIFY(!identity::isSignedBy(other, keys.front()));
        for (const QByteArray &signature : {QByteArray(), token->signature.repeated(2), token->signature.chopped(1)}) {
            other = *token;
            other.signature = signature;
            QVERIFY(!identity::isSignedBy(other, keys.front()));
        }
        QCOMPARE(identity::checkSignature(*token, keys, {u"RS1"_s}).error().code, u"identity.token-algorithm"_s);
    }

    void wantsASaltAsLongAsTheDigest() // RFC 7518 §3.5
    {
        Forger signer = rsa();
        signer.setSalt(20);
        const auto keys = keysOf({signer.publicKey(u"one"_s, u"sig"_s, {})});
        const auto token = identity::takeApart(signer.token({{u"alg"_s, u"PS256"_s}, {u"kid"_s, u"one"_s}}, {}));
        QVERIFY(!identity::isSignedBy(*token, keys.front()));
    }

    void wantsBothHalvesOfACurvesSignatureAtTheirLength() // RFC 7518 §3.4: r and s side by side, not DER
    {
        Forger signer(Forger::Kind::Curve);
        signer.setDer();
        const auto keys = keysOf({signer.publicKey(u"one"_s, u"sig"_s, {})});
        const auto token = identity::takeApart(signer.token({{u"alg"_s, u"ES256"_s}, {u"kid"_s, u"one"_s}}, {}));
        QVERIFY(!identity::isSignedBy(*token, keys.front()));
    }

    void takesAKeyForNothingButWhatItIsFor_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<bool>("fits");
        using Kind = Forger::Kind;
        const auto row = [](const char *name, Kind kind, const char *declared, const char *algorithm, bool fits) {
            QTest::newRow(name) << static_cast<int>(kind) << QString::fromLatin1(declared) << QString::fromLatin1(algorithm) << fits;
        };
        row("RSA for any of its kind", Kind::Rsa, "", "PS384", true);
        row("RSA for what it declares", Kind::Rsa, "RS256", "RS256", true);
        row("RSA for another than it declares", Kind::Rsa, "RS256", "PS256", false);
        row("a curve for RSA", Kind::Curve, "", "RS256", false);
        row("RSA for a curve", Kind::Rsa, "", "ES256", false);
        row("a curve for another curve", Kind::Curve, "", "ES384", false);
        row("for no signature at all", Kind::Rsa, "", "none", false);
        row("as a shared secret", Kind::Rsa, "", "HS256", false);
    }

    void takesAKeyForNothingButWhatItIsFor()
    {
        QFETCH(int, kind);
        QFETCH(QString, declared);
        QFETCH(QString, algorithm);
        QFETCH(bool, fits);
        const Forger &signer = twoOf(kind).first;
        const auto keys = keysOf({signer.publicKey(u"one"_s, u"sig"_s, declared)});
        QCOMPARE(identity::keyFits(keys.front(), algorithm), fits);
        const auto token = identity::takeApart(signer.token({{u"alg"_s, algorithm}, {u"kid"_s, u"one"_s}}, {}));
        QCOMPARE(identity::isSignedBy(*token, keys.front()), fits); // though this very key signed it
    }

    void leavesOutKeysThatCannotBeTrusted_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("for encryption") << u"use"_s << u"enc"_s;
        QTest::newRow("of a type of its own") << u"kty"_s << u"oct"_s;
        QTest::newRow("1024 bits") << u"n"_s << QString::fromLatin1(QByteArray(128, '\xc3').toBase64(QByteArray::Base64UrlEncoding));
        QTest::newRow("1024 bits behind zeros")
            << u"n"_s << QString::fromLatin1(QByteArray(128, '\xc3').rightJustified(256, '\0').toBase64(QByteArray::Base64UrlEncoding));
        QTest::newRow("no exponent") << u"e"_s << u""_s;
    }

    void leavesOutKeysThatCannotBeTrusted()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        const Forger signer = rsa();
        QJsonObject key = signer.publicKey(u"one"_s, u"sig"_s, {});
        QCOMPARE(keysOf({key}).size(), size_t(1));
        key[field] = value;
        QCOMPARE(keysOf({key}).size(), size_t(0));
    }

    void readsNoTokenWithAnExtensionItDoesNotKnow()
    {
        const Forger signer(Forger::Kind::Curve);
        QVERIFY(identity::takeApart(signer.token({{u"alg"_s, u"ES256"_s}}, {})));
        QVERIFY(!identity::takeApart(signer.token({{u"alg"_s, u"ES256"_s}, {u"crit"_s, QJsonArray{u"exp"_s}}}, {})));
        QVERIFY(!identity::takeApart(signer.token({{u"alg"_s, u"ES256"_s}}, {}).append(".e30")));
        for (const char *text : {"", "a.b", "a.b.c.d", "{}.{}.", "e30.e30.%%%"}) {
            QVERIFY(!identity::takeApart(QByteArrayView(text)));
        }
    }
};

} // namespace

std::unique_ptr<QObject> makeSignatureTest()
{
    return std::make_unique<SignatureTest>();
}

#include "signature_test.moc"

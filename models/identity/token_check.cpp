#include "identity/token_check.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace identity {

QStringList audiencesOf(const QJsonObject &claims)
{
    const QJsonValue audience = claims["aud"_L1];
    if (audience.isString()) {
        return {audience.toString()};
    }
    QStringList all;
    const QJsonArray listed = audience.toArray();
    for (const QJsonValue &one : listed) {
        all += one.toString();
    }
    return all;
}

namespace {

Result<> checkIssuer(const QJsonObject &claims, const QUrl &issuer)
{
    const QString expected = issuer.toString(QUrl::FullyEncoded);
    const QString got = claims["iss"_L1].toString();
    if (got != expected) {
        return failure("identity.token-issuer", {{u"expected"_s, expected}, {u"got"_s, got}});
    }
    return {};
}

enum class Issued {
    JustNow, // an ID token: OIDC Core §2, §12.2
    AnyTime, // an access token: an issuer may give one again until it is over
};

// It was asked for a moment ago, so a token that is not of now means that a clock is wrong: ours, if the issuer's own
// clock says so.
Result<> checkTimes(const QJsonObject &claims, const Moment &now, Issued when)
{
    const qint64 here = now.here.toSecsSinceEpoch();
    const qint64 tolerance = clockTolerance.count();
    const QJsonValue expires = claims["exp"_L1];
    const QJsonValue issued = claims["iat"_L1];
    if (!expires.isDouble() || !issued.isDouble()) {
        return failure("identity.token-malformed");
    }
    const auto seconds = [](const QJsonValue &claim) { return static_cast<qint64>(claim.toDouble()); };
    const bool old = when == Issued::JustNow && seconds(issued) + tolerance < here;
    const bool past = old || seconds(expires) + tolerance <= here;
    const bool future = seconds(issued) > here + tolerance || seconds(claims["nbf"_L1]) > here + tolerance;
    if (!past && !future) {
        return {};
    }
    const qint64 apart = now.there ? now.there->secsTo(now.here) : here - seconds(issued); // Keycloak sends no Date
    if (std::abs(apart) > tolerance) {
        return failure("identity.clock", {{u"minutes"_s, QString::number((std::abs(apart) + 30) / 60)}});
    }
    return failure("identity.token-expired");
}

} // namespace

Result<> checkSignature(const SignedToken &token, const std::vector<Key> &keys, const QStringList &algorithms)
{
    if (!isKnownAlgorithm(token.algorithm) || !algorithms.contains(token.algorithm)) {
        return failure("identity.token-algorithm", {{u"algorithm"_s, token.algorithm}});
    }
    bool candidates = false;
    for (const Key &key : keys) {
        if ((!token.keyId.isEmpty() && key.id != token.keyId) || !keyFits(key, token.algorithm)) {
            continue;
        }
        candidates = true;
        if (isSignedBy(token, key)) {
            return {};
        }
    }
    if (!candidates) {
        return failure("identity.token-key-unknown", {{u"key"_s, token.keyId}});
    }
    return failure("identity.token-signature");
}

Result<> checkIdToken(const SignedToken &token, const IdTokenExpectation &expected, const Moment &now)
{
    const QJsonObject &claims = token.claims;
    if (claims["sub"_L1].toString().isEmpty()) {
        return failure("identity.token-malformed");
    }
    if (auto issuer = checkIssuer(claims, expected.issuer); !issuer) {
        return issuer;
    }
    const QStringList audiences = audiencesOf(claims);
    if (!audiences.contains(expected.clientId)) {
        return failure("identity.token-audience",
                       {{u"expected"_s, expected.clientId}, {u"got"_s, audiences.join(u", "_s)}});
    }
    const QString party = claims["azp"_L1].toString();
    if (party.isEmpty() ? audiences.size() > 1 : party != expected.clientId) {
        return failure("identity.token-party", {{u"expected"_s, expected.clientId}, {u"got"_s, party}});
    }
    if (!expected.nonce.isEmpty() && claims["nonce"_L1].toString().toUtf8() != expected.nonce) {
        return failure("identity.token-nonce");
    }
    const QJsonValue hash = claims["at_hash"_L1];
    if (!hash.isUndefined() && hash.toString().toLatin1() != halfHash(expected.accessToken, token.algorithm)) {
        return failure("identity.token-hash");
    }
    return checkTimes(claims, now, Issued::JustNow);
}

Result<> checkAccessToken(const SignedToken &token, const QUrl &issuer, const QString &audience, const Moment &now)
{
    if (auto from = checkIssuer(token.claims, issuer); !from) {
        return from;
    }
    const QStringList audiences = audiencesOf(token.claims);
    if (!audience.isEmpty() && !audiences.contains(audience)) {
        return failure("identity.access-audience", {{u"expected"_s, audience}, {u"got"_s, audiences.join(u", "_s)}});
    }
    return checkTimes(token.claims, now, Issued::AnyTime);
}

} // namespace identity

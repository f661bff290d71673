// What a token must say before we believe it (OIDC Core §3.1.3.7), after its signature: the rules, pure, one code each.
#pragma once

#include "identity/json_web_token.h"

#include <QDateTime>
#include <QUrl>

#include <chrono>

namespace identity {

// How far the clocks of issuer and machine may be apart.
inline constexpr std::chrono::seconds clockTolerance{300};

struct Moment {
    QDateTime here; // this machine's clock, UTC
    std::optional<QDateTime> there; // the issuer's, from its answer
};

// `aud`, a string or an array.
[[nodiscard]] QStringList audiencesOf(const QJsonObject &claims);

// The signature: an asymmetric algorithm that the issuer names, by one of its keys. Errors: identity.token-algorithm
// {algorithm}, identity.token-key-unknown {key} (worth one look at the issuer's keys anew), identity.token-signature.
[[nodiscard]] Result<> checkSignature(const SignedToken &token, const std::vector<Key> &keys, const QStringList &algorithms);

struct IdTokenExpectation {
    QUrl issuer;
    QString clientId;
    QByteArray nonce; // empty: of a renewal or a device, where none was sent
    QByteArrayView accessToken; // what at_hash speaks of
};
// Errors: identity.token-issuer {expected, got}, identity.token-audience {expected, got}, identity.token-party
// {expected, got} (azp), identity.token-nonce, identity.token-hash, identity.token-expired, identity.clock {minutes},
// identity.token-malformed (no subject, no times).
[[nodiscard]] Result<> checkIdToken(const SignedToken &token, const IdTokenExpectation &expected, const Moment &now);

// An access token that is a JWT: who gave it, for whom it is meant (`audience`, where one is named), and its times.
// Errors: identity.access-audience {expected, got}, and as above.
[[nodiscard]] Result<> checkAccessToken(const SignedToken &token, const QUrl &issuer, const QString &audience, const Moment &now);

} // namespace identity

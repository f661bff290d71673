// A signed token taken apart (RFC 7515, compact form), and whether a key signed it. Says nothing about its claims: that
// is token_check.h.
#pragma once

#include "identity/json_web_key.h"

#include <QByteArrayView>

namespace identity {

struct SignedToken {
    QString algorithm; // alg
    QString keyId; // kid; may be empty
    QJsonObject claims;
    QByteArray signedPart; // header.payload as they were sent
    QByteArray signature;
};

// Errors: identity.token-malformed (also a header with `crit`: extensions we do not understand).
[[nodiscard]] Result<SignedToken> takeApart(QByteArrayView compact);

// The asymmetric algorithms we verify (RFC 7518 §3): RS256, RS384, RS512, PS…, ES…. Not among them: none, HS….
[[nodiscard]] bool isKnownAlgorithm(const QString &algorithm);
// Type, curve and declared algorithm of the key go with it.
[[nodiscard]] bool keyFits(const Key &key, const QString &algorithm);
[[nodiscard]] bool isSignedBy(const SignedToken &token, const Key &key);

// The left half of the digest that goes with the algorithm, base64url: what at_hash is (OIDC Core §3.1.3.6).
[[nodiscard]] QByteArray halfHash(QByteArrayView text, const QString &algorithm);

} // namespace identity

// The keys an issuer signs with (RFC 7517): RSA and elliptic curves, public halves only.
#pragma once

#include "base/error.h"

#include <QJsonObject>

#include <memory>

struct evp_pkey_st; // OpenSSL's

namespace identity {

struct Key {
    QString id; // kid; may be empty
    QString type; // "RSA", "EC"
    QString curve; // of EC: "P-256"
    QString algorithm; // alg; empty: any that its type can do
    std::shared_ptr<evp_pkey_st> key;
};

// Keys that verify signatures: those meant for encryption (`use: enc`), of symmetric or unknown types, RSA below 2048
// bits and broken ones are left out. Errors: identity.bad-keys (no JSON, or not one key that can be used).
[[nodiscard]] Result<std::vector<Key>> keysFrom(const QByteArray &json);

} // namespace identity

// What is asked of the issuer's endpoints once it is known: tokens for a code, a renewal or a device; their end. Keeps
// nothing.
#pragma once

#include "base/secret.h"
#include "identity/issuer.h"
#include "identity/proof_key.h"

#include <QJsonObject>

namespace identity {

// Whom we talk to, and as which client. Public: there is no secret of the program's own.
struct Party {
    Issuer issuer;
    QString clientId;
    QStringList scopes;
    std::shared_ptr<const http::Client> http;
    std::chrono::milliseconds deadline{20'000};
};

struct Tokens {
    Secret access;
    Secret refresh; // may be empty
    Secret id; // may be empty in a renewal
    std::chrono::seconds lifetime{60}; // of the access token
    std::chrono::seconds refreshLifetime{0}; // 0: not told
    std::optional<QDateTime> serverTime;
};

// Errors of all: those of http.*, identity.refused {error, description} (what the issuer said), identity.client-refused
// {client, description}, identity.unexpected-answer {status}, identity.token-type {got} (another one than Bearer).
// redeem and renew: identity.grant-refused {description} (the code was used, the session was ended).
[[nodiscard]] QCoro::Task<Result<Tokens>> redeem(Party party, Secret code, Secret verifier, QUrl redirect, std::stop_token stop);
[[nodiscard]] QCoro::Task<Result<Tokens>> renew(Party party, Secret refresh, std::stop_token stop);

struct DeviceCode { // RFC 8628
    Secret code;
    QString userCode;
    QUrl address; // where the person goes; carries the user code where the issuer gives such an address
    std::chrono::seconds lifetime{600};
    std::chrono::seconds interval{5};
    Secret verifier;
};
// Errors: identity.no-device-flow {issuer}.
[[nodiscard]] QCoro::Task<Result<DeviceCode>> askDeviceCode(Party party, std::stop_token stop);
// One question. Empty: not yet; the interval says when to ask again. Errors: identity.device-expired,
// identity.device-denied.
struct DeviceAnswer {
    std::optional<Tokens> tokens;
    bool slowDown = false;
};
[[nodiscard]] QCoro::Task<Result<DeviceAnswer>> askForDevice(Party party, DeviceCode device, std::stop_token stop);

// Another token of the same person, meant for an audience (RFC 8693), asked for by a client that may. Errors:
// identity.exchange-refused {audience, client, description}, and those of http.*.
struct Exchanger {
    QString clientId;
    Secret secret;
};
[[nodiscard]] QCoro::Task<Result<Tokens>> exchange(Party party, Exchanger by, Secret subject, QString audience, std::stop_token stop);

// The issuer's keys as they are now.
[[nodiscard]] QCoro::Task<Result<QByteArray>> keysOf(Party party, std::stop_token stop);
[[nodiscard]] QCoro::Task<Result<QJsonObject>> userInfo(Party party, Secret access, std::stop_token stop);

// RP-initiated logout and revocation (RFC 7009). Both are tried; the first error is given.
[[nodiscard]] QCoro::Task<Result<>> endSession(Party party, Secret id, Secret refresh, std::stop_token stop);

} // namespace identity

// What an issuer says of itself (OIDC Discovery), as far as we use it.
#pragma once

#include "cluster/http.h"

#include <QStringList>

namespace identity {

struct Issuer {
    QUrl name; // issuer
    QUrl authorization;
    QUrl token;
    QUrl keys;
    QUrl userInfo; // this and those below may be empty
    QUrl endSession;
    QUrl revocation;
    QUrl deviceAuthorization;
    QStringList algorithms; // that ID tokens are signed with; the asymmetric ones we know
    bool answersWithIssuer = false; // RFC 9207
};

// The document at the issuer's address. Errors: identity.realm-unknown {issuer}, identity.issuer-mismatch {expected,
// got}, identity.bad-discovery {issuer, field}, identity.no-pkce {issuer}, and those of http.*.
[[nodiscard]] QCoro::Task<Result<Issuer>> discover(std::shared_ptr<const http::Client> http, QUrl issuer,
                                                   std::chrono::milliseconds deadline, std::stop_token stop);

// The document's text; pure.
[[nodiscard]] Result<Issuer> issuerFrom(const QByteArray &json, const QUrl &issuer);

} // namespace identity

// The authorization code flow with PKCE (RFC 6749, 7636, 8252, 9207): from a browser to tokens. Nothing is verified here
// but the way back; what the tokens say is token_check.h's.
#pragma once

#include "identity/browser.h"
#include "identity/token_endpoint.h"

namespace identity {

class RedirectListener;

struct Granted {
    Tokens tokens;
    QByteArray nonce; // that the ID token must repeat; empty for a device
    std::shared_ptr<RedirectListener> listener; // whose tab waits for the verdict; none for a device
};

struct Browsing {
    OpenBrowser open = openBrowser;
    std::chrono::milliseconds patience = std::chrono::minutes(5); // for the person
};

// Errors: identity.callback-issuer {expected, got}, identity.refused {error, description}, identity.timed-out,
// identity.cancelled, identity.no-port, identity.no-browser, and those of redeem().
[[nodiscard]] QCoro::Task<Result<Granted>> authorize(Party party, Browsing browsing, std::stop_token stop);

} // namespace identity

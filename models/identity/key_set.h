// The issuer's JWK Set (RFC 7517 §5): asked for when a token first needs it, and once more for a token whose key it lacks.
#pragma once

#include "identity/json_web_token.h"
#include "identity/token_endpoint.h"

namespace identity {

class KeySet { // outlives what is awaited of it
public:
    // A token whose signature is by one of the issuer's keys. Errors: those of takeApart(), checkSignature() and http.*.
    [[nodiscard]] QCoro::Task<Result<SignedToken>> verified(Party party, QByteArray compact, std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<Result<>> ask(Party party, std::stop_token stop);

    std::vector<Key> m_keys;
};

} // namespace identity

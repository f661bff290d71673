// The random values of one sign-in. Three independent ones: whoever learns one knows nothing of the others.
#pragma once

#include "base/secret.h"

namespace identity {

// 256 bits of the system's randomness, base64url: 43 characters, as RFC 7636 §4.1 wants a verifier.
[[nodiscard]] QByteArray randomText();

struct ProofKey { // RFC 7636, S256
    Secret verifier;
    QByteArray challenge;
};
[[nodiscard]] ProofKey makeProofKey();

inline constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace identity

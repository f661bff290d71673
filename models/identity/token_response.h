// A token response believed, or what is wrong with it (OIDC Core §3.1.3.5, §12.2): signatures, claims, and that all its
// parts are of one person.
#pragma once

#include "identity/key_set.h"
#include "identity/person.h"

#include <QDateTime>

namespace identity {

struct ResponseExpectation {
    QByteArray nonce; // of this sign-in; empty: a renewal or a device, where none was sent
    QString audience; // of the access token; empty: any
    QDateTime now; // this machine's clock, UTC
};

struct Believed {
    Person person;
    QStringList audiences; // of the access token; empty: it cannot be read
};

// `keys` outlives what is awaited. Errors: identity.token-subject {expected, got}, those of KeySet, of token_check.h, and of
// userInfo(), which is asked where no token tells the roles.
[[nodiscard]] QCoro::Task<Result<Believed>> believed(Party party, KeySet *keys, Tokens tokens, ResponseExpectation expected,
                                                     std::stop_token stop);

} // namespace identity

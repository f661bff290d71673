// The system's keychain as the place of signing keys, for an environment that one person alone administers.
#pragma once

#include "cluster/environment.h"

namespace identity {

// One entry of the keychain per environment. Errors of reading and writing: those of keychain.h, signature.keys-changed, and
// signature.keychain-unreadable {place} where the entry is not one of ours.
[[nodiscard]] std::shared_ptr<const cluster::KeyPlace> keysInKeychain(const cluster::Environment &environment);

} // namespace identity

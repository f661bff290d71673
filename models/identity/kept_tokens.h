// What the keychain keeps of a session: enough to renew it and to end it. And the turn of the one program that may do
// either, where several share the keychain.
#pragma once

#include "identity/token_endpoint.h"

#include <memory>

class QLockFile;

namespace identity {

// Errors: those of keychain.h. Nothing kept: no refresh token in it.
[[nodiscard]] QCoro::Task<Result<Tokens>> readKept(QString key, std::stop_token stop);
[[nodiscard]] QCoro::Task<Result<>> writeKept(QString key, Tokens tokens);
[[nodiscard]] QCoro::Task<Result<>> removeKept(QString key);

// Taken by the program that renews what several share, until it lets go; empty where another one keeps it for half a
// minute. A crashed one's is taken over.
[[nodiscard]] QCoro::Task<std::shared_ptr<QLockFile>> turnIn(QString folder, QString key, std::stop_token stop);

} // namespace identity

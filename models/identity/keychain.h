// The system's keychain (Secret Service, KWallet, Windows' credentials, macOS' keychain), for one text a session. There is
// no other place on the disk: without a keychain nothing is kept.
#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <QCoroTask>

#include <optional>
#include <stop_token>

namespace identity::keychain {

// Errors of all: identity.keychain-unavailable {reason} (none runs here), identity.keychain-locked {reason}. A person may
// be asked to unlock it; without an answer each ends after a minute.
[[nodiscard]] QCoro::Task<Result<std::optional<Secret>>> read(QString key, std::stop_token stop);
[[nodiscard]] QCoro::Task<Result<>> write(QString key, Secret value, std::stop_token stop);
[[nodiscard]] QCoro::Task<Result<>> remove(QString key, std::stop_token stop); // also where there was nothing

} // namespace identity::keychain

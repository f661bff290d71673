// Signing in on another device (RFC 8628): a code to type there, and waiting for it here.
#pragma once

#include "identity/authorize.h"

namespace identity {

// What the person is shown: where to go, and the code that should stand there.
using ShowDevice = std::function<void(const QUrl &address, const QString &userCode)>;

// Errors: identity.device-expired, identity.device-denied, identity.no-device-flow, identity.cancelled.
[[nodiscard]] QCoro::Task<Result<Granted>> authorizeDevice(Party party, ShowDevice show, std::stop_token stop);

} // namespace identity

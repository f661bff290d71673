// From an environment’s settings to what needs its secrets: read at the last moment, and kept nowhere.
#pragma once

#include "cluster/environment.h"

namespace cluster {

// A file loses one trailing line end. Errors: environment.secret-unreadable {file, reason}, environment.variable-unset {variable}.
[[nodiscard]] Result<Secret> secretFrom(const SecretSource &source);

// vault.none {environment} where there is none.
[[nodiscard]] Result<vault::Client> vaultClient(const Environment &environment, const http::SessionAuthorization &session,
                                                const http::ExchangeLog &log);

} // namespace cluster

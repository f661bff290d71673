// One light, bounded, read-only look at one catalog. Not a registration's probe of a new one, which waits for files to
// reach Trino; and not for deciding when to look, which is HealthFeed's.
#pragma once

#include "provisioning/inventory.h"

namespace health {

// How long the catalog took. A catalog of ours is asked as its registration asked it (its descriptor's bound); one that
// was made without us is asked for its schemas only. Errors: trino.*, source.*, http.*, run.probe-timeout {seconds,
// catalog}; connector.unknown never: such a catalog is asked as a foreign one.
[[nodiscard]] QCoro::Task<Result<std::chrono::milliseconds>>
probeCatalog(provisioning::Site site, provisioning::CatalogEntry entry, std::stop_token stop);

// Those that Trino has and that nobody is working on: not pending, missing or damaged ones, no connection tests
// (cm-test-…).
[[nodiscard]] bool isProbed(const provisioning::CatalogEntry &entry);

} // namespace health

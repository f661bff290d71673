// Does a catalog answer? Bounded, read-only, the same for a registration, a connection test and the health table.
#pragma once

#include "provisioning/work.h"

namespace provisioning {

struct ProbeResult {
    QStringList schemas;
    QString table; // "schema.table" a row was asked of; empty where the source shows none
    std::chrono::milliseconds elapsed {0};
};

// Of several coordinators each is asked, all at once, since each reads the source by its own files; what is told is what the first saw.
// Errors: trino.*, http.*, run.probe-timeout {seconds}, with {coordinator} where there are several. A file that a worker does not see yet
// is waited for within the bound.
[[nodiscard]] QCoro::Task<Result<ProbeResult>> probe(SharedWork work, std::stop_token stop);

} // namespace provisioning

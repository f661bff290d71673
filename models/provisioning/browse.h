// Looking into a catalog that is there: its schemas and their tables, by name, for a person who wants to see that it
// works. Reads only; not a way to read rows.
#pragma once

#include "provisioning/plan.h"

namespace provisioning {

struct Names {
    QStringList names; // sorted, at most mostNames of them
    bool isCut = false; // there are more
    static constexpr qsizetype mostNames = 500;
};

// Without information_schema, which every catalog has. Bounded by the environment's request limit. Errors: trino.*,
// http.*, among them http.cancelled.
[[nodiscard]] QCoro::Task<Result<Names>> schemasOf(Site site, QString catalog, std::stop_token stop);
[[nodiscard]] QCoro::Task<Result<Names>> tablesOf(Site site, QString catalog, QString schema, std::stop_token stop);

} // namespace provisioning

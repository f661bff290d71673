// A dead run whose revision is not in the cluster: it was not written yet, it is gone already, or somebody has removed it. What had begun is
// told by the head's step states alone, and goes by the catalog's name; where that is not enough it is said what cannot be known.
#pragma once

#include "provisioning/dead_run.h"

namespace provisioning {

// Undoes what is left of it (of a delete or a rename handed over: finishes it) and closes the head. Errors in the report:
// run.attempt-unknown {catalog, revision, steps}, kubernetes.*, trino.*.
[[nodiscard]] QCoro::Task<RunReport> recoverByName(Site site, DeadRun found, cluster::TrinoPods pods, RunSettings settings,
                                                   Observer observer, RunReport report);

} // namespace provisioning

// Finishing or undoing what a dead process left: from the head's intents alone, on any machine. The local journal only saves
// the wait for a lease whose holder is known to be dead.
#pragma once

#include "provisioning/run.h"

namespace provisioning {

enum class Direction {
    Automatic, // undone; but forward where there is no way back
    Undo,
    Finish, // where nothing that is still to do needs a secret
};

// Errors in the report: run.owned-by-gitops, run.several-coordinators, run.nothing-to-recover {catalog}, run.lease-held (somebody is alive and renews), run.cannot-finish
// {step}, run.cannot-undo {step}, kubernetes.*.
[[nodiscard]] QCoro::Task<RunReport> recover(Site site, QString catalog, Direction direction, RunSettings settings,
                                             Observer observer, std::stop_token stop);

// The catalogs whose head has something pending, temporary ones (cm-test-…) included; of a rename, the old name. recover() takes either.
[[nodiscard]] QCoro::Task<Result<QStringList>> unfinishedCatalogs(Site site, std::stop_token stop);

} // namespace provisioning

// Made-up but plausible catalogs and runs, for tests and pictures that need no server.
#pragma once

#include "cluster/environment.h"
#include "provisioning/inventory.h"
#include "run/run_state.h"

namespace examples {

// An environment nobody answers in: connecting fails at once, and asks nobody.
[[nodiscard]] cluster::Environment environment(bool production = false);

[[nodiscard]] std::vector<provisioning::CatalogEntry> catalogs(); // by name, of every status
[[nodiscard]] catalog::Revision revision(const QString &catalog, int number);

enum class Run { Waiting, Running, Done, FailedAndUndone, Undoing, Incomplete, Refused, Cancelled, Recovered };
[[nodiscard]] run::RunState run(Run which);

} // namespace examples

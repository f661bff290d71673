// The leak guard: Trino keeps some of each dropped catalog in memory until it restarts, so drops are counted on the coordinator's pod
// and a person is warned before it hurts.
#pragma once

#include "cluster/drops.h"
#include "provisioning/work.h"

#include <QCoroTask>

namespace provisioning {

[[nodiscard]] qint64 coordinatorStart(const trino::ServerInfo &info); // seconds since 1970
// trino.drops {count, temporary, since}; from the bound on trino.many-drops {count, temporary, since, bound}.
[[nodiscard]] Error dropsRemark(const cluster::Drops &drops, int bound);

// Tells the pod of each coordinator what the run has dropped there. What is worth saying of it: too many by now, or why they could not be
// counted. Nothing where nothing was dropped.
[[nodiscard]] QCoro::Task<std::optional<Error>> countDropped(SharedWork work);

} // namespace provisioning

// What the slower of two admins is told: the name is taken, or what was planned on has changed; by whom, and when.
#pragma once

#include "catalog/revision.h"

namespace provisioning {

// run.name-taken-in-cluster {catalog, revision, holder, at}: whose revision is in force, or the last one there is where none is.
[[nodiscard]] Error nameTaken(const QString &catalog, const std::optional<catalog::Head> &head,
                              const std::vector<catalog::Revision> &revisions);

// run.plan-changed {catalog, holder, at}: whose run ended last.
[[nodiscard]] Error planChanged(const catalog::Head &head, const std::vector<catalog::Revision> &revisions);

} // namespace provisioning

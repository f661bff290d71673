// From Trino's words about a source to ours: wrong password, unknown database, dead host with the policies in its way.
#pragma once

#include "provisioning/work.h"

namespace provisioning {

// The error as it is where no pattern of the descriptor meets it. For source.unreachable the cluster is asked for the
// NetworkPolicies that may be in the way; not being allowed to read them costs only that line.
[[nodiscard]] QCoro::Task<Error> sourceError(SharedWork work, Error error);

} // namespace provisioning

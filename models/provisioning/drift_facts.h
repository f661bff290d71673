// Looks at everything that drift is judged by, with as few requests as there are things to look at: the records once, Trino
// once, each shared object once, OPA once for each role; never once for each catalog.
#pragma once

#include "provisioning/drift.h"
#include "provisioning/plan.h"

namespace provisioning {

// catalog: only this one's records; empty: all. What cannot be looked at apart from records and Trino is told in
// DriftFacts::unseen. Errors: kubernetes.* (the records), trino.*.
[[nodiscard]] QCoro::Task<Result<DriftFacts>> driftFacts(Site site, QString catalog, std::stop_token stop);

} // namespace provisioning

// What stands in the audit trail of a signing, whoever asked for it: a line a record, and one where there was none.
#pragma once

#include "audit/trail.h"
#include "provisioning/signing.h"

namespace provisioning {

// `begun` says when, who, where and by which verb; the rest is the report's.
[[nodiscard]] std::vector<audit::Event> trailOf(const SigningReport &report, audit::Event begun);

} // namespace provisioning

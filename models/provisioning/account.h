// What a run leaves in the audit trail: from how it ended to the lines both faces write.
#pragma once

#include "audit/trail.h"
#include "provisioning/run.h"

namespace provisioning {

// verb as a person asked for it ("apply", "delete", "recover" …). The time is now.
[[nodiscard]] audit::Event auditEvent(const RunReport &report, const QString &environment, const QString &verb);
// The same; a rename that is done is told of both names.
[[nodiscard]] std::vector<audit::Event> auditEvents(const RunReport &report, const QString &environment, const QString &verb);

} // namespace provisioning

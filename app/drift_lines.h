// How drift looks on the command line, as text and as JSON.
#pragma once

#include "provisioning/drift.h"

#include <QJsonArray>

namespace cli {

// A few words for a table's cell: "none", "not in Trino, rule differs"; "?" where it could not be looked at.
[[nodiscard]] QString driftText(const provisioning::Findings &findings, bool known);
// Each finding as a block of its own: what, then indented what to do.
[[nodiscard]] QString driftBlocks(const provisioning::Findings &findings);
[[nodiscard]] QJsonArray toJson(const provisioning::Findings &findings);

} // namespace cli

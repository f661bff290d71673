// How a plan and a run look on the command line, as text and as JSON.
#pragma once

#include "app/invocation.h"
#include "provisioning/run.h"

namespace cli {

// Feeds the live list. The printer must outlive the run.
[[nodiscard]] provisioning::Observer liveSteps(Printer *printer, const QString &catalog);

[[nodiscard]] QString diffText(const provisioning::Changes &changes);
[[nodiscard]] QJsonObject toJson(const provisioning::Plan &plan);
[[nodiscard]] QJsonObject toJson(const provisioning::RunReport &report);

// Says how a run ended, writes its audit line, returns the exit code.
[[nodiscard]] ExitCode conclude(const Invocation &invocation, const QString &environment,
                                const provisioning::RunReport &report);

} // namespace cli

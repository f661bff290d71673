// From a plan to its end at the command line: shown, confirmed by a person, executed, accounted for. The same for every
// verb that changes a catalog.
#pragma once

#include "app/inputs.h"

namespace cli {

struct Prepared {
    provisioning::Site site;
    provisioning::Plan plan;
};

// What `plan` prints: each object before and after, and what a person should know before saying yes.
[[nodiscard]] QString reviewText(const provisioning::Plan &plan);

// The person's yes, --yes or typed; production asks for the name of what is destroyed, and --yes alone does not give it.
[[nodiscard]] tl::expected<void, ExitCode> confirmed(const Invocation &invocation, const Prepared &prepared);
// That, then the run. A plan that changes nothing is said to be so and ends well.
[[nodiscard]] QCoro::Task<ExitCode> confirmAndCarryOut(Invocation invocation, Prepared prepared);
// Without asking: what keeps nothing needs no yes.
[[nodiscard]] QCoro::Task<ExitCode> carryOut(Invocation invocation, Prepared prepared);

} // namespace cli

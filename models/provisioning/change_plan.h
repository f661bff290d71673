// What every change of a registered catalog comes down to: a new revision beside the one in force. Only for this folder.
#pragma once

#include "provisioning/change.h"
#include "provisioning/preflight.h"

namespace provisioning {

struct ChangeTarget {
    ChangeRequest request;
    SharedWork source = {}; // whose credential is wanted where none is given; the revision's in force if none
};

// Errors: those of prepareChange().
[[nodiscard]] QCoro::Task<Result<Plan>> planOfChange(Site site, Surroundings seen, ChangeTarget target, std::stop_token stop);

} // namespace provisioning

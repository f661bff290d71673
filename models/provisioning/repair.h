// What can be put right of what has drifted, and in which steps; what cannot, and why. Pure: reconcile.h carries it out.
#pragma once

#include "provisioning/drift.h"

namespace provisioning {

struct Repair {
    QStringList steps; // step ids, in the order they are applied; empty: nothing can be done here
    Findings mended; // what is in order after them
    Findings left; // what is not: the words of each say what a person can do
    bool operator==(const Repair &) const = default;
};

enum class Asked {
    Generally, // whatever has drifted: nobody is fought
    ByName, // a person named this catalog
};

[[nodiscard]] Repair repairFor(const Findings &findings, Asked asked);

} // namespace provisioning

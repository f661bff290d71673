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

// Of keys of ours that somebody else's field manager has set.
enum class TakenKeys {
    Left, // named only: whoever set them may have meant it
    TakenBack, // a person said so
};

// Whether it is known whom the rules would let into a catalog. Where it is not, none is brought into Trino.
enum class Rules {
    Seen,
    Unseen,
};

[[nodiscard]] Repair repairFor(const Findings &findings, Asked asked, TakenKeys taken = TakenKeys::Left, Rules rules = Rules::Seen);

} // namespace provisioning

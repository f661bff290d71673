// How long a catalog is absent from Trino while the command line is at it, by somebody else's clock: who asks again and again over a
// connection of his own.
#pragma once

#include "sandbox.h"

namespace flow {

struct Absence {
    std::chrono::milliseconds atLeast {0}; // between the first answer without it and the last
    std::chrono::milliseconds atMost {0}; // between the last question before that and the first answer after
    int looks = 0;
};

// Of the catalog, during the one call, which it makes. The catalog is there before and after.
[[nodiscard]] Absence absenceDuring(const Sandbox &sandbox, const QString &catalog, const QStringList &arguments, Called &called);

} // namespace flow

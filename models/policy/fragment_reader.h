// Reads a catalog's rule back. Only what toRego() writes is one: whatever else stands under our key might open anything to
// anybody, and is not understood here on purpose.
#pragma once

#include "policy/fragment.h"

#include <optional>

namespace policy {

struct FragmentReading {
    std::optional<Fragment> fragment; // its groups are all in `roles`, admins' too: the text does not tell them apart
    int line = 0; // without one: the first line that toRego() would not have written, 1-based
    QString text; // that line
};
[[nodiscard]] FragmentReading readFragment(const QByteArray &rego);

} // namespace policy

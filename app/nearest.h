// The known word closest to a mistyped one, for "did you mean".
#pragma once

#include <QStringList>

namespace cli {

// Empty when none is near: more than a third of its letters (at least one is always forgiven) differ.
[[nodiscard]] QString nearest(const QString &typed, const QStringList &known);

} // namespace cli

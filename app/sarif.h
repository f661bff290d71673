// Diagnostics as SARIF 2.1.0 (OASIS), which code review tools show beside the lines.
#pragma once

#include "base/error.h"

#include <QJsonObject>

namespace cli {

[[nodiscard]] QJsonObject toSarif(const Diagnostics &diagnostics, const QString &programVersion);

} // namespace cli

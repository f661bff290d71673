// The style sheet for what a sheet does well: cards, notices, labels, frames, scroll bars, tabs, menus. Not for buttons
// and fields, which Style paints.
#pragma once

#include "theme/theme.h"

namespace theme {

// resources/themes/window.qss with every @role@ replaced.
[[nodiscard]] QString sheetOf(const Theme &theme);

} // namespace theme

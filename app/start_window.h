// A call without a verb opens the window, which is a program of its own: the command line needs no display and links no
// widget.
#pragma once

#include "base/error.h"

#include <QStringList>

namespace cli {

// Starts catalog-manager-gui, the one beside this program or else the one in PATH, with the same words; does not wait for it.
// Errors: usage.no-display, usage.window-not-installed.
[[nodiscard]] Result<> startWindow(const QStringList &words);

} // namespace cli

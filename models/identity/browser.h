// Opens an address in the person's browser, by the system's own program.
#pragma once

#include "base/error.h"

#include <QUrl>

#include <functional>

namespace identity {

using OpenBrowser = std::function<Result<>(const QUrl &)>;

// Errors: identity.no-browser {program}: none could be started. Whether one then shows the page is not known.
[[nodiscard]] Result<> openBrowser(const QUrl &address);

} // namespace identity

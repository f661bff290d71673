// How a request is shown: the log's line and "copy as curl". Redacted by what the parts are, not by what they look
// like.
#pragma once

#include "cluster/http.h"

namespace http {

inline const QString mask = QStringLiteral("‹masked›");

// All that is known before the answer: what was asked, in each of its shown forms.
[[nodiscard]] Exchange shown(const QString &service, const Request &request, const Authorization &authorization, const Trust &trust);

// In single quotes, for any POSIX shell.
[[nodiscard]] QString quotedForShell(const QString &text);

} // namespace http

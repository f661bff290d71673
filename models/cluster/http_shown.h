// How a request is shown: the log's line and "copy as curl". Redacted by what the parts are, not by what they look
// like.
#pragma once

#include "cluster/http.h"

namespace http {

inline const QString mask = QStringLiteral("‹masked›");

// Method, address and curl of the line; the rest is filled in when the answer is there.
[[nodiscard]] Exchange shown(const Request &request, const Authorization &authorization, const Trust &trust);

} // namespace http

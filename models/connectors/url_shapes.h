// The punctuation of each UrlShape. Only for this folder; jdbc_url.h is what others use.
#pragma once

#include "connectors/jdbc_url.h"

namespace connectors {

// The scheme of the field's that the URL begins with, with what stands between it and the host ("//", "@//"); nothing
// where it begins with none.
[[nodiscard]] std::optional<QString> startOf(const Field &field, const QString &url);
// A URL's parts behind its start.
[[nodiscard]] UrlParts partsBehind(const Field &field, const QString &rest);
// The other way round, without the start.
[[nodiscard]] QString joined(const Field &field, const UrlParts &parts);
// "a=1&b=2" or "a=1;b=2": name → decoded value.
[[nodiscard]] QMap<QString, QString> parametersIn(const Field &field, const QString &written);

} // namespace connectors

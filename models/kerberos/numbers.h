// Numbers and lengths of time in a krb5.conf, as each of its readers takes them.
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace kerberos {

// Base 10, within 32 bits, nothing before or behind; nullopt: neither reader takes it.
[[nodiscard]] std::optional<qint64> decimal(std::string_view text);

// Seconds; nullopt where Java throws, or MIT stops at a sign it does not know.
[[nodiscard]] std::optional<qint64> javaDuration(std::string_view text);
[[nodiscard]] std::optional<qint64> mitDuration(std::string_view text);

} // namespace kerberos

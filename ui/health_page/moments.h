// How long ago something was and how long it took, in the person's language. Not for a table of exact times.
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace health_page {

[[nodiscard]] QString agoText(const QDateTime &moment, const QDateTime &now); // "12 s ago"
[[nodiscard]] QString durationText(std::chrono::milliseconds duration); // "41 ms", "12.4 s"

} // namespace health_page

// A length of time as both faces write it, in the installed language. Not for points in time.
#pragma once

#include <QString>

#include <chrono>

namespace text {

[[nodiscard]] QString duration(std::chrono::milliseconds time); // "113 ms", "1.2 s", "3 min 5 s"

} // namespace text

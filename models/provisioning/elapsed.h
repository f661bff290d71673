// How long something took so far, in the unit that reports and the live list use.
#pragma once

#include <chrono>

namespace provisioning {

[[nodiscard]] inline std::chrono::milliseconds elapsedSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

} // namespace provisioning

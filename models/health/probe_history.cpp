#include "health/probe_history.h"

#include <algorithm>

namespace health {

void ProbeHistory::add(Sample sample)
{
    if (m_samples.size() == kept) {
        m_samples.erase(m_samples.begin());
    }
    m_samples.push_back(std::move(sample));
}

const Sample *ProbeHistory::last() const
{
    return m_samples.empty() ? nullptr : &m_samples.back();
}

const Sample *ProbeHistory::lastSuccess() const
{
    const auto found = std::find_if(m_samples.rbegin(), m_samples.rend(), [](const Sample &s) { return !s.error; });
    return found == m_samples.rend() ? nullptr : &*found;
}

const Sample *ProbeHistory::lastFailure() const
{
    const auto found
        = std::find_if(m_samples.rbegin(), m_samples.rend(), [](const Sample &s) { return s.error.has_value(); });
    return found == m_samples.rend() ? nullptr : &*found;
}

int ProbeHistory::failures() const
{
    return static_cast<int>(std::ranges::count_if(m_samples, [](const Sample &s) { return s.error.has_value(); }));
}

std::optional<std::chrono::milliseconds> ProbeHistory::percentile(int percent) const
{
    std::vector<std::chrono::milliseconds> times;
    for (const Sample &sample : m_samples) {
        if (!sample.error) {
            times.push_back(sample.elapsed);
        }
    }
    if (times.empty()) {
        return std::nullopt;
    }
    const size_t rank = (times.size() * static_cast<size_t>(percent) + 99) / 100; // rounded up, 1-based
    const auto wanted = times.begin() + static_cast<std::ptrdiff_t>(std::clamp(rank, size_t(1), times.size()) - 1);
    std::nth_element(times.begin(), wanted, times.end());
    return *wanted;
}

} // namespace health

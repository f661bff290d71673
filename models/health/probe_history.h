// What the probes of one catalog found, newest last, and the figures drawn from it. A value: where it is kept is
// history_file.h's affair, and when a catalog is probed HealthFeed's.
#pragma once

#include "base/error.h"

#include <QDateTime>

#include <chrono>
#include <optional>
#include <vector>

namespace health {

struct Sample {
    QDateTime at; // UTC, when the probe ended
    std::chrono::milliseconds elapsed{0}; // until the answer, or until it failed
    std::optional<Error> error; // none: the catalog answered
    bool operator==(const Sample &) const = default;
};

class ProbeHistory {
public:
    static constexpr size_t kept = 500;

    void add(Sample sample); // the oldest goes where there are too many

    [[nodiscard]] const std::vector<Sample> &samples() const { return m_samples; }
    [[nodiscard]] const Sample *last() const;
    [[nodiscard]] const Sample *lastSuccess() const;
    [[nodiscard]] const Sample *lastFailure() const;
    [[nodiscard]] int failures() const;
    // Nearest rank over the probes that were answered; nullopt where none was. percent: 1 to 100.
    [[nodiscard]] std::optional<std::chrono::milliseconds> percentile(int percent) const;

private:
    std::vector<Sample> m_samples;
};

} // namespace health

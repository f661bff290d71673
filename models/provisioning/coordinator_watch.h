// Notices that Trino's coordinator has restarted: it says itself since when it is up, and its pods change. A memory store has
// forgotten its catalogs then. Only tells; what to do about it is its listener's affair.
#pragma once

#include "provisioning/plan.h"

namespace provisioning {

struct CoordinatorNews {
    enum class What {
        Restarted, // and answers again
        PodsChanged, // another pod, or a container of one that began anew
        Silent, // it does not answer, or is starting; told once
        Back, // it answers again, and had not restarted
    } what = What::Restarted;
    std::chrono::milliseconds uptime {0}; // of Restarted and Back
    std::optional<Error> error = {}; // of Silent
};

// When it must have started, by the newest answer. Behind one Service there may be several: the youngest counts, so that their
// answers in turns are no restart.
class StartOfCoordinator {
public:
    // Whether this answer, come at `now`, is of a process younger than any before. The first answer is no news.
    [[nodiscard]] bool isNewer(std::chrono::steady_clock::time_point now, std::chrono::milliseconds uptime);

private:
    std::optional<std::chrono::steady_clock::time_point> m_started;
};

// Asks /v1/info at this pace (after silences less often) and for the pods every fifth time, until stop.
[[nodiscard]] QCoro::Task<> watchCoordinator(Site site, std::function<void(const CoordinatorNews &)> tell, std::stop_token stop,
                                             std::chrono::milliseconds pace = std::chrono::seconds {1});

} // namespace provisioning

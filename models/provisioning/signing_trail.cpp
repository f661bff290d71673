#include "provisioning/signing_trail.h"

namespace provisioning {

std::vector<audit::Event> trailOf(const SigningReport &report, audit::Event begun)
{
    std::vector<audit::Event> events;
    for (const SignedRecord &record : report.records) {
        begun.catalog = record.catalog;
        begun.outcome = record.problem ? audit::Outcome::Failed : audit::Outcome::Done;
        begun.code = record.problem ? record.problem->code : QString();
        events.push_back(begun);
    }
    if (events.empty()) {
        events.push_back(std::move(begun));
    }
    return events;
}

} // namespace provisioning

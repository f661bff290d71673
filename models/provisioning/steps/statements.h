// CREATE CATALOG and DROP CATALOG on each coordinator, as any step sends them: the head is confirmed before each, a secret never comes back
// in an error. Only for this folder and the one above.
#pragma once

#include "provisioning/step.h"

namespace provisioning {

// Counts it, too: what is dropped leaks (leaks.h). A name that is not there is as good.
[[nodiscard]] QCoro::Task<Result<>> dropOnEach(SharedWork work, std::stop_token stop);
// The same on one of them.
[[nodiscard]] QCoro::Task<Result<>> dropOn(cluster::Coordinator coordinator, SharedWork work, std::stop_token stop);
// The CREATE itself, once. Errors: trino.*, http.*, connector.kept-unreadable.
[[nodiscard]] QCoro::Task<Result<>> createNow(SharedWork work, std::stop_token stop);

// The same on every coordinator that may have it already, whole: that is as good. Whatever a stop says.
[[nodiscard]] QCoro::Task<Result<>> createWhereMissing(SharedWork work);

struct Created {
    size_t coordinators = 0; // on how many of them, in their order, the catalog is now
    std::optional<Error> error;
};
// From the coordinator on that has not got it yet.
[[nodiscard]] QCoro::Task<Created> createFrom(SharedWork work, size_t already, std::stop_token stop);

// A repair where some coordinators may have kept what others have lost: they go on serving.
[[nodiscard]] bool mendsOneOfSeveral(const Work &work);

// What Trino answered, in our words; what it tells about the JVM is remembered for the next plan.
[[nodiscard]] QCoro::Task<Error> explained(SharedWork work, Error error);

} // namespace provisioning

// What follows a run once its outcome stands, as well as it can be done: the metadata catalogue is told. It never fails the
// run: what goes wrong is a warning with its reason. Of a run that ends the record it comes before the head goes, so that whoever
// recovers after a crash does it too; of the others the head says that it is still to come until it has ended, and drift shows that.
#pragma once

#include "provisioning/run.h"

namespace provisioning {

// Steps of Effect::BestEffort, in their order. None where the environment has no metadata catalogue, nor for what is not in Trino when
// the run is done.
[[nodiscard]] Steps afterwards(catalog::Verb verb, const SharedWork &work);

// Whether a revision is in force by then that the metadata catalogue has not been told of.
[[nodiscard]] bool leavesUnindexed(catalog::Verb verb, const SharedWork &work);

// Applies them all, whatever becomes of each. The last word on each, for keep().
[[nodiscard]] QCoro::Task<std::vector<StepReport>> followUp(catalog::Verb verb, SharedWork work, Observer observer,
                                                            std::stop_token stop);

// Into the report: each as a step, and its error as a note.
void keep(const std::vector<StepReport> &followed, RunReport &report);

// Into the head: whether the metadata catalogue is still to be told. It is where another try may end otherwise (it was away, did not let us
// in, the person did not wait); its own last word, that it read the catalog and failed, say, is for a person. A head that another's run has,
// or that cannot be written, stays as it is: at worst the catalogue is told twice.
[[nodiscard]] QCoro::Task<> noteIndexed(SharedWork work, std::vector<StepReport> followed);

} // namespace provisioning

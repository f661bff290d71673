// What follows a run once its outcome stands, as well as it can be done: the metadata catalogue is told. It never fails the
// run: what goes wrong is a warning with its reason. Of a run that ends the record it comes before the head goes, so that whoever
// recovers after a crash does it too; of the others the head knows nothing, and `reindex` makes up for what a crash has left out.
#pragma once

#include "provisioning/run.h"

namespace provisioning {

// Steps of Effect::BestEffort, in their order. None where the environment has no metadata catalogue.
[[nodiscard]] Steps afterwards(catalog::Verb verb, const SharedWork &work);

// Applies them all, whatever becomes of each. The last word on each, for keep().
[[nodiscard]] QCoro::Task<std::vector<StepReport>> followUp(catalog::Verb verb, SharedWork work, Observer observer,
                                                            std::stop_token stop);

// Into the report: each as a step, and its error as a note.
void keep(const std::vector<StepReport> &followed, RunReport &report);

} // namespace provisioning

// Restarts Trino as a rolling update of its Deployments, and brings back what a memory store forgets by it: every registered catalog
// that is not there any more. Only where a person asked for it.
#pragma once

#include "provisioning/step.h"

namespace provisioning {

class RestartTrino : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("restart-trino"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override; // as a dry run: who may not is told before
    // Errors: run.nothing-to-restart {selector, namespace}, run.rollout-timeout {deployment, seconds, updated, available, wanted},
    // run.trino-not-back {seconds}, run.restart-by-pod {coordinators}.
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    // A restart cannot be taken back; what it made Trino forget comes back here too, should the run have died in between.
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

} // namespace provisioning

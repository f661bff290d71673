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
    void wasBegun(std::chrono::milliseconds ago) override { m_begun = std::chrono::steady_clock::now() - ago; }
    // A restart cannot be taken back: one that was begun is waited for, as long as it may take, and what it made Trino forget comes back.
    [[nodiscard]] QCoro::Task<Result<>> undo() override;

private:
    std::optional<std::chrono::steady_clock::time_point> m_begun; // no later than its first request
};

} // namespace provisioning

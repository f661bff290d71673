// The steps of a change that a registration does not have: proving the new form while the old one serves, and moving the
// roles from one revision's to the other's.
#pragma once

#include "provisioning/steps/prove_elsewhere.h"

namespace provisioning {

class ProveChange : public ProveElsewhere {
public:
    using ProveElsewhere::ProveElsewhere;
    [[nodiscard]] QString id() const override { return QStringLiteral("prove"); }
};

// Before the catalog changes: roles that lose it are turned away, those that keep it are not disturbed.
class NarrowAccess : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("narrow-access"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override; // the roles of the revision before
};

// The new revision's roles, and nobody else's.
class ChangeAccess : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("change-access"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override; // the roles of the revision before
};

} // namespace provisioning

// The steps that open and close a catalog to its roles. Access opens last, after the source answered; it closes first
// when a catalog is deleted. Nobody meets a half-made catalog.
#pragma once

#include "provisioning/step.h"

namespace provisioning {

// Makes sure that strangers and roles are refused before the catalog exists: nothing to write where OPA refuses already.
class CloseAccess : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("close-access"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override; // lets go of the rule
};

class OpenAccess : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("open-access"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override; // closed again; CloseAccess' undo takes the rule away
};

// For delete: the roles are turned away before the catalog goes.
class WithdrawAccess : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("withdraw-access"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override; // open again
};

// For delete, once the catalog is gone: the rule itself.
class RemoveRule : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("remove-rule"); }
    [[nodiscard]] Effect effect() const override { return Effect::FinalOnly; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

} // namespace provisioning

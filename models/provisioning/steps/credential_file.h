// Writes the catalog's credential file into the shared Secret and makes the kubelet bring it to Trino at once.
#pragma once

#include "provisioning/step.h"

namespace provisioning {

class CredentialFile : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("credential"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;

private:
    [[nodiscard]] Result<std::map<QString, Secret>> contents() const;
};

// The other way round, for delete: lets go of all the catalog's keys. The value is gone with it, so it cannot be undone.
class RemoveCredential : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("remove-credential"); }
    [[nodiscard]] Effect effect() const override { return Effect::FinalOnly; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

// For a change, once the new credential is proved: lets go of the one before. Only forward from there on.
class RetireCredential : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("retire-credential"); }
    [[nodiscard]] Effect effect() const override { return Effect::FinalOnly; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

} // namespace provisioning

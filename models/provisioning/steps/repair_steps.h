// The steps by which a catalog is made again what its record says. Nothing of them is taken back: what they leave is what
// was agreed, whatever the run comes to.
#pragma once

#include "provisioning/step.h"

namespace provisioning {

// The fragment as the record makes it, whoever wrote another in its place.
class RestoreRule : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("restore-rule"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

// Keys of the catalog's that somebody else's field manager has set are ours again, as they stand. Only where a person said so.
class TakeBack : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("take-back"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

// What somebody created by hand under a name of ours. Its properties are nobody's to know, so there is no way back.
class DropForeign : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("drop-foreign"); }
    [[nodiscard]] Effect effect() const override { return Effect::FinalOnly; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

} // namespace provisioning

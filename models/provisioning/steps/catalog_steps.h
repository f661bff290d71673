// The steps at Trino: creating the catalog (as soon as Trino sees its files), reading through it, dropping it.
#pragma once

#include "provisioning/step.h"

namespace provisioning {

class CreateCatalog : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("create"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    // Tries again while Trino answers that one of our files does not exist, at most environment.limits.mount: the answer is
    // the propagation probe, never a blind sleep. A CREATE that has started is read to its end whatever the stop says.
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<Applied>> resume(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;

private:
    enum class Outcome { Unknown, Created, Refused };
    size_t m_reached = 0; // how many coordinators have it already
    Outcome m_outcome = Outcome::Unknown; // Unknown also after a crash: then undo looks twice
};

// For a change: DROP and CREATE, since Trino has no ALTER. While it lasts the catalog does not exist; the gap is measured.
class ReplaceCatalog : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("replace"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    // Once the old one is dropped, goes on whatever the stop says.
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override; // the revision before is created again, whatever is there
    void wasBegun(std::chrono::milliseconds ago) override { m_absentSince = std::chrono::steady_clock::now() - ago; }
    [[nodiscard]] std::chrono::milliseconds gap() const override;

private:
    void isBack();

    std::optional<std::chrono::steady_clock::time_point> m_absentSince; // while it is
    std::chrono::milliseconds m_gap {0}; // that have ended
};

// The same where the credential of the form before is gone: Trino would not create that again, so there is no way back, and the new
// credential, which is proved, is the only one there is.
class ReplaceForGood : public ReplaceCatalog {
public:
    using ReplaceCatalog::ReplaceCatalog;
    [[nodiscard]] QString id() const override { return QStringLiteral("replace-for-good"); }
    [[nodiscard]] Effect effect() const override { return Effect::FinalOnly; }
    [[nodiscard]] QCoro::Task<Result<Applied>> resume(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

// SELECT 1, SHOW SCHEMAS, and one row of one table, which reaches the workers and the source.
class ProbeSource : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("probe"); }
    [[nodiscard]] Effect effect() const override { return Effect::None; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

// For delete.
class DropCatalog : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("drop"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override; // created again, if it is gone
};

} // namespace provisioning

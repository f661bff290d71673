// The steps at the shared krb5.conf: a catalog's part and its marker come, and go.
#pragma once

#include "provisioning/step.h"

namespace provisioning {

// The catalog's krb5.conf as its own part of the shared one, which is made anew from all parts. Beside it, in the same mounted folder, a
// small file that the catalog's properties name: once Trino sees that one, it sees the krb5.conf too, and not before.
class Krb5Conf : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("krb5-conf"); }
    // Errors: those of arrange(), run.krb5-realm-missing {realms, known, nearest} (in no part, and DNS must not be asked: no restart would
    // help), run.krb5-restart-needed {realms, catalog} (a running JVM has read the file already and would not find
    // them at these KDCs, and nobody has said what shall be done about that), run.mount-missing, run.mount-is-subpath.
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override; // the part that stood there before, or none; the rest made anew
};

// For delete: the marker. The part stays, for its realms may be others' by now; ForgetRealms takes it too.
class RemoveKrb5 : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("remove-krb5"); }
    [[nodiscard]] Effect effect() const override { return Effect::FinalOnly; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

// The part too, unless another catalog signs in by a realm that only it brings: then it stays, and the note says whose it is.
class ForgetRealms : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("remove-realms"); }
    [[nodiscard]] Effect effect() const override { return Effect::FinalOnly; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

// For a change, once the new form is proved: the marker of the revision before.
class RetireKrb5 : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("retire-krb5"); }
    [[nodiscard]] Effect effect() const override { return Effect::FinalOnly; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

} // namespace provisioning

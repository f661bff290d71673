// The steps of a rename that no other verb has. Until the name is handed over the old one serves as it did, and everything can be undone;
// from then on the new one serves, and what is left of the old one only has to go.
#pragma once

#include "cluster/catalog_records.h"
#include "provisioning/steps/credential_file.h"

namespace provisioning {

// A step of a registration, done for the name a catalog shall have.
template<typename S>
class UnderNewName : public S {
public:
    explicit UnderNewName(const SharedWork &work)
        : S(work->standing.renamed ? work->standing.renamed : work)
    {
    }
    [[nodiscard]] QString id() const override { return QStringLiteral("new-") + S::id(); }
};

class NewKeytab : public CredentialFile {
public:
    explicit NewKeytab(const SharedWork &work)
        : CredentialFile(work->standing.renamed ? work->standing.renamed : work, connectors::FilePlace::Keytabs)
    {
    }
    [[nodiscard]] QString id() const override { return QStringLiteral("new-keytab"); }
};

// The rule of a catalog that is disabled: nobody but the admins.
class KeepClosed : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("keep-closed"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

// A head under the new name, which nobody else can take from then on, and the whole history copied to it.
class TakeName : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("take-name"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override; // run.name-taken-in-cluster where it is
    [[nodiscard]] QCoro::Task<Result<>> undo() override; // those records go, where they are this rename's still
};

// One write: the new name's head has its revision in force and is free.
class HandOver : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("hand-over"); }
    [[nodiscard]] Effect effect() const override { return Effect::FinalOnly; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    // Done before the run died: the catalog may have been changed or deleted under its new name since.
    [[nodiscard]] QCoro::Task<Result<Applied>> resume(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

// What a rename has under the new name goes, as long as it only keeps it taken; anything else there is left alone.
[[nodiscard]] QCoro::Task<Result<>> giveNameBack(cluster::RecordStore store, QString newName, QString oldName);

} // namespace provisioning

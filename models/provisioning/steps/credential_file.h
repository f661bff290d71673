// Writes a catalog's files into a shared Secret, its credential file or its keytab, and makes the kubelet bring it to Trino at once.
#pragma once

#include "provisioning/step.h"

namespace provisioning {

// Has the kubelets look at Trino's mounts at once, and remembers whether they do (Work::mounts). Empty, or the code of what was refused.
[[nodiscard]] QCoro::Task<QString> toldMounts(SharedWork work, QString reason, std::stop_token stop);

class FilesStep : public Step {
public:
    FilesStep(SharedWork work, connectors::FilePlace place)
        : Step(std::move(work))
        , m_place(place)
    {
    }

protected:
    [[nodiscard]] cluster::SharedObject object() const { return work().filesObject(m_place); }
    [[nodiscard]] std::vector<connectors::ServerFile> files() const { return work().filesIn(m_place); }
    [[nodiscard]] QString named(const QString &credential, const QString &keytab) const
    {
        return m_place == connectors::FilePlace::Credentials ? credential : keytab;
    }
    [[nodiscard]] connectors::FilePlace place() const { return m_place; }

private:
    connectors::FilePlace m_place;
};

class CredentialFile : public FilesStep {
public:
    explicit CredentialFile(SharedWork work, connectors::FilePlace place = connectors::FilePlace::Credentials)
        : FilesStep(std::move(work), place)
    {
    }
    [[nodiscard]] QString id() const override { return named(QStringLiteral("credential"), QStringLiteral("keytab")); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;

private:
    [[nodiscard]] Result<std::map<QString, Secret>> contents() const;
};

// The other way round, for delete: lets go of all the catalog's keys. The value is gone with it, so it cannot be undone.
class RemoveCredential : public FilesStep {
public:
    explicit RemoveCredential(SharedWork work, connectors::FilePlace place = connectors::FilePlace::Credentials)
        : FilesStep(std::move(work), place)
    {
    }
    [[nodiscard]] QString id() const override
    {
        return named(QStringLiteral("remove-credential"), QStringLiteral("remove-keytab"));
    }
    [[nodiscard]] Effect effect() const override { return Effect::FinalOnly; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

// For a change, once the new credential is proved: lets go of the one before. Only forward from there on.
class RetireCredential : public FilesStep {
public:
    explicit RetireCredential(SharedWork work, connectors::FilePlace place = connectors::FilePlace::Credentials)
        : FilesStep(std::move(work), place)
    {
    }
    [[nodiscard]] QString id() const override
    {
        return named(QStringLiteral("retire-credential"), QStringLiteral("retire-keytab"));
    }
    [[nodiscard]] Effect effect() const override { return Effect::FinalOnly; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

} // namespace provisioning

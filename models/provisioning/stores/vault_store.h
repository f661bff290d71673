// Vault's KV v2 has them, one path a revision; an ExternalSecret has the operator copy them into the mounted Secret.
#pragma once

#include "cluster/external_secrets.h"
#include "provisioning/stores/credential_store.h"

namespace provisioning {

// Which files: a catalog's, of one revision, in one of the two Secrets.
struct RestingPlace {
    QString catalog;
    QString stamp;
    connectors::FilePlace place = connectors::FilePlace::Credentials;
};
// What tells the operator to copy them.
[[nodiscard]] cluster::ExternalSecret externalSecretOf(const cluster::Environment &environment, const RestingPlace &of, const QStringList &keys);

class VaultStore : public CredentialStore {
public:
    using CredentialStore::CredentialStore;
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(Files files, std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<>> put(Files files, std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<>> release(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<>> releaseAll(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Files>> read(QStringList keys, std::stop_token stop) const override;
    [[nodiscard]] QStringList objects() const override;
};

} // namespace provisioning

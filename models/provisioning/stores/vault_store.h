// Vault's KV v2 has them, one path a revision; an ExternalSecret has the operator copy them into the mounted Secret.
#pragma once

#include "provisioning/stores/credential_store.h"

namespace provisioning {

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

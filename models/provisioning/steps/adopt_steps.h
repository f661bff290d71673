// The steps by which a catalog that Trino has already comes under management. The catalog itself is not touched: what was given
// for it is proved under another name and compared with what is there.
#pragma once

#include "provisioning/steps/access_steps.h"
#include "provisioning/steps/catalog_steps.h"

namespace provisioning {

// The definition under a temporary name: created, read through, and its schemas held against those the catalog shows. Errors
// beside those of the steps it is made of: adopt.schemas-differ {catalog, missing, extra}.
class ProveAdoption : public Step {
public:
    explicit ProveAdoption(SharedWork work);
    [[nodiscard]] QString id() const override { return QStringLiteral("prove-adoption"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<Applied>> resume(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override; // clears the temporary catalog away

private:
    [[nodiscard]] QCoro::Task<Result<Applied>> compare(std::stop_token stop);

    SharedWork m_temporary;
    CloseAccess m_close;
    CreateCatalog m_create;
    ProbeSource m_probe;
};

// A rule for the roles where there was none of ours; undone, there is none again.
class AdmitRoles : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("admit-roles"); }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

} // namespace provisioning

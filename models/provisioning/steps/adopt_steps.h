// The steps by which a catalog that Trino has already comes under management. The catalog itself is not touched: what was given
// for it is proved under another name and compared with what is there.
#pragma once

#include "provisioning/steps/prove_elsewhere.h"

namespace provisioning {

// The schemas of the definition under its temporary name are held against those the catalog shows. Errors beside those of the base: adopt.schemas-differ {catalog, missing, extra}.
class ProveAdoption : public ProveElsewhere {
public:
    using ProveElsewhere::ProveElsewhere;
    [[nodiscard]] QString id() const override { return QStringLiteral("prove-adoption"); }

private:
    [[nodiscard]] QCoro::Task<Result<Applied>> judge(SharedWork temporary, Applied seen, std::stop_token stop) override;
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

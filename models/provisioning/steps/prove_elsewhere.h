// Proving a definition under a temporary name that nobody may see, while whatever has its own name serves as it did: created,
// read through, dropped. What a change and an adoption have in common.
#pragma once

#include "provisioning/steps/access_steps.h"
#include "provisioning/steps/catalog_steps.h"

namespace provisioning {

class ProveElsewhere : public Step {
public:
    explicit ProveElsewhere(SharedWork work);
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<Applied>> resume(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override; // clears the temporary catalog away

protected:
    // What else must be true, asked while the temporary catalog is there. seen: what reading through it showed.
    [[nodiscard]] virtual QCoro::Task<Result<Applied>> judge(SharedWork temporary, Applied seen, std::stop_token stop);

private:
    SharedWork m_temporary;
    CloseAccess m_close;
    CreateCatalog m_create;
    ProbeSource m_probe;
};

} // namespace provisioning

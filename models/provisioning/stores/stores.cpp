#include "provisioning/stores/kubernetes_store.h"
#include "provisioning/stores/sealed_store.h"
#include "provisioning/stores/vault_store.h"

using namespace Qt::StringLiterals;

namespace provisioning {

Result<std::unique_ptr<CredentialStore>> storeOf(const SharedWork &work, connectors::FilePlace place)
{
    using Store = cluster::CredentialRest::Store;
    const std::optional<Store> store = cluster::storeNamed(work->revision.store);
    if (!store) {
        return failure("run.unknown-store", {{u"store"_s, work->revision.store}, {u"catalog"_s, work->name()}});
    }
    switch (*store) {
    case Store::Vault:
        return std::make_unique<VaultStore>(work, place);
    case Store::SealedSecrets:
        return std::make_unique<SealedStore>(work, place);
    case Store::Kubernetes:
        break;
    }
    return std::make_unique<KubernetesStore>(work, place);
}

} // namespace provisioning

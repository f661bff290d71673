// The environment's section `credentials`.
#include "cluster/environment_section.h"

#include "base/names.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

using Store = CredentialRest::Store;

constexpr std::array stores{std::pair(Store::Kubernetes, "kubernetes"), std::pair(Store::Vault, "vault"),
                            std::pair(Store::SealedSecrets, "sealed-secrets")};

} // namespace

QString storeName(CredentialRest::Store store)
{
    return nameIn(stores, store);
}

std::optional<CredentialRest::Store> storeNamed(const QString &name)
{
    return valueIn(stores, name);
}

void readCredentialRest(Section &root, Environment &environment)
{
    CredentialRest &into = environment.credentials;
    Section credentials = root.section(u"credentials"_s);
    if (!credentials.isGiven()) {
        return;
    }
    QString name = storeName(into.store);
    credentials.text(u"store"_s, name);
    if (const auto store = storeNamed(name)) {
        into.store = *store;
    } else {
        credentials.wrongType(*credentials.find(u"store"_s), credentials.pathOf(u"store"_s), u"kubernetes, vault, sealed-secrets"_s);
    }
    credentials.text(u"secret_store"_s, into.secretStore);
    credentials.text(u"secret_store_kind"_s, into.secretStoreKind);
    if (into.secretStoreKind != "SecretStore"_L1 && into.secretStoreKind != "ClusterSecretStore"_L1) {
        credentials.wrongType(*credentials.find(u"secret_store_kind"_s), credentials.pathOf(u"secret_store_kind"_s),
                              u"SecretStore, ClusterSecretStore"_s);
    }
    credentials.path(u"certificate"_s, into.certificateFile);
    credentials.seconds(u"sync_seconds"_s, into.sync);
    if (into.store == Store::Vault && environment.vault.url.isEmpty()) {
        root.missing(u"vault"_s);
    }
    if (into.store == Store::SealedSecrets && into.certificateFile.isEmpty()) {
        credentials.missing(u"certificate"_s);
    }
    credentials.finish();
}

} // namespace cluster

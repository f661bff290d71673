// The External Secrets operator: an object that says which of Vault's values it copies into which Secret, and waiting until it
// has. What is in Vault, and whose a key is, is not decided here.
#pragma once

#include "cluster/kubernetes.h"

namespace cluster {

inline const kubernetes::Resource externalSecrets{QStringLiteral("external-secrets.io"), QStringLiteral("v1"),
                                                  QStringLiteral("externalsecrets"), QStringLiteral("ExternalSecret")};

struct ExternalSecret {
    QString name;
    QString target; // the Secret, which must be there: only its own keys are merged in
    QString storeName;
    QString storeKind; // SecretStore or ClusterSecretStore
    QString path; // in Vault, below the mount of the store
    QStringList keys; // the same in Vault and in the Secret; Vault has them as base64
};

[[nodiscard]] QJsonObject toObject(const ExternalSecret &wanted);

[[nodiscard]] QCoro::Task<Result<>> applyExternalSecret(kubernetes::Client kubernetes, ExternalSecret wanted,
                                                        kubernetes::DryRun dryRun, std::stop_token stop);
// Until it is Ready. While it says that it failed it is told to try again at once: left alone, the operator waits ever longer. Errors:
// external-secret.not-ready {object, reason, message, seconds}: with what the object and its store say; external-secret.silent {object, seconds}: nobody
// has looked at it; kubernetes.*.
[[nodiscard]] QCoro::Task<Result<>> awaitReady(kubernetes::Client kubernetes, ExternalSecret wanted,
                                               std::chrono::seconds patience, std::stop_token stop);
// Until it is gone, and with it everything the operator had under way for it. Absent: done. Errors:
// external-secret.not-removed {object, seconds}.
[[nodiscard]] QCoro::Task<Result<>> removeExternalSecret(kubernetes::Client kubernetes, QString name,
                                                         std::chrono::seconds patience, std::stop_token stop);
// Our own, by the beginning of their names.
[[nodiscard]] QCoro::Task<Result<QStringList>> externalSecretsNamed(kubernetes::Client kubernetes, QString prefix,
                                                                    std::stop_token stop);

} // namespace cluster

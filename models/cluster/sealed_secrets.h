// The SealedSecret beside a shared Secret: sealed values by key, which its controller opens into the Secret of the same name.
// Sealing itself is sealing.h's.
#pragma once

#include "cluster/kubernetes.h"

#include <map>

namespace cluster {

inline const kubernetes::Resource sealedSecrets{QStringLiteral("bitnami.com"), QStringLiteral("v1alpha1"),
                                                QStringLiteral("sealedsecrets"), QStringLiteral("SealedSecret")};

struct SealedChange {
    QString name; // of the SealedSecret and of the Secret
    std::map<QString, QByteArray> put; // key → base64, as seal() makes it
    QString drop; // all keys that begin with it go, where it is not empty
};

// Under the object's resourceVersion, tried again while others write. Creates it where it is absent and something is put. What the
// controller must have looked at afterwards: the generation, 0 where there is no object. Errors: kubernetes.*.
[[nodiscard]] QCoro::Task<Result<qint64>> changeSealed(kubernetes::Client kubernetes, SealedChange change,
                                                       kubernetes::DryRun dryRun, std::stop_token stop);
// Until the controller unsealed that generation. Errors: sealed-secret.not-unsealed {object, message, seconds}: its condition;
// sealed-secret.silent {object, seconds}: nobody has looked at it; kubernetes.*.
[[nodiscard]] QCoro::Task<Result<>> awaitUnsealed(kubernetes::Client kubernetes, QString name, qint64 generation,
                                                  std::chrono::seconds patience, std::stop_token stop);

} // namespace cluster

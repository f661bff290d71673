// Giving an endpoint of an environment one more CA to trust, beside the system's.
#pragma once

#include "cluster/environment_files.h"

namespace cluster {

// The endpoints that have a CA of their own in an environment's file. Kubernetes' is the kubeconfig's.
[[nodiscard]] QStringList endpointsWithCa(); // "trino", "opa", "metadata", "vault", "identity"
[[nodiscard]] QUrl addressOf(const Environment &environment, const QString &endpoint); // empty: it has none
[[nodiscard]] QString caFileOf(const Environment &environment, const QString &endpoint);

// What the endpoint trusts already, and this: as one PEM text. Errors: those of readCa.
[[nodiscard]] Result<QByteArray> joinedCa(const Environment &environment, const QString &endpoint, const QByteArray &pem);
// Written beside the environments and named in the environment's file. Returns the CA file. Errors: those of joinedCa,
// writeCa, replaceEnvironment.
[[nodiscard]] Result<QString> importCa(const QString &configFolder, const EnvironmentFile &file, Environment environment,
                                       const QString &endpoint, const QByteArray &pem);

} // namespace cluster

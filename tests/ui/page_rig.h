// What the tests of Health, Audit and Environments share beyond the look: a workspace whose servers are not there.
#pragma once

#include "look_rig.h"
#include "workspace/workspace.h"

namespace pagerig {

inline const QByteArray kubeconfigText = R"(apiVersion: v1
kind: Config
current-context: alice@nowhere
clusters: [{ name: nowhere, cluster: { server: https://127.0.0.1:1 } }]
users: [{ name: alice, user: { token: t } }]
contexts:
  - { name: alice@nowhere, context: { cluster: nowhere, user: alice, namespace: akko } }
  - { name: bob@nowhere, context: { cluster: nowhere, user: alice } }
)";

inline cluster::Environment nowhere(const QTemporaryDir &folder, const QString &name = u"prod-eu"_s)
{
    const QString kubeconfig = folder.filePath(u"kubeconfig"_s);
    write(kubeconfig, kubeconfigText);
    cluster::Environment environment;
    environment.name = name;
    environment.trino.url = QUrl(u"http://127.0.0.1:1"_s);
    environment.trino.user = u"alice"_s;
    environment.kubernetes.kubeconfig = kubeconfig;
    environment.opa.url = QUrl(u"http://127.0.0.1:1"_s);
    environment.limits.request = std::chrono::seconds(1);
    return environment;
}

inline std::shared_ptr<const connectors::Library> library()
{
    auto library = connectors::Library::builtIn();
    return std::make_shared<const connectors::Library>(std::move(*library));
}

} // namespace pagerig

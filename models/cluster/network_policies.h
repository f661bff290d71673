// Which NetworkPolicies keep Trino's pods from a host. Pure: reads the objects, asks nobody.
#pragma once

#include <QJsonArray>
#include <QStringList>

namespace cluster {

// Names of the policies that select a pod with these labels, restrict its egress, and have no rule that admits
// host:port. A host name is compared with no ipBlock (we do not know what Trino resolves it to), so a policy that admits
// addresses only is named: it is a place to look, not a verdict. Kubernetes' rule: egress is open unless at least one
// policy selects the pod, then the union of their rules applies; so if any policy admits the target, none is named.
[[nodiscard]] QStringList policiesLackingEgress(const QJsonArray &policies, const QJsonObject &podLabels,
                                                const QString &host, int port);

} // namespace cluster

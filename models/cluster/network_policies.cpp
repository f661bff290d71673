#include "cluster/network_policies.h"

#include <QHostAddress>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

bool meets(const QJsonValue &expression, const QJsonObject &labels)
{
    const QString key = expression["key"_L1].toString();
    const QString how = expression["operator"_L1].toString();
    const bool in = expression["values"_L1].toArray().contains(labels.value(key)) && labels.contains(key);
    if (how == "In"_L1) {
        return in;
    }
    if (how == "NotIn"_L1) {
        return !in;
    }
    return labels.contains(key) == (how == "Exists"_L1);
}

bool selects(const QJsonObject &selector, const QJsonObject &labels)
{
    const QJsonObject exact = selector.value("matchLabels"_L1).toObject();
    for (auto label = exact.begin(); label != exact.end(); ++label) {
        if (labels.value(label.key()) != label.value()) {
            return false;
        }
    }
    const QJsonArray expressions = selector.value("matchExpressions"_L1).toArray();
    return std::all_of(expressions.begin(), expressions.end(),
                       [&labels](const QJsonValue &expression) { return meets(expression, labels); });
}

bool restrictsEgress(const QJsonObject &spec)
{
    // Without policyTypes, a policy that has an egress section restricts egress (Kubernetes' API reference).
    const QJsonArray types = spec.value("policyTypes"_L1).toArray();
    return types.isEmpty() ? spec.contains("egress"_L1) : types.contains(u"Egress"_s);
}

bool admitsPort(const QJsonObject &rule, int port)
{
    const QJsonArray ports = rule.value("ports"_L1).toArray();
    return ports.isEmpty() || std::any_of(ports.begin(), ports.end(), [port](const QJsonValue &entry) {
               if (entry["protocol"_L1].toString(u"TCP"_s) != "TCP"_L1) {
                   return false;
               }
               const int first = entry["port"_L1].toInt();
               return entry["port"_L1].isUndefined()
                   || (port >= first && port <= std::max(first, entry["endPort"_L1].toInt()));
           });
}

bool admitsHost(const QJsonObject &rule, const QString &host)
{
    const QJsonArray targets = rule.value("to"_L1).toArray();
    const QHostAddress address(host);
    return targets.isEmpty() || std::any_of(targets.begin(), targets.end(), [&address](const QJsonValue &target) {
               const QJsonObject block = target["ipBlock"_L1].toObject();
               if (block.isEmpty() || address.isNull()
                   || !address.isInSubnet(QHostAddress::parseSubnet(block.value("cidr"_L1).toString()))) {
                   return false;
               }
               const QJsonArray except = block.value("except"_L1).toArray();
               return std::none_of(except.begin(), except.end(), [&address](const QJsonValue &cidr) {
                   return address.isInSubnet(QHostAddress::parseSubnet(cidr.toString()));
               });
           });
}

} // namespace

QStringList policiesLackingEgress(const QJsonArray &policies, const QJsonObject &podLabels, const QString &host,
                                  int port)
{
    QStringList lacking;
    for (const QJsonValue &policy : policies) {
        const QJsonObject spec = policy["spec"_L1].toObject();
        if (!restrictsEgress(spec) || !selects(spec.value("podSelector"_L1).toObject(), podLabels)) {
            continue;
        }
        const QJsonArray rules = spec.value("egress"_L1).toArray();
        const bool admits = std::any_of(rules.begin(), rules.end(), [&](const QJsonValue &rule) {
            return admitsPort(rule.toObject(), port) && admitsHost(rule.toObject(), host);
        });
        if (admits) {
            return {};
        }
        lacking.append(policy["metadata"_L1]["name"_L1].toString());
    }
    return lacking;
}

} // namespace cluster

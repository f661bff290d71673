// What a namespace shows of the platform: Trino's and OPA's services, and which Secrets and ConfigMaps Trino's pods mount
// where. Suggestions for an environment's settings, each with what it was read from; nothing is assumed.
#pragma once

#include "cluster/kubernetes.h"

namespace cluster {

struct Suggestion {
    QString setting; // as in the environment file: "mounts.credentials"
    QString value;
    QString source; // "Service akko/trino"
    bool operator==(const Suggestion &) const = default;
};

// Pure: from the listed services and Trino's pods.
[[nodiscard]] std::vector<Suggestion> suggestionsFrom(const QJsonArray &services, const QJsonArray &trinoPods,
                                                      const QString &namespaceName);

[[nodiscard]] QCoro::Task<Result<std::vector<Suggestion>>> discover(kubernetes::Client kubernetes, QString podSelector,
                                                                    std::stop_token stop);

} // namespace cluster

// How many catalogs a coordinator has dropped since it started, the temporary ones of tests among them: Trino keeps some of each
// in memory (trino.md). Counted in an annotation of its pod, which ends with it, so that all admins count together.
#pragma once

#include "cluster/trino_pods.h"

namespace cluster {

struct Drops {
    int all = 0;
    int temporary = 0; // of them
    qint64 startedAt = 0; // of the coordinator that counts: seconds since 1970, give or take a few
    bool operator==(const Drops &) const = default;
};

// What is counted on a coordinator's pod; another start than this one's (a container that was restarted inside its pod): nothing yet.
[[nodiscard]] Drops dropsOn(const QJsonValue &pod, qint64 startedAt);

// Adds to the count of every coordinator's pod. Others may be counting at the same time. Errors: kubernetes.*.
[[nodiscard]] QCoro::Task<Result<Drops>> countDrops(kubernetes::Client kubernetes, QString podSelector, Drops more,
                                                    std::stop_token stop);

} // namespace cluster

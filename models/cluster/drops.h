// How many catalogs a coordinator has dropped since it started, the temporary ones of tests among them: Trino keeps some of each
// in memory (trino.md). Counted in an annotation of its pod, which ends with it, so that all admins count together. Of several
// coordinators each has its own count, by its own start.
#pragma once

#include "cluster/environment.h"
#include "cluster/trino_pods.h"

namespace cluster {

struct Drops {
    int all = 0;
    int temporary = 0; // of them
    qint64 startedAt = 0; // of the coordinator that counts: seconds since 1970, give or take a few
    bool operator==(const Drops &) const = default;
};

// Where one coordinator's are counted.
struct DropPlace {
    QStringList pods;
    QString annotation = QStringLiteral("catalog-manager/drops");
    bool operator==(const DropPlace &) const = default;
};
// Its own pod: the one it is named after, or its address. Where an environment gives addresses that tell no pod, all coordinators' pods,
// each of several under its own name. Empty pods: Trino does not run in this namespace.
[[nodiscard]] DropPlace dropPlace(const TrinoPods &pods, const Coordinator &coordinator, bool isAlone);

// What is counted there; another start than this one's (a container that was restarted inside its pod): nothing yet.
[[nodiscard]] Drops dropsOn(const QJsonValue &pod, qint64 startedAt, const QString &annotation = DropPlace().annotation);
[[nodiscard]] Drops dropsAt(const DropPlace &place, const TrinoPods &pods, qint64 startedAt);

// Adds to the count. Others may be counting at the same time. Errors: kubernetes.*.
[[nodiscard]] QCoro::Task<Result<Drops>> countDrops(kubernetes::Client kubernetes, DropPlace place, Drops more, std::stop_token stop);

} // namespace cluster

// Trino's coordinators: each keeps catalogs of its own, so what is created on one is created on all. They are those the
// environment names or, where it names none, those behind the Service as its EndpointSlices say; one alone is met at its URL.
#pragma once

#include "cluster/environment.h"

#include <QJsonArray>

namespace cluster {

// One of several, as Kubernetes tells them.
struct CoordinatorPlace {
    QString name; // its pod's; its address where no pod is named
    QUrl url;
    bool operator==(const CoordinatorPlace &) const = default;
};

// Behind the Service that `trino` (http[s]://SERVICE.…) names or, where it names none of these, behind the one that leads to most of
// `coordinatorPods`. Ready endpoints only, each pod once, by name. The port is the one named as the scheme, else the only one, else
// that of `trino`. Pure.
[[nodiscard]] std::vector<CoordinatorPlace> coordinatorsBehind(const QJsonArray &slices, const QUrl &trino,
                                                               const QStringList &coordinatorPods);

// The same endpoints with the coordinators there are now; unchanged where the environment names them, or where they are the same. That
// the slices cannot be read is no error: coordinatorsUnseen says it, and what was known stays.
[[nodiscard]] QCoro::Task<Endpoints> withCoordinators(Endpoints endpoints, TrinoEndpoint trino, std::stop_token stop);

// Says which of several it was that the error came from, as {coordinator}; unchanged where there is one.
[[nodiscard]] Error onCoordinator(const Endpoints &endpoints, const Coordinator &coordinator, Error error);

} // namespace cluster

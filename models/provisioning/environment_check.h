// "Test environment": every endpoint asked side by side. One row each: reached, TLS, who am I there, what may I do, version.
#pragma once

#include "provisioning/plan.h"

namespace provisioning {

enum class EndpointKind { Trino, Kubernetes, Opa, Mounts, Metadata, Vault };

struct EndpointCheck {
    EndpointKind kind = EndpointKind::Trino;
    QString address;
    QString version;
    QString identity; // as the endpoint itself knows the person; empty where it knows nobody
    std::vector<Error> problems; // none: all is well. The first is the one that matters
    std::vector<Error> remarks; // worth knowing, no problem
    [[nodiscard]] bool isWell() const { return problems.empty(); }
};

// In the order of EndpointKind: always the first four, Metadata and Vault where the environment has them. Only reads; asks OPA about a name that no catalog can have. The observer
// hears of each as soon as it is known.
[[nodiscard]] QCoro::Task<std::vector<EndpointCheck>>
checkEnvironment(Site site, std::stop_token stop, std::function<void(const EndpointCheck &)> observer = {});

} // namespace provisioning

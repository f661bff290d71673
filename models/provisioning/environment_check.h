// "Test environment": every endpoint asked side by side. One row each: reached, TLS, who am I there, what may I do, version.
#pragma once

#include "provisioning/plan.h"

namespace provisioning {

// Reserved by our own rule, so no catalog of ours has it: what OPA says of it, it says of every unused name, and dropping it, if it
// exists, does nothing where it is permitted.
inline const QString unusedName = QStringLiteral("cm-test-unused");

// Identity: the issuer that signs people in. Admins: whether the product, OPA and Trino agree on who is one.
enum class EndpointKind { Trino, Kubernetes, Opa, Mounts, Metadata, Vault, Identity, Admins };

struct EndpointCheck {
    EndpointKind kind = EndpointKind::Trino;
    QString address;
    QString version;
    QString identity; // as the endpoint itself knows the person; empty where it knows nobody
    std::vector<Error> problems; // none: all is well. The first is the one that matters
    std::vector<Error> remarks; // worth knowing, no problem
    std::optional<bool> mayChange = {}; // what we would do there; none: not asked, or nobody to ask for
    [[nodiscard]] bool isWell() const { return problems.empty(); }
};

// Reached over TLS whose certificate was verified.
[[nodiscard]] bool isEncrypted(const EndpointCheck &check);

// In the order of EndpointKind: always the first four, Metadata, Vault and Identity where the environment has them, Admins
// where Trino said who is there. Only reads, and asks about a name that no catalog can have: OPA, and Trino whether it may
// be dropped (DROP CATALOG IF EXISTS: refused, or done with nothing). The observer
// hears of each as soon as it is known.
[[nodiscard]] QCoro::Task<std::vector<EndpointCheck>>
checkEnvironment(Site site, std::stop_token stop, std::function<void(const EndpointCheck &)> observer = {});

} // namespace provisioning

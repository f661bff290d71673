// What is registered: the heads in Kubernetes beside the catalogs in Trino.
#pragma once

#include "provisioning/drift.h"
#include "provisioning/plan.h"

namespace provisioning {

enum class Health {
    Active, // current in the cluster, present in Trino
    Missing, // current in the cluster, not in Trino (a memory store forgets at restart)
    Pending, // somebody is at it, or was interrupted
    Disabled, // kept, but out of Trino on purpose
    Prepared, // registered for when Trino is next restarted: everything is in place, and it is not in Trino yet
    Unmanaged, // in Trino only
    Leftover, // a temporary catalog of a test or a proof that nobody is at any more
    Damaged, // its record cannot be read, or is gone
};
[[nodiscard]] QString healthName(Health health); // "active" …: stable, for JSON

struct CatalogEntry {
    QString name;
    QString connector;
    Health health = Health::Unmanaged;
    QStringList allowRoles;
    std::optional<catalog::Head> head;
    std::optional<catalog::Revision> revision; // the current one, else the pending one
    std::optional<Error> damage;
    Findings drift = {}; // what matters most first
    bool driftKnown = true; // false: part of what it is judged by could not be looked at
    catalog::Verdict signature = {}; // of the record; key unknown also where the keys cannot be read
    QStringList coordinators = {}; // of one without a record: which of several have it, where it is not all of them
};

// By name. `system` is left out: it is Trino's own. Errors: kubernetes.*, trino.*.
[[nodiscard]] QCoro::Task<Result<std::vector<CatalogEntry>>> listCatalogs(Site site, std::stop_token stop);
[[nodiscard]] std::vector<CatalogEntry> entriesOf(const cluster::Environment &environment, const DriftFacts &facts);

} // namespace provisioning

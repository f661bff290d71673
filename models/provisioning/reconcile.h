// Making Trino, OPA and the shared objects again what the records say. A plan first, from one look at everything; then each
// catalog's repair is a run like any other (head, lease, intents), several at a time, what matters most first. What somebody
// is working on is not touched, and what only Trino knows neither.
#pragma once

#include "provisioning/drift_facts.h"
#include "provisioning/repair.h"
#include "provisioning/run.h"

namespace provisioning {

struct CatalogRepair {
    QString catalog;
    Findings findings; // what matters most first
    Repair repair;
    Changes changes; // what the steps would change
    std::optional<Plan> plan; // none: nothing can be done here, it is an interrupted repair to be finished, or a leftover

    [[nodiscard]] bool isToBeDone() const { return !repair.mended.empty(); }
    [[nodiscard]] bool drops() const; // what nobody has the properties of
    [[nodiscard]] bool onlyIndexes() const; // nothing of it changes: the metadata catalogue is told
    [[nodiscard]] bool isLeftover() const; // a temporary catalog, which has no record: it is only dropped
};

struct Reconciliation {
    std::vector<CatalogRepair> catalogs; // with findings only, what matters most first
    std::vector<Error> unseen; // what could not be looked at
    QString actor;
    int busy = 0; // catalogs that somebody's run is at: they are not looked at

    [[nodiscard]] int toBeDone() const;
    [[nodiscard]] QStringList dropped() const; // what the repairs would drop
    [[nodiscard]] QStringList taken() const; // where a key of ours is somebody else's, and would stay so
};

// What a person says to beyond what only adds.
struct Permission {
    TakenKeys taken = TakenKeys::Left;
    // The catalogs that may be dropped, where dropping needs their names; none: whatever the repair drops.
    std::optional<QStringList> mayDrop = {};
};

// names: only these; empty: all. Errors: run.catalog-unknown {catalog}, run.not-permitted {verb, resource, name}, and those of
// driftFacts().
[[nodiscard]] QCoro::Task<Result<Reconciliation>> prepareReconcile(Site site, QStringList names, std::stop_token stop,
                                                                   Permission permission = {});

struct ReconcileObserver {
    std::function<void(const QString &catalog, const StepReport &step)> step = {};
    std::function<void(const RunReport &report)> ended = {}; // as each ends, in any order
};

// As many at a time as environment.limits.parallel says. After a stop none is begun. In the order of the plan.
[[nodiscard]] QCoro::Task<std::vector<RunReport>> reconcile(Site site, Reconciliation planned, RunSettings settings,
                                                            ReconcileObserver observer, std::stop_token stop);

} // namespace provisioning

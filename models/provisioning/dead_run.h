// What a dead process left, as the cluster tells it: whose turn it is, what the run worked on, and what is left of it where it had not
// begun. Which way it goes from there is recover.h's.
#pragma once

#include "provisioning/run.h"

namespace provisioning {

struct DeadRun {
    cluster::CatalogRecord record; // its head has something pending
    ServerClock clock;
};

// Waits once for the lease to run out. A holder who is alive renews it meanwhile, and keeps it. Errors: run.nothing-to-recover {catalog},
// run.lease-held, run.cancelled, those of catalog::objection(), kubernetes.*.
[[nodiscard]] QCoro::Task<Result<DeadRun>> waitForLease(cluster::RecordStore store, QString catalog, RunSettings settings,
                                                        Observer observer, std::stop_token stop);

// For a run of ours that has ended with something pending, and could not write as much because the API server was away: nobody needs to
// wait for its lease. Nothing where the head tells of another run by now. Errors: as waitForLease().
[[nodiscard]] QCoro::Task<Result<>> giveUpLease(Site site, QString catalog, QString run, std::stop_token stop);

// A new run's name in the head: whoever still believes in the old one loses at its next write.
[[nodiscard]] QCoro::Task<Result<cluster::StoredHead>> takeOver(Site site, DeadRun found, RunSettings settings);

// A rename's catalog under its new name. Where the record does not have its revision yet nothing outside the records was done for it, and
// one that is made up for the occasion serves to take the name back.
[[nodiscard]] QCoro::Task<Result<SharedWork>> renamedWork(Site site, catalog::Revision revision, catalog::NewName to,
                                                          cluster::TrinoPods pods, std::stop_token stop);

// What the run worked on: the revision being made and, where it is another, the one in force. Errors: run.revision-missing {catalog,
// revision}, those of makeWork().
[[nodiscard]] Result<SharedWork> workOf(const Site &site, const cluster::CatalogRecord &record, const catalog::Revision &revision,
                                        const cluster::TrinoPods &pods, SharedWork renamed);

// The journal of it on this machine.
void forgetDeadRun(const QString &stateFolder, const QString &run);

} // namespace provisioning

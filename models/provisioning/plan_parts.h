// What the different preparations of a plan have in common. Only for this folder.
#pragma once

#include "provisioning/plan.h"
#include "provisioning/preflight.h"

namespace provisioning {

// The live list's first line around a preparation, which it times.
[[nodiscard]] QCoro::Task<Result<Plan>> announced(QCoro::Task<Result<Plan>> preparing, Observer observer);

// Asks Trino what version it is, where the connector's properties have other names in other versions (knownVersion()).
[[nodiscard]] QCoro::Task<> learnVersion(Site site, QString connector, std::stop_token stop);

// "v3-3f9a2c": no two attempts have the same.
[[nodiscard]] QString newStamp(int revision);

// A plan of the verb's steps on this work: what they would change is asked of each, all under way together; the first that
// objects, in the steps' order, is the answer.
[[nodiscard]] QCoro::Task<Result<Plan>> planOf(catalog::Verb verb, SharedWork work, Surroundings seen, QString reason,
                                               std::stop_token stop);

// Register or Rehearse under a name that is free.
[[nodiscard]] QCoro::Task<Result<Plan>> planOfNew(Site site, catalog::Verb verb, Surroundings seen,
                                                  catalog::CatalogDefinition definition,
                                                  std::map<QString, Secret> secrets, QString reason, Standing chosen,
                                                  std::stop_token stop);

// The current revision as it stands in the cluster. Errors: run.catalog-unknown {catalog}, run.revision-missing {catalog, revision},
// those of makeWork().
[[nodiscard]] Result<SharedWork> currentWork(const Site &site, const Surroundings &seen, const QString &catalog);

} // namespace provisioning

// Asking the metadata catalogue to read a registered catalog again, and how its last reading went. Nothing of the catalog
// itself changes, so no lease is taken; here a failure is the outcome, not a warning.
#pragma once

#include "provisioning/run.h"

namespace provisioning {

// Errors: metadata.none {environment}, run.catalog-unknown {catalog}, run.lease-held, run.needs-recovery, those of reading
// the environment's metadata settings, kubernetes.*.
[[nodiscard]] QCoro::Task<Result<Plan>> prepareReindex(Site site, QString catalog, Observer observer, std::stop_token stop);

// End::Done or End::Refused. Also registers the service where it is missing.
[[nodiscard]] QCoro::Task<RunReport> reindex(Plan plan, Observer observer, std::stop_token stop);

// nullopt: it was never read. Errors: those of metadata::Client, metadata.none.
[[nodiscard]] QCoro::Task<Result<std::optional<metadata::Ingestion>>> lastIngestion(Site site, QString catalog,
                                                                                   std::stop_token stop);

} // namespace provisioning

// The plan of a rename: the catalog is registered under its new name with its history and its credential, proved and opened there,
// and only then goes from the old one. Trino has no RENAME CATALOG. A disabled one stays so: Trino only says that the name is free.
#pragma once

#include "provisioning/plan.h"

namespace provisioning {

// No secret is asked for: the credential is copied inside the cluster. Errors: catalog.bad-name, catalog.reserved-name, run.name-taken-in-cluster
// {catalog, revision}, run.name-taken-in-trino {catalog}, run.credential-needed {catalog, property}, and those of
// prepareChange().
[[nodiscard]] QCoro::Task<Result<Plan>> prepareRename(Site site, QString catalog, QString newName, QString reason,
                                                      Observer observer, std::stop_token stop);

} // namespace provisioning

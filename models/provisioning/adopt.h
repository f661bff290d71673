// A catalog that only Trino knows comes under management: the person supplies what Trino does not tell. Trino's own catalog stays
// as it is, until it is made anew from the record: by a reconcile after a restart, or by a change.
#pragma once

#include "provisioning/plan.h"

namespace provisioning {

struct Adoption {
    catalog::CatalogDefinition definition; // its name: the catalog's in Trino
    std::map<QString, Secret> secrets = {}; // by property
    QString reason = {};
};

// Errors: adopt.not-in-trino {catalog}, adopt.other-connector {catalog, given, found}, and those of prepare().
[[nodiscard]] QCoro::Task<Result<Plan>> prepareAdopt(Site site, Adoption adoption, Observer observer, std::stop_token stop);

} // namespace provisioning

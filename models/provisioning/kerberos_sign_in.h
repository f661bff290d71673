// Before anything is sent: the catalog's own sign-in, tried from this machine. What the KDC refuses here it would refuse Trino; where this
// machine cannot reach the KDC that is no fault of the catalog's, and Trino's own attempt decides.
#pragma once

#include "provisioning/work.h"

#include <QCoroTask>

namespace provisioning {

// A definition without a client principal gets the platform's: akko-trino in the default realm of its krb5.conf, else in the realm that the
// keytab has it in. Errors: run.no-principal.
[[nodiscard]] Result<> completeKerberos(catalog::CatalogDefinition &definition, const std::map<QString, Secret> &secrets);

// A ticket for the client, and one for each metastore that is named. keptKeytab: the one in the cluster, for a change that brings none.
// Remarks: run.kdc-out-of-reach {realm, because} with the arguments of that code, run.kdc-by-dns {realm, nearest}. Nothing is tried for a catalog without Kerberos, whose keytab is not at hand, or which signs
// in as before. Errors: connector.needed-for-kerberos {property}, those of kerberos::preflight that are the definition's or the KDC's.
[[nodiscard]] QCoro::Task<Result<std::vector<Error>>> trySignIn(SharedWork work, std::optional<Secret> keptKeytab, std::stop_token stop);

} // namespace provisioning

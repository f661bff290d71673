// Before anything is sent: the catalog's own sign-in, tried from this machine. What the KDC refuses here it would refuse Trino; where this
// machine cannot reach the KDC that is no fault of the catalog's, and Trino's own attempt decides.
#pragma once

#include "provisioning/work.h"

#include <QCoroTask>

namespace provisioning {

// A definition without a client principal gets the platform's: akko-trino in the default realm of its krb5.conf, else in the realm that the
// keytab has it in. Errors: run.no-principal.
[[nodiscard]] Result<> completeKerberos(catalog::CatalogDefinition &definition, const std::map<QString, Secret> &secrets);

// Remarks: run.kdc-out-of-reach {realm, reason}. Nothing is tried for a catalog without Kerberos, or whose keytab is not at hand. Errors: those of
// kerberos::preflight that are the definition's or the KDC's.
[[nodiscard]] QCoro::Task<Result<std::vector<Error>>> trySignIn(SharedWork work, std::stop_token stop);

} // namespace provisioning

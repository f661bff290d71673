// The realms a catalog's sign-ins go to, and which of them the running Trino does not find or other catalogs rely on.
#pragma once

#include "provisioning/work.h"

#include <QCoroTask>

namespace provisioning {

// Of its principals, as far as the definition alone says.
[[nodiscard]] QStringList realmsOfPrincipals(const Work &work);
// Those, and the NameNode's of its Hadoop files: as they were given, else as the cluster keeps them.
[[nodiscard]] QCoro::Task<Result<QStringList>> realmsNeeded(SharedWork work, std::stop_token stop);
// Those of them that the JVM which runs has not read, or has at other KDCs. Errors: those of reading and of arrange().
[[nodiscard]] QCoro::Task<Result<QStringList>> realmsNotFound(SharedWork work, std::stop_token stop);
// What other catalogs, prepared and disabled ones too, would miss of the shared krb5.conf if this one's part went: "ACME.LAN: reports, sales".
// Errors: those of reading all of their records and Hadoop files.
[[nodiscard]] QCoro::Task<Result<QStringList>> realmsMissed(SharedWork work, std::stop_token stop);

} // namespace provisioning

// krb5.conf checks, merges and keytabs as the command line shows them. A key itself is never among what is shown.
#pragma once

#include "app/printer.h"
#include "kerberos/check.h"
#include "kerberos/keytab.h"
#include "kerberos/merge.h"
#include "kerberos_preflight/preflight.h"

namespace cli {

[[nodiscard]] QJsonObject krb5Json(const kerberos::Krb5Check &check, const QString &file,
                                   const kerberos::Surroundings &around);
[[nodiscard]] QJsonObject mergeJson(const kerberos::Merged &merged, const QStringList &diff);
[[nodiscard]] QJsonObject keytabJson(const kerberos::Keytab &keytab, const std::vector<kerberos::KeytabProblem> &problems,
                                     const QString &file);
[[nodiscard]] QJsonObject preflightJson(const kerberos::PreflightReport &report);
void printKeytab(Printer &printer, const kerberos::Keytab &keytab, const std::vector<kerberos::KeytabProblem> &problems,
                 const QString &file);

} // namespace cli

// The files of a Kerberos catalog, held against each other and against what is asked of HDFS, before anything is sent.
#pragma once

#include "catalog/catalog_definition.h"

#include <vector>

namespace provisioning {

// `secrets` hold core-site.xml and hdfs-site.xml under those names, where they were given. Findings are hadoop.* of
// kerberos/hadoop_sites.h, each at its file and line. Empty without a core-site.xml: HDFS is not signed in to.
[[nodiscard]] Diagnostics checkHadoopFiles(const catalog::CatalogDefinition &definition, const std::map<QString, Secret> &secrets);

// Offline: of the files that a definition names, as far as they are on this machine (another one may have the rest). Hadoop's are found
// wanting at their own line, a keytab at its place in the definition: KT-… at its byte, keytab.principal-missing {principal, nearest}.
[[nodiscard]] Diagnostics checkKerberosFiles(const catalog::ParsedDefinition &parsed, const QString &definitionFolder);

// Of a plan, whoever makes it: `secrets` are those given and those the cluster keeps. Remarks: the warnings of checkHadoopFiles.
// Errors: its first error, at FILE:LINE; of a keytab that Java would drop whole, the first KT-… at its byte.
[[nodiscard]] Result<std::vector<Error>> judgeKerberosFiles(const catalog::CatalogDefinition &definition,
                                                            const std::map<QString, Secret> &secrets);

} // namespace provisioning

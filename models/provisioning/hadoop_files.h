// Hadoop's files of a Kerberos catalog, held against each other and against what is asked of HDFS, before anything is sent.
#pragma once

#include "catalog/catalog_definition.h"

namespace provisioning {

// `secrets` hold core-site.xml and hdfs-site.xml under those names, where they were given. Findings are hadoop.* of
// kerberos/hadoop_sites.h, each at its file and line. Empty without a core-site.xml: HDFS is not signed in to.
[[nodiscard]] Diagnostics checkHadoopFiles(const catalog::CatalogDefinition &definition, const std::map<QString, Secret> &secrets);

} // namespace provisioning

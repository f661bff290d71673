// Temporary catalogs (cm-test-…) in Trino that nobody is at: made for a connection test or a proof whose run ended, or whose records are
// gone, before their DROP arrived. A run that is alive, or dead and to be recovered, owns its own by its head.
#pragma once

#include "cluster/catalog_records.h"
#include "provisioning/run.h"

#include <QSet>

namespace provisioning {

// Names in Trino that no record accounts for: neither a head of that name nor a pending run that proves something under it.
[[nodiscard]] QSet<QString> unaccounted(const QSet<QString> &inTrino, const cluster::CatalogRecords &records);

// Those of the candidates that are nobody's for certain: records are read once more (a run may have begun since), and none whose CREATE
// a coordinator has seen in the last minute, of whatever environment. Errors: kubernetes.*, trino.*.
[[nodiscard]] QCoro::Task<Result<QSet<QString>>> leftovers(Site site, QSet<QString> candidates, std::stop_token stop);

// Drops it on each coordinator, and its access rule.
[[nodiscard]] QCoro::Task<RunReport> dropLeftover(Site site, QString catalog, QString actor, std::stop_token stop);

} // namespace provisioning

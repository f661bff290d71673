// The mounted Secret where somebody else writes its keys for us: making sure that it is there, and taking our keys out again.
// Only for this folder.
#pragma once

#include "cluster/shared_keys.h"

namespace provisioning {

// Creates it empty where it is absent; the annotations are set in any case.
[[nodiscard]] QCoro::Task<Result<>> ensureSecret(kubernetes::Client kubernetes, cluster::SharedObject object,
                                                 QMap<QString, QString> annotations, std::stop_token stop);
// The keys that begin with it, whoever wrote them. An absent Secret is as good.
[[nodiscard]] QCoro::Task<Result<>> dropKeys(kubernetes::Client kubernetes, cluster::SharedObject object, QString prefix,
                                             std::stop_token stop);

} // namespace provisioning

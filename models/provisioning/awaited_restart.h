// A catalog that was prepared for when Trino is next restarted (`--when-restarted`): has that restart come?
#pragma once

#include "catalog/head.h"
#include "cluster/environment.h"

#include <QCoroTask>

#include <stop_token>

namespace provisioning {

// Whether a process that has been up for so long at `now` may have begun after that. Trino rounds its uptime ("3.21m"): in doubt it has,
// for what was seen of the JVM (krb5_readers.h) has the last word. All by the API server's clock.
[[nodiscard]] bool mayHaveBegunSince(const QDateTime &since, std::chrono::milliseconds uptime, const QDateTime &now);

// Of every coordinator. Errors: those of asking Trino and of reading the shared krb5.conf.
[[nodiscard]] QCoro::Task<Result<bool>> restartHasCome(cluster::Environment environment, cluster::Endpoints endpoints,
                                                       catalog::AwaitedRestart awaited, QDateTime now, std::stop_token stop);

} // namespace provisioning

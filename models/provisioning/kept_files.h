// The credential files a catalog has in the cluster, held against those a change would write: what stays, what is copied, what is new.
// Only for this folder.
#pragma once

#include "provisioning/work.h"

#include <qcorotask.h>

#include <stop_token>

namespace provisioning {

// The work's credential files that are in the cluster, with what they hold.
using Contents = std::vector<std::pair<connectors::ServerFile, Secret>>;
[[nodiscard]] QCoro::Task<Result<Contents>> contentsOf(SharedWork work, std::stop_token stop);

// What each file of the work holds where it stays as it is there, under whatever key; by the key it shall have. Files whose secret was given
// are left out. Errors: run.credential-needed {catalog, property}.
[[nodiscard]] Result<std::map<QString, Secret>> copiesFor(const Work &work, const Contents &there);

// Whether a secret that was given differs from what the cluster has. One that cannot be written differs: writing it says why.
[[nodiscard]] bool bringsNew(const std::vector<connectors::ServerFile> &files, const std::map<QString, Secret> &secrets, const Contents &there);

// What was given, and beside it the files that stay as the cluster has them; by credential.
[[nodiscard]] std::map<QString, Secret> withKept(const Work &work, const Contents &there);

} // namespace provisioning

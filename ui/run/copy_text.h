// A step's requests as something to paste: into a shell, into kubectl, into a Trino client. Secrets are masked already.
#pragma once

#include "cluster/http.h"

#include <optional>
#include <vector>

namespace run {

enum class CopyForm { Curl, Kubectl, Sql };

// One below the other, in their order; those that have no such form are left out. None has: nullopt.
[[nodiscard]] std::optional<QString> copyText(const std::vector<http::Exchange> &exchanges, CopyForm form);

} // namespace run

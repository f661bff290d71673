// What a request would be in the tool a person knows: "copy as kubectl", "copy as SQL". Made from what the log may
// show, so secrets are masked here as they are in curl; the person puts them in.
#pragma once

#include "cluster/http.h"

namespace cluster {

// A command for a shell with kubectl, which signs in by the person's own kubeconfig: get, create, apply --server-side,
// patch, replace, delete, and --raw where none of them says the same (a delete with preconditions). Nothing for a
// request that went elsewhere, or whose body cannot be shown.
[[nodiscard]] std::optional<QString> asKubectl(const http::Exchange &exchange);

// The statement a request to Trino began, without a semicolon; nothing for one that only followed it.
[[nodiscard]] std::optional<QString> asSql(const http::Exchange &exchange);

} // namespace cluster

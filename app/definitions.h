// A definition's file, read and checked as far as can be without a network: where check, render and the run verbs
// begin.
#pragma once

#include "catalog/catalog_definition.h"
#include "connectors/library.h"

namespace cli {

// All that was found is in the diagnostics, sorted by place: the file's, the definition's, the connector's.
[[nodiscard]] catalog::ParsedDefinition readDefinition(const QString &path, const connectors::Library &library);

} // namespace cli

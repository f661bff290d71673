// A definition as the file a person would have written: secret-free, so an inline credential is one to be asked for.
#pragma once

#include "catalog/catalog_definition.h"

namespace catalog {

// parseDefinition(toYaml(d)) is d again, but for inline credentials, which become { prompt: true }.
[[nodiscard]] QByteArray toYaml(const CatalogDefinition &definition);

} // namespace catalog

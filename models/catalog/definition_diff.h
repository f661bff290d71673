// What differs between two definitions, field by field: for a review, a history, a finding of drift. A credential shows as
// where it comes from, never as a value.
#pragma once

#include "catalog/catalog_definition.h"

namespace catalog {

struct FieldChange {
    QString field; // as in the definition's file: "description", "properties.connection-url", "allow_roles"
    QString before; // empty: not there
    QString after;
    bool operator==(const FieldChange &) const = default;
};

// In the order of a definition's file, properties by name. Roles differ as a set: their order means nothing.
[[nodiscard]] std::vector<FieldChange> diff(const CatalogDefinition &before, const CatalogDefinition &after);

} // namespace catalog

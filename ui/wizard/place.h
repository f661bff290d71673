// Where in the wizard an error can be put right.
#pragma once

#include "catalog/catalog_definition.h"
#include "connectors/descriptor.h"

namespace wizard {

struct Place {
    enum class Page { Connection, Security, Access } page = Page::Connection;
    QString property; // of the connection: the field, or a property of one's own; "name" for the catalog's name
    bool operator==(const Place &) const = default;
};

inline const QString namePlace = QStringLiteral("name");

// By the arguments `field` and `property`, by what the code is about, and by what Trino calls wrong in its properties.
// Nothing where no field is to blame: a dead server, a missing right.
[[nodiscard]] std::optional<Place> placeOf(const Error &error, const connectors::Descriptor &descriptor,
                                           const catalog::CatalogDefinition &definition);

} // namespace wizard

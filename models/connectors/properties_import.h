// An existing catalog file of Trino's (etc/catalog/NAME.properties) turned into a definition: the connector recognised,
// secrets moved under credentials, names of old versions replaced. Each change is said with its reason. Pure; not for
// reading files that the properties name.
#pragma once

#include "catalog/catalog_definition.h"
#include "connectors/library.h"

namespace connectors {

// The parsed form of what a definition's file would have been: its diagnostics are the changes (notes), what a person has
// to look at (warnings) and what stands in the way (errors), at the lines of the properties file. Secrets are Inline.
// Codes: import.no-connector, import.connector-renamed {from, to}, import.connector-gone {name}, connector.unknown,
// import.name-changed {from, to}, import.renamed {property, to}, import.secret-moved {property}, import.password-moved
// {property, user}, import.added {property, value}, import.dropped {property, why-en, why-fr}, import.file-named {property,
// path}, import.twice {property}.
[[nodiscard]] catalog::ParsedDefinition importProperties(QByteArrayView utf8, const QString &fileName,
                                                         const Library &library);

// Whether a file looks like one: it sets connector.name.
[[nodiscard]] bool isCatalogFile(QByteArrayView utf8);

} // namespace connectors

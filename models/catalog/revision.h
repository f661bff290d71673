// A revision of a catalog: what was asked for and how it was placed, written once before anything else changes and never
// altered. Together with the head it lets any machine finish or undo a run. Secret-free.
#pragma once

#include "catalog/catalog_definition.h"

#include <QDateTime>

namespace catalog {

struct Revision {
    int number = 0;
    CatalogDefinition definition; // Inline credentials are reduced to "inline"
    QString stamp; // part of the names of the files this revision put on the server, "v1-3f9a2c"
    QString renderedDigest; // SHA-256 of the rendered properties' canonical JSON
    QString actor;
    QDateTime at; // UTC
    bool operator==(const Revision &) const = default;
};

[[nodiscard]] QJsonObject toRecord(const Revision &revision);
// Errors: catalog.record-unreadable {reason}.
[[nodiscard]] Result<Revision> revisionFromRecord(const QJsonObject &record);

} // namespace catalog

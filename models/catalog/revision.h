// A revision of a catalog: what was asked for and how it was placed, written once before anything else changes and never
// altered. Together with the head it lets any machine finish or undo a run. Secret-free.
#pragma once

#include "catalog/head.h"
#include "catalog/catalog_definition.h"

#include <QDateTime>

namespace catalog {

struct Revision {
    int number = 0;
    CatalogDefinition definition; // Inline credentials are reduced to "inline"
    // Part of the names of the files it reads on the server, "v1-3f9a2c": of the revision that wrote them. An edit that
    // keeps the credential keeps the stamp; a new credential lies beside the old one under a stamp of its own.
    QString stamp;
    QString renderedDigest; // SHA-256 of the rendered properties' canonical JSON
    QString actor;
    QDateTime at; // UTC
    Verb verb = Verb::Register; // what made it
    QString reason = {}; // why, in the person's words
    QStringList files = {}; // the credentials it reads, "SECRET KEY" each: references, never values
    QString store = QStringLiteral("kubernetes"); // where they rest (cluster::storeName), whatever the environment says by now
    bool operator==(const Revision &) const = default;
};

[[nodiscard]] QJsonObject toRecord(const Revision &revision);
// Errors: catalog.record-unreadable {reason}.
[[nodiscard]] Result<Revision> revisionFromRecord(const QJsonObject &record);

} // namespace catalog

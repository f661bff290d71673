// From a definition to what Trino receives: the properties of CREATE CATALOG (secret-free) and the files that must lie
// on the server first. Pure; the same input gives the same bytes on every machine.
#pragma once

#include "base/secret.h"
#include "catalog/catalog_definition.h"
#include "connectors/library.h"

namespace connectors {

// Finds what is wrong with a definition before anything is sent, each at its line and column.
// Codes: connector.unknown {name, nearest}, connector.unknown-property {property, nearest} (error),
// connector.rejected-property {property, why-en, why-fr}, connector.missing-property {property}, connector.wrong-scheme
// {property, scheme, expected}, connector.url-without-host {property}, connector.url-without-database {property},
// connector.url-with-space {property}, connector.bad-url {property, reason} (reason: the part that is wrong, as
// written), connector.bad-value {property, value, expected} (expected: an example or the values, the same in every
// language), connector.secret-in-properties {property}, connector.unknown-credential {property, nearest},
// connector.missing-credential {property}, connector.kerberos-not-supported {connector},
// connector.missing-kerberos {connector}, catalog.missing-field {field} (the keytab). Warnings:
// connector.missing-property for a password without its user, connector.missing-credential for a user without its
// password. A value that holds a reference to a secret of Trino's own (${ENV:NAME}) is Trino's to check. Only check's
// own findings are returned, in text order.
[[nodiscard]] Diagnostics check(const catalog::ParsedDefinition &parsed, const Library &library);

// A file Trino reads. Its content is made from secrets only when it is about to be written.
struct ServerFile {
    QString key; // key in the shared Secret = file name in the mounted folder
    QString user; // connection-user, moved here from the properties; may be empty
    QString passwordProperty; // which credential of the definition it holds
    bool operator==(const ServerFile &) const = default;
};

struct Rendered {
    QString connector;
    QString comment;
    QMap<QString, QString> properties; // what CREATE CATALOG says; holds no secret
    std::vector<ServerFile> files;
    bool operator==(const Rendered &) const = default;
};

// Where files go. The stamp makes the key of each registration its own, so that the file Trino sees under that name can
// only be the one this run wrote, never what a mount still shows of an earlier one.
struct Placement {
    QString folder; // as Trino sees it, "/etc/trino/catalog-files"
    QString stamp; // "v1-3f9a2c": key becomes "<catalog>.v1-3f9a2c.properties"
};

// Expects a definition that check() found no error in. Errors: connector.unknown.
// Without a password there is no file: the user stays in the properties (Trino wants both in the file or neither).
[[nodiscard]] Result<Rendered> render(const catalog::CatalogDefinition &definition, const Library &library,
                                      const Placement &placement);

// The bytes of a Java properties file (ASCII, \uXXXX beyond it). Errors: connector.missing-credential {property},
// connector.empty-credential {property}, connector.credential-not-text {property} (its bytes are not UTF-8).
[[nodiscard]] Result<Secret> fileContent(const ServerFile &file, const std::map<QString, Secret> &secrets);

} // namespace connectors

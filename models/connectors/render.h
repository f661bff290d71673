// From a definition to what Trino receives: the properties of CREATE CATALOG (secret-free, but for those that Trino takes
// in no other way, kept apart) and the files that must lie on the server first. Pure; the same input gives the same bytes
// on every machine.
#pragma once

#include "base/secret.h"
#include "catalog/catalog_definition.h"
#include "connectors/library.h"
#include "connectors/server_file.h"

namespace connectors {

// Finds what is wrong with a definition before anything is sent, each at its line and column.
// Codes: connector.unknown {name, nearest}, connector.unknown-property {property, nearest} (an error where a known name is
// near, else a warning: Trino decides), connector.rejected-property {property, why-en, why-fr},
// connector.refused-value {property, value, why-en, why-fr}, connector.does-not-apply {property, field, values} (a warning
// where Trino does not mind), connector.missing-property {property}, connector.wrong-scheme
// {property, scheme, expected}, connector.url-without-host {property}, connector.url-without-database {property},
// connector.url-with-database {property, database}, connector.url-with-space {property}, connector.bad-url {property,
// reason} (reason: the part that is wrong, as
// written), connector.bad-value {property, value, expected} (expected: an example or the values, the same in every
// language), connector.secret-in-properties {property}, connector.unknown-credential {property, nearest},
// connector.missing-credential {property}, connector.not-together {property, other}, connector.missing-one-of {property, others}, connector.kerberos-not-supported {connector},
// connector.missing-kerberos {connector}, catalog.missing-field {field} (the keytab), connector.needed-for-kerberos {property}. Warnings:
// connector.missing-property for a password without its user, connector.missing-credential for a user without its
// password, connector.secret-in-statement {property}. A value that holds a reference to a secret of Trino's own
// (${ENV:NAME}) is Trino's to check. Only check's own findings are returned, in text order.
[[nodiscard]] Diagnostics check(const catalog::ParsedDefinition &parsed, const Library &library);

// A secret that stands in the statement: `before`, the credential's value, `after`.
struct Literal {
    QString property; // Trino's
    QString credential;
    QString before;
    QString after;
    bool percentEncoded = false;
    bool operator==(const Literal &) const = default;
};

struct Rendered {
    QString connector;
    QString comment;
    QMap<QString, QString> properties; // what CREATE CATALOG says; holds no secret
    std::vector<ServerFile> files;
    std::vector<Literal> literals = {}; // what it says beside them
    // Of a catalog that signs in by Kerberos: the key beside the shared krb5.conf of the file its properties name (Kerberos::marker).
    // Empty where they name none.
    std::optional<QString> krb5Marker = {};
    bool operator==(const Rendered &) const = default;
};

// Where files go. The stamp makes the key of each registration its own, so that the file Trino sees under that name can
// only be the one this run wrote, never what a mount still shows of an earlier one.
struct Placement {
    QString folder; // as Trino sees it, "/etc/trino/catalog-files"
    QString stamp; // "v1-3f9a2c": key becomes "<catalog>.v1-3f9a2c.properties"
    QString keytabFolder = {};
    QString krb5Folder = {};
    int trinoVersion = 0; // decides names (fs.native-s3.enabled, fs.s3.enabled); 0: not known, the older ones
};

// Expects a definition that check() found no error in. Errors: connector.unknown.
// Without a password there is no file: the user stays in the properties (Trino wants both in the file or neither).
[[nodiscard]] Result<Rendered> render(const catalog::CatalogDefinition &definition, const Library &library,
                                      const Placement &placement);

// All properties of the statement, with dots for secrets: what is shown.
[[nodiscard]] QMap<QString, QString> shownProperties(const Rendered &rendered);
// The same with the secrets: what is sent. Errors: connector.missing-credential, connector.credential-not-text.
[[nodiscard]] Result<QMap<QString, QString>> sentProperties(const Rendered &rendered,
                                                            const std::map<QString, Secret> &secrets);

// The file that keeps the secrets of the statement; nullptr where there are none.
[[nodiscard]] const ServerFile *keptFile(const Rendered &rendered);

} // namespace connectors

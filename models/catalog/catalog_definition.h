// What a person asked for: one catalog, in the shape of the platform's REST payload (interface.md). A plain value:
// no network, no Trino rule beyond the name's, no secret except one given inline (which is never written back).
#pragma once

#include "base/document.h"
#include "base/error.h"
#include "base/secret.h"

#include <QJsonObject>
#include <QStringList>
#include <map>
#include <optional>
#include <variant>

namespace catalog {

// Where a credential's value comes from. Only Inline holds the value itself.
struct FromFile {
    QString path; // as written; relative paths are relative to the definition's file
    bool operator==(const FromFile &) const = default;
};
struct FromEnvironment {
    QString variable;
    bool operator==(const FromEnvironment &) const = default;
};
struct FromPrompt {
    bool operator==(const FromPrompt &) const = default;
};
struct FromVault {
    QString path;
    QString key;
    bool operator==(const FromVault &) const = default;
};
struct Inline {
    Secret value;
    bool operator==(const Inline &other) const { return value.equals(other.value); }
};
using CredentialSource = std::variant<FromFile, FromEnvironment, FromPrompt, FromVault, Inline>;

// credentials.kerberos of the platform's payload.
struct KerberosCredentials {
    QString clientPrincipal; // empty: the platform's usual one, akko-trino, in the krb5.conf's realm
    std::optional<CredentialSource> keytab; // Inline: the keytab's bytes, given as base64
    QString krb5Conf; // the text itself, empty for "use the cluster's"
    QString krb5ConfFile = {}; // where that text is yet to be read from, as written
    bool operator==(const KerberosCredentials &) const = default;
};

// What a definition's keytab is known by among its secrets, and on the command line.
inline const QString keytabCredential = QStringLiteral("kerberos.keytab");

struct CatalogDefinition {
    QString name;
    QString connector;
    QString description;
    QMap<QString, QString> properties; // Trino's keys, without connector.name
    std::map<QString, CredentialSource> credentials; // Trino's key of the property each stands for
    std::optional<KerberosCredentials> kerberos;
    QStringList allowRoles; // in the order written, each once
    bool operator==(const CatalogDefinition &) const = default;
};

// A definition read from a person's text: the value as far as it could be read, what was wrong, and where each part
// stands ("/properties/connection-url"), so that later checks can point at it too.
struct ParsedDefinition {
    CatalogDefinition definition;
    Diagnostics diagnostics;
    QMap<QString, Position> positions; // JSON pointer → where its value stands
    QMap<QString, Position> keyPositions; // JSON pointer → where its key stands
    QString file;

    [[nodiscard]] bool isUsable() const { return !hasErrors(diagnostics); }
    // The position of the value, of its nearest existing parent otherwise.
    [[nodiscard]] Position positionOf(const QString &pointer) const;
    // The position of the key (an unknown key is wrong where it is written), of the value otherwise.
    [[nodiscard]] Position keyPositionOf(const QString &pointer) const;
};

// Reads YAML or JSON. Every problem is a diagnostic with its line and column; nothing is thrown away silently.
// Codes: catalog.unknown-field {field, nearest}, catalog.missing-field {field}, catalog.wrong-type {field, expected},
// catalog.bad-name {name}, catalog.reserved-name {name}, catalog.bad-role {role}, catalog.duplicate-role {role} (warning),
// catalog.inline-secret {field} (warning), catalog.unknown-credential-source {field, source}, catalog.bad-base64 {field},
// catalog.several-credential-sources {field}, catalog.password-in-url {field} (that property is left out of the value),
// and document.* of the reader. {expected} is one of text, map, list, true, source (one of file, env, prompt, vault),
// path#key; {field} is dotted ("credentials.kerberos.keytab"), "/" for the whole file. Diagnostics come in text order.
[[nodiscard]] ParsedDefinition parseDefinition(QByteArrayView utf8, const QString &fileName);

// Our rule, stricter than Trino's: [a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?, not "system", not "cm-test-…" (it keeps the
// names of Kubernetes objects valid and quoting out of sight). Errors: catalog.bad-name, catalog.reserved-name.
[[nodiscard]] Result<> checkName(const QString &name);
// ASCII letters, digits and _ - . : / @ up to 63 characters: what Keycloak roles and Trino groups look like.
[[nodiscard]] Result<> checkRole(const QString &role);

// The record kept in the cluster, secret-free: an Inline credential becomes {"inline": true}.
// fromRecord errors: catalog.record-unreadable {reason}.
[[nodiscard]] QJsonObject toRecord(const CatalogDefinition &definition);
[[nodiscard]] Result<CatalogDefinition> fromRecord(const QJsonObject &record);

} // namespace catalog

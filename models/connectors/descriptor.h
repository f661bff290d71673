// A connector as data: what resources/connectors/NAME.json states about it. C++ knows only the closed set of field
// kinds; a new connector is a new file. Reading a descriptor checks all of it and points at what is wrong.
#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QJsonValue>
#include <QMap>
#include <QStringList>
#include <optional>
#include <vector>

namespace connectors {

// A text of the library in both languages. Neither may be empty.
struct Words {
    QString en;
    QString fr;
    bool operator==(const Words &) const = default;
    [[nodiscard]] const QString &in(const QString &language) const { return language == QLatin1String("fr") ? fr : en; }
};

enum class FieldKind { Text, Host, Port, JdbcUrl, Choice, Boolean, Integer, Duration, DataSize, Secret };
enum class FieldGroup { Connection, Credentials, Advanced };
enum class Presence { Required, Optional };

struct Choice {
    QString value;
    Words label;
    bool operator==(const Choice &) const = default;
};

struct VisibleWhen {
    QString field; // a field of the same descriptor
    QStringList isOneOf;
    bool operator==(const VisibleWhen &) const = default;
};

struct Field {
    QString property; // Trino's key; unique in the descriptor
    FieldKind kind = FieldKind::Text;
    FieldGroup group = FieldGroup::Connection;
    Presence presence = Presence::Optional;
    Words label;
    Words help;
    QString placeholder;
    QString defaultValue; // Trino's own default, shown, not sent
    QString pattern; // anchored regular expression, empty for none
    QString urlScheme; // of a JdbcUrl: "jdbc:postgresql:"
    QString urlExample;
    int defaultPort = 0; // of a JdbcUrl
    bool databaseRequired = false; // of a JdbcUrl: a URL without /database fails on use
    std::vector<Choice> choices;
    std::optional<VisibleWhen> visibleWhen;
    int minimum = 0; // of an Integer
    int maximum = 0; // of an Integer; 0 for no bound
    bool operator==(const Field &) const = default;
};

// How secrets reach Trino. CredentialFile is credential-provider.type=FILE with a Java properties file holding
// connection-user and connection-password (trino.md, "Secrets": left in the properties, they are refused).
enum class SecretDelivery { None, CredentialFile };

// The connector signs in by Kerberos, with a definition's credentials.kerberos. Which properties say so to Trino is the
// fields' and the renderer's.
struct Kerberos {
    Presence presence = Presence::Optional;
    bool operator==(const Kerberos &) const = default;
};

struct Probe {
    QStringList systemSchemas; // not looked into for a table to read
    int seconds = 20; // bound of the whole probe
    bool operator==(const Probe &) const = default;
};

// An error of the source as Trino words it → our code, whose words models/text has (cause and remedy).
struct ErrorPattern {
    QString pattern; // regular expression over Trino's message
    QString code; // "source.wrong-password" …
    QString field; // the property it concerns, may be empty
    bool operator==(const ErrorPattern &) const = default;
};

struct Descriptor {
    QString name; // as `USING name`
    Words title;
    Words summary;
    QString category; // "relational", "lakehouse", "document", "stream", "warehouse", "test"
    QString documentation; // address of Trino's page
    std::vector<Field> fields;
    SecretDelivery secretDelivery = SecretDelivery::None;
    QString userProperty; // moved into the credential file with the password
    QString passwordProperty;
    std::optional<Kerberos> kerberos; // none: it knows no Kerberos
    Probe probe;
    std::vector<ErrorPattern> errorPatterns;
    // Properties people try and Trino refuses, or that are ours to write, with why. "connection-pool.*" is a family.
    QMap<QString, Words> rejected;
    bool neverTriedOnARealSource = false;
    bool operator==(const Descriptor &) const = default;

    [[nodiscard]] const Field *field(QStringView property) const;
    // Why a property is refused, nullptr where it is not.
    [[nodiscard]] const Words *rejection(const QString &property) const;
};

// Diagnostics carry the file and the line; the error argument "pointer" is the JSON pointer.
// Codes: document.* of the reader, descriptor.schema {pointer, reason} (the validator's English words),
// descriptor.duplicate-field {pointer, property}, descriptor.unknown-visible-when {pointer, field},
// descriptor.bad-pattern {pointer, reason}, descriptor.bad-default {pointer, value, expected},
// descriptor.unknown-property {pointer, property} (secrets and errorPatterns speak of a property that is no such
// field), descriptor.rejected-field {pointer, property} (a field cannot be both).
[[nodiscard]] tl::expected<Descriptor, Diagnostics> parseDescriptor(QByteArrayView json, const QString &fileName);

// The JSON Schema (resources/connectors/connector.schema.json) as compiled in.
[[nodiscard]] QByteArray descriptorSchema();

} // namespace connectors

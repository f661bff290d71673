// A connector as data: what resources/connectors/NAME.json states about it. C++ knows only the closed set of field
// kinds, URL shapes and file formats; a new connector is a new file. Reading a descriptor checks all of it and points at
// what is wrong.
#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QJsonValue>
#include <QMap>
#include <QStringList>
#include <optional>
#include <vector>

namespace connectors {

// The only version of the file's form that is read; connector.schema.json describes it.
constexpr int descriptorVersion = 2;

// A text of the library in both languages. Neither may be empty.
struct Words {
    QString en;
    QString fr;
    bool operator==(const Words &) const = default;
    [[nodiscard]] const QString &in(const QString &language) const { return language == QLatin1String("fr") ? fr : en; }
};

enum class FieldKind {
    Text,
    Host,
    Hosts, // "a:9092,b:9092"
    Port,
    JdbcUrl, // made from parts: host, port, database, parameters (UrlShape)
    Url, // written whole; several where the field says so
    Choice,
    Boolean,
    Integer,
    Duration,
    DataSize,
    Secret,
    // Contents of files. Given as a credential they travel in the mounted Secret; as a property they are a path that
    // is there already.
    File, // any bytes
    TrustStore, // PEM certificates, or a JKS or PKCS#12 store
    ServiceAccount, // Google's JSON key
    HadoopXml, // core-site.xml, hdfs-site.xml
    Keytab,
};
enum class FieldGroup { Connection, Credentials, Advanced };
enum class Presence { Required, Optional };

// How a URL is punctuated.
enum class UrlShape {
    Authority, // SCHEME//host:port,host:port/database?name=value&name=value
    Semicolons, // SCHEMEhost:port;databaseName=sales;name=value (SQL Server, Exasol)
    OracleThin, // SCHEME@//host:port/service, SCHEME@host:port:SID, SCHEME@ALIAS
    Path, // SCHEME/a/file (DuckDB)
};

struct Choice {
    QString value;
    Words label;
    // Properties that come with it. A choice of a form-only field has nothing but these.
    QMap<QString, QString> sets = {};
    bool operator==(const Choice &) const = default;
};

// A value people write and Trino refuses.
struct RefusedValue {
    QString value;
    Words why;
    bool operator==(const RefusedValue &) const = default;
};

struct VisibleWhen {
    QString field; // a field of the same descriptor; where that one does not apply, neither does this
    QStringList isOneOf;
    bool refusedOtherwise = false; // Trino says "was not used" of it then
    bool operator==(const VisibleWhen &) const = default;
};

// The name a property has from a Trino version on.
struct Renamed {
    int since = 0;
    QString property;
    bool operator==(const Renamed &) const = default;
};

// A field whose value goes into another one's URL: "mongodb://USER:PASSWORD@host".
struct UserInfo {
    QString url; // the field
    bool isPassword = false;
    bool operator==(const UserInfo &) const = default;
};

struct Field {
    QString property; // Trino's key, or one of ours that goes into a file; unique in the descriptor
    FieldKind kind = FieldKind::Text;
    FieldGroup group = FieldGroup::Connection;
    Presence presence = Presence::Optional;
    Words label;
    Words help;
    QString placeholder;
    QString defaultValue; // Trino's own default, shown, not sent
    QString pattern; // anchored regular expression, empty for none
    QString urlScheme; // of a JdbcUrl or Url: "jdbc:postgresql:", the first of urlSchemes
    QString urlExample;
    int defaultPort = 0; // of a JdbcUrl, Url or Hosts
    bool databaseRequired = false; // of a JdbcUrl: a URL without /database fails on use
    std::vector<Choice> choices;
    std::optional<VisibleWhen> visibleWhen;
    int minimum = 0; // of an Integer
    int maximum = 0; // of an Integer; 0 for no bound
    QStringList urlSchemes = {};
    UrlShape urlShape = UrlShape::Authority;
    bool databaseRefused = false; // of a JdbcUrl: Trino refuses a URL that names one
    bool several = false; // of a Url: a list, separated by commas
    bool formOnly = false; // a Choice that no definition holds: it is read from what its choices set
    std::vector<RefusedValue> refusedValues = {};
    std::vector<Renamed> renamed = {}; // by version, ascending
    int since = 0; // Trino versions: known from, and unknown from; 0 for always
    int removedIn = 0;
    std::optional<UserInfo> userInfo = {};
    QStringList notWith = {}; // fields that Trino refuses beside it
    QStringList neededUnless = {}; // where it applies, it or one of these must be given
    QString suggestion = {}; // an example where nothing else is one: tests and "a definition to start from" use it
    bool operator==(const Field &) const = default;

    [[nodiscard]] bool isFile() const { return kind >= FieldKind::File; }
    // Given under credentials rather than properties.
    [[nodiscard]] bool isCredential() const { return kind >= FieldKind::Secret; }
};

// How secrets reach Trino. CredentialFile is credential-provider.type=FILE with a Java properties file holding
// connection-user and connection-password (trino.md, "Secrets": left in the properties, they are refused).
enum class SecretDelivery { None, CredentialFile };

// The connector signs in by Kerberos, with a definition's credentials.kerberos.
struct Kerberos {
    // One of the places it signs in at: the metastore, HDFS.
    struct SignIn {
        QString needs; // only where this field or credential is given; empty: always
        QStringList principals; // properties that get the client's principal
        QStringList keytabs; // properties that get the keytab's path
        QMap<QString, QString> sets;
        QStringList asks = {}; // fields that must be given then
        bool operator==(const SignIn &) const = default;
    };
    Presence presence = Presence::Optional;
    std::vector<SignIn> signIns = {};
    QString marker = {}; // a property with a list of files: gets one that lies beside the krb5.conf (provisioning)
    std::optional<VisibleWhen> requiredWhen = {}; // a field says that the connector signs in so; without it, it does not
    bool operator==(const Kerberos &) const = default;

    [[nodiscard]] bool isRequired(const QMap<QString, QString> &properties) const;
};

// A file on the server, written into the mounted Secret as "<catalog>.<stamp>.<purpose>".
enum class FileFormat {
    JavaProperties,
    KafkaClient, // Java properties, with sasl.jaas.config made from "username" and "password", or "principal" and "keytab"
    S3SecurityMapping, // {"mappings": [{"accessKey": …, "secretKey": …}]}
    AsGiven, // the bytes of its one entry
    Kept, // not for Trino: the secrets that stand in the statement, so that any admin's machine can say it again
};

struct FileSpec {
    struct Entry {
        QString key; // in the file
        QString field;
        bool operator==(const Entry &) const = default;
    };
    QString purpose; // "kafka.properties": also the name's end
    FileFormat format = FileFormat::AsGiven;
    QString property; // gets the path; of several files with the same, a list separated by commas
    QMap<QString, QString> sets; // further properties that come with the file
    QStringList needs; // written where one of these fields is given
    std::vector<Entry> entries;
    bool operator==(const FileSpec &) const = default;
};

struct Probe {
    QStringList systemSchemas; // not looked into for a table to read
    int seconds = 20; // bound of the whole probe
    bool readsARow = true; // false: reading any table would cost money or load; the list of schemas is enough
    bool operator==(const Probe &) const = default;
};

// An error of the source as Trino words it → our code, whose words models/text has (cause and remedy).
struct ErrorPattern {
    QString pattern; // regular expression over Trino's message
    QString code; // "source.wrong-password" …
    QString field; // the property it concerns, may be empty
    bool operator==(const ErrorPattern &) const = default;
};

// What the server must have before such a catalog can be made.
struct Precondition {
    QString jvmOption; // a line of Trino's jvm.config
    Words why;
    bool operator==(const Precondition &) const = default;
};

struct Descriptor {
    QString name; // as in a definition, and the file's
    Words title;
    Words summary;
    QString category; // "relational", "lakehouse", "document", "stream", "warehouse", "monitoring", "test"
    QString documentation; // address of Trino's page
    std::vector<Field> fields;
    SecretDelivery secretDelivery = SecretDelivery::None;
    QString userProperty; // moved into the credential file with the password
    QString passwordProperty;
    Probe probe;
    std::vector<ErrorPattern> errorPatterns;
    // Properties people try and Trino refuses, or that are ours to write, with why. "connection-pool.*" is a family.
    QMap<QString, Words> rejected;
    bool neverTriedOnARealSource = false;
    QString connector = {}; // as `USING connector`; the name, if not another
    QMap<QString, QString> fixed = {}; // always sent: what makes this connector of another
    std::vector<FileSpec> files = {};
    std::optional<Kerberos> kerberos = {}; // none: it knows no Kerberos
    std::vector<Precondition> preconditions = {};
    std::vector<Words> notes = {}; // said above the form
    QStringList alsoAccepted = {}; // properties a real Trino accepts and the form has no field for
    QMap<QString, QString> legacy = {}; // names of earlier versions, refused now, and what to write instead
    // Renamed properties, those of fields among them: the name a definition is written with, and the later ones.
    std::vector<std::pair<QString, Renamed>> renamed = {};
    bool operator==(const Descriptor &) const = default;

    [[nodiscard]] const Field *field(QStringView property) const;
    // Also by a name it has in a later version.
    [[nodiscard]] const Field *fieldNamed(const QString &property) const { return field(lastingName(property)); }
    // The name a definition is rendered from, whatever version's it was written with: fs.s3.enabled → fs.native-s3.enabled.
    [[nodiscard]] QString lastingName(const QString &property) const;
    // What a version of Trino calls it; 0 is not known, the older name.
    [[nodiscard]] QString nameIn(int trinoVersion, const QString &property) const;
    // Why a property is refused, nullptr where it is not.
    [[nodiscard]] const Words *rejection(const QString &property) const;
    // The file a field's value goes into, nullptr where there is none.
    [[nodiscard]] const FileSpec *fileOf(QStringView property) const;
    // Trino has no other way for it than the statement itself (or a reference the person names).
    [[nodiscard]] bool standsInStatement(const Field &field) const;
};

// Diagnostics carry the file and the line; the error argument "pointer" is the JSON pointer.
// Codes: document.* of the reader, descriptor.schema {pointer, reason} (the validator's English words),
// descriptor.duplicate-field {pointer, property}, descriptor.unknown-visible-when {pointer, field},
// descriptor.bad-pattern {pointer, reason}, descriptor.bad-default {pointer, value, expected},
// descriptor.unknown-property {pointer, property} (secrets, files, userInfo and errorPatterns speak of a property that is
// no such field), descriptor.rejected-field {pointer, property} (a field cannot be both),
// descriptor.unknown-part {pointer, part}.
[[nodiscard]] tl::expected<Descriptor, Diagnostics> parseDescriptor(QByteArrayView json, const QString &fileName);

// The JSON Schema (resources/connectors/connector.schema.json) as compiled in.
[[nodiscard]] QByteArray descriptorSchema();

} // namespace connectors

#include "connectors/descriptor_reading.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

// The schema admits only the names listed here; a new kind, group, shape or format is added in both places.
FieldKind kindOf(const QString &name)
{
    static const QMap<QString, FieldKind> kinds{
        {u"text"_s, FieldKind::Text},
        {u"host"_s, FieldKind::Host},
        {u"hosts"_s, FieldKind::Hosts},
        {u"port"_s, FieldKind::Port},
        {u"jdbc-url"_s, FieldKind::JdbcUrl},
        {u"url"_s, FieldKind::Url},
        {u"choice"_s, FieldKind::Choice},
        {u"boolean"_s, FieldKind::Boolean},
        {u"integer"_s, FieldKind::Integer},
        {u"duration"_s, FieldKind::Duration},
        {u"data-size"_s, FieldKind::DataSize},
        {u"secret"_s, FieldKind::Secret},
        {u"file"_s, FieldKind::File},
        {u"trust-store"_s, FieldKind::TrustStore},
        {u"service-account"_s, FieldKind::ServiceAccount},
        {u"hadoop-xml"_s, FieldKind::HadoopXml},
        {u"keytab"_s, FieldKind::Keytab},
    };
    return kinds.value(name);
}

FieldGroup groupOf(const QString &name)
{
    static const QMap<QString, FieldGroup> groups{{u"connection"_s, FieldGroup::Connection},
                                                  {u"credentials"_s, FieldGroup::Credentials},
                                                  {u"advanced"_s, FieldGroup::Advanced}};
    return groups.value(name);
}

UrlShape shapeOf(const QString &name)
{
    static const QMap<QString, UrlShape> shapes{{u"authority"_s, UrlShape::Authority},
                                                {u"semicolons"_s, UrlShape::Semicolons},
                                                {u"oracle-thin"_s, UrlShape::OracleThin},
                                                {u"path"_s, UrlShape::Path}};
    return shapes.value(name);
}

FileFormat formatOf(const QString &name)
{
    static const QMap<QString, FileFormat> formats{{u"java-properties"_s, FileFormat::JavaProperties},
                                                   {u"kafka-client"_s, FileFormat::KafkaClient},
                                                   {u"s3-security-mapping"_s, FileFormat::S3SecurityMapping},
                                                   {u"as-given"_s, FileFormat::AsGiven}};
    return formats.value(name, FileFormat::AsGiven);
}

Words wordsOf(const QJsonValue &value)
{
    return {value["en"_L1].toString(), value["fr"_L1].toString()};
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &text : array) {
        texts.append(text.toString());
    }
    return texts;
}

QMap<QString, QString> pairsOf(const QJsonValue &value)
{
    QMap<QString, QString> pairs;
    const QJsonObject object = value.toObject();
    for (auto pair = object.begin(); pair != object.end(); ++pair) {
        pairs.insert(pair.key(), pair.value().toString());
    }
    return pairs;
}

void readUrl(const QJsonValue &url, Field &field)
{
    field.urlSchemes
        = url["scheme"_L1].isArray() ? textsOf(url["scheme"_L1]) : QStringList{url["scheme"_L1].toString()};
    field.urlScheme = field.urlSchemes.value(0);
    field.urlExample = url["example"_L1].toString();
    field.defaultPort = url["defaultPort"_L1].toInt();
    field.urlShape = shapeOf(url["shape"_L1].toString(u"authority"_s));
    field.databaseRequired = url["databaseRequired"_L1].toBool();
    field.databaseRefused = url["databaseRefused"_L1].toBool();
    field.several = url["several"_L1].toBool();
}

void readVersions(const QJsonValue &json, Field &field)
{
    field.since = json["since"_L1].toInt();
    field.removedIn = json["removedIn"_L1].toInt();
    const QJsonArray renamed = json["renamed"_L1].toArray();
    for (const QJsonValue &name : renamed) {
        field.renamed.push_back({name["since"_L1].toInt(), name["property"_L1].toString()});
    }
}

Field fieldOf(const QJsonValue &json)
{
    Field field;
    field.property = json["property"_L1].toString();
    field.kind = kindOf(json["kind"_L1].toString());
    field.group = groupOf(json["group"_L1].toString());
    field.presence = json["required"_L1].toBool() ? Presence::Required : Presence::Optional;
    field.label = wordsOf(json["label"_L1]);
    field.help = wordsOf(json["help"_L1]);
    field.placeholder = json["placeholder"_L1].toString();
    field.defaultValue = json["default"_L1].toString();
    field.suggestion = json["example"_L1].toString();
    field.pattern = json["pattern"_L1].toString();
    field.formOnly = json["formOnly"_L1].toBool();
    field.defaultPort = json["defaultPort"_L1].toInt();
    if (const QJsonValue url = json["url"_L1]; url.isObject()) {
        readUrl(url, field);
    }
    const QJsonArray choices = json["choices"_L1].toArray();
    for (const QJsonValue &choice : choices) {
        field.choices.push_back(
            {choice["value"_L1].toString(), wordsOf(choice["label"_L1]), pairsOf(choice["sets"_L1])});
    }
    const QJsonArray refused = json["refusedValues"_L1].toArray();
    for (const QJsonValue &value : refused) {
        field.refusedValues.push_back({value["value"_L1].toString(), wordsOf(value["why"_L1])});
    }
    if (const QJsonValue when = json["visibleWhen"_L1]; when.isObject()) {
        field.visibleWhen = VisibleWhen{when["field"_L1].toString(), textsOf(when["isOneOf"_L1]),
                                        when["refusedOtherwise"_L1].toBool()};
    }
    if (const QJsonValue info = json["userInfo"_L1]; info.isObject()) {
        field.userInfo = UserInfo{info["url"_L1].toString(), info["part"_L1] == "password"_L1};
    }
    field.notWith = textsOf(json["notWith"_L1]);
    field.neededUnless = textsOf(json["neededUnless"_L1]);
    field.minimum = json["minimum"_L1].toInt();
    field.maximum = json["maximum"_L1].toInt();
    readVersions(json, field);
    return field;
}

FileSpec fileOf(const QJsonValue &json)
{
    FileSpec file{json["purpose"_L1].toString(), formatOf(json["format"_L1].toString()), json["property"_L1].toString(),
                  pairsOf(json["sets"_L1]),     textsOf(json["needs"_L1]),                {}};
    const QJsonArray entries = json["entries"_L1].toArray();
    for (const QJsonValue &entry : entries) {
        file.entries.push_back({entry["key"_L1].toString(), entry["field"_L1].toString()});
    }
    return file;
}

Kerberos kerberosOf(const QJsonValue &json)
{
    Kerberos kerberos {json["required"_L1].toBool() ? Presence::Required : Presence::Optional, {}, json["marker"_L1].toString()};
    const QJsonArray signIns = json["signIns"_L1].toArray();
    for (const QJsonValue &one : signIns) {
        kerberos.signIns.push_back({one["needs"_L1].toString(), textsOf(one["principals"_L1]), textsOf(one["keytabs"_L1]),
                                    pairsOf(one["sets"_L1]), textsOf(one["asks"_L1])});
    }
    if (const QJsonValue when = json["requiredWhen"_L1]; when.isObject()) {
        kerberos.requiredWhen = VisibleWhen{when["field"_L1].toString(), textsOf(when["isOneOf"_L1])};
    }
    return kerberos;
}

// What every JDBC connector has in common: user and password in one file.
FileSpec credentialFile(const Descriptor &descriptor)
{
    FileSpec file{u"properties"_s,
                  FileFormat::JavaProperties,
                  u"connection-credential-file"_s,
                  {{u"credential-provider.type"_s, u"FILE"_s}},
                  {descriptor.passwordProperty},
                  {}};
    if (!descriptor.userProperty.isEmpty()) {
        file.entries.push_back({u"connection-user"_s, descriptor.userProperty});
    }
    file.entries.push_back({u"connection-password"_s, descriptor.passwordProperty});
    return file;
}

void readSecrets(const QJsonObject &secrets, Descriptor &descriptor)
{
    descriptor.userProperty = secrets["userProperty"_L1].toString();
    descriptor.passwordProperty = secrets["passwordProperty"_L1].toString();
    if (secrets["delivery"_L1] == "credential-file"_L1) {
        descriptor.secretDelivery = SecretDelivery::CredentialFile;
        descriptor.files.push_back(credentialFile(descriptor));
    }
}

} // namespace

Descriptor descriptorOf(const QJsonObject &json)
{
    Descriptor descriptor;
    descriptor.name = json["name"_L1].toString();
    descriptor.connector = json["connector"_L1].toString(descriptor.name);
    descriptor.title = wordsOf(json["title"_L1]);
    descriptor.summary = wordsOf(json["summary"_L1]);
    descriptor.category = json["category"_L1].toString();
    descriptor.documentation = json["documentation"_L1].toString();
    descriptor.fixed = pairsOf(json["fixed"_L1]);
    descriptor.legacy = pairsOf(json["legacy"_L1]);
    descriptor.alsoAccepted = textsOf(json["alsoAccepted"_L1]);
    const QJsonArray fields = json["fields"_L1].toArray();
    for (const QJsonValue &field : fields) {
        descriptor.fields.push_back(fieldOf(field));
    }
    for (const Field &field : descriptor.fields) {
        for (const Renamed &renamed : field.renamed) {
            descriptor.renamed.emplace_back(field.property, renamed);
        }
    }
    const QJsonArray renamed = json["renamed"_L1].toArray();
    for (const QJsonValue &entry : renamed) {
        descriptor.renamed.emplace_back(entry["property"_L1].toString(),
                                        Renamed{entry["since"_L1].toInt(), entry["to"_L1].toString()});
    }
    readSecrets(json["secrets"_L1].toObject(), descriptor);
    const QJsonArray files = json["files"_L1].toArray();
    for (const QJsonValue &file : files) {
        descriptor.files.push_back(fileOf(file));
    }
    if (json["kerberos"_L1].isObject()) {
        descriptor.kerberos = kerberosOf(json["kerberos"_L1]);
    }
    const QJsonObject probe = json["probe"_L1].toObject();
    descriptor.probe
        = {textsOf(probe["systemSchemas"_L1]), probe["seconds"_L1].toInt(), probe["readsARow"_L1].toBool(true)};
    const QJsonArray patterns = json["errorPatterns"_L1].toArray();
    for (const QJsonValue &pattern : patterns) {
        descriptor.errorPatterns.push_back(
            {pattern["pattern"_L1].toString(), pattern["code"_L1].toString(), pattern["field"_L1].toString()});
    }
    const QJsonObject rejected = json["rejected"_L1].toObject();
    for (auto property = rejected.begin(); property != rejected.end(); ++property) {
        descriptor.rejected.insert(property.key(), wordsOf(property.value()));
    }
    const QJsonArray preconditions = json["preconditions"_L1].toArray();
    for (const QJsonValue &condition : preconditions) {
        descriptor.preconditions.push_back({condition["jvmOption"_L1].toString(), wordsOf(condition["why"_L1])});
    }
    const QJsonArray notes = json["notes"_L1].toArray();
    for (const QJsonValue &note : notes) {
        descriptor.notes.push_back(wordsOf(note));
    }
    descriptor.neverTriedOnARealSource = json["neverTriedOnARealSource"_L1].toBool();
    return descriptor;
}

} // namespace connectors

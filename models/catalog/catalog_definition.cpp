#include "catalog/catalog_definition.h"

#include "catalog/credential_source.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

// The parent of a JSON pointer; the whole document's pointer is "".
QString parentOf(const QString &pointer)
{
    return pointer.left(std::max<qsizetype>(pointer.lastIndexOf(u'/'), 0));
}

tl::unexpected<Error> unreadable(const QString &reason)
{
    return failure("catalog.record-unreadable", {{u"reason"_s, reason}});
}

// A record is read strictly: a field this version does not know would be lost when it is written back.
Result<> onlyKnownFields(const QJsonObject &object, const QStringList &known)
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!known.contains(field.key())) {
            return unreadable(u"unknown field %1"_s.arg(field.key()));
        }
    }
    return {};
}

Result<QString> textField(const QJsonObject &object, const QString &field)
{
    const QJsonValue value = object.value(field);
    if (!value.isString()) {
        return unreadable(u"%1 is not a text"_s.arg(field));
    }
    return value.toString();
}

QJsonObject kerberosToRecord(const KerberosCredentials &kerberos)
{
    QJsonObject record{{u"client_principal"_s, kerberos.clientPrincipal}};
    if (kerberos.keytab) {
        record.insert(u"keytab"_s, sourceToRecord(*kerberos.keytab));
    }
    if (!kerberos.krb5Conf.isEmpty()) {
        record.insert(u"krb5_conf"_s, kerberos.krb5Conf);
    } else if (!kerberos.krb5ConfFile.isEmpty()) {
        record.insert(u"krb5_conf"_s, QJsonObject{{u"file"_s, kerberos.krb5ConfFile}});
    }
    return record;
}

Result<KerberosCredentials> kerberosFromRecord(const QJsonObject &record)
{
    if (auto known = onlyKnownFields(record, {u"client_principal"_s, u"keytab"_s, u"krb5_conf"_s}); !known) {
        return failure(known.error());
    }
    KerberosCredentials kerberos;
    auto principal = textField(record, u"client_principal"_s);
    if (!principal) {
        return failure(principal.error());
    }
    kerberos.clientPrincipal = *principal;
    if (record.contains("keytab"_L1)) {
        kerberos.keytab = sourceFromRecord(record.value("keytab"_L1));
        if (!kerberos.keytab) {
            return unreadable(u"keytab has no known source"_s);
        }
    }
    if (const QJsonValue file = record.value("krb5_conf"_L1)["file"_L1]; file.isString()) {
        kerberos.krb5ConfFile = file.toString();
    } else if (record.contains("krb5_conf"_L1)) {
        auto text = textField(record, u"krb5_conf"_s);
        if (!text) {
            return failure(text.error());
        }
        kerberos.krb5Conf = *text;
    }
    return kerberos;
}

Result<> credentialsFromRecord(const QJsonObject &record, CatalogDefinition &definition)
{
    for (auto credential = record.begin(); credential != record.end(); ++credential) {
        if (credential.key() == "kerberos"_L1) {
            auto kerberos = kerberosFromRecord(credential.value().toObject());
            if (!kerberos) {
                return failure(kerberos.error());
            }
            definition.kerberos = std::move(*kerberos);
            continue;
        }
        auto source = sourceFromRecord(credential.value());
        if (!source) {
            return unreadable(u"%1 has no known source"_s.arg(credential.key()));
        }
        definition.credentials.emplace(credential.key(), std::move(*source));
    }
    return {};
}

} // namespace

Position ParsedDefinition::positionOf(const QString &pointer) const
{
    QString at = pointer;
    while (!positions.contains(at) && !at.isEmpty()) {
        at = parentOf(at);
    }
    return positions.value(at);
}

Position ParsedDefinition::keyPositionOf(const QString &pointer) const
{
    const auto key = keyPositions.constFind(pointer);
    return key == keyPositions.constEnd() ? positionOf(pointer) : *key;
}

Result<> checkName(const QString &name)
{
    static const QRegularExpression allowed(uR"(\A[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?\z)"_s);
    if (!allowed.match(name).hasMatch()) {
        return failure("catalog.bad-name", {{u"name"_s, name}});
    }
    if (name == "system"_L1 || name.startsWith("cm-test-"_L1)) {
        return failure("catalog.reserved-name", {{u"name"_s, name}});
    }
    return {};
}

Result<> checkRole(const QString &role)
{
    static const QRegularExpression allowed(uR"(\A[A-Za-z0-9_.:/@-]{1,63}\z)"_s);
    if (!allowed.match(role).hasMatch()) {
        return failure("catalog.bad-role", {{u"role"_s, role}});
    }
    return {};
}

QJsonObject toRecord(const CatalogDefinition &definition)
{
    QJsonObject properties;
    for (auto property = definition.properties.begin(); property != definition.properties.end(); ++property) {
        properties.insert(property.key(), property.value());
    }
    QJsonObject credentials;
    for (const auto &[property, source] : definition.credentials) {
        credentials.insert(property, sourceToRecord(source));
    }
    if (definition.kerberos) {
        credentials.insert(u"kerberos"_s, kerberosToRecord(*definition.kerberos));
    }
    return {
        {u"name"_s, definition.name},
        {u"connector"_s, definition.connector},
        {u"description"_s, definition.description},
        {u"properties"_s, properties},
        {u"credentials"_s, credentials},
        {u"allow_roles"_s, QJsonArray::fromStringList(definition.allowRoles)},
    };
}

Result<CatalogDefinition> fromRecord(const QJsonObject &record)
{
    if (auto known = onlyKnownFields(
            record, {u"name"_s, u"connector"_s, u"description"_s, u"properties"_s, u"credentials"_s, u"allow_roles"_s});
        !known) {
        return failure(known.error());
    }
    CatalogDefinition definition;
    for (const auto &[field, into] :
         {std::pair{u"name"_s, &definition.name}, std::pair{u"connector"_s, &definition.connector},
          std::pair{u"description"_s, &definition.description}}) {
        auto text = textField(record, field);
        if (!text) {
            return failure(text.error());
        }
        *into = *text;
    }
    for (const auto &field : {u"properties"_s, u"credentials"_s}) {
        if (!record.value(field).isObject()) {
            return unreadable(u"%1 is not an object"_s.arg(field));
        }
    }
    const QJsonObject properties = record.value("properties"_L1).toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        auto text = textField(properties, property.key());
        if (!text) {
            return failure(text.error());
        }
        definition.properties.insert(property.key(), *text);
    }
    if (auto read = credentialsFromRecord(record.value("credentials"_L1).toObject(), definition); !read) {
        return failure(read.error());
    }
    if (!record.value("allow_roles"_L1).isArray()) {
        return unreadable(u"allow_roles is not a list"_s);
    }
    const QJsonArray roles = record.value("allow_roles"_L1).toArray();
    for (const QJsonValue &role : roles) {
        if (!role.isString()) {
            return unreadable(u"a role is not a text"_s);
        }
        definition.allowRoles.append(role.toString());
    }
    return definition;
}

} // namespace catalog

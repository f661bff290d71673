#include "catalog/definition_yaml.h"

#include "catalog/credential_source.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

// Plain where nobody could read anything else into it; else a JSON string, which is a YAML one.
QByteArray scalar(const QString &text)
{
    static const QRegularExpression plain(uR"(\A[A-Za-z/][A-Za-z0-9_./-]*(:[^\s#,\[\]{}"'&*!|>%@`]+)*\z)"_s);
    static const QRegularExpression word(u"\\A(true|false|yes|no|on|off|null|y|n|~)\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (plain.match(text).hasMatch() && !word.match(text).hasMatch() && !text.endsWith(u':')) {
        return text.toUtf8();
    }
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
}

QByteArray source(const CredentialSource &from)
{
    if (std::holds_alternative<Inline>(from) || std::holds_alternative<FromPrompt>(from)) {
        return "{ prompt: true }";
    }
    const QJsonObject record = sourceToRecord(from);
    return "{ " + record.begin().key().toUtf8() + ": " + scalar(record.begin().value().toString()) + " }";
}

QByteArray line(const QByteArray &key, const QString &value)
{
    return value.isEmpty() ? QByteArray() : key + ": " + scalar(value) + '\n';
}

QByteArray kerberosBlock(const KerberosCredentials &kerberos)
{
    QByteArray text = "  kerberos:\n    client_principal: " + scalar(kerberos.clientPrincipal) + '\n';
    if (kerberos.keytab) {
        text += "    keytab: " + source(*kerberos.keytab) + '\n';
    }
    if (!kerberos.krb5Conf.isEmpty()) {
        text += "    krb5_conf: " + scalar(kerberos.krb5Conf) + '\n';
    }
    return text;
}

} // namespace

QByteArray toYaml(const CatalogDefinition &definition)
{
    QByteArray text = line("name", definition.name) + line("connector", definition.connector)
        + line("description", definition.description);
    if (!definition.properties.isEmpty()) {
        text += "properties:\n";
    }
    for (auto property = definition.properties.begin(); property != definition.properties.end(); ++property) {
        text += "  " + scalar(property.key()) + ": " + scalar(property.value()) + '\n';
    }
    if (!definition.credentials.empty() || definition.kerberos) {
        text += "credentials:\n";
    }
    for (const auto &[property, from] : definition.credentials) {
        text += "  " + scalar(property) + ": " + source(from) + '\n';
    }
    if (definition.kerberos) {
        text += kerberosBlock(*definition.kerberos);
    }
    if (!definition.allowRoles.isEmpty()) {
        QList<QByteArray> roles;
        for (const QString &role : definition.allowRoles) {
            roles.append(scalar(role));
        }
        text += "allow_roles: [" + roles.join(", ") + "]\n";
    }
    return text;
}

} // namespace catalog

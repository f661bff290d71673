#include "forms.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using connectors::Field;
using connectors::FieldKind;

namespace forms {

namespace {

// Google's library reads the key when the catalog is made; this one opens nothing.
QByteArray serviceAccount()
{
    QFile key(qEnvironmentVariable("CM_SERVICE_ACCOUNT_KEY"));
    const QString pem = !key.fileName().isEmpty() && key.open(QIODevice::ReadOnly) ? QString::fromUtf8(key.readAll())
                                                      : u"-----BEGIN PRIVATE KEY-----\nMA==\n-----END PRIVATE KEY-----\n"_s;
    return QJsonDocument(QJsonObject{{u"type"_s, u"service_account"_s},
                                     {u"project_id"_s, u"acme-data"_s},
                                     {u"private_key_id"_s, u"1"_s},
                                     {u"private_key"_s, pem},
                                     {u"client_email"_s, u"trino@acme-data.iam.gserviceaccount.com"_s},
                                     {u"client_id"_s, u"1"_s},
                                     {u"token_uri"_s, u"https://127.0.0.1:1/token"_s}})
        .toJson();
}

QByteArray certificate()
{
    QFile file(qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/ui/test_ca.pem"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Secret contentFor(const Field &field)
{
    switch (field.kind) {
    case FieldKind::ServiceAccount:
        return Secret::fromBytes(serviceAccount());
    case FieldKind::TrustStore:
        return Secret::fromBytes(certificate());
    case FieldKind::HadoopXml:
        return Secret::fromBytes("<configuration><property><name>fs.defaultFS</name>"
                                 "<value>hdfs://127.0.0.1:1</value></property></configuration>");
    case FieldKind::Keytab:
        return Secret::fromBytes(QByteArray::fromHex("0502"));
    default:
        return Secret::fromText(u"s3cr3t: \"é\""_s);
    }
}

QStringList excluded(const connectors::Descriptor &descriptor, Fill fill)
{
    QStringList left;
    for (const Field &field : descriptor.fields) {
        if (!field.notWith.isEmpty()) {
            left.append(fill == Fill::Alternative ? field.notWith : QStringList{field.property});
        }
    }
    return left;
}

} // namespace

Form filled(const connectors::Descriptor &descriptor, const QMap<QString, QString> &variant, Fill fill)
{
    Form form{descriptor.name + u", "_s + QStringList(variant.values()).join(u' ')
                  + (fill == Fill::Minimal ? u", minimal"_s : fill == Fill::Full ? u", full"_s : u", alternative"_s),
              variant,
              {},
              {}};
    form.definition.name = u"tried"_s;
    form.definition.connector = descriptor.name;
    const QStringList left = excluded(descriptor, fill);
    for (const Field &field : descriptor.fields) {
        const bool wanted = field.presence == connectors::Presence::Required
            || (fill == Fill::Minimal && !field.neededUnless.isEmpty()) || (fill != Fill::Minimal && !left.contains(field.property));
        const bool ofKerberos = descriptor.kerberos && field.property.endsWith("principal"_L1); // hive_flow has a KDC
        if (!wanted || ofKerberos || form.values.contains(field.property) || field.formOnly
            || !connectors::isVisible(descriptor, field, form.values)) {
            continue;
        }
        if (field.isCredential()) {
            form.definition.credentials.emplace(field.property, catalog::FromPrompt{});
            form.secrets.emplace(field.property, contentFor(field));
        } else {
            form.values.insert(field.property, connectors::exampleOf(field));
        }
    }
    form.definition.properties = connectors::propertiesFrom(descriptor, form.values);
    return form;
}

std::vector<Form> formsOf(const connectors::Descriptor &descriptor)
{
    const bool hasAlternatives
        = std::ranges::any_of(descriptor.fields, [](const Field &field) { return !field.notWith.isEmpty(); });
    std::vector<Form> forms;
    for (const auto &variant : connectors::variants(descriptor)) {
        if (descriptor.kerberos && descriptor.kerberos->isRequired(variant)) {
            continue; // tests/hadoop has a KDC
        }
        forms.push_back(filled(descriptor, variant, Fill::Minimal));
        forms.push_back(filled(descriptor, variant, Fill::Full));
        if (hasAlternatives) {
            forms.push_back(filled(descriptor, variant, Fill::Alternative));
        }
    }
    return forms;
}

catalog::ParsedDefinition asParsed(const catalog::CatalogDefinition &definition)
{
    return catalog::parseDefinition(QJsonDocument(catalog::toRecord(definition)).toJson(), definition.connector);
}

} // namespace forms

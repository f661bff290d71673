#include "connectors/descriptor.h"

#include "base/document.h"
#include "connectors/field_value.h"
#include "connectors/jdbc_url.h"
#include "connectors/schema_check.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

// The schema admits only the names listed here; a new kind or group is added in both places.
FieldKind kindOf(const QString &name)
{
    static const QMap<QString, FieldKind> kinds{
        {u"text"_s, FieldKind::Text},          {u"host"_s, FieldKind::Host},
        {u"port"_s, FieldKind::Port},          {u"jdbc-url"_s, FieldKind::JdbcUrl},
        {u"choice"_s, FieldKind::Choice},      {u"boolean"_s, FieldKind::Boolean},
        {u"integer"_s, FieldKind::Integer},    {u"duration"_s, FieldKind::Duration},
        {u"data-size"_s, FieldKind::DataSize}, {u"secret"_s, FieldKind::Secret},
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
    field.pattern = json["pattern"_L1].toString();
    const QJsonValue url = json["url"_L1];
    field.urlScheme = url["scheme"_L1].toString();
    field.urlExample = url["example"_L1].toString();
    field.defaultPort = url["defaultPort"_L1].toInt();
    field.databaseRequired = url["databaseRequired"_L1].toBool();
    const QJsonArray choices = json["choices"_L1].toArray();
    for (const QJsonValue &choice : choices) {
        field.choices.push_back({choice["value"_L1].toString(), wordsOf(choice["label"_L1])});
    }
    if (const QJsonValue when = json["visibleWhen"_L1]; when.isObject()) {
        field.visibleWhen = VisibleWhen{when["field"_L1].toString(), textsOf(when["isOneOf"_L1])};
    }
    field.minimum = json["minimum"_L1].toInt();
    field.maximum = json["maximum"_L1].toInt();
    return field;
}

Descriptor descriptorOf(const QJsonObject &json)
{
    Descriptor descriptor;
    descriptor.name = json["name"_L1].toString();
    descriptor.title = wordsOf(json["title"_L1]);
    descriptor.summary = wordsOf(json["summary"_L1]);
    descriptor.category = json["category"_L1].toString();
    descriptor.documentation = json["documentation"_L1].toString();
    const QJsonArray fields = json["fields"_L1].toArray();
    for (const QJsonValue &field : fields) {
        descriptor.fields.push_back(fieldOf(field));
    }
    const QJsonObject secrets = json["secrets"_L1].toObject();
    descriptor.secretDelivery
        = secrets["delivery"_L1] == "credential-file"_L1 ? SecretDelivery::CredentialFile : SecretDelivery::None;
    descriptor.userProperty = secrets["userProperty"_L1].toString();
    descriptor.passwordProperty = secrets["passwordProperty"_L1].toString();
    if (const QJsonValue kerberos = json["kerberos"_L1]; kerberos.isObject()) {
        descriptor.kerberos = Kerberos{kerberos["required"_L1].toBool() ? Presence::Required : Presence::Optional};
    }
    const QJsonObject probe = json["probe"_L1].toObject();
    descriptor.probe = {textsOf(probe["systemSchemas"_L1]), probe["seconds"_L1].toInt()};
    const QJsonArray patterns = json["errorPatterns"_L1].toArray();
    for (const QJsonValue &pattern : patterns) {
        descriptor.errorPatterns.push_back(
            {pattern["pattern"_L1].toString(), pattern["code"_L1].toString(), pattern["field"_L1].toString()});
    }
    const QJsonObject rejected = json["rejected"_L1].toObject();
    for (auto property = rejected.begin(); property != rejected.end(); ++property) {
        descriptor.rejected.insert(property.key(), wordsOf(property.value()));
    }
    descriptor.neverTriedOnARealSource = json["neverTriedOnARealSource"_L1].toBool();
    return descriptor;
}

// What a schema cannot say: that names are there only once, that they name something, that patterns can be read.
class Meaning {
public:
    Meaning(const Descriptor &descriptor, const document::Places &places, const QString &file)
        : m_descriptor(descriptor), m_places(places), m_file(file)
    {
    }

    Diagnostics check()
    {
        QSet<QString> properties;
        for (size_t i = 0; i < m_descriptor.fields.size(); ++i) {
            const Field &field = m_descriptor.fields[i];
            const QString pointer = u"/fields/%1"_s.arg(i);
            if (properties.contains(field.property)) {
                report(pointer + u"/property"_s,
                       makeError("descriptor.duplicate-field", {{u"property"_s, field.property}}));
            }
            properties.insert(field.property);
            checkField(field, pointer);
        }
        for (const auto &[property, member] : {std::pair{m_descriptor.userProperty, u"userProperty"_s},
                                               std::pair{m_descriptor.passwordProperty, u"passwordProperty"_s}}) {
            checkNames(property, u"/secrets/"_s + member);
        }
        const Field *password = m_descriptor.field(m_descriptor.passwordProperty);
        if (password && password->kind != FieldKind::Secret) {
            report(u"/secrets/passwordProperty"_s,
                   makeError("descriptor.unknown-property", {{u"property"_s, password->property}}));
        }
        for (size_t i = 0; i < m_descriptor.errorPatterns.size(); ++i) {
            const QString pointer = u"/errorPatterns/%1"_s.arg(i);
            checkPattern(m_descriptor.errorPatterns[i].pattern, pointer + u"/pattern"_s);
            checkNames(m_descriptor.errorPatterns[i].field, pointer + u"/field"_s);
        }
        return std::move(m_found);
    }

private:
    void report(const QString &pointer, Error error)
    {
        error.arguments.insert(u"pointer"_s, pointer);
        m_found.push_back({Severity::Error, std::move(error), m_file, m_places.values.value(pointer)});
    }

    void checkField(const Field &field, const QString &pointer)
    {
        if (m_descriptor.rejection(field.property)) {
            report(pointer + u"/property"_s, makeError("descriptor.rejected-field", {{u"property"_s, field.property}}));
        }
        if (!field.pattern.isEmpty()) {
            checkPattern(field.pattern, pointer + u"/pattern"_s);
        }
        if (field.visibleWhen && !m_descriptor.field(field.visibleWhen->field)) {
            report(pointer + u"/visibleWhen/field"_s,
                   makeError("descriptor.unknown-visible-when", {{u"field"_s, field.visibleWhen->field}}));
        }
        if (!field.defaultValue.isEmpty()) {
            if (const auto expected = misfit(field, field.defaultValue)) {
                report(pointer + u"/default"_s,
                       makeError("descriptor.bad-default",
                                 {{u"value"_s, field.defaultValue}, {u"expected"_s, *expected}}));
            }
        }
        if (field.kind == FieldKind::JdbcUrl && !parseJdbcUrl(field, field.urlExample)) {
            report(pointer + u"/url/example"_s,
                   makeError("descriptor.bad-default",
                             {{u"value"_s, field.urlExample}, {u"expected"_s, field.urlScheme + u"//…"_s}}));
        }
    }

    void checkNames(const QString &property, const QString &pointer)
    {
        if (!property.isEmpty() && !m_descriptor.field(property)) {
            report(pointer, makeError("descriptor.unknown-property", {{u"property"_s, property}}));
        }
    }

    void checkPattern(const QString &pattern, const QString &pointer)
    {
        if (const QRegularExpression expression(pattern); !expression.isValid()) {
            report(pointer, makeError("descriptor.bad-pattern", {{u"reason"_s, expression.errorString()}}));
        }
    }

    const Descriptor &m_descriptor;
    const document::Places &m_places;
    const QString &m_file;
    Diagnostics m_found;
};

} // namespace

const Field *Descriptor::field(QStringView property) const
{
    const auto found = std::ranges::find(fields, property, &Field::property);
    return found == fields.end() ? nullptr : &*found;
}

const Words *Descriptor::rejection(const QString &property) const
{
    for (auto entry = rejected.begin(); entry != rejected.end(); ++entry) {
        const bool isFamily = entry.key().endsWith(u'*');
        if (isFamily ? property.startsWith(QStringView(entry.key()).chopped(1)) : property == entry.key()) {
            return &entry.value();
        }
    }
    return nullptr;
}

tl::expected<Descriptor, Diagnostics> parseDescriptor(QByteArrayView json, const QString &fileName)
{
    const auto root = document::parse(json, fileName);
    if (!root) {
        Diagnostic unreadable = root.error();
        unreadable.error.arguments.insert(u"pointer"_s, QString());
        return tl::unexpected(Diagnostics{unreadable});
    }
    const document::Places places = document::places(*root);
    const auto schema = document::parse(descriptorSchema(), u"connector.schema.json"_s);
    if (!schema) {
        return tl::unexpected(Diagnostics{schema.error()});
    }
    const QJsonValue value = document::toJson(*root);
    Diagnostics found;
    for (const Violation &violation : violations(value, document::toJson(*schema))) {
        const bool isMember = violation.reason.contains("'additionalProperties'"_L1);
        const Position position
            = isMember ? places.keys.value(violation.pointer) : places.values.value(violation.pointer);
        found.push_back(
            {Severity::Error,
             makeError("descriptor.schema", {{u"pointer"_s, violation.pointer}, {u"reason"_s, violation.reason}}),
             fileName, position});
    }
    if (!found.empty()) {
        return tl::unexpected(std::move(found));
    }
    Descriptor descriptor = descriptorOf(value.toObject());
    found = Meaning(descriptor, places, fileName).check();
    if (!found.empty()) {
        return tl::unexpected(std::move(found));
    }
    return descriptor;
}

QByteArray descriptorSchema()
{
    QFile file(u":/connectors/connector.schema.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(); // compiled in; a test opens every resource
}

} // namespace connectors

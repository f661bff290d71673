#include "connectors/descriptor.h"

#include "connectors/descriptor_reading.h"
#include "connectors/schema_check.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace connectors {

bool Kerberos::isRequired(const QMap<QString, QString> &properties) const
{
    return presence == Presence::Required
        || (requiredWhen && requiredWhen->isOneOf.contains(properties.value(requiredWhen->field)));
}

const Field *Descriptor::field(QStringView property) const
{
    const auto found = std::ranges::find(fields, property, &Field::property);
    return found == fields.end() ? nullptr : &*found;
}

QString Descriptor::lastingName(const QString &property) const
{
    const auto found = std::ranges::find_if(
        renamed, [&property](const auto &entry) { return entry.second.property == property; });
    return found == renamed.end() ? property : found->first;
}

QString Descriptor::nameIn(int trinoVersion, const QString &property) const
{
    QString name = property;
    for (const auto &[lasting, later] : renamed) {
        if (lasting == property && trinoVersion >= later.since) {
            name = later.property;
        }
    }
    return name;
}

const FileSpec *Descriptor::fileOf(QStringView property) const
{
    const auto found = std::ranges::find_if(files, [property](const FileSpec &file) {
        return std::ranges::find(file.entries, property, &FileSpec::Entry::field) != file.entries.end();
    });
    return found == files.end() ? nullptr : &*found;
}

bool Descriptor::standsInStatement(const Field &field) const
{
    return field.kind == FieldKind::Secret && fileOf(field.property) == nullptr;
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
    const auto whole = withParts(document::toJson(*root).toObject());
    if (!whole) {
        return tl::unexpected(Diagnostics{{Severity::Error, whole.error(), fileName,
                                           places.values.value(whole.error().arguments.value(u"pointer"_s))}});
    }
    const QJsonValue value = document::toJson(*root).isObject() ? QJsonValue(*whole) : document::toJson(*root);
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
    found = problemsOfMeaning(descriptor, places, fileName);
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

#include "connectors/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

// The choice a definition stands for: of those whose properties are all there the one with most; one that sets nothing fits always.
QString choiceIn(const Field &field, const QMap<QString, QString> &properties)
{
    const Choice *best = nullptr;
    for (const Choice &choice : field.choices) {
        bool fits = true;
        for (auto set = choice.sets.begin(); set != choice.sets.end(); ++set) {
            fits = fits && properties.value(set.key()).compare(set.value(), Qt::CaseInsensitive) == 0;
        }
        if (fits && (best == nullptr || choice.sets.size() > best->sets.size())) {
            best = &choice;
        }
    }
    return best ? best->value : QString();
}

bool dependsOnIt(const Descriptor &descriptor, const Field &shaping)
{
    return std::ranges::any_of(descriptor.fields, [&shaping](const Field &field) {
        return field.visibleWhen && field.visibleWhen->field == shaping.property;
    });
}

// The values worth telling apart of a field others depend on.
QStringList shapesOf(const Descriptor &descriptor, const Field &shaping)
{
    QStringList values;
    if (shaping.kind == FieldKind::Choice) {
        for (const Choice &choice : shaping.choices) {
            values.append(choice.value);
        }
        return values;
    }
    if (shaping.kind == FieldKind::Boolean) {
        return {u"false"_s, u"true"_s};
    }
    for (const Field &field : descriptor.fields) {
        if (field.visibleWhen && field.visibleWhen->field == shaping.property) {
            values.append(field.visibleWhen->isOneOf);
        }
    }
    values.removeDuplicates();
    return values;
}

} // namespace

QMap<QString, QString> formValues(const Descriptor &descriptor, const catalog::CatalogDefinition &definition)
{
    QMap<QString, QString> values;
    for (auto property = definition.properties.begin(); property != definition.properties.end(); ++property) {
        values.insert(descriptor.lastingName(property.key()), property.value());
    }
    for (const Field &field : descriptor.fields) {
        if (field.formOnly) {
            if (const QString chosen = choiceIn(field, values); !chosen.isEmpty()) {
                values.insert(field.property, chosen);
            }
        }
    }
    for (const auto &[property, source] : definition.credentials) {
        const Field *const field = descriptor.field(property);
        if (field && field->kind == FieldKind::Secret) { // a file's value, where it has one, is a path on the server
            values.insert(property, u"given"_s);
        }
    }
    return values;
}

QMap<QString, QString> propertiesFrom(const Descriptor &descriptor, const QMap<QString, QString> &values)
{
    QMap<QString, QString> properties;
    for (const Field &field : descriptor.fields) {
        if (!isVisible(descriptor, field, values)) {
            continue;
        }
        const QString value = values.value(field.property, field.formOnly ? field.defaultValue : QString());
        for (const Choice &choice : field.choices) {
            if (choice.value.compare(value, Qt::CaseInsensitive) == 0) {
                properties.insert(choice.sets);
            }
        }
        if (!field.formOnly && !value.isEmpty() && field.kind != FieldKind::Secret) {
            properties.insert(field.property, value);
        }
    }
    return properties;
}

bool isVisible(const Descriptor &descriptor, const Field &field, const QMap<QString, QString> &values)
{
    const Field *at = &field;
    for (size_t depth = 0; at->visibleWhen && depth < descriptor.fields.size(); ++depth) {
        const Field *const other = descriptor.field(at->visibleWhen->field);
        if (other == nullptr) {
            return false;
        }
        const QString value = values.value(other->property, other->defaultValue);
        if (!at->visibleWhen->isOneOf.contains(value, Qt::CaseInsensitive)) {
            return false;
        }
        at = other;
    }
    return true;
}

std::optional<Error> missingForKerberos(const Descriptor &descriptor, const catalog::CatalogDefinition &definition)
{
    if (!descriptor.kerberos) {
        return std::nullopt;
    }
    const QMap<QString, QString> values = formValues(descriptor, definition);
    const auto isGiven = [&](const QString &property) {
        return !values.value(property).isEmpty() || definition.credentials.contains(property);
    };
    for (const Kerberos::SignIn &signIn : descriptor.kerberos->signIns) {
        const bool happens = signIn.needs.isEmpty() || isGiven(signIn.needs);
        const auto asked = std::ranges::find_if_not(signIn.asks, isGiven);
        if (happens && asked != signIn.asks.end()) {
            return makeError("connector.needed-for-kerberos", {{u"property"_s, *asked}});
        }
    }
    return std::nullopt;
}

bool isSetByAChoice(const Descriptor &descriptor, const QString &property)
{
    return std::ranges::any_of(descriptor.fields, [&property](const Field &field) {
        return std::ranges::any_of(field.choices,
                                   [&property](const Choice &choice) { return choice.sets.contains(property); });
    });
}

std::vector<QMap<QString, QString>> variants(const Descriptor &descriptor)
{
    std::vector<QMap<QString, QString>> all{{}};
    for (const Field &field : descriptor.fields) {
        if (!dependsOnIt(descriptor, field) || field.group == FieldGroup::Advanced) {
            continue; // an advanced switch shapes no sign-in
        }
        std::vector<QMap<QString, QString>> next;
        for (const auto &variant : all) {
            if (!isVisible(descriptor, field, variant)) {
                next.push_back(variant);
                continue;
            }
            for (const QString &value : shapesOf(descriptor, field)) {
                auto more = variant;
                more.insert(field.property, value);
                next.push_back(more);
            }
        }
        all = std::move(next);
    }
    return all;
}

QString exampleOf(const Field &field)
{
    for (const QString &value : {field.suggestion, field.urlExample, field.placeholder, field.defaultValue}) {
        if (!value.isEmpty()) {
            return value;
        }
    }
    switch (field.kind) {
    case FieldKind::Choice:
        return field.choices.empty() ? QString() : field.choices.front().value;
    case FieldKind::Boolean:
        return u"true"_s;
    case FieldKind::Integer:
        return QString::number(std::max(field.minimum, 1));
    case FieldKind::Port:
        return u"8080"_s;
    case FieldKind::Duration:
        return u"10m"_s;
    case FieldKind::DataSize:
        return u"64MB"_s;
    case FieldKind::Host:
        return u"db.example.org"_s;
    case FieldKind::Hosts:
        return u"db.example.org:%1"_s.arg(field.defaultPort > 0 ? field.defaultPort : 9000);
    default:
        return u"example"_s;
    }
}

} // namespace connectors

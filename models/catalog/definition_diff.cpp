#include "catalog/definition_diff.h"

#include "base/canonical_json.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

// Every field with its text; an absent one has none.
QMap<QString, QString> fieldsOf(const QJsonObject &object, const QString &prefix)
{
    QMap<QString, QString> fields;
    for (auto value = object.begin(); value != object.end(); ++value) {
        const QString text = value->isString() ? value->toString()
                                               : QString::fromUtf8(canonicalJson(value->toObject()));
        fields.insert(prefix + value.key(), text);
    }
    return fields;
}

void compare(std::vector<FieldChange> &changes, const QMap<QString, QString> &before, const QMap<QString, QString> &after)
{
    QStringList names = before.keys() + after.keys();
    names.removeDuplicates();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        if (before.contains(name) != after.contains(name) || before.value(name) != after.value(name)) {
            changes.push_back({name, before.value(name), after.value(name)});
        }
    }
}

} // namespace

std::vector<FieldChange> diff(const CatalogDefinition &before, const CatalogDefinition &after)
{
    const QJsonObject was = toRecord(before);
    const QJsonObject is = toRecord(after);
    std::vector<FieldChange> changes;
    for (const QString &field : {u"name"_s, u"connector"_s, u"description"_s}) {
        if (was.value(field) != is.value(field)) {
            changes.push_back({field, was.value(field).toString(), is.value(field).toString()});
        }
    }
    for (const QString &part : {u"properties"_s, u"credentials"_s}) {
        compare(changes, fieldsOf(was.value(part).toObject(), part + u'.'), fieldsOf(is.value(part).toObject(), part + u'.'));
    }
    const QSet<QString> rolesBefore(before.allowRoles.begin(), before.allowRoles.end());
    const QSet<QString> roles(after.allowRoles.begin(), after.allowRoles.end());
    if (rolesBefore != roles) {
        changes.push_back({u"allow_roles"_s, before.allowRoles.join(u", "_s), after.allowRoles.join(u", "_s)});
    }
    return changes;
}

} // namespace catalog

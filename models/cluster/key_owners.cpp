#include "cluster/key_owners.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

bool isPerCatalog(const QString &manager)
{
    return manager.startsWith(keyManager + u'/');
}

bool isOurs(const QString &manager)
{
    return manager == keyManager || isPerCatalog(manager);
}

// FieldsV1 of Kubernetes' API: {"f:data": {".": {}, "f:a.rego": {}}}.
bool sets(const QJsonValue &entry, const QStringList &field)
{
    QJsonObject at = entry["fieldsV1"_L1].toObject();
    for (const QString &name : field) {
        const auto next = at.constFind(u"f:"_s + name);
        if (next == at.constEnd()) {
            return false;
        }
        at = next->toObject();
    }
    return true;
}

// The API server keeps ten managers that update, and merges older ones under this name: it says no longer who.
bool isNobody(const QString &manager)
{
    return manager == "ancient-changes"_L1;
}

QJsonObject merged(QJsonObject fields, const QJsonObject &others)
{
    for (auto other = others.constBegin(); other != others.constEnd(); ++other) {
        fields.insert(other.key(), merged(fields.value(other.key()).toObject(), other.value().toObject()));
    }
    return fields;
}

// What is empty then goes, too.
QJsonObject without(QJsonObject fields, const QStringList &field)
{
    const QString name = u"f:"_s + field.front();
    if (!fields.contains(name)) {
        return fields;
    }
    const QJsonObject inside = field.size() == 1 ? QJsonObject() : without(fields.value(name).toObject(), field.mid(1));
    const bool isEmpty = inside.isEmpty() || inside.keys() == QStringList {u"."_s};
    if (isEmpty) {
        fields.remove(name);
    } else {
        fields.insert(name, inside);
    }
    return fields;
}

} // namespace

QString foreignOwner(const QJsonArray &managedFields, const QStringList &field)
{
    for (const QJsonValue &entry : managedFields) {
        const QString manager = entry["manager"_L1].toString();
        if (!isOurs(manager) && !isNobody(manager) && sets(entry, field)) {
            return manager;
        }
    }
    return {};
}

bool isOnlyOurs(const QJsonArray &managedFields, const QStringList &field)
{
    const bool ours = std::any_of(managedFields.begin(), managedFields.end(), [&field](const QJsonValue &entry) {
        return isOurs(entry["manager"_L1].toString()) && sets(entry, field);
    });
    return ours && foreignOwner(managedFields, field).isEmpty();
}

std::optional<QJsonArray> withoutManagersPerCatalog(const QJsonArray &managedFields)
{
    QJsonArray kept;
    QJsonObject ours;
    bool found = false;
    for (const QJsonValue &entry : managedFields) {
        const QString manager = entry["manager"_L1].toString();
        found = found || isPerCatalog(manager);
        if (!isOurs(manager)) {
            kept.append(entry);
            continue;
        }
        QJsonObject mine = entry.toObject();
        mine.insert(u"fieldsV1"_s, merged(ours.value("fieldsV1"_L1).toObject(), mine.value("fieldsV1"_L1).toObject()));
        mine.insert(u"manager"_s, keyManager);
        mine.insert(u"operation"_s, u"Update"_s);
        ours = mine;
    }
    if (!found) {
        return std::nullopt;
    }
    kept.append(ours);
    return kept;
}

QJsonArray takenByUs(const QJsonArray &managedFields, const QList<QStringList> &fields)
{
    QJsonArray all;
    QJsonObject mine = asOurs(fields).first().toObject();
    for (const QJsonValue &entry : managedFields) {
        QJsonObject other = entry.toObject();
        QJsonObject left = other.value("fieldsV1"_L1).toObject();
        if (other.value("manager"_L1).toString() == keyManager && other.value("operation"_L1).toString() == "Update"_L1) {
            other.insert(u"fieldsV1"_s, merged(left, mine.value("fieldsV1"_L1).toObject()));
            mine = other;
            continue;
        }
        for (const QStringList &field : fields) {
            left = isOurs(other.value("manager"_L1).toString()) ? left : without(left, field);
        }
        other.insert(u"fieldsV1"_s, left);
        if (!left.isEmpty()) {
            all.append(other);
        }
    }
    all.append(mine);
    return all;
}

QJsonArray asOurs(const QList<QStringList> &fields)
{
    QJsonObject all;
    for (const QStringList &field : fields) {
        QJsonObject one;
        for (auto name = field.crbegin(); name != field.crend(); ++name) {
            one = QJsonObject {{u"f:"_s + *name, one}};
        }
        all = merged(all, one);
    }
    return {QJsonObject {{u"manager"_s, keyManager},
                         {u"operation"_s, u"Update"_s},
                         {u"apiVersion"_s, u"v1"_s},
                         {u"fieldsType"_s, u"FieldsV1"_s},
                         {u"fieldsV1"_s, all}}};
}

} // namespace cluster

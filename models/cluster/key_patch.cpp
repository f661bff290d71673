#include "cluster/key_patch.h"

#include "cluster/key_owners.h"

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

// The labels and annotations that stand on the object as long as it holds keys of ours. {"labels", name} → value.
std::map<QStringList, QString> marks(const SharedObject &object)
{
    // Stakater Reloader would restart Trino whenever the object changes.
    std::map<QStringList, QString> all {{{u"annotations"_s, u"reloader.stakater.com/ignore"_s}, u"true"_s}};
    for (auto label = object.labels.cbegin(); label != object.labels.cend(); ++label) {
        all.emplace(QStringList {u"labels"_s, label.key()}, label.value());
    }
    return all;
}

void setMark(QJsonObject &metadata, const QStringList &mark, const QJsonValue &value)
{
    QJsonObject group = metadata.value(mark.front()).toObject();
    group.insert(mark.back(), value);
    metadata.insert(mark.front(), group);
}

QJsonArray managedFieldsOf(const QJsonObject &object)
{
    return object["metadata"_L1]["managedFields"_L1].toArray();
}

QJsonObject patchOf(QJsonObject metadata, const QJsonObject &data, const QJsonObject &there)
{
    if (const auto managed = withoutManagersPerCatalog(managedFieldsOf(there))) {
        metadata.insert(u"managedFields"_s, *managed);
    }
    if (metadata.isEmpty() && data.isEmpty()) {
        return {};
    }
    metadata.insert(u"resourceVersion"_s, there["metadata"_L1]["resourceVersion"_L1]);
    QJsonObject patch {{u"metadata"_s, metadata}};
    if (!data.isEmpty()) {
        patch.insert(u"data"_s, data);
    }
    return patch;
}

} // namespace

QJsonObject objectWith(const SharedObject &object, const QJsonObject &data)
{
    QJsonObject metadata {{u"name"_s, object.name}};
    for (const auto &[mark, value] : marks(object)) {
        setMark(metadata, mark, value);
    }
    return {{u"metadata"_s, metadata}, {u"data"_s, data}};
}

Result<QJsonObject> patchThatPuts(const SharedObject &object, const QJsonObject &wanted, const QJsonObject &there,
                                  Foreign foreign)
{
    QList<QStringList> ours;
    const auto conflict = [&](const QStringList &field) -> std::optional<Error> {
        const QString manager = foreignOwner(managedFieldsOf(there), field);
        if (manager.isEmpty()) {
            return std::nullopt;
        }
        return makeError("kubernetes.field-conflict", {{u"resource"_s, object.resource.plural},
                                                       {u"name"_s, object.name},
                                                       {u"manager"_s, manager},
                                                       {u"field"_s, u'.' + field.join(u'.')}});
    };
    QJsonObject changed;
    QJsonObject data = there["data"_L1].toObject();
    for (auto value = wanted.constBegin(); value != wanted.constEnd(); ++value) {
        ours.append({u"data"_s, value.key()});
        if (auto error = conflict(ours.back()); error && foreign == Foreign::Respected) {
            return failure(std::move(*error));
        }
        if (data.value(value.key()) != value.value()) {
            changed.insert(value.key(), value.value());
            data.insert(value.key(), value.value());
        }
    }
    QJsonObject metadata;
    for (const auto &[mark, value] : marks(object)) {
        ours.append(QStringList {u"metadata"_s} + mark);
        if (there["metadata"_L1][mark.front()][mark.back()].toString() == value) {
            continue;
        }
        if (auto error = conflict(ours.back())) {
            return failure(std::move(*error));
        }
        setMark(metadata, mark, value);
    }
    if (auto fits = checkSize(object, data); !changed.isEmpty() && !fits) {
        return failure(std::move(fits.error()));
    }
    if (managedFieldsOf(there).isEmpty()) {
        metadata.insert(u"managedFields"_s, asOurs(ours));
    }
    return patchOf(metadata, changed, there);
}

QJsonObject patchThatReleases(const SharedObject &object, const QString &prefix, const QJsonObject &there)
{
    const QJsonArray managed = managedFieldsOf(there);
    QJsonObject removed;
    bool oursRemain = false;
    const QJsonObject data = there["data"_L1].toObject();
    for (auto value = data.constBegin(); value != data.constEnd(); ++value) {
        const QStringList field {u"data"_s, value.key()};
        if (value.key().startsWith(prefix) && foreignOwner(managed, field).isEmpty()) {
            removed.insert(value.key(), QJsonValue::Null);
        } else {
            oursRemain = oursRemain || isOnlyOurs(managed, field);
        }
    }
    QJsonObject metadata;
    for (const auto &[mark, value] : marks(object)) {
        if (!oursRemain && isOnlyOurs(managed, QStringList {u"metadata"_s} + mark)) {
            setMark(metadata, mark, QJsonValue::Null);
        }
    }
    return patchOf(metadata, removed, there);
}

QJsonObject patchThatTakes(const QStringList &keys, const QJsonObject &there)
{
    if (keys.isEmpty()) {
        return {};
    }
    QList<QStringList> fields;
    for (const QString &key : keys) {
        fields.append({u"data"_s, key});
    }
    const QJsonArray managed = managedFieldsOf(there);
    const QJsonObject metadata {{u"resourceVersion"_s, there["metadata"_L1]["resourceVersion"_L1]},
                                {u"managedFields"_s, takenByUs(withoutManagersPerCatalog(managed).value_or(managed), fields)}};
    return {{u"metadata"_s, metadata}};
}

Result<> checkSize(const SharedObject &object, const QJsonObject &data)
{
    if (const qsizetype bytes = dataSize(object, data); bytes > objectLimit) {
        return failure("kubernetes.too-large", {{u"resource"_s, object.resource.plural},
                                                {u"name"_s, object.name},
                                                {u"bytes"_s, QString::number(bytes)}});
    }
    return {};
}

qsizetype dataSize(const SharedObject &object, const QJsonObject &data)
{
    const bool encoded = object.resource == kubernetes::secrets;
    qsizetype bytes = 0;
    for (auto value = data.constBegin(); value != data.constEnd(); ++value) {
        const QString text = value.value().toString();
        bytes += value.key().toUtf8().size() + (encoded ? QByteArray::fromBase64(text.toLatin1()) : text.toUtf8()).size();
    }
    return bytes;
}

} // namespace cluster

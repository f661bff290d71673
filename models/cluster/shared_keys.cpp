#include "cluster/shared_keys.h"

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

QJsonObject bare(const SharedObject &object)
{
    const QString group = object.resource.group.isEmpty() ? QString() : QString(object.resource.group + u'/');
    return {{u"apiVersion"_s, QString(group + object.resource.version)},
            {u"kind"_s, object.resource.kind},
            {u"metadata"_s, QJsonObject {{u"name"_s, object.name}}}};
}

} // namespace

QString fieldManager(const QString &owner)
{
    return u"catalog-manager/"_s + owner;
}

QCoro::Task<Result<>> putKeys(kubernetes::Client kubernetes, SharedObject object, QString owner,
                              std::map<QString, Secret> values, kubernetes::DryRun dryRun, std::stop_token stop)
{
    const bool encoded = object.resource == kubernetes::secrets;
    QJsonObject data;
    for (const auto &[key, value] : values) {
        const QByteArray bytes = value.reveal().toByteArray();
        data.insert(key, encoded ? QString::fromLatin1(bytes.toBase64()) : QString::fromUtf8(bytes));
    }
    QJsonObject metadata {{u"name"_s, object.name},
                          {u"annotations"_s, QJsonObject {{u"reloader.stakater.com/ignore"_s, u"true"_s}}}};
    if (!object.labels.isEmpty()) { // an empty map would make this manager the owner of all labels
        QJsonObject labels;
        for (auto label = object.labels.cbegin(); label != object.labels.cend(); ++label) {
            labels.insert(label.key(), label.value());
        }
        metadata.insert(u"labels"_s, labels);
    }
    QJsonObject wanted = bare(object);
    wanted.insert(u"metadata"_s, metadata);
    wanted.insert(u"data"_s, data);
    auto applied = co_await kubernetes.apply(object.resource, wanted, fieldManager(owner), dryRun,
                                             kubernetes::Force::No, stop);
    if (!applied) {
        co_return failure(std::move(applied.error()));
    }
    co_return Result<> {};
}

namespace {

QCoro::Task<Result<>> release(kubernetes::Client kubernetes, SharedObject object, std::function<bool(const QString &)> isOurs,
                              std::stop_token stop)
{
    auto there = co_await kubernetes.get(object.resource, object.name, stop); // an apply would create it
    if (!there) {
        if (there.error().is("kubernetes.not-found"_L1)) {
            co_return Result<> {};
        }
        co_return failure(std::move(there.error()));
    }
    QStringList ours;
    const QJsonArray managers = there->object["metadata"_L1]["managedFields"_L1].toArray();
    for (const QJsonValue &entry : managers) {
        const QString manager = entry["manager"_L1].toString();
        if (isOurs(manager) && !ours.contains(manager)) {
            ours.append(manager);
        }
    }
    for (const QString &manager : std::as_const(ours)) {
        // Without `data`: an empty `data: {}` would make this manager the owner of the whole map (cluster.md).
        auto applied = co_await kubernetes.apply(object.resource, bare(object), manager, kubernetes::DryRun::No,
                                                 kubernetes::Force::No, stop);
        if (!applied) {
            co_return failure(std::move(applied.error()));
        }
    }
    co_return Result<> {};
}

} // namespace

QCoro::Task<Result<>> releaseKeys(kubernetes::Client kubernetes, SharedObject object, QString owner,
                                  std::stop_token stop)
{
    const std::function<bool(const QString &)> isOurs
        = [wanted = fieldManager(owner)](const QString &manager) { return manager == wanted; };
    co_return co_await release(kubernetes, object, isOurs, stop);
}

QCoro::Task<Result<>> releaseAllKeys(kubernetes::Client kubernetes, SharedObject object, QString catalog,
                                     std::stop_token stop)
{
    const std::function<bool(const QString &)> isOurs = [wanted = fieldManager(catalog)](const QString &manager) {
        return manager == wanted || manager.startsWith(wanted + u'/');
    };
    co_return co_await release(kubernetes, object, isOurs, stop);
}

QCoro::Task<Result<std::map<QString, Secret>>> valuesOf(kubernetes::Client kubernetes, SharedObject object,
                                                        QStringList keys, std::stop_token stop)
{
    std::map<QString, Secret> values;
    auto there = co_await kubernetes.get(object.resource, object.name, stop);
    if (!there) {
        if (there.error().is("kubernetes.not-found"_L1)) {
            co_return values;
        }
        co_return failure(std::move(there.error()));
    }
    const QJsonObject data = there->object["data"_L1].toObject();
    for (const QString &key : keys) {
        if (data.contains(key)) {
            values.emplace(key, Secret::fromBytes(QByteArray::fromBase64(data.value(key).toString().toLatin1())));
        }
    }
    co_return values;
}

QCoro::Task<Result<KeysThere>> keysOf(kubernetes::Client kubernetes, SharedObject object, std::stop_token stop)
{
    auto there = co_await kubernetes.get(object.resource, object.name, stop);
    if (!there) {
        if (there.error().is("kubernetes.not-found"_L1)) {
            co_return KeysThere {};
        }
        co_return failure(std::move(there.error()));
    }
    const QJsonObject data = there->object["data"_L1].toObject();
    KeysThere keys;
    for (auto value = data.constBegin(); value != data.constEnd(); ++value) {
        keys.keys.append(value.key());
        keys.bytes += value.key().size() + value.value().toString().size();
    }
    co_return keys;
}

QCoro::Task<Result<QString>> textOf(kubernetes::Client kubernetes, SharedObject object, QString key,
                                    std::stop_token stop)
{
    auto there = co_await kubernetes.get(object.resource, object.name, stop);
    if (!there) {
        if (there.error().is("kubernetes.not-found"_L1)) {
            co_return QString();
        }
        co_return failure(std::move(there.error()));
    }
    co_return there->object["data"_L1][key].toString();
}

} // namespace cluster

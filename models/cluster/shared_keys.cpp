#include "cluster/shared_keys.h"

#include "cluster/key_owners.h"
#include "cluster/key_patch.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace cluster {

namespace {

// How long others may be faster, again and again; each lost race is a GET and a PATCH of some milliseconds.
constexpr std::chrono::seconds writePatience {20};

QString prefixOf(QString owner)
{
    return owner.replace(u'/', u'.') + u'.';
}

using Change = std::function<Result<QJsonObject>(const QJsonObject &there)>;

// Looks, decides and writes until nobody comes between. wanted: what an absent object is created with.
QCoro::Task<Result<>> changeKeys(kubernetes::Client kubernetes, SharedObject object, Change change, QJsonObject wanted,
                                 kubernetes::DryRun dryRun, std::stop_token stop)
{
    const auto end = steady_clock::now() + writePatience;
    int longest = 10; // milliseconds
    while (true) {
        auto there = co_await kubernetes.get(object.resource, object.name, stop);
        const bool absent = !there && there.error().is("kubernetes.not-found"_L1);
        if (!there && !absent) {
            co_return failure(std::move(there.error()));
        }
        if (absent && wanted.isEmpty()) {
            co_return Result<> {};
        }
        QJsonObject content = objectWith(object, wanted);
        if (there) {
            auto patch = change(there->object);
            if (!patch) {
                co_return failure(std::move(patch.error()));
            }
            if (patch->isEmpty()) {
                co_return Result<> {};
            }
            content = std::move(*patch);
        } else if (auto fits = checkSize(object, wanted); !fits) {
            co_return failure(std::move(fits.error()));
        }
        auto writing = absent ? kubernetes.create(object.resource, content, dryRun, stop, keyManager)
                              : kubernetes.mergePatch(object.resource, object.name, content, keyManager, dryRun, stop);
        auto written = co_await writing;
        if (written) {
            co_return Result<> {};
        }
        const bool overtaken = written.error().is(absent ? "kubernetes.already-exists"_L1 : "kubernetes.conflict"_L1)
            || (!absent && written.error().is("kubernetes.not-found"_L1));
        if (!overtaken || steady_clock::now() > end) {
            co_return failure(std::move(written.error()));
        }
        const milliseconds nap {QRandomGenerator::global()->bounded(longest)};
        if (!co_await http::sleepFor(nap, stop)) {
            co_return failure("http.cancelled");
        }
        longest = std::min(longest * 2, 400);
    }
}

} // namespace

QCoro::Task<Result<>> putKeys(kubernetes::Client kubernetes, SharedObject object, QString owner,
                              std::map<QString, Secret> values, kubernetes::DryRun dryRun, std::stop_token stop,
                              Foreign foreign)
{
    const bool encoded = object.resource == kubernetes::secrets;
    const QString prefix = prefixOf(owner);
    QJsonObject wanted;
    for (const auto &[key, value] : values) {
        if (!key.startsWith(prefix)) {
            co_return failure("kubernetes.invalid", {{u"resource"_s, object.resource.plural},
                                                      {u"name"_s, object.name},
                                                      {u"reason"_s, u"data: %1 is not under %2"_s.arg(key, prefix)}});
        }
        const QByteArray bytes = value.reveal().toByteArray();
        wanted.insert(key, encoded ? QString::fromLatin1(bytes.toBase64()) : QString::fromUtf8(bytes));
    }
    const Change change = [object, wanted, foreign](const QJsonObject &there) { return patchThatPuts(object, wanted, there, foreign); };
    auto put = co_await changeKeys(kubernetes, object, change, wanted, dryRun, stop);
    co_return put;
}

QCoro::Task<Result<>> releaseKeys(kubernetes::Client kubernetes, SharedObject object, QString owner,
                                  std::stop_token stop)
{
    const Change change = [object, prefix = prefixOf(owner)](const QJsonObject &there) -> Result<QJsonObject> {
        return patchThatReleases(object, prefix, there);
    };
    const QJsonObject nothing;
    auto released = co_await changeKeys(kubernetes, object, change, nothing, kubernetes::DryRun::No, stop);
    co_return released;
}

QCoro::Task<Result<QStringList>> takeKeys(kubernetes::Client kubernetes, SharedObject object, QStringList keys, std::stop_token stop)
{
    const auto taken = std::make_shared<QStringList>();
    const Change change = [keys, taken](const QJsonObject &there) -> Result<QJsonObject> {
        taken->clear();
        const QJsonArray managed = there["metadata"_L1]["managedFields"_L1].toArray();
        for (const QString &key : keys) {
            if (!foreignOwner(managed, {u"data"_s, key}).isEmpty()) {
                taken->append(key);
            }
        }
        return patchThatTakes(*taken, there);
    };
    const QJsonObject nothing;
    auto changed = co_await changeKeys(kubernetes, object, change, nothing, kubernetes::DryRun::No, stop);
    if (!changed) {
        co_return failure(std::move(changed.error()));
    }
    co_return QStringList(*taken);
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
    co_return KeysThere {data.keys(), dataSize(object, data)};
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

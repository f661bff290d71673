#include "cluster/sealed_secrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace cluster {

namespace {

constexpr std::chrono::milliseconds shortestWait{100};
constexpr std::chrono::milliseconds longestWait{1000};
// The controller tries a few times by itself: only what it still says then counts.
constexpr std::chrono::milliseconds refusalLasts{2000};
constexpr int sealAttempts = 30;

QJsonObject emptySealed(const QString &name)
{
    const QJsonObject labels{{u"app.kubernetes.io/managed-by"_s, u"catalog-manager"_s}};
    const QJsonObject type{{u"type"_s, u"Opaque"_s}}; // what a Secret without a type is
    return {{u"apiVersion"_s, u"bitnami.com/v1alpha1"_s},
            {u"kind"_s, u"SealedSecret"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"labels"_s, labels}}},
            {u"spec"_s, QJsonObject{{u"encryptedData"_s, QJsonObject()}, {u"template"_s, type}}}};
}

QJsonObject changed(QJsonObject object, const SealedChange &change)
{
    QJsonObject spec = object["spec"_L1].toObject();
    QJsonObject data = spec["encryptedData"_L1].toObject();
    for (const QString &key : data.keys()) {
        if (!change.drop.isEmpty() && key.startsWith(change.drop)) {
            data.remove(key);
        }
    }
    for (const auto &[key, value] : change.put) {
        data.insert(key, QString::fromLatin1(value));
    }
    spec.insert(u"encryptedData"_s, data);
    object.insert(u"spec"_s, spec);
    return object;
}

qint64 generationOf(const QJsonObject &object)
{
    return object["metadata"_L1]["generation"_L1].toInteger();
}

} // namespace

QCoro::Task<Result<qint64>> changeSealed(kubernetes::Client kubernetes, SealedChange change, kubernetes::DryRun dryRun,
                                         std::stop_token stop)
{
    for (int attempt = 1;; ++attempt) {
        auto there = co_await kubernetes.get(sealedSecrets, change.name, stop);
        const bool absent = !there && there.error().is("kubernetes.not-found"_L1);
        if (!there && !absent) {
            co_return failure(std::move(there.error()));
        }
        if (absent && change.put.empty()) {
            co_return qint64(0);
        }
        const QJsonObject before = absent ? emptySealed(change.name) : there->object;
        const QJsonObject wanted = changed(before, change);
        if (!absent && wanted == before) {
            co_return generationOf(before);
        }
        auto writing = absent ? kubernetes.create(sealedSecrets, wanted, dryRun, stop)
                              : kubernetes.replace(sealedSecrets, wanted, stop, dryRun);
        auto written = co_await writing;
        if (written) {
            co_return generationOf(written->object);
        }
        const bool overtaken = written.error().is("kubernetes.conflict"_L1) || written.error().is("kubernetes.already-exists"_L1);
        if (!overtaken || attempt == sealAttempts) {
            co_return failure(std::move(written.error()));
        }
    }
}

QCoro::Task<Result<>> awaitUnsealed(kubernetes::Client kubernetes, QString name, qint64 generation,
                                    std::chrono::seconds patience, std::stop_token stop)
{
    const QString object = u"SealedSecret %1/%2"_s.arg(kubernetes.namespaceName(), name);
    const QString seconds = QString::number(patience.count());
    const auto start = steady_clock::now();
    std::optional<steady_clock::time_point> refusedSince;
    std::chrono::milliseconds nap = shortestWait;
    while (true) {
        auto there = co_await kubernetes.get(sealedSecrets, name, stop);
        if (!there) {
            co_return failure(std::move(there.error()));
        }
        QJsonObject synced;
        const QJsonObject status = there->object["status"_L1].toObject();
        const QJsonArray conditions = status["conditions"_L1].toArray();
        for (const QJsonValue &condition : conditions) {
            if (condition["type"_L1].toString() == "Synced"_L1) {
                synced = condition.toObject();
            }
        }
        const bool looked = status["observedGeneration"_L1].toInteger() >= generation;
        if (looked && synced["status"_L1].toString() == "True"_L1) {
            co_return Result<>{};
        }
        const auto now = steady_clock::now();
        refusedSince = !looked ? std::nullopt : refusedSince ? refusedSince : std::optional(now);
        const bool refused = refusedSince && now - *refusedSince >= refusalLasts;
        if (refused || (refusedSince && now - start >= patience)) {
            co_return failure("sealed-secret.not-unsealed",
                              {{u"object"_s, object}, {u"message"_s, synced["message"_L1].toString()}, {u"seconds"_s, seconds}});
        }
        if (now - start >= patience) {
            co_return failure("sealed-secret.silent", {{u"object"_s, object}, {u"seconds"_s, seconds}});
        }
        if (!co_await http::sleepFor(nap, stop)) {
            co_return failure("http.cancelled");
        }
        nap = std::min(nap * 3 / 2, longestWait);
    }
}

} // namespace cluster

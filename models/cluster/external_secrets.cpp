#include "cluster/external_secrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace cluster {

namespace {

constexpr std::chrono::milliseconds shortestNap{100};
constexpr std::chrono::milliseconds longestNap{1000};
constexpr std::chrono::milliseconds betweenForcings{2000};

kubernetes::Resource storeResource(const QString &kind)
{
    return {u"external-secrets.io"_s, u"v1"_s, kind.toLower() + u's', kind};
}

QString objectText(const kubernetes::Client &kubernetes, const QString &name)
{
    return u"ExternalSecret %1/%2"_s.arg(kubernetes.namespaceName(), name);
}

struct Condition {
    bool isThere = false;
    bool isTrue = false;
    QString reason;
    QString message;
};

Condition ready(const QJsonObject &object)
{
    const QJsonArray conditions = object["status"_L1]["conditions"_L1].toArray();
    for (const QJsonValue &condition : conditions) {
        if (condition["type"_L1].toString() == "Ready"_L1) {
            return {true, condition["status"_L1].toString() == "True"_L1, condition["reason"_L1].toString(),
                    condition["message"_L1].toString()};
        }
    }
    return {};
}

// Its own condition names the kind of failure; the cause stands in its store's, or in the events about it.
QCoro::Task<QString> causeOf(kubernetes::Client kubernetes, ExternalSecret wanted, QString message, std::stop_token stop)
{
    auto store = co_await kubernetes.get(storeResource(wanted.storeKind), wanted.storeName, stop);
    if (!store) {
        co_return message + u": "_s + wanted.storeKind + u' ' + wanted.storeName + u' ' + store.error().code;
    }
    const Condition condition = ready(store->object);
    if (condition.isThere && !condition.isTrue) { // its event has the address and the answer, its condition neither
        auto told = co_await kubernetes.latestWarning(storeResource(wanted.storeKind), wanted.storeName, stop);
        const bool isTold = told && !told->isEmpty();
        co_return QString(message + u": "_s + (isTold ? told->simplified() : condition.message));
    }
    auto event = co_await kubernetes.latestWarning(externalSecrets, wanted.name, stop);
    co_return event && !event->isEmpty() ? QString(message + u": "_s + event->simplified()) : message;
}

} // namespace

QJsonObject toObject(const ExternalSecret &wanted)
{
    QJsonArray data;
    for (const QString &key : wanted.keys) {
        const QJsonObject remote{{u"key"_s, wanted.path},
                                 {u"property"_s, key},
                                 {u"decodingStrategy"_s, u"Base64"_s},
                                 {u"conversionStrategy"_s, u"Default"_s},
                                 {u"metadataPolicy"_s, u"None"_s}};
        data.append(QJsonObject{{u"secretKey"_s, key}, {u"remoteRef"_s, remote}});
    }
    const QJsonObject target{{u"name"_s, wanted.target}, {u"creationPolicy"_s, u"Merge"_s}, {u"deletionPolicy"_s, u"Retain"_s}};
    const QJsonObject store{{u"name"_s, wanted.storeName}, {u"kind"_s, wanted.storeKind}};
    // The operator copies labels and annotations to the Secret, which is every catalog's: none there may name one.
    const QJsonObject labels{{u"app.kubernetes.io/managed-by"_s, u"catalog-manager"_s}};
    return {{u"apiVersion"_s, u"external-secrets.io/v1"_s},
            {u"kind"_s, u"ExternalSecret"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, wanted.name}, {u"labels"_s, labels}}},
            {u"spec"_s, QJsonObject{{u"refreshInterval"_s, u"1h"_s}, {u"secretStoreRef"_s, store}, {u"target"_s, target}, {u"data"_s, data}}}};
}

QCoro::Task<Result<>> applyExternalSecret(kubernetes::Client kubernetes, ExternalSecret wanted, kubernetes::DryRun dryRun,
                                          std::stop_token stop)
{
    auto applied = co_await kubernetes.apply(externalSecrets, toObject(wanted), u"catalog-manager"_s, dryRun,
                                             kubernetes::Force::No, stop);
    if (!applied) {
        co_return failure(std::move(applied.error()));
    }
    co_return Result<>{};
}

QCoro::Task<Result<>> awaitReady(kubernetes::Client kubernetes, ExternalSecret wanted, std::chrono::seconds patience,
                                 std::stop_token stop)
{
    const auto start = steady_clock::now();
    auto forced = start;
    std::chrono::milliseconds nap = shortestNap;
    Condition seen;
    while (true) {
        auto there = co_await kubernetes.get(externalSecrets, wanted.name, stop);
        if (!there) {
            co_return failure(std::move(there.error()));
        }
        seen = ready(there->object);
        if (seen.isTrue && seen.reason == "SecretSynced"_L1) { // "SecretMissing" is Ready too
            co_return Result<>{};
        }
        const auto now = steady_clock::now();
        if (now - start >= patience) {
            break;
        }
        if (seen.isThere && now - forced >= betweenForcings) {
            const QJsonObject annotations{{u"force-sync"_s, QString::number(there->serverTime.toMSecsSinceEpoch())}};
            const QJsonObject patch{{u"metadata"_s, QJsonObject{{u"annotations"_s, annotations}}}};
            auto told = co_await kubernetes.mergePatch(externalSecrets, wanted.name, patch, u"catalog-manager-sync"_s,
                                                       kubernetes::DryRun::No, stop);
            if (!told) {
                co_return failure(std::move(told.error()));
            }
            forced = now;
        }
        if (!co_await http::sleepFor(nap, stop)) {
            co_return failure("http.cancelled");
        }
        nap = std::min(nap * 3 / 2, longestNap);
    }
    const QString seconds = QString::number(patience.count());
    const QString object = objectText(kubernetes, wanted.name);
    if (!seen.isThere) {
        co_return failure("external-secret.silent", {{u"object"_s, object}, {u"seconds"_s, seconds}});
    }
    const QString cause = co_await causeOf(kubernetes, wanted, seen.message, stop);
    co_return failure("external-secret.not-ready",
                      {{u"object"_s, object}, {u"reason"_s, seen.reason}, {u"message"_s, cause}, {u"seconds"_s, seconds}});
}

QCoro::Task<Result<>> removeExternalSecret(kubernetes::Client kubernetes, QString name, std::chrono::seconds patience,
                                           std::stop_token stop)
{
    const auto start = steady_clock::now();
    std::chrono::milliseconds nap = shortestNap;
    const kubernetes::Preconditions none; // named: this compiler destroys a braced argument of an awaited call twice
    auto removed = co_await kubernetes.remove(externalSecrets, name, none, stop);
    while (true) {
        if (!removed && !removed.error().is("kubernetes.not-found"_L1)) {
            co_return failure(std::move(removed.error()));
        }
        auto there = co_await kubernetes.get(externalSecrets, name, stop);
        if (!there && there.error().is("kubernetes.not-found"_L1)) {
            co_return Result<>{};
        }
        if (!there) {
            co_return failure(std::move(there.error()));
        }
        if (steady_clock::now() - start >= patience) {
            co_return failure("external-secret.not-removed", {{u"object"_s, objectText(kubernetes, name)},
                                                              {u"seconds"_s, QString::number(patience.count())}});
        }
        if (!co_await http::sleepFor(nap, stop)) {
            co_return failure("http.cancelled");
        }
        nap = std::min(nap * 3 / 2, longestNap);
    }
}

QCoro::Task<Result<QStringList>> externalSecretsNamed(kubernetes::Client kubernetes, QString prefix, std::stop_token stop)
{
    auto found = co_await kubernetes.list(externalSecrets, u"app.kubernetes.io/managed-by=catalog-manager"_s, stop);
    if (!found) {
        co_return failure(std::move(found.error()));
    }
    QStringList names;
    for (const QJsonValue &item : std::as_const(found->items)) {
        const QString name = item["metadata"_L1]["name"_L1].toString();
        if (name.startsWith(prefix)) {
            names.append(name);
        }
    }
    co_return names;
}

} // namespace cluster

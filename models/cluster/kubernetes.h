// The Kubernetes API as far as we use it: typed paths over untyped objects. Knows no catalog.
#pragma once

#include "cluster/http.h"

#include <QJsonArray>
#include <QJsonObject>

namespace kubernetes {

struct Resource {
    QString group; // empty for core
    QString version;
    QString plural;
    QString kind;
    bool operator==(const Resource &) const = default;
};

inline const Resource secrets{{}, QStringLiteral("v1"), QStringLiteral("secrets"), QStringLiteral("Secret")};
inline const Resource configMaps{{}, QStringLiteral("v1"), QStringLiteral("configmaps"), QStringLiteral("ConfigMap")};
inline const Resource pods{{}, QStringLiteral("v1"), QStringLiteral("pods"), QStringLiteral("Pod")};
inline const Resource services{{}, QStringLiteral("v1"), QStringLiteral("services"), QStringLiteral("Service")};
inline const Resource deployments{QStringLiteral("apps"), QStringLiteral("v1"), QStringLiteral("deployments"),
                                  QStringLiteral("Deployment")};
inline const Resource events{{}, QStringLiteral("v1"), QStringLiteral("events"), QStringLiteral("Event")};
inline const Resource networkPolicies{QStringLiteral("networking.k8s.io"), QStringLiteral("v1"),
                                      QStringLiteral("networkpolicies"), QStringLiteral("NetworkPolicy")};

inline const Resource endpointSlices{QStringLiteral("discovery.k8s.io"), QStringLiteral("v1"),
                                     QStringLiteral("endpointslices"), QStringLiteral("EndpointSlice")};

enum class DryRun { No, Yes };
enum class Force { No, Yes }; // of a server-side apply: take a field another manager owns

struct Answer {
    QJsonObject object;
    QDateTime serverTime; // the API server's Date header, UTC, whole seconds: leases are judged by it
};

struct List {
    QJsonArray items;
    QString resourceVersion; // where a watch goes on from
    QDateTime serverTime;
};

struct Preconditions {
    QString uid;
    QString resourceVersion;
};

enum class EventKind { Added, Modified, Deleted, Bookmark };
struct Event {
    EventKind kind;
    QJsonObject object;
};

struct Access { // one question of a SelfSubjectAccessReview
    QString verb;
    Resource resource;
    QString name; // empty: any
    bool operator==(const Access &) const = default;
};

struct Identity {
    QString user;
    QStringList groups;
};

// Errors: those of http.*, and, from the Status object's reason: kubernetes.not-signed-in (401), kubernetes.forbidden
// {verb, resource, name, reason}, kubernetes.not-found {resource, name}, kubernetes.already-exists {resource, name},
// kubernetes.conflict {resource, name} (stale resourceVersion), kubernetes.field-conflict {resource, name, manager,
// field} (409 of an apply), kubernetes.invalid {resource, name, reason} (400, 422), kubernetes.too-large {resource,
// name} (over 1 MiB), kubernetes.gone (a watch must list again), kubernetes.rate-limited, kubernetes.unexpected-answer
// {status, reason}. Secret data never enters an Error.
class Client {
public:
    Client(QUrl base, QString namespaceName, http::Client http,
           std::chrono::milliseconds requestDeadline = std::chrono::seconds(20));

    [[nodiscard]] QCoro::Task<Result<Answer>> get(Resource resource, QString name, std::stop_token stop) const;
    [[nodiscard]] QCoro::Task<Result<List>> list(Resource resource, QString labelSelector, std::stop_token stop) const;
    // POST: create if absent, and only then. Without a field manager the server takes our program's name for one.
    [[nodiscard]] QCoro::Task<Result<Answer>> create(Resource resource, QJsonObject object, DryRun dryRun,
                                                     std::stop_token stop, QString fieldManager = {}) const;
    // PUT. The object must carry metadata.resourceVersion: without it a PUT overwrites silently, so that is refused
    // here with kubernetes.invalid.
    [[nodiscard]] QCoro::Task<Result<Answer>> replace(Resource resource, QJsonObject object, std::stop_token stop,
                                                      DryRun dryRun = DryRun::No) const;
    // Server-side apply. Remove one's keys by applying without `data` (never `data: {}`, never stringData).
    [[nodiscard]] QCoro::Task<Result<Answer>> apply(Resource resource, QJsonObject object, QString fieldManager,
                                                    DryRun dryRun, Force force, std::stop_token stop) const;
    // JSON merge patch. With metadata.resourceVersion in it: only for the object as it was read (kubernetes.conflict otherwise).
    [[nodiscard]] QCoro::Task<Result<Answer>> mergePatch(Resource resource, QString name, QJsonObject patch,
                                                         QString fieldManager, DryRun dryRun, std::stop_token stop) const;
    [[nodiscard]] QCoro::Task<Result<>> remove(Resource resource, QString name, Preconditions preconditions,
                                               std::stop_token stop) const;

    // What the newest warning event about an object says; empty where there is none. Events are kept for an hour.
    [[nodiscard]] QCoro::Task<Result<QString>> latestWarning(Resource resource, QString name, std::stop_token stop) const;

    [[nodiscard]] QCoro::Task<Result<Identity>> whoAmI(std::stop_token stop) const; // SelfSubjectReview
    // True where permitted; the reason, where the server gives one, goes to the Error of the caller.
    [[nodiscard]] QCoro::Task<Result<bool>> may(Access access, std::stop_token stop) const;
    [[nodiscard]] QCoro::Task<Result<QString>> version(std::stop_token stop) const; // "v1.36.3"

    // Follows changes from resourceVersion on (with bookmarks) until stop, the server's end (both are success), or an
    // error. heldOpen: after how long the server ends it.
    [[nodiscard]] QCoro::Task<Result<>> watch(Resource resource, QString labelSelector, QString resourceVersion,
                                              std::function<void(Event)> onEvent, std::stop_token stop,
                                              std::chrono::seconds heldOpen = std::chrono::seconds(240)) const;

    // The same server and person, another namespace.
    [[nodiscard]] Client inNamespace(QString namespaceName) const
    {
        Client other = *this;
        other.m_namespace = std::move(namespaceName);
        return other;
    }
    // The same, waiting no longer than this for an answer.
    [[nodiscard]] Client within(std::chrono::milliseconds deadline) const
    {
        Client other = *this;
        other.m_requestDeadline = std::min(deadline, m_requestDeadline);
        return other;
    }
    [[nodiscard]] const QString &namespaceName() const { return m_namespace; }
    [[nodiscard]] const QUrl &base() const { return m_base; }

private:
    QUrl m_base;
    QString m_namespace;
    std::shared_ptr<http::Client> m_http;
    std::chrono::milliseconds m_requestDeadline;
};

} // namespace kubernetes

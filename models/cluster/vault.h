// Vault's API, which OpenBao speaks too: a KV v2 store (versions, check-and-set) and signing in to it. Knows no catalog.
#pragma once

#include "cluster/http.h"

#include <QStringList>

#include <map>
#include <vector>

namespace vault {

struct ByToken {
    Secret token;
};
struct ByAppRole {
    QString mount; // "approle"
    QString roleId;
    Secret secretId;
};
// With the token of whoever signed in (auth/MOUNT/login of the jwt method).
struct ByJwt {
    QString mount; // "jwt"
    QString role;
    QString audience; // what the token must be meant for; empty: left to the server
    http::SessionAuthorization session;
};
using Login = std::variant<ByToken, ByAppRole, ByJwt>;

struct Place {
    QUrl base; // "https://vault.example:8200", without /v1
    QString namespaceName = {}; // X-Vault-Namespace; empty: none
    QString mount = QStringLiteral("secret"); // of the KV v2 engine
};

using Values = std::map<QString, Secret>; // what KV holds besides texts is shown as JSON

struct Entry {
    Values values;
    int version = 0;
};

struct Version {
    int number = 0;
    QDateTime created; // UTC
    QDateTime deleted; // UTC; invalid where it is not
    bool destroyed = false;
};
struct Metadata {
    int current = 0; // newest, deleted or not: what a check-and-set compares with
    std::vector<Version> versions; // ascending
};

struct Identity {
    QString name; // "token-alice", "jwt-alice" …
    QStringList policies;
};

class Session; // vault_session.h

// Paths are below the mount, without "data/" or "metadata/". Errors of all: http.*, vault.not-signed-in {reason} (the login was
// refused), vault.wrong-audience {audience, found}, vault.not-permitted {path} (403), vault.no-engine {mount}, vault.sealed, vault.busy
// (429, 472, 473), vault.refused {path, reason} (other 400), vault.unexpected-answer {status}, and those of the session. Values never enter an Error.
class Client {
public:
    Client(Place place, Login login, http::Trust trust, http::ExchangeLog log = {},
           std::chrono::milliseconds requestDeadline = std::chrono::seconds(20));

    [[nodiscard]] const QUrl &base() const { return m_place.base; }
    [[nodiscard]] const QString &mount() const { return m_place.mount; }

    // version 0: the newest. vault.not-found {path}; vault.deleted {path, version} where it was deleted or destroyed.
    [[nodiscard]] QCoro::Task<Result<Entry>> read(QString path, int version, std::stop_token stop) const;
    // As a new version, if `expected` is the newest there (0: nothing is there), and answers the new number. vault.changed {path}
    // otherwise. An answer lost on the way leaves it open whether it was written: the next try with the same number tells.
    [[nodiscard]] QCoro::Task<Result<int>> write(QString path, Values values, int expected, std::stop_token stop) const;

    // vault.not-found {path}.
    [[nodiscard]] QCoro::Task<Result<Metadata>> metadata(QString path, std::stop_token stop) const;
    // What lies directly below; folders end with '/'. Nothing there: empty.
    [[nodiscard]] QCoro::Task<Result<QStringList>> list(QString path, std::stop_token stop) const;

    // Can be taken back by undelete(). All of these succeed where there is nothing.
    [[nodiscard]] QCoro::Task<Result<>> remove(QString path, QList<int> versions, std::stop_token stop) const;
    [[nodiscard]] QCoro::Task<Result<>> undelete(QString path, QList<int> versions, std::stop_token stop) const;
    [[nodiscard]] QCoro::Task<Result<>> destroy(QString path, QList<int> versions, std::stop_token stop) const; // for good
    [[nodiscard]] QCoro::Task<Result<>> forget(QString path, std::stop_token stop) const; // all versions, for good

    [[nodiscard]] QCoro::Task<Result<QString>> version(std::stop_token stop) const; // asks for no sign-in. vault.sealed too
    [[nodiscard]] QCoro::Task<Result<Identity>> whoAmI(std::stop_token stop) const;
    // By path as given: "read", "create", "deny" … Paths as data() and metadataPath() give them.
    [[nodiscard]] QCoro::Task<Result<std::map<QString, QStringList>>> capabilities(QStringList apiPaths,
                                                                                   std::stop_token stop) const;
    [[nodiscard]] QString data(const QString &path) const; // "secret/data/PATH"
    [[nodiscard]] QString metadataPath(const QString &path) const; // "secret/metadata/PATH"

private:
    [[nodiscard]] http::Request request(const QByteArray &method, const QString &apiPath, http::Repeat repeat) const;
    [[nodiscard]] QCoro::Task<Result<>> carryOut(QByteArray method, QString verb, QString path, QList<int> versions,
                                                 std::stop_token stop) const;

    Place m_place;
    std::chrono::milliseconds m_requestDeadline;
    std::shared_ptr<Session> m_session;
    std::shared_ptr<http::Client> m_http;
};

} // namespace vault

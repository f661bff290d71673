// Trino as far as we talk to it: its version, and SQL over the statement protocol (POST /v1/statement, then nextUri
// until it is absent). There is no catalog API: catalogs are SQL (trino.md).
#pragma once

#include "cluster/http.h"

#include <QJsonArray>
#include <QMap>

namespace trino {

struct ServerInfo {
    QString version; // "476"
    bool starting = false;
    std::chrono::milliseconds uptime{0}; // smaller than before: the coordinator restarted
};

struct QueryResult {
    QString queryId;
    QStringList columns;
    QList<QJsonArray> rows;
    std::chrono::microseconds elapsed{0};
};

enum class OnStop {
    Abandon, // DELETE the query and return http.cancelled
    Finish, // a started CREATE cannot be cancelled (trino.md): read it to its end whatever the stop says. Nothing has
            // started before the first nextUri is asked for: a stop that comes earlier still gives http.cancelled
};

struct Statement {
    QString sql;
    QString catalog = {}; // session catalog, may be empty
    OnStop onStop = OnStop::Abandon;
    std::chrono::milliseconds deadline{30'000}; // of the whole statement; when over, the query is deleted
    qsizetype rowLimit = 10'000;
    std::optional<QString> shownSql = {}; // what logs show instead, where the SQL itself holds a secret
    QString asUser = {}; // X-Trino-User other than the login: impersonation, which OPA must grant; empty for oneself
};

// Errors: those of http.*, and
// trino.not-signed-in (401), trino.not-permitted {reason} (PERMISSION_DENIED), trino.name-taken {name},
// trino.catalog-unknown {name}, trino.unknown-connector {name, available}, trino.configuration {problems},
// trino.file-missing {path} (the propagation probe), trino.static-mode (catalog management is not dynamic),
// trino.starting, trino.query-failed {name, message}, trino.unexpected-answer {status}, trino.policy-unavailable (OPA
// down: every query fails), trino.source-failed {name, message} (errorType EXTERNAL). trino.unexpected-answer also has
// {contentType}: HTML means a proxy or a portal in the way. trino.policy-unavailable has {message}; query-failed and
// source-failed have {catalog}, and {name} is Trino's errorName. {message} is the last distinct "Caused by", {problems}
// the server's "N) Error:" items once each; rawAnswer has it all.
class Client {
public:
    // user: X-Trino-User, needed where there is no authentication; with Basic or bearer it may be empty.
    Client(QUrl base, http::Client http, QString user,
           std::chrono::milliseconds requestDeadline = std::chrono::seconds(20));

    [[nodiscard]] QCoro::Task<Result<ServerInfo>> info(std::stop_token stop) const;
    [[nodiscard]] QCoro::Task<Result<QueryResult>> run(Statement statement, std::stop_token stop) const;
    // The same, waiting no longer than this for an answer.
    [[nodiscard]] Client within(std::chrono::milliseconds deadline) const
    {
        Client other = *this;
        other.m_requestDeadline = std::min(deadline, m_requestDeadline);
        return other;
    }
    [[nodiscard]] const QUrl &base() const { return m_base; }
    // The server's version as info() last heard it, 476; 0 before, and where it is no number.
    [[nodiscard]] int knownVersion() const { return *m_version; }

private:
    QUrl m_base;
    std::shared_ptr<http::Client> m_http;
    QString m_user;
    std::chrono::milliseconds m_requestDeadline;
    std::shared_ptr<int> m_version = std::make_shared<int>(0); // the copies of a client know it all
};

// Quoting is ours to do: "" in identifiers, '' in literals. No trailing semicolon, no parameters (trino.md).
[[nodiscard]] QString quotedName(const QString &identifier);
[[nodiscard]] QString quotedText(const QString &literal);
[[nodiscard]] QString createCatalog(const QString &name, const QString &connector, const QString &comment,
                                    const QMap<QString, QString> &properties);
[[nodiscard]] QString dropCatalog(const QString &name); // IF EXISTS; `system` is refused by checkName long before

// Trino's error object → ours. Pure, so the recorded answers can be tested. statementName: the catalog spoken of.
[[nodiscard]] Error errorFrom(const QJsonObject &error, const QString &catalogName);

} // namespace trino

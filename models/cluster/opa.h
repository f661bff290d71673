// OPA: asking it what it would decide for a person, as Trino asks. Writing rules is Kubernetes' affair (a ConfigMap
// that a watcher feeds to OPA).
#pragma once

#include "cluster/http.h"

#include <QJsonObject>

namespace opa {

struct Person {
    QString user;
    QStringList groups;
    QString trinoVersion = {}; // as Trino would send it ("476"); left out when empty
};

// Errors: http.*, opa.unexpected-answer {status}, opa.undefined {package} (200 {}: the base policy is not loaded),
// opa.policy-broken {reason} (the package has errors; 400/500 with errors[]), opa.not-permitted.
class Client {
public:
    // package "akko.trino_access"
    Client(QUrl base, QString package, http::Client http,
           std::chrono::milliseconds requestDeadline = std::chrono::seconds(20));

    // data.<package>.allow for AccessCatalog on this catalog (Trino's own input shape).
    [[nodiscard]] QCoro::Task<Result<bool>> mayAccessCatalog(Person person, QString catalog,
                                                             std::stop_token stop) const;
    // Which of these catalogs a listing would show (data.<package>.batch for FilterCatalogs): one question for all of them.
    [[nodiscard]] QCoro::Task<Result<QStringList>> visibleCatalogs(Person person, QStringList catalogs,
                                                                   std::stop_token stop) const;
    [[nodiscard]] QCoro::Task<Result<>> health(std::stop_token stop) const;
    [[nodiscard]] QCoro::Task<Result<QString>> version(std::stop_token stop) const;
    [[nodiscard]] const QUrl &base() const { return m_base; }

private:
    [[nodiscard]] QCoro::Task<Result<QJsonValue>> decide(QString rule, Person person, QJsonObject action,
                                                         std::stop_token stop) const;

    QUrl m_base;
    QString m_package;
    std::shared_ptr<http::Client> m_http;
    std::chrono::milliseconds m_requestDeadline;
};

} // namespace opa

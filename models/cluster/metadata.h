// OpenMetadata: a database service for a catalog of Trino, its ingestion pipeline, how that runs. Never tried against a
// real server: requests and answers are those of the vendor's published models (openmetadata-ingestion 2.0) and of the
// server's sources (IngestionPipelineResource, DatabaseServiceResource). Whose a service is, is not decided here.
#pragma once

#include "cluster/http.h"

#include <QSet>

namespace metadata {

// How OpenMetadata's ingestion reads Trino.
struct TrinoAccess {
    QString address; // HOST:PORT
    bool tls = false;
    QString user;
    std::optional<Secret> password; // absent: none is sent, and one that was set over there must not get lost
};

struct Service {
    QString id;
    QString name;
    QString description;
    QString address; // of Trino; these three as they are recorded there
    QString user;
    QString catalog;
    bool tls = false;
    bool hasSecret = false; // how it signs in to Trino; it is shown masked, so it is never sent back
    bool deleted = false; // softly: it comes back when it is written again
};

struct Pipeline {
    QString id;
    QString qualifiedName; // "service.pipeline", quoted where a part holds a dot
};

enum class State { Queued, Running, Success, Failed, PartialSuccess, Stopped };
[[nodiscard]] QString stateName(State state); // as the API names it: "queued" …, "partialSuccess"

// One run of a pipeline.
struct Ingestion {
    QString run;
    State state = State::Queued;
    QDateTime at; // UTC; when it began, else when it was recorded
    QString reason; // the first failure its summary tells of
    [[nodiscard]] bool isOver() const { return state != State::Queued && state != State::Running; }
};

enum class Resource { DatabaseService, IngestionPipeline };

// Errors of all: http.*, metadata.not-signed-in, metadata.not-permitted {reason}, metadata.refused {reason} (400, 409,
// 412), metadata.unexpected-answer {status} (also for the web page that an unknown path gets).
class Client {
public:
    Client(QUrl base, http::Client http, TrinoAccess trino, std::chrono::milliseconds requestDeadline = std::chrono::seconds(20));

    [[nodiscard]] const QUrl &base() const { return m_base; }

    [[nodiscard]] QCoro::Task<Result<QString>> version(std::stop_token stop) const; // asks for no sign-in
    [[nodiscard]] QCoro::Task<Result<QString>> whoAmI(std::stop_token stop) const;
    // What the person may do with a kind of thing: "Create", "EditAll", "Delete", "Deploy", "Trigger" …
    [[nodiscard]] QCoro::Task<Result<QSet<QString>>> permitted(Resource resource, std::stop_token stop) const;

    // Softly deleted ones too; nullopt: there is none of this name.
    [[nodiscard]] QCoro::Task<Result<std::optional<Service>>> service(QString name, std::stop_token stop) const;
    [[nodiscard]] bool sendsPassword() const { return m_trino.password.has_value(); } // to sign in to Trino
    // Whether what is recorded there is what putService() would send. Never where a password goes with it: it is shown
    // masked, so nobody can tell.
    [[nodiscard]] bool describes(const Service &service, const QString &catalog) const;
    // What putService() sends, secrets masked: for a review.
    [[nodiscard]] QByteArray shownService(const QString &name, const QString &description, const QString &catalog) const;
    [[nodiscard]] QCoro::Task<Result<Service>> putService(QString name, QString description, QString catalog,
                                                          std::stop_token stop) const;
    // With all that was ingested under it, for good. One that is gone is no error.
    [[nodiscard]] QCoro::Task<Result<>> deleteService(QString id, std::stop_token stop) const;

    // schedule: cron, or empty for none.
    [[nodiscard]] QCoro::Task<Result<Pipeline>> putPipeline(Service service, QString schedule, std::stop_token stop) const;
    // Both answer 200 also when what runs pipelines (Airflow) failed: metadata.runner-failed {reason, platform}.
    [[nodiscard]] QCoro::Task<Result<>> deploy(QString pipelineId, std::stop_token stop) const;
    [[nodiscard]] QCoro::Task<Result<>> trigger(QString pipelineId, std::stop_token stop) const;
    // Of about the last 30 days, newest first. A pipeline that is not there has none.
    [[nodiscard]] QCoro::Task<Result<std::vector<Ingestion>>> ingestions(QString pipelineName, std::stop_token stop) const;

    // The pipeline putPipeline() makes. Its name is Airflow's too, where a service's name does not stand before it.
    [[nodiscard]] static QString pipelineOf(const QString &service);
    [[nodiscard]] static QString qualifiedPipelineOf(const QString &service);

private:
    [[nodiscard]] http::Request request(const QByteArray &method, const QString &path, const QString &query = {}) const;

    QUrl m_base;
    std::shared_ptr<http::Client> m_http;
    TrinoAccess m_trino;
    std::chrono::milliseconds m_requestDeadline;
};

} // namespace metadata

#include "cluster/metadata_answers.h"

#include "base/names.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace metadata {

namespace {

// PipelineState of the vendor's ingestionPipeline.json.
constexpr std::array states{std::pair(State::Queued, "queued"),
                            std::pair(State::Running, "running"),
                            std::pair(State::Success, "success"),
                            std::pair(State::Failed, "failed"),
                            std::pair(State::PartialSuccess, "partialSuccess"),
                            std::pair(State::Stopped, "stopped")};

// IngestionStatus: a list of StepSummary, each with a sample of the failures it met.
QString firstFailure(const QJsonArray &steps)
{
    for (const QJsonValue &step : steps) {
        const QJsonArray failures = step["failures"_L1].toArray();
        if (!failures.isEmpty()) {
            return failures.first()["error"_L1].toString();
        }
    }
    return {};
}

} // namespace

QString stateName(State state)
{
    return nameIn(states, state);
}

Error unexpected(const http::Response &response)
{
    return makeError("metadata.unexpected-answer", {{u"status"_s, QString::number(response.status)}})
        .answered(QString::fromUtf8(response.body.left(Error::rawAnswerLimit)));
}

// {"code": 403, "message": "…"}: Dropwizard's ErrorMessage, which CatalogGenericExceptionMapper answers with.
Error refused(const http::Response &response)
{
    const QString reason = QJsonDocument::fromJson(response.body).object().value("message"_L1).toString();
    const QString raw = QString::fromUtf8(response.body.left(Error::rawAnswerLimit));
    switch (response.status) {
    case 401:
        return makeError("metadata.not-signed-in", {{u"reason"_s, reason}}).answered(raw);
    case 403:
        return makeError("metadata.not-permitted", {{u"reason"_s, reason}}).answered(raw);
    case 400:
    case 409:
    case 412:
        if (!reason.isEmpty()) {
            return makeError("metadata.refused", {{u"reason"_s, reason}}).answered(raw);
        }
        break;
    default:
        break;
    }
    return unexpected(response);
}

std::optional<Service> serviceFrom(const QJsonObject &object)
{
    Service service;
    service.id = object.value("id"_L1).toString();
    service.name = object.value("name"_L1).toString();
    if (service.id.isEmpty() || service.name.isEmpty()) {
        return std::nullopt;
    }
    service.description = object.value("description"_L1).toString();
    service.deleted = object.value("deleted"_L1).toBool();
    const QJsonValue config = object.value("connection"_L1)["config"_L1];
    service.address = config["hostPort"_L1].toString();
    service.user = config["username"_L1].toString();
    service.catalog = config["catalog"_L1].toString();
    service.tls = config["connectionArguments"_L1]["http_scheme"_L1].toString() == "https"_L1;
    service.hasSecret = !config["authType"_L1].toObject().isEmpty();
    return service;
}

std::optional<Pipeline> pipelineFrom(const QJsonObject &object)
{
    const Pipeline pipeline{object.value("id"_L1).toString(), object.value("fullyQualifiedName"_L1).toString()};
    return pipeline.id.isEmpty() ? std::nullopt : std::optional(pipeline);
}

std::optional<Ingestion> ingestionFrom(const QJsonObject &object)
{
    const auto state = valueIn(states, object.value("pipelineState"_L1).toString());
    if (!state) {
        return std::nullopt;
    }
    const QJsonValue began = object.value("startDate"_L1).isDouble() ? object.value("startDate"_L1)
                                                                      : object.value("timestamp"_L1);
    return Ingestion{object.value("runId"_L1).toString(), *state,
                     began.isDouble() ? QDateTime::fromMSecsSinceEpoch(began.toInteger(), Qt::UTC) : QDateTime(),
                     firstFailure(object.value("status"_L1).toArray())};
}

} // namespace metadata

#include "cluster/metadata.h"

#include "cluster/metadata_answers.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace metadata {

namespace {

constexpr std::chrono::seconds deletionDeadline{60}; // everything ingested under a service goes with it
constexpr qint64 windowBack = 30LL * 24 * 60 * 60 * 1000;
constexpr qint64 windowAhead = 24LL * 60 * 60 * 1000; // the clock of whoever runs pipelines may be ahead

// A part of a fully qualified name: quoted where it holds the separator (the vendor's fqn.quote_name).
QString quotedPart(const QString &name)
{
    return name.contains(u'.') ? u'"' + name + u'"' : name;
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// CreateDatabaseServiceRequest with a TrinoConnection; vendor: trino/connection.py reads http_scheme from the arguments.
QJsonObject serviceRequest(const TrinoAccess &trino, const QString &name, const QString &description,
                           const QString &catalog, const QString &password)
{
    QJsonObject config{{u"type"_s, u"Trino"_s},
                       {u"scheme"_s, u"trino"_s},
                       {u"hostPort"_s, trino.address},
                       {u"username"_s, trino.user},
                       {u"catalog"_s, catalog}};
    if (trino.tls) {
        config.insert(u"connectionArguments"_s, QJsonObject{{u"http_scheme"_s, u"https"_s}});
    }
    if (!password.isEmpty()) {
        config.insert(u"authType"_s, QJsonObject{{u"password"_s, password}});
    }
    return {{u"name"_s, name},
            {u"description"_s, description},
            {u"serviceType"_s, u"Trino"_s},
            {u"connection"_s, QJsonObject{{u"config"_s, config}}}};
}

struct Answer {
    http::Response response;
    QJsonObject object;
};
using Http = std::shared_ptr<http::Client>;

// 404 is nullopt: what was asked for is not there.
QCoro::Task<Result<std::optional<Answer>>> ask(Http http, http::Request request, std::stop_token stop)
{
    const QString endpoint = http::endpointText(http->endpointName(), request.url);
    auto response = co_await http->send(std::move(request), stop);
    if (!response) {
        co_return failure(std::move(response.error()));
    }
    const QJsonDocument document = QJsonDocument::fromJson(response->body);
    if (response->status == 404 && document.isObject()) {
        co_return std::optional<Answer>();
    }
    if (response->status / 100 != 2) {
        co_return failure(refused(*response).at(endpoint));
    }
    if (!document.isObject()) { // an unknown path answers 200 and the web page
        co_return failure(unexpected(*response).at(endpoint));
    }
    Answer answer{std::move(*response), document.object()};
    co_return std::optional<Answer>(std::move(answer));
}

// Where a 404 is no answer either.
QCoro::Task<Result<Answer>> demand(Http http, http::Request request, std::stop_token stop)
{
    const QString endpoint = http::endpointText(http->endpointName(), request.url);
    auto answer = co_await ask(http, std::move(request), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    if (!*answer) {
        co_return failure(makeError("metadata.unexpected-answer", {{u"status"_s, u"404"_s}}).at(endpoint));
    }
    co_return std::move(**answer);
}

// PipelineServiceClientResponse: the HTTP status is the server's, `code` that of whoever runs pipelines.
QCoro::Task<Result<>> askRunner(Http http, http::Request request, std::stop_token stop)
{
    const QString endpoint = http::endpointText(http->endpointName(), request.url);
    auto answer = co_await demand(http, std::move(request), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    const QJsonObject &said = answer->object;
    if (said.value("code"_L1).toInt() / 100 != 2) {
        co_return failure(makeError("metadata.runner-failed", {{u"reason"_s, said.value("reason"_L1).toString()},
                                                               {u"platform"_s, said.value("platform"_L1).toString()}})
                              .at(endpoint)
                              .answered(QString::fromUtf8(answer->response.body.left(Error::rawAnswerLimit))));
    }
    co_return Result<>();
}

} // namespace

Client::Client(QUrl base, http::Client http, TrinoAccess trino, std::chrono::milliseconds requestDeadline)
    : m_base(std::move(base)), m_http(std::make_shared<http::Client>(std::move(http))), m_trino(std::move(trino)),
      m_requestDeadline(requestDeadline)
{
}

QString Client::pipelineOf(const QString &service)
{
    return service + u"_metadata"_s;
}

QString Client::qualifiedPipelineOf(const QString &service)
{
    return quotedPart(service) + u'.' + quotedPart(pipelineOf(service));
}

http::Request Client::request(const QByteArray &method, const QString &path, const QString &query) const
{
    QString prefix = m_base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/')) {
        prefix.chop(1);
    }
    if (!prefix.endsWith("/api"_L1)) {
        prefix += "/api"_L1;
    }
    http::Request request;
    request.method = method;
    request.url = m_base;
    request.url.setPath(prefix + "/v1"_L1 + path, QUrl::StrictMode);
    request.url.setQuery(query);
    request.shownUrl = request.url; // no secret goes into an address
    request.deadline = m_requestDeadline;
    request.repeat = method == "POST" ? http::Repeat::Never : http::Repeat::WhenSafe;
    return request;
}

QCoro::Task<Result<QString>> Client::version(std::stop_token stop) const
{
    const QString endpoint = http::endpointText(m_http->endpointName(), m_base);
    auto answer = co_await demand(m_http, request("GET", u"/system/version"_s), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    const QString version = answer->object.value("version"_L1).toString();
    if (version.isEmpty()) {
        co_return failure(unexpected(answer->response).at(endpoint));
    }
    co_return version;
}

QCoro::Task<Result<QString>> Client::whoAmI(std::stop_token stop) const
{
    auto answer = co_await demand(m_http, request("GET", u"/users/loggedInUser"_s), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    co_return answer->object.value("name"_L1).toString();
}

QCoro::Task<Result<QSet<QString>>> Client::permitted(Resource resource, std::stop_token stop) const
{
    const QString name = resource == Resource::DatabaseService ? u"databaseService"_s : u"ingestionPipeline"_s;
    auto answer = co_await demand(m_http, request("GET", u"/permissions/"_s + name), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    QSet<QString> allowed;
    const QJsonArray permissions = answer->object.value("permissions"_L1).toArray();
    for (const QJsonValue &permission : permissions) {
        if (permission["access"_L1].toString() == "allow"_L1) {
            allowed.insert(permission["operation"_L1].toString());
        }
    }
    co_return allowed;
}

QCoro::Task<Result<std::optional<Service>>> Client::service(QString name, std::stop_token stop) const
{
    const QString endpoint = http::endpointText(m_http->endpointName(), m_base);
    const QString path = u"/services/databaseServices/name/"_s + encoded(quotedPart(name));
    auto answer = co_await ask(m_http, request("GET", path, u"include=all"_s), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    if (!*answer) {
        co_return std::optional<Service>();
    }
    auto found = serviceFrom((*answer)->object);
    if (!found) {
        co_return failure(unexpected((*answer)->response).at(endpoint));
    }
    co_return found;
}

bool Client::describes(const Service &service, const QString &catalog) const
{
    return !m_trino.password && !service.deleted && service.address == m_trino.address && service.user == m_trino.user
        && service.catalog == catalog && service.tls == m_trino.tls;
}

QByteArray Client::shownService(const QString &name, const QString &description, const QString &catalog) const
{
    const QString masked = m_trino.password ? u"••••••"_s : QString();
    return json(serviceRequest(m_trino, name, description, catalog, masked));
}

QCoro::Task<Result<Service>> Client::putService(QString name, QString description, QString catalog,
                                                std::stop_token stop) const
{
    const QString endpoint = http::endpointText(m_http->endpointName(), m_base);
    const QString password = m_trino.password ? QString::fromUtf8(m_trino.password->reveal()) : QString();
    http::Request put = request("PUT", u"/services/databaseServices"_s);
    put.body.bytes = json(serviceRequest(m_trino, name, description, catalog, password));
    put.body.contentType = "application/json";
    put.body.masked = shownService(name, description, catalog);
    auto answer = co_await demand(m_http, std::move(put), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    const auto written = serviceFrom(answer->object);
    if (!written) {
        co_return failure(unexpected(answer->response).at(endpoint));
    }
    co_return *written;
}

QCoro::Task<Result<>> Client::deleteService(QString id, std::stop_token stop) const
{
    http::Request remove = request("DELETE", u"/services/databaseServices/"_s + encoded(id),
                                   u"recursive=true&hardDelete=true"_s);
    remove.deadline = std::max(m_requestDeadline, std::chrono::milliseconds(deletionDeadline));
    auto answer = co_await ask(m_http, std::move(remove), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    co_return Result<>();
}

QCoro::Task<Result<Pipeline>> Client::putPipeline(Service service, QString schedule, std::stop_token stop) const
{
    const QString endpoint = http::endpointText(m_http->endpointName(), m_base);
    QJsonObject airflow;
    if (!schedule.isEmpty()) {
        airflow.insert(u"scheduleInterval"_s, schedule);
    }
    http::Request put = request("PUT", u"/services/ingestionPipelines"_s);
    put.body.bytes = json({{u"name"_s, pipelineOf(service.name)},
                           {u"pipelineType"_s, u"metadata"_s},
                           {u"service"_s, QJsonObject{{u"id"_s, service.id}, {u"type"_s, u"databaseService"_s}}},
                           {u"sourceConfig"_s, QJsonObject{{u"config"_s, QJsonObject{{u"type"_s, u"DatabaseMetadata"_s}}}}},
                           {u"airflowConfig"_s, airflow}});
    put.body.contentType = "application/json";
    auto answer = co_await demand(m_http, std::move(put), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    const auto written = pipelineFrom(answer->object);
    if (!written) {
        co_return failure(unexpected(answer->response).at(endpoint));
    }
    co_return *written;
}

QCoro::Task<Result<>> Client::deploy(QString pipelineId, std::stop_token stop) const
{
    const QString path = u"/services/ingestionPipelines/deploy/"_s + encoded(pipelineId);
    auto done = co_await askRunner(m_http, request("POST", path), stop);
    co_return done;
}

QCoro::Task<Result<>> Client::trigger(QString pipelineId, std::stop_token stop) const
{
    const QString path = u"/services/ingestionPipelines/trigger/"_s + encoded(pipelineId);
    auto done = co_await askRunner(m_http, request("POST", path), stop);
    co_return done;
}

QCoro::Task<Result<std::vector<Ingestion>>> Client::ingestions(QString pipelineName, std::stop_token stop) const
{
    // Whose clock is wrong does not matter in a window this wide.
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QString path = u"/services/ingestionPipelines/"_s + encoded(pipelineName) + "/pipelineStatus"_L1;
    const QString window = u"startTs=%1&endTs=%2"_s.arg(now - windowBack).arg(now + windowAhead);
    auto answer = co_await ask(m_http, request("GET", path, window), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    std::vector<Ingestion> found;
    if (!*answer) {
        co_return found;
    }
    const QJsonArray data = (*answer)->object.value("data"_L1).toArray();
    for (const QJsonValue &each : data) {
        if (const auto ingestion = ingestionFrom(each.toObject())) {
            found.push_back(*ingestion);
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Ingestion::at);
    co_return found;
}

} // namespace metadata

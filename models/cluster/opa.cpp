#include "cluster/opa.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace opa {

namespace {

QUrl under(const QUrl &base, const QString &path)
{
    QUrl url = base;
    QString prefix = base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/')) {
        prefix.chop(1);
    }
    url.setPath(prefix + path, QUrl::StrictMode);
    return url;
}

Error unexpected(const http::Response &response)
{
    return makeError("opa.unexpected-answer", {{u"status"_s, QString::number(response.status)}})
        .answered(QString::fromUtf8(response.body.left(Error::rawAnswerLimit)));
}

// {"code", "message", "errors": [{"code","message","location"}]}: the package does not compile, or a rule contradicts
// itself.
Error refused(const http::Response &response)
{
    if (response.status == 401 || response.status == 403) {
        return makeError("opa.not-permitted").answered(QString::fromUtf8(response.body.left(Error::rawAnswerLimit)));
    }
    const QJsonObject object = QJsonDocument::fromJson(response.body).object();
    if ((response.status == 400 || response.status == 500) && object.contains("code"_L1)) {
        QStringList reasons;
        for (const QJsonValue error : object.value("errors"_L1).toArray()) {
            reasons.append(error.toObject().value("message"_L1).toString());
        }
        if (reasons.isEmpty()) {
            reasons.append(object.value("message"_L1).toString());
        }
        return makeError("opa.policy-broken", {{u"reason"_s, reasons.join(u"; "_s)}})
            .answered(QString::fromUtf8(response.body.left(Error::rawAnswerLimit)));
    }
    return unexpected(response);
}

QCoro::Task<Result<http::Response>> ask(std::shared_ptr<http::Client> http, http::Request request, std::stop_token stop)
{
    request.shownUrl = request.url;
    request.repeat = http::Repeat::WhenSafe; // all of them read
    const QString endpoint = http::endpointText(http->endpointName(), request.url);
    auto response = co_await http->send(std::move(request), stop);
    if (response && response->status != 200) {
        co_return failure(refused(*response).at(endpoint));
    }
    co_return response;
}

} // namespace

Client::Client(QUrl base, QString package, http::Client http, std::chrono::milliseconds requestDeadline)
    : m_base(std::move(base)), m_package(std::move(package)), m_http(std::make_shared<http::Client>(std::move(http))),
      m_requestDeadline(requestDeadline)
{
}

QCoro::Task<Result<QJsonValue>> Client::decide(QString rule, Person person, QJsonObject action, std::stop_token stop) const
{
    const QString package = m_package;
    const QString endpoint = http::endpointText(m_http->endpointName(), m_base);
    QString path = u"/v1/data"_s;
    for (const QString &part : package.split(u'.', Qt::SkipEmptyParts)) {
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(part));
    }
    QJsonObject context{
        {u"identity"_s,
         QJsonObject{{u"user"_s, person.user}, {u"groups"_s, QJsonArray::fromStringList(person.groups)}}}};
    if (!person.trinoVersion.isEmpty()) {
        context.insert(u"softwareStack"_s, QJsonObject{{u"trinoVersion"_s, person.trinoVersion}});
    }
    const QJsonObject input{{u"context"_s, context}, {u"action"_s, action}};
    http::Request request;
    request.method = "POST";
    request.url = under(m_base, path + u'/' + rule);
    request.body.bytes = QJsonDocument(QJsonObject{{u"input"_s, input}}).toJson(QJsonDocument::Compact);
    request.body.contentType = "application/json";
    request.deadline = m_requestDeadline;
    const auto response = co_await ask(m_http, std::move(request), stop);
    if (!response) {
        co_return failure(response.error());
    }
    const QJsonDocument document = QJsonDocument::fromJson(response->body);
    if (!document.isObject()) {
        co_return failure(unexpected(*response).at(endpoint));
    }
    const QJsonValue result = document.object().value("result"_L1);
    if (result.isUndefined()) {
        co_return failure(makeError("opa.undefined", {{u"package"_s, package}}).at(endpoint));
    }
    if (rule == "allow"_L1 ? !result.isBool() : !result.isArray()) {
        co_return failure(unexpected(*response).at(endpoint));
    }
    co_return result;
}

QCoro::Task<Result<bool>> Client::mayAccessCatalog(Person person, QString catalog, std::stop_token stop) const
{
    const QJsonObject resource{{u"catalog"_s, QJsonObject{{u"name"_s, catalog}}}};
    const QJsonObject action{{u"operation"_s, u"AccessCatalog"_s}, {u"resource"_s, resource}};
    const auto decided = co_await decide(u"allow"_s, std::move(person), action, stop);
    if (!decided) {
        co_return failure(decided.error());
    }
    co_return decided->toBool();
}

QCoro::Task<Result<QStringList>> Client::visibleCatalogs(Person person, QStringList catalogs, std::stop_token stop) const
{
    QJsonArray resources;
    for (const QString &catalog : std::as_const(catalogs)) {
        resources.append(QJsonObject{{u"catalog"_s, QJsonObject{{u"name"_s, catalog}}}});
    }
    const QJsonObject action{{u"operation"_s, u"FilterCatalogs"_s}, {u"filterResources"_s, resources}};
    const auto decided = co_await decide(u"batch"_s, std::move(person), action, stop);
    if (!decided) {
        co_return failure(decided.error());
    }
    QStringList visible;
    const QJsonArray indices = decided->toArray();
    for (const QJsonValue &index : indices) {
        visible.append(catalogs.value(index.toInt(-1)));
    }
    co_return visible;
}

QCoro::Task<Result<>> Client::health(std::stop_token stop) const
{
    http::Request request;
    request.url = under(m_base, u"/health"_s);
    request.deadline = m_requestDeadline;
    const auto response = co_await ask(m_http, std::move(request), stop);
    if (!response) {
        co_return failure(response.error());
    }
    co_return Result<>();
}

QCoro::Task<Result<QString>> Client::version(std::stop_token stop) const
{
    const QString endpoint = http::endpointText(m_http->endpointName(), m_base);
    http::Request request;
    request.url = under(m_base, u"/v1/data/system/version"_s);
    request.deadline = m_requestDeadline;
    const auto response = co_await ask(m_http, std::move(request), stop);
    if (!response) {
        co_return failure(response.error());
    }
    const QJsonObject result = QJsonDocument::fromJson(response->body).object().value("result"_L1).toObject();
    const QString version = result.value("version"_L1).toString();
    if (version.isEmpty()) {
        co_return failure(unexpected(*response).at(endpoint));
    }
    co_return version;
}

} // namespace opa

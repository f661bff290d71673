#include "cluster/vault.h"

#include "cluster/http_shown.h"
#include "cluster/vault_session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QStringList texts(const QJsonValue &array)
{
    QStringList all;
    for (const QJsonValue text : array.toArray()) {
        all.append(text.toString());
    }
    return all;
}

// KV holds any JSON; what is no text comes as its JSON.
Secret secretOf(const QJsonValue &value)
{
    if (value.isString()) {
        return Secret::fromText(value.toString());
    }
    return Secret::fromBytes(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).chopped(1).mid(1));
}

void ask(http::Request &request, const QString &key, const QString &value)
{
    QUrlQuery query;
    query.addQueryItem(key, value);
    request.url.setQuery(query);
    request.shownUrl = request.url;
}

Error strange(const QString &endpoint)
{
    Error error = makeError("vault.unexpected-answer", {{u"status"_s, u"200"_s}});
    return error.at(endpoint);
}

// The answer where it is a success. `path` is for the words of a refusal.
QCoro::Task<Result<http::Response>> answer(std::shared_ptr<http::Client> http, std::shared_ptr<Session> session, Place place,
                                           http::Request request, QString path, std::stop_token stop)
{
    while (true) {
        http::Request attempt = request;
        auto response = co_await http->send(std::move(attempt), stop);
        if (!response) {
            co_return response;
        }
        if (response->status == 403 && session->forgetOldToken()) {
            continue; // it may have been revoked: once more with a new one
        }
        if (response->status / 100 != 2) {
            Error error = refused(*response, place, path);
            co_return failure(error.at(http::endpointText(http->endpointName(), place.base)));
        }
        co_return response;
    }
}

} // namespace

Client::Client(Place place, Login login, http::Trust trust, http::ExchangeLog log, std::chrono::milliseconds requestDeadline)
    : m_place(std::move(place)), m_requestDeadline(requestDeadline)
{
    http::Client bare(u"vault"_s, trust, http::NoAuthorization{}, log);
    m_session = std::make_shared<Session>(m_place, std::move(login), std::move(bare), requestDeadline);
    http::SessionAuthorization authorization;
    // Vault takes its own tokens as bearers too. It answers 403 and never 401, so http's own second try never happens.
    authorization.token = [session = m_session](const std::optional<Secret> &, std::stop_token stop) {
        return Session::token(session, std::move(stop));
    };
    m_http = std::make_shared<http::Client>(u"vault"_s, std::move(trust), std::move(authorization), std::move(log));
}

http::Request Client::request(const QByteArray &method, const QString &apiPath, http::Repeat repeat) const
{
    http::Request request = requestTo(m_place, method, apiPath, m_requestDeadline);
    request.repeat = repeat;
    return request;
}

QString Client::data(const QString &path) const
{
    return m_place.mount + "/data/"_L1 + path;
}

QString Client::metadataPath(const QString &path) const
{
    return m_place.mount + "/metadata/"_L1 + path;
}

QCoro::Task<Result<Entry>> Client::read(QString path, int version, std::stop_token stop) const
{
    http::Request wanted = request("GET", data(path), http::Repeat::WhenSafe);
    if (version > 0) {
        ask(wanted, u"version"_s, QString::number(version));
    }
    const QString endpoint = http::endpointText(m_http->endpointName(), m_place.base);
    auto response = co_await answer(m_http, m_session, m_place, std::move(wanted), path, stop);
    if (!response) {
        co_return failure(std::move(response.error()));
    }
    const QJsonObject found = dataOf(*response);
    Entry entry{{}, found.value("metadata"_L1).toObject().value("version"_L1).toInt()};
    if (entry.version == 0 || !found.value("data"_L1).isObject()) { // so answers version 1 of KV
        co_return failure(strange(endpoint));
    }
    const QJsonObject values = found.value("data"_L1).toObject();
    for (auto value = values.constBegin(); value != values.constEnd(); ++value) {
        entry.values.emplace(value.key(), secretOf(value.value()));
    }
    co_return entry;
}

QCoro::Task<Result<int>> Client::write(QString path, Values values, int expected, std::stop_token stop) const
{
    QJsonObject plain;
    QJsonObject masked;
    for (const auto &[key, value] : values) {
        plain.insert(key, QString::fromUtf8(value.reveal()));
        masked.insert(key, http::mask);
    }
    const QJsonObject options{{u"cas"_s, expected}};
    http::Request wanted = request("POST", data(path), http::Repeat::Never);
    wanted.body.bytes = json({{u"options"_s, options}, {u"data"_s, plain}});
    wanted.body.masked = json({{u"options"_s, options}, {u"data"_s, masked}});
    wanted.body.contentType = "application/json";
    const QString endpoint = http::endpointText(m_http->endpointName(), m_place.base);
    auto response = co_await answer(m_http, m_session, m_place, std::move(wanted), path, stop);
    if (!response) {
        co_return failure(std::move(response.error()));
    }
    const int version = dataOf(*response).value("version"_L1).toInt();
    if (version == 0) {
        co_return failure(strange(endpoint));
    }
    co_return version;
}

QCoro::Task<Result<Metadata>> Client::metadata(QString path, std::stop_token stop) const
{
    http::Request wanted = request("GET", metadataPath(path), http::Repeat::WhenSafe);
    auto response = co_await answer(m_http, m_session, m_place, std::move(wanted), path, stop);
    if (!response) {
        co_return failure(std::move(response.error()));
    }
    const QJsonObject found = dataOf(*response);
    Metadata metadata{found.value("current_version"_L1).toInt(), {}};
    const QJsonObject versions = found.value("versions"_L1).toObject();
    for (auto version = versions.constBegin(); version != versions.constEnd(); ++version) {
        const QJsonObject facts = version.value().toObject();
        metadata.versions.push_back({version.key().toInt(), timeOf(facts.value("created_time"_L1)),
                                     timeOf(facts.value("deletion_time"_L1)), facts.value("destroyed"_L1).toBool()});
    }
    std::ranges::sort(metadata.versions, {}, &Version::number);
    co_return metadata;
}

QCoro::Task<Result<QStringList>> Client::list(QString path, std::stop_token stop) const
{
    http::Request wanted = request("GET", metadataPath(path) + u'/', http::Repeat::WhenSafe);
    ask(wanted, u"list"_s, u"true"_s);
    auto response = co_await answer(m_http, m_session, m_place, std::move(wanted), path, stop);
    if (!response) {
        if (response.error().is("vault.not-found"_L1)) {
            co_return QStringList();
        }
        co_return failure(std::move(response.error()));
    }
    co_return texts(dataOf(*response).value("keys"_L1));
}

QCoro::Task<Result<>> Client::carryOut(QByteArray method, QString verb, QString path, QList<int> versions,
                                       std::stop_token stop) const
{
    http::Request wanted = request(method, m_place.mount + u'/' + verb + u'/' + path, http::Repeat::WhenSafe);
    if (!versions.isEmpty()) {
        QJsonArray numbers;
        for (const int version : std::as_const(versions)) {
            numbers.append(version);
        }
        wanted.body.bytes = json({{u"versions"_s, numbers}});
        wanted.body.contentType = "application/json";
    }
    auto response = co_await answer(m_http, m_session, m_place, std::move(wanted), path, stop);
    if (!response && !response.error().is("vault.not-found"_L1)) {
        co_return failure(std::move(response.error()));
    }
    co_return Result<>{};
}

QCoro::Task<Result<>> Client::remove(QString path, QList<int> versions, std::stop_token stop) const
{
    return carryOut("POST", u"delete"_s, std::move(path), std::move(versions), std::move(stop));
}

QCoro::Task<Result<>> Client::undelete(QString path, QList<int> versions, std::stop_token stop) const
{
    return carryOut("POST", u"undelete"_s, std::move(path), std::move(versions), std::move(stop));
}

QCoro::Task<Result<>> Client::destroy(QString path, QList<int> versions, std::stop_token stop) const
{
    return carryOut("PUT", u"destroy"_s, std::move(path), std::move(versions), std::move(stop));
}

QCoro::Task<Result<>> Client::forget(QString path, std::stop_token stop) const
{
    return carryOut("DELETE", u"metadata"_s, std::move(path), {}, std::move(stop));
}

QCoro::Task<Result<QString>> Client::version(std::stop_token stop) const
{
    const Place place = m_place;
    const QString endpoint = http::endpointText(m_http->endpointName(), m_place.base);
    http::Request wanted = request("GET", u"sys/health"_s, http::Repeat::Never); // its 503 is an answer
    auto response = co_await Session::sendUnsigned(m_session, std::move(wanted), stop);
    if (!response) {
        co_return failure(std::move(response.error()));
    }
    const QJsonObject health = QJsonDocument::fromJson(response->body).object();
    if (health.value("sealed"_L1).toBool()) {
        Error sealed = makeError("vault.sealed");
        co_return failure(sealed.at(endpoint));
    }
    const QString version = health.value("version"_L1).toString();
    if (version.isEmpty()) {
        Error error = refused(*response, place, u"sys/health"_s);
        co_return failure(error.at(endpoint));
    }
    co_return version;
}

QCoro::Task<Result<Identity>> Client::whoAmI(std::stop_token stop) const
{
    const QString path = u"auth/token/lookup-self"_s;
    http::Request wanted = request("GET", path, http::Repeat::WhenSafe);
    auto response = co_await answer(m_http, m_session, m_place, std::move(wanted), path, stop);
    if (!response) {
        Error error = std::move(response.error());
        if (error.is("vault.not-permitted"_L1)) { // everybody may ask this: the token itself is unknown there
            error.code = u"vault.not-signed-in"_s;
            error.arguments = {{u"reason"_s, error.rawAnswer}};
        }
        co_return failure(std::move(error));
    }
    const QJsonObject found = dataOf(*response);
    co_return Identity{found.value("display_name"_L1).toString(), texts(found.value("policies"_L1))};
}

QCoro::Task<Result<std::map<QString, QStringList>>> Client::capabilities(QStringList apiPaths, std::stop_token stop) const
{
    const QString path = u"sys/capabilities-self"_s;
    http::Request wanted = request("POST", path, http::Repeat::WhenSafe);
    wanted.body.bytes = json({{u"paths"_s, QJsonArray::fromStringList(apiPaths)}});
    wanted.body.contentType = "application/json";
    auto response = co_await answer(m_http, m_session, m_place, std::move(wanted), path, stop);
    if (!response) {
        co_return failure(std::move(response.error()));
    }
    const QJsonObject found = dataOf(*response);
    std::map<QString, QStringList> capabilities;
    for (const QString &wantedPath : std::as_const(apiPaths)) {
        capabilities[wantedPath] = texts(found.value(wantedPath));
    }
    co_return capabilities;
}

} // namespace vault

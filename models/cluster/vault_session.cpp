#include "cluster/vault_session.h"

#include "cluster/http_shown.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace vault {

namespace {

// A token younger than this was not refused for its age.
constexpr std::chrono::seconds fresh{5};

QString reasonOf(const QJsonObject &object)
{
    QStringList reasons;
    for (const QJsonValue reason : object.value("errors"_L1).toArray()) {
        reasons.append(reason.toString().simplified());
    }
    return reasons.join(u"; "_s);
}

// The audiences of a token, which its signature does not matter for: Vault verifies it.
QStringList audiencesOf(const Secret &token)
{
    const QList<QByteArray> parts = token.reveal().toByteArray().split('.');
    const QByteArray payload = parts.size() == 3 ? QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding) : QByteArray();
    const QJsonValue audience = QJsonDocument::fromJson(payload).object().value("aud"_L1);
    QStringList all;
    for (const QJsonValue one : audience.toArray()) {
        all.append(one.toString());
    }
    return audience.isString() ? QStringList{audience.toString()} : all;
}

http::Body loginBody(const QJsonObject &plain, const QString &secretField)
{
    QJsonObject masked = plain;
    masked.insert(secretField, http::mask);
    return {QJsonDocument(plain).toJson(QJsonDocument::Compact), "application/json",
            QJsonDocument(masked).toJson(QJsonDocument::Compact)};
}

} // namespace

http::Request requestTo(const Place &place, const QByteArray &method, const QString &apiPath,
                        std::chrono::milliseconds deadline)
{
    http::Request request;
    request.method = method;
    request.url = place.base;
    QString prefix = place.base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/')) {
        prefix.chop(1);
    }
    request.url.setPath(prefix + "/v1/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(apiPath, "/")), QUrl::StrictMode);
    request.shownUrl = request.url;
    if (!place.namespaceName.isEmpty()) {
        request.headers.append({"X-Vault-Namespace", place.namespaceName.toUtf8()});
    }
    request.deadline = deadline;
    return request;
}

QJsonObject dataOf(const http::Response &response)
{
    return QJsonDocument::fromJson(response.body).object().value("data"_L1).toObject();
}

Error refused(const http::Response &response, const Place &place, const QString &path)
{
    const QJsonObject object = QJsonDocument::fromJson(response.body).object();
    const bool isVaults = object.contains("errors"_L1);
    const QString reason = reasonOf(object);
    const QString status = QString::number(response.status);
    const int version = dataOf(response).value("metadata"_L1).toObject().value("version"_L1).toInt();
    Error error = makeError("vault.unexpected-answer", {{u"status"_s, status}});
    if (response.status == 404 && version > 0) { // deleted or destroyed: a 404 with a body
        error = makeError("vault.deleted", {{u"path"_s, path}, {u"version"_s, QString::number(version)}});
    } else if (response.status == 503 && isVaults) {
        error = makeError("vault.sealed");
    } else if (response.status == 429 || response.status == 472 || response.status == 473) {
        error = makeError("vault.busy", {{u"status"_s, status}});
    } else if (response.status == 403 && isVaults) {
        error = makeError("vault.not-permitted", {{u"path"_s, path}});
    } else if (response.status == 404 && reason.contains("no handler for route"_L1)) {
        error = makeError("vault.no-engine", {{u"mount"_s, place.mount}});
    } else if (response.status == 404 && isVaults) {
        error = makeError("vault.not-found", {{u"path"_s, path}});
    } else if (response.status == 400 && reason.contains("check-and-set"_L1)) {
        error = makeError("vault.changed", {{u"path"_s, path}});
    } else if (response.status == 400 && isVaults) {
        error = makeError("vault.refused", {{u"path"_s, path}, {u"reason"_s, reason}});
    }
    // Of an answer that is not Vault's own words nothing is kept: it could hold what was read.
    return isVaults ? error.answered(reason) : error;
}

Session::Session(Place place, Login login, http::Client http, std::chrono::milliseconds deadline)
    : m_place(std::move(place)), m_login(std::move(login)), m_http(std::move(http)), m_deadline(deadline)
{
}

bool Session::forgetOldToken()
{
    if (std::holds_alternative<ByToken>(m_login) || !m_token || steady_clock::now() - m_since < fresh) {
        return false;
    }
    m_token.reset();
    return true;
}

QCoro::Task<Result<http::Request>> Session::loginRequest(std::shared_ptr<Session> session, std::stop_token stop)
{
    if (const auto *role = std::get_if<ByAppRole>(&session->m_login)) {
        http::Request request = requestTo(session->m_place, "POST", "auth/"_L1 + role->mount + "/login"_L1, session->m_deadline);
        const QJsonObject body{{u"role_id"_s, role->roleId}, {u"secret_id"_s, QString::fromUtf8(role->secretId.reveal())}};
        request.body = loginBody(body, u"secret_id"_s);
        co_return request;
    }
    const ByJwt jwt = std::get<ByJwt>(session->m_login);
    auto token = co_await jwt.session.token(std::nullopt, stop);
    if (!token) {
        co_return failure(std::move(token.error()));
    }
    const QStringList audiences = audiencesOf(*token);
    if (!jwt.audience.isEmpty() && !audiences.contains(jwt.audience)) {
        co_return failure("vault.wrong-audience", {{u"audience"_s, jwt.audience}, {u"found"_s, audiences.join(u", "_s)}});
    }
    http::Request request = requestTo(session->m_place, "POST", "auth/"_L1 + jwt.mount + "/login"_L1, session->m_deadline);
    const QJsonObject body{{u"role"_s, jwt.role}, {u"jwt"_s, QString::fromLatin1(token->reveal())}};
    request.body = loginBody(body, u"jwt"_s);
    co_return request;
}

QCoro::Task<Result<http::Response>> Session::sendUnsigned(std::shared_ptr<Session> session, http::Request request,
                                                          std::stop_token stop)
{
    auto response = co_await session->m_http.send(std::move(request), stop);
    co_return response;
}

QCoro::Task<Result<Secret>> Session::token(std::shared_ptr<Session> session, std::stop_token stop)
{
    // What is returned is moved from, whatever it is: so a copy, here and below.
    if (const auto *own = std::get_if<ByToken>(&session->m_login)) {
        co_return Result<Secret>(own->token);
    }
    if (session->m_token && steady_clock::now() < session->m_until) {
        co_return Result<Secret>(*session->m_token);
    }
    auto request = co_await loginRequest(session, stop);
    if (!request) {
        co_return failure(std::move(request.error()));
    }
    const QString endpoint = http::endpointText(session->m_http.endpointName(), request->url);
    request->repeat = http::Repeat::WhenSafe; // a second token does no harm
    const http::Request login = *request;
    auto response = co_await session->m_http.send(login, stop);
    if (!response) {
        co_return failure(std::move(response.error()));
    }
    const QJsonObject object = QJsonDocument::fromJson(response->body).object();
    if (response->status == 400 || response->status == 403 || response->status == 404) {
        co_return failure(makeError("vault.not-signed-in", {{u"reason"_s, reasonOf(object)}}).at(endpoint).answered(reasonOf(object)));
    }
    const QJsonObject given = object.value("auth"_L1).toObject();
    if (response->status != 200 || !given.value("client_token"_L1).isString()) {
        Error error = refused(*response, session->m_place, u"auth"_s);
        co_return failure(error.at(endpoint));
    }
    const qint64 seconds = given.value("lease_duration"_L1).toInteger();
    session->m_token = Secret::fromText(given.value("client_token"_L1).toString());
    session->m_since = steady_clock::now();
    session->m_until = seconds > 0 ? session->m_since + std::chrono::seconds(seconds - seconds / 10) // 0: it never runs out
                                   : steady_clock::time_point::max();
    co_return Result<Secret>(*session->m_token);
}

} // namespace vault

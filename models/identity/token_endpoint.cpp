#include "identity/token_endpoint.h"

#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace identity {

namespace {

struct Field {
    QByteArray name;
    QByteArray value;
    bool isSecret = false;
};

Field hidden(const char *name, const Secret &value)
{
    return {name, value.reveal().toByteArray(), true};
}

// Form encoding; what is secret is masked where the request is shown.
http::Body form(const std::vector<Field> &fields)
{
    QByteArray bytes;
    QByteArray masked;
    for (const Field &field : fields) {
        const QByteArray start = (bytes.isEmpty() ? "" : "&") + field.name + '=';
        bytes += start + field.value.toPercentEncoding();
        masked += start + (field.isSecret ? QByteArray("...") : field.value.toPercentEncoding());
    }
    return {bytes, "application/x-www-form-urlencoded", masked};
}

http::Request post(const Party &party, const QUrl &url, const std::vector<Field> &fields)
{
    http::Request request;
    request.method = "POST";
    request.url = url;
    request.body = form(fields);
    request.headers = {{"Accept", "application/json"}};
    request.deadline = party.deadline;
    return request;
}

Error refusal(const Party &party, const http::Response &answer)
{
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    const QString error = said["error"_L1].toString();
    const QString description = said["error_description"_L1].toString(error);
    Error refused;
    if (error == "invalid_grant"_L1) {
        refused = makeError("identity.grant-refused", {{u"description"_s, description}});
    } else if (error == "expired_token"_L1) {
        refused = makeError("identity.device-expired");
    } else if (error == "access_denied"_L1) {
        refused = makeError("identity.device-denied");
    } else if (error == "invalid_client"_L1 || error == "unauthorized_client"_L1) {
        refused = makeError("identity.client-refused", {{u"client"_s, party.clientId}, {u"description"_s, description}});
    } else if (!error.isEmpty()) {
        refused = makeError("identity.refused", {{u"error"_s, error}, {u"description"_s, description}});
    } else {
        refused = makeError("identity.unexpected-answer", {{u"status"_s, QString::number(answer.status)}});
    }
    return refused.at(http::endpointText(party.http->endpointName(), party.issuer.name));
}

Secret secretIn(const QJsonObject &json, QLatin1StringView name)
{
    return Secret::fromText(json[name].toString());
}

std::chrono::seconds secondsIn(const QJsonObject &json, QLatin1StringView name, int otherwise)
{
    return std::chrono::seconds(std::max(0, json[name].toInt(otherwise)));
}

Result<Tokens> tokensFrom(const Party &party, const http::Response &answer)
{
    if (answer.status != 200) {
        return failure(refusal(party, answer));
    }
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    Tokens tokens{secretIn(json, "access_token"_L1), secretIn(json, "refresh_token"_L1), secretIn(json, "id_token"_L1),
                  secondsIn(json, "expires_in"_L1, 60), secondsIn(json, "refresh_expires_in"_L1, 0), answer.date()};
    if (tokens.access.isEmpty()) {
        return failure("identity.unexpected-answer", {{u"status"_s, QString::number(answer.status)}});
    }
    const QString type = json["token_type"_L1].toString();
    if (type.compare("Bearer"_L1, Qt::CaseInsensitive) != 0) { // RFC 6749 §7.1: of a type we do not know it is not used
        return failure("identity.token-type", {{u"got"_s, type}});
    }
    return tokens;
}

QCoro::Task<Result<Tokens>> askForTokens(Party party, std::vector<Field> fields, std::stop_token stop)
{
    auto answer = co_await party.http->send(post(party, party.issuer.token, fields), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    co_return tokensFrom(party, *answer);
}

// An answer 200 or 204 is all that is asked for.
QCoro::Task<Result<>> tell(Party party, QUrl url, std::vector<Field> fields, std::stop_token stop)
{
    auto answer = co_await party.http->send(post(party, url, fields), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    if (answer->status >= 400) {
        co_return failure(refusal(party, *answer));
    }
    co_return {};
}

} // namespace

QCoro::Task<Result<Tokens>> redeem(Party party, Secret code, Secret verifier, QUrl redirect, std::stop_token stop)
{
    std::vector<Field> fields{{"grant_type", "authorization_code"},
                              hidden("code", code),
                              {"redirect_uri", redirect.toEncoded()},
                              {"client_id", party.clientId.toUtf8()},
                              hidden("code_verifier", verifier)};
    return askForTokens(std::move(party), std::move(fields), std::move(stop));
}

QCoro::Task<Result<Tokens>> renew(Party party, Secret refresh, std::stop_token stop)
{
    std::vector<Field> fields{
        {"grant_type", "refresh_token"}, hidden("refresh_token", refresh), {"client_id", party.clientId.toUtf8()}};
    return askForTokens(std::move(party), std::move(fields), std::move(stop));
}

QCoro::Task<Result<DeviceCode>> askDeviceCode(Party party, std::stop_token stop)
{
    if (party.issuer.deviceAuthorization.isEmpty()) {
        co_return failure("identity.no-device-flow", {{u"issuer"_s, party.issuer.name.toString()}});
    }
    const ProofKey proof = makeProofKey(); // Keycloak enforces PKCE here too
    const std::vector<Field> fields{{"client_id", party.clientId.toUtf8()},
                                    {"scope", party.scopes.join(u' ').toUtf8()},
                                    {"code_challenge", proof.challenge},
                                    {"code_challenge_method", "S256"}};
    auto answer = co_await party.http->send(post(party, party.issuer.deviceAuthorization, fields), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    if (answer->status != 200) {
        co_return failure(refusal(party, *answer));
    }
    const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
    const QUrl whole(json["verification_uri_complete"_L1].toString());
    co_return DeviceCode{secretIn(json, "device_code"_L1),
                         json["user_code"_L1].toString(),
                         whole.isEmpty() ? QUrl(json["verification_uri"_L1].toString()) : whole,
                         secondsIn(json, "expires_in"_L1, 600),
                         std::max(secondsIn(json, "interval"_L1, 5), std::chrono::seconds(1)),
                         proof.verifier};
}

QCoro::Task<Result<DeviceAnswer>> askForDevice(Party party, DeviceCode device, std::stop_token stop)
{
    const std::vector<Field> fields{{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                                    hidden("device_code", device.code),
                                    {"client_id", party.clientId.toUtf8()},
                                    hidden("code_verifier", device.verifier)};
    auto answer = co_await party.http->send(post(party, party.issuer.token, fields), stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    const QString error = QJsonDocument::fromJson(answer->body)["error"_L1].toString();
    if (answer->status == 400 && (error == "authorization_pending"_L1 || error == "slow_down"_L1)) {
        co_return DeviceAnswer{std::nullopt, error == "slow_down"_L1};
    }
    auto tokens = tokensFrom(party, *answer);
    if (!tokens) {
        co_return failure(std::move(tokens.error()));
    }
    co_return DeviceAnswer{std::move(*tokens), false};
}

QCoro::Task<Result<Tokens>> exchange(Party party, Exchanger by, Secret subject, QString audience, std::stop_token stop)
{
    static constexpr auto accessToken = "urn:ietf:params:oauth:token-type:access_token";
    std::vector<Field> fields{{"grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"},
                              hidden("subject_token", subject),
                              {"subject_token_type", accessToken},
                              {"requested_token_type", accessToken},
                              {"audience", audience.toUtf8()},
                              {"client_id", by.clientId.toUtf8()},
                              hidden("client_secret", by.secret)};
    auto tokens = co_await askForTokens(party, std::move(fields), stop);
    if (!tokens && tokens.error().code.startsWith("identity."_L1)) {
        const Error &said = tokens.error();
        Error refused = makeError("identity.exchange-refused", {{u"audience"_s, audience},
                                                                {u"client"_s, by.clientId},
                                                                {u"description"_s, said.arguments.value(u"description"_s)}});
        co_return failure(refused.at(said.endpoint));
    }
    co_return tokens;
}

QCoro::Task<Result<QByteArray>> keysOf(Party party, std::stop_token stop)
{
    http::Request request;
    request.url = party.issuer.keys;
    request.repeat = http::Repeat::WhenSafe;
    request.deadline = party.deadline;
    auto answer = co_await party.http->send(request, stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    if (answer->status != 200) {
        co_return failure(refusal(party, *answer));
    }
    co_return std::move(answer->body);
}

QCoro::Task<Result<QJsonObject>> userInfo(Party party, Secret access, std::stop_token stop)
{
    http::Request request = post(party, party.issuer.userInfo, {hidden("access_token", access)}); // RFC 6750 §2.2
    auto answer = co_await party.http->send(request, stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    if (answer->status != 200) {
        co_return failure(refusal(party, *answer));
    }
    co_return QJsonDocument::fromJson(answer->body).object();
}

QCoro::Task<Result<>> endSession(Party party, Secret id, Secret refresh, std::stop_token stop)
{
    Result<> first;
    if (!party.issuer.endSession.isEmpty() && !id.isEmpty()) {
        std::vector<Field> fields{hidden("id_token_hint", id), {"client_id", party.clientId.toUtf8()}};
        auto ended = co_await tell(party, party.issuer.endSession, std::move(fields), stop);
        first = std::move(ended);
    }
    if (!party.issuer.revocation.isEmpty() && !refresh.isEmpty()) {
        std::vector<Field> fields{
            hidden("token", refresh), {"token_type_hint", "refresh_token"}, {"client_id", party.clientId.toUtf8()}};
        auto revoked = co_await tell(party, party.issuer.revocation, std::move(fields), stop);
        if (first) {
            first = std::move(revoked);
        }
    }
    co_return first;
}

} // namespace identity

#include "identity/issuer.h"

#include "identity/json_web_token.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace identity {

namespace {

QStringList textsIn(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &one : array) {
        texts += one.toString();
    }
    return texts;
}

// What tokens are sent to must not be readable on the way.
bool isPrivate(const QUrl &url)
{
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && QHostAddress(url.host()).isLoopback());
}

} // namespace

Result<Issuer> issuerFrom(const QByteArray &json, const QUrl &issuer)
{
    const QString expected = issuer.toString(QUrl::FullyEncoded);
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    const QString got = document["issuer"_L1].toString();
    if (got != expected) {
        return failure("identity.issuer-mismatch", {{u"expected"_s, expected}, {u"got"_s, got}});
    }
    Issuer read;
    read.name = issuer;
    struct Field {
        QLatin1StringView name;
        QUrl &into;
        bool needed;
    };
    for (const Field &field : {Field{"authorization_endpoint"_L1, read.authorization, true},
                               Field{"token_endpoint"_L1, read.token, true}, Field{"jwks_uri"_L1, read.keys, true},
                               Field{"userinfo_endpoint"_L1, read.userInfo, false},
                               Field{"end_session_endpoint"_L1, read.endSession, false},
                               Field{"revocation_endpoint"_L1, read.revocation, false},
                               Field{"device_authorization_endpoint"_L1, read.deviceAuthorization, false}}) {
        field.into = QUrl(document[field.name].toString(), QUrl::StrictMode);
        const bool given = !field.into.isEmpty();
        if (given ? !isPrivate(field.into) : field.needed) {
            return failure("identity.bad-discovery", {{u"issuer"_s, expected}, {u"field"_s, QString(field.name)}});
        }
    }
    // Keycloak lists "plain" too, even where it enforces S256: that one is never used.
    if (!textsIn(document["code_challenge_methods_supported"_L1]).contains(u"S256"_s)) {
        return failure("identity.no-pkce", {{u"issuer"_s, expected}});
    }
    for (const QString &algorithm : textsIn(document["id_token_signing_alg_values_supported"_L1])) {
        if (isKnownAlgorithm(algorithm)) {
            read.algorithms += algorithm;
        }
    }
    if (read.algorithms.isEmpty()) {
        return failure("identity.bad-discovery",
                       {{u"issuer"_s, expected}, {u"field"_s, u"id_token_signing_alg_values_supported"_s}});
    }
    read.answersWithIssuer = document["authorization_response_iss_parameter_supported"_L1].toBool();
    return read;
}

QCoro::Task<Result<Issuer>> discover(std::shared_ptr<const http::Client> http, QUrl issuer,
                                     std::chrono::milliseconds deadline, std::stop_token stop)
{
    http::Request request;
    request.url = issuer;
    request.url.setPath((issuer.path().endsWith(u'/') ? issuer.path().chopped(1) : issuer.path())
                        + u"/.well-known/openid-configuration"_s);
    request.repeat = http::Repeat::WhenSafe;
    request.deadline = deadline;
    auto answer = co_await http->send(request, stop);
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    if (answer->status != 200) {
        co_return failure(makeError("identity.realm-unknown", {{u"issuer"_s, issuer.toString()},
                                                               {u"status"_s, QString::number(answer->status)}})
                              .answered(QString::fromUtf8(answer->body)));
    }
    co_return issuerFrom(answer->body, issuer);
}

} // namespace identity

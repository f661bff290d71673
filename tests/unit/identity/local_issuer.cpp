#include "local_issuer.h"

#include "identity/proof_key.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

void visit(const QUrl &address, QObject *context, std::function<void(QByteArray)> done)
{
    auto *const socket = new QTcpSocket(context);
    QObject::connect(socket, &QTcpSocket::connected, socket, [socket, address] {
        socket->write("GET " + address.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) + " HTTP/1.1\r\nHost: here\r\n\r\n");
    });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, [socket, done] {
        if (done) {
            done(socket->readAll());
        }
        socket->deleteLater();
    });
    socket->connectToHost(address.host(), static_cast<quint16>(address.port()));
}

const LocalIssuer::Keys &LocalIssuer::madeOnce()
{
    static const Keys keys;
    return keys;
}

LocalIssuer::LocalIssuer()
    : m_server(std::make_unique<HttpServer>([this](QTcpSocket &socket, const Received &request) { answer(socket, request); }))
{
    const auto at = [this](const QString &path) { return m_server->url(path).toString(); };
    document = {{u"issuer"_s, at(u"/realm"_s)},
                {u"authorization_endpoint"_s, at(u"/authorize"_s)},
                {u"token_endpoint"_s, at(u"/token"_s)},
                {u"jwks_uri"_s, at(u"/keys"_s)},
                {u"userinfo_endpoint"_s, at(u"/userinfo"_s)},
                {u"code_challenge_methods_supported"_s, QJsonArray{u"plain"_s, u"S256"_s}},
                {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s, u"PS256"_s, u"PS512"_s, u"ES256"_s, u"HS256"_s}},
                {u"authorization_response_iss_parameter_supported"_s, true}};
    keys = {rsa.publicKey(u"rsa"_s, u"sig"_s, {}), curve.publicKey(u"curve"_s, u"sig"_s, u"ES256"_s),
            stranger.publicKey(u"for-encryption"_s, u"enc"_s, u"RSA-OAEP"_s)};
}

cluster::IdentityProvider LocalIssuer::provider() const
{
    cluster::IdentityProvider provider;
    provider.issuer = m_server->url(u"/realm"_s);
    provider.clientId = u"desk"_s;
    provider.audience = u"platform"_s;
    return provider;
}

std::shared_ptr<identity::Session> LocalIssuer::session(std::chrono::seconds clock) const
{
    identity::SessionSettings settings{provider(), m_folder.path(), std::chrono::seconds(5)};
    settings.now = [clock] { return QDateTime::currentDateTimeUtc().addSecs(clock.count()); };
    return std::make_shared<identity::Session>(std::move(settings));
}

identity::Browsing LocalIssuer::browsing(std::function<void(QUrlQuery &)> change, std::chrono::milliseconds patience)
{
    identity::Browsing browsing;
    browsing.patience = patience;
    browsing.open = [this, change](const QUrl &address) {
        lastRequest = QUrlQuery(address);
        m_nonce = lastRequest.queryItemValue(u"nonce"_s).toUtf8();
        QUrl back(lastRequest.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        QUrlQuery query;
        query.addQueryItem(u"state"_s, lastRequest.queryItemValue(u"state"_s));
        query.addQueryItem(u"iss"_s, document["issuer"_L1].toString());
        m_code = QString::fromLatin1(identity::randomText());
        query.addQueryItem(u"code"_s, m_code);
        if (change) {
            change(query);
        }
        back.setQuery(query);
        visit(back, m_server.get());
        return Result<>();
    };
    return browsing;
}

int LocalIssuer::asked(const QByteArray &path) const
{
    return static_cast<int>(std::ranges::count(m_server->requests, path, &Received::path));
}

// As strict as an issuer may be: RFC 6749 §4.1.3, RFC 7636 §4.6, and rotation (RFC 9700 §4.14.2).
QByteArray LocalIssuer::refusal(const QUrlQuery &asked)
{
    const auto value = [&asked](const QString &name) { return asked.queryItemValue(name, QUrl::FullyDecoded); };
    if (value(u"grant_type"_s) == "authorization_code"_L1) {
        const QByteArray verifier = value(u"code_verifier"_s).toLatin1();
        const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(identity::base64Url);
        const bool right = !m_code.isEmpty() && value(u"code"_s) == m_code && value(u"client_id"_s) == "desk"_L1
            && value(u"redirect_uri"_s) == lastRequest.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)
            && challenge == lastRequest.queryItemValue(u"code_challenge"_s).toLatin1();
        m_code.clear();
        return right ? "" : "invalid_grant";
    }
    if (!m_refresh.remove(value(u"refresh_token"_s))) {
        refusedAReuse = true;
        m_refresh.clear();
        return "invalid_grant";
    }
    return {};
}

QByteArray LocalIssuer::tokens(bool withNonce)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QString issuer = document["issuer"_L1].toString();
    Answer next{{{u"alg"_s, u"RS256"_s}, {u"kid"_s, u"rsa"_s}},
                {{u"iss"_s, issuer}, {u"sub"_s, u"1"_s}, {u"aud"_s, u"desk"_s}, {u"azp"_s, u"desk"_s},
                 {u"iat"_s, now}, {u"exp"_s, now + lifetime}, {u"preferred_username"_s, u"alice"_s}},
                {{u"iss"_s, issuer}, {u"sub"_s, u"1"_s}, {u"aud"_s, QJsonArray{u"platform"_s, u"account"_s}},
                 {u"iat"_s, now}, {u"exp"_s, now + lifetime}, {u"jti"_s, QString::number(++m_renewals)},
                 {u"realm_access"_s, QJsonObject{{u"roles"_s, QJsonArray{u"akko-admin"_s}}}}},
                &rsa, &rsa, {}};
    if (withNonce) {
        next.id[u"nonce"_s] = QString::fromUtf8(m_nonce);
    }
    if (change) {
        change(next);
    }
    const QByteArray access =
        next.accessForger->token({{u"alg"_s, u"RS256"_s}, {u"kid"_s, u"rsa"_s}}, next.access);
    if (next.rightHash) {
        next.id[u"at_hash"_s] = QString::fromLatin1(identity::halfHash(access, next.header["alg"_L1].toString()));
    }
    const QByteArray id = next.rawHeader ? next.idForger->tokenOf(*next.rawHeader, next.id, next.header["alg"_L1].toString())
                                         : next.idForger->token(next.header, next.id);
    const QString refresh = QString::fromLatin1(identity::randomText());
    m_refresh.insert(refresh);
    return QJsonDocument(QJsonObject{{u"access_token"_s, QString::fromLatin1(access)},
                                     {u"id_token"_s, next.withId ? QString::fromLatin1(id) : QString()},
                                     {u"token_type"_s, QString::fromLatin1(tokenType)},
                                     {u"refresh_token"_s, refresh},
                                     {u"expires_in"_s, lifetime},
                                     {u"refresh_expires_in"_s, 1800}})
        .toJson(QJsonDocument::Compact);
}

void LocalIssuer::answer(QTcpSocket &socket, const Received &request)
{
    const auto reply = [&socket](int status, const QByteArray &body, std::chrono::milliseconds late = {}) {
        const QByteArray date = QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1();
        const QByteArray bytes = HttpServer::bytes(status, body, "application/json", "Date: " + date + " GMT\r\n");
        QTimer::singleShot(late, &socket, [&socket, bytes] { socket.write(bytes); });
    };
    if (beforeAnswer) {
        beforeAnswer(request);
    }
    if (request.path == "/realm/.well-known/openid-configuration") {
        reply(200, QJsonDocument(document).toJson());
    } else if (request.path == "/keys") {
        reply(200, QJsonDocument(QJsonObject{{u"keys"_s, keys}}).toJson());
    } else if (request.path == "/userinfo" && !info.isEmpty()) {
        reply(200, QJsonDocument(info).toJson());
    } else if (request.path == "/token") {
        const QByteArray wrong = refuse.isEmpty() ? refusal(QUrlQuery(QString::fromUtf8(request.body))) : refuse;
        reply(wrong.isEmpty() ? 200 : 400,
              wrong.isEmpty() ? tokens(request.body.contains("authorization_code")) : "{\"error\":\"" + wrong + "\"}", slowness);
    } else {
        reply(404, "{}");
    }
}

#include "cluster/http_shown.h"

#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace http {

namespace {

constexpr qsizetype longestShownBody = 64 * 1024;

QUrl shownUrl(const Request &request)
{
    QUrl url = request.shownUrl.value_or(request.url);
    url.setUserInfo({});
    url.setFragment({});
    if (!request.shownUrl && url.hasQuery()) {
        QUrlQuery masked;
        for (const auto &[key, value] : QUrlQuery(url).queryItems()) {
            masked.addQueryItem(key, u"…"_s);
        }
        url.setQuery(masked);
    }
    return url;
}

QString shownAuthorization(const Authorization &authorization)
{
    if (std::holds_alternative<BearerAuthorization>(authorization)
        || std::holds_alternative<SessionAuthorization>(authorization)) {
        return u" -H \"Authorization: Bearer $TOKEN\""_s;
    }
    if (const auto *basic = std::get_if<BasicAuthorization>(&authorization)) {
        static const QRegularExpression plain(u"^[A-Za-z0-9._@+-]*$"_s);
        return plain.match(basic->user).hasMatch()
            ? " -u \""_L1 + basic->user + ":$PASSWORD\""_L1
            : " -u "_L1 + quotedForShell(basic->user + u':') + "\"$PASSWORD\""_L1;
    }
    return {};
}

std::optional<QByteArray> shownBody(const Body &body)
{
    const QByteArray &bytes = body.masked ? *body.masked : body.bytes;
    if (bytes.size() > longestShownBody || bytes.contains('\0')) {
        return std::nullopt;
    }
    return bytes;
}

QString curlBody(const std::optional<QByteArray> &body)
{
    if (!body) {
        return u" --data-binary @body"_s;
    }
    return body->isEmpty() ? QString() : QString(" --data-raw "_L1 + quotedForShell(QString::fromUtf8(*body)));
}

} // namespace

QString quotedForShell(const QString &text)
{
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', "'\\''"_L1) + u'\'';
}

Exchange shown(const QString &service, const Request &request, const Authorization &authorization, const Trust &trust)
{
    Exchange line;
    line.service = service;
    line.method = request.method;
    const QUrl url = shownUrl(request);
    line.url = url;
    line.body = shownBody(request.body);
    line.contentType = request.body.contentType;
    line.address = url.toString(QUrl::PrettyDecoded);
    QString curl = u"curl"_s;
    if (request.method != "GET") {
        curl += " -X "_L1 + QString::fromLatin1(request.method);
    }
    curl += u' ' + quotedForShell(url.toString(QUrl::FullyEncoded));
    if (!trust.caPem.isEmpty()) {
        curl += " --cacert ca.pem"_L1;
    }
    if (trust.client) {
        curl += " --cert client.pem --key client-key.pem"_L1;
    }
    curl += shownAuthorization(authorization);
    if (!request.body.contentType.isEmpty()) {
        curl += " -H "_L1 + quotedForShell("Content-Type: "_L1 + QString::fromLatin1(request.body.contentType));
    }
    for (const auto &[name, value] : request.headers) {
        curl += " -H "_L1 + quotedForShell(QString::fromLatin1(name) + ": "_L1 + QString::fromUtf8(value));
    }
    line.curl = curl + curlBody(line.body);
    return line;
}

} // namespace http

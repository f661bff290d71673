#include "cluster/http_shown.h"

#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace http {

namespace {

constexpr qsizetype longestShownBody = 64 * 1024;

QString quotedForShell(const QString &text)
{
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', "'\\''"_L1) + u'\'';
}

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
    if (std::holds_alternative<BearerAuthorization>(authorization)) {
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

QString shownBody(const Body &body)
{
    const QByteArray &bytes = body.masked ? *body.masked : body.bytes;
    if (bytes.isEmpty()) {
        return {};
    }
    if (bytes.size() > longestShownBody || bytes.contains('\0')) {
        return " --data-binary @body"_L1;
    }
    return " --data-raw "_L1 + quotedForShell(QString::fromUtf8(bytes));
}

} // namespace

Exchange shown(const Request &request, const Authorization &authorization, const Trust &trust)
{
    Exchange line;
    line.method = request.method;
    const QUrl url = shownUrl(request);
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
    line.curl = curl + shownBody(request.body);
    return line;
}

} // namespace http

#include "connectors/jdbc_url.h"

#include "connectors/url_shapes.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

QString decoded(QStringView part)
{
    return QUrl::fromPercentEncoding(part.toUtf8());
}

// "host", "host:5432", "[::1]:5432"; nothing where it is none of these. SQL Server's instance (host\name) is no part of
// the host's name.
std::optional<JdbcHost> hostOf(const QString &written, int defaultPort)
{
    static const QRegularExpression shape(
        uR"(\A(?:\[([0-9A-Fa-f:.%]+)\]|([A-Za-z0-9_.-]+))(?:\\[A-Za-z0-9_$]+)?(?::([0-9]{1,5}))?\z)"_s);
    const auto match = shape.match(written);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int port = match.hasCaptured(3) ? match.captured(3).toInt() : defaultPort;
    if (match.hasCaptured(3) && (port < 1 || port > 65535)) {
        return std::nullopt;
    }
    return JdbcHost{match.captured(1) + match.captured(2), port};
}

tl::unexpected<Error> wrongScheme(const Field &field, const QString &url)
{
    static const QRegularExpression scheme(uR"(\A([A-Za-z][A-Za-z0-9+.-]*:){1,3})"_s);
    return failure("connector.wrong-scheme", {{u"property"_s, field.property},
                                              {u"scheme"_s, scheme.match(url).captured()},
                                              {u"expected"_s, field.urlScheme}});
}

bool beginsWithAScheme(const Field &field, const QString &url)
{
    return url.startsWith(field.urlScheme)
        || std::ranges::any_of(field.urlSchemes, [&url](const QString &scheme) { return url.startsWith(scheme); });
}

Result<JdbcUrl> parseOne(const Field &field, const QString &url)
{
    const QString &property = field.property;
    if (!beginsWithAScheme(field, url)) {
        return wrongScheme(field, url);
    }
    if (std::ranges::any_of(url, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; })) {
        return failure("connector.url-with-space", {{u"property"_s, property}});
    }
    const auto start = startOf(field, url);
    if (!start) {
        return failure("connector.url-without-host", {{u"property"_s, property}});
    }
    const QString rest = url.mid(start->size());
    const UrlParts written = partsBehind(field, rest);
    JdbcUrl parts;
    parts.database = decoded(written.database.startsWith(u':') ? written.database.mid(1) : written.database);
    parts.parameters = parametersIn(field, written.parameters);
    const bool isAlias = field.urlShape == UrlShape::OracleThin && start->endsWith(u'@')
        && (written.port.isEmpty() && written.database.isEmpty()); // resolved by tnsnames.ora on the server
    if (field.urlShape == UrlShape::Path || (isAlias && !written.host.isEmpty())) {
        return parts;
    }
    if (written.host.isEmpty()) {
        return failure("connector.url-without-host", {{u"property"_s, property}});
    }
    const QString place = written.port.isEmpty() ? written.host : QString(written.host + u':' + written.port);
    const QStringList hosts = place.split(u',');
    for (const QString &one : hosts) {
        const auto host = hostOf(one, field.defaultPort);
        if (!host) {
            return failure("connector.bad-url", {{u"property"_s, property}, {u"reason"_s, one}});
        }
        parts.hosts.append(*host);
    }
    return parts;
}

} // namespace

Result<JdbcUrl> parseJdbcUrl(const Field &field, const QString &url)
{
    if (!field.several) {
        return parseOne(field, url);
    }
    JdbcUrl all;
    const QStringList urls = url.split(u',');
    for (const QString &one : urls) {
        auto parts = parseOne(field, one.trimmed());
        if (!parts) {
            return parts;
        }
        all.hosts += parts->hosts;
    }
    return all;
}

QList<JdbcHost> hostsIn(const Field &field, const QString &value)
{
    if (field.kind == FieldKind::JdbcUrl || field.kind == FieldKind::Url) {
        const auto url = parseJdbcUrl(field, value);
        return url ? url->hosts : QList<JdbcHost>();
    }
    QList<JdbcHost> hosts;
    if (field.kind == FieldKind::Host || field.kind == FieldKind::Hosts) {
        const QStringList written = value.split(u',');
        for (const QString &one : written) {
            const auto host = hostOf(one.trimmed(), field.defaultPort);
            if (!host) {
                return {};
            }
            hosts.append(*host);
        }
    }
    return hosts;
}

std::optional<UrlParts> partsOf(const Field &field, const QString &url)
{
    const auto start = startOf(field, url);
    if (!start) {
        return std::nullopt;
    }
    UrlParts parts = partsBehind(field, url.mid(start->size()));
    if (field.urlShape == UrlShape::OracleThin ? *start != field.urlScheme + "@//"_L1 : !url.startsWith(field.urlScheme)) {
        parts.scheme = *start;
    }
    return parts;
}

QString urlFrom(const Field &field, const UrlParts &parts)
{
    const QString rest = joined(field, parts);
    if (rest.isEmpty()) {
        return {};
    }
    if (!parts.scheme.isEmpty()) {
        return parts.scheme + rest;
    }
    switch (field.urlShape) {
    case UrlShape::Authority:
        return field.urlScheme + "//"_L1 + rest;
    case UrlShape::OracleThin:
        return field.urlScheme + (parts.database.startsWith(u':') ? "@"_L1 : "@//"_L1) + rest;
    case UrlShape::Semicolons:
    case UrlShape::Path:
        break;
    }
    return field.urlScheme + rest;
}

PastedUrl withoutCredentials(const QString &url)
{
    PastedUrl pasted{url.trimmed(), {}, {}};
    static const QRegularExpression userInfo(uR"(\A([^/?]*//)([^@/?#:\[]*)(?::([^@/?#]*))?@)"_s);
    static const QRegularExpression oracle(uR"(\A(jdbc:oracle:[a-z]+:)([^/@]+)(?:/([^@]*))?@)"_s);
    for (const QRegularExpression &shape : {userInfo, oracle}) {
        if (const auto match = shape.match(pasted.url); match.hasMatch()) {
            pasted.user = decoded(match.captured(2));
            pasted.password = decoded(match.captured(3));
            const bool isOracle = match.captured(1).startsWith("jdbc:oracle:"_L1);
            pasted.url = match.captured(1) + (isOracle ? u"@"_s : QString()) + pasted.url.mid(match.capturedEnd());
        }
    }
    static const QRegularExpression parameter(uR"(([?&;])(user|username|uid|password|passwd|pwd)=([^&;]*))"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    for (auto match = parameter.match(pasted.url); match.hasMatch(); match = parameter.match(pasted.url)) {
        const bool isUser = match.captured(2).startsWith(u'u', Qt::CaseInsensitive);
        (isUser ? pasted.user : pasted.password) = decoded(match.captured(3));
        const qsizetype end = match.capturedEnd();
        const bool isFirst = match.captured(1) == "?"_L1;
        const bool isLast = end == pasted.url.size();
        if (isFirst && !isLast) { // "?user=u&ssl=true" → "?ssl=true"
            pasted.url.remove(match.capturedStart() + 1, end - match.capturedStart());
        } else {
            pasted.url.remove(match.capturedStart(), end - match.capturedStart());
        }
    }
    return pasted;
}

} // namespace connectors

#include "connectors/jdbc_url.h"

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

// "host", "host:5432", "[::1]:5432"; nothing where it is none of these.
std::optional<JdbcHost> hostOf(const QString &written, int defaultPort)
{
    static const QRegularExpression shape(uR"(\A(?:\[([0-9A-Fa-f:.%]+)\]|([A-Za-z0-9_.-]+))(?::([0-9]{1,5}))?\z)"_s);
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

} // namespace

Result<JdbcUrl> parseJdbcUrl(const Field &field, const QString &url)
{
    static const QRegularExpression scheme(uR"(\A([A-Za-z][A-Za-z0-9+.-]*:){1,2})"_s);
    const QString &property = field.property;
    if (!url.startsWith(field.urlScheme)) {
        return failure(
            "connector.wrong-scheme",
            {{u"property"_s, property}, {u"scheme"_s, scheme.match(url).captured()}, {u"expected"_s, field.urlScheme}});
    }
    if (std::ranges::any_of(url, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; })) {
        return failure("connector.url-with-space", {{u"property"_s, property}});
    }
    const QString rest = url.mid(field.urlScheme.size());
    const QString beforeQuery = rest.section(u'?', 0, 0);
    if (!beforeQuery.startsWith("//"_L1) || beforeQuery.section(u'/', 2, 2).isEmpty()) {
        return failure("connector.url-without-host", {{u"property"_s, property}});
    }
    JdbcUrl parts;
    const QStringList hosts = beforeQuery.section(u'/', 2, 2).split(u',');
    for (const QString &written : hosts) {
        const auto host = hostOf(written, field.defaultPort);
        if (!host) {
            return failure("connector.bad-url", {{u"property"_s, property}, {u"reason"_s, written}});
        }
        parts.hosts.append(*host);
    }
    parts.database = decoded(beforeQuery.section(u'/', 3));
    const QStringList parameters = rest.section(u'?', 1).split(u'&', Qt::SkipEmptyParts);
    for (const QString &parameter : parameters) {
        parts.parameters.insert(parameter.section(u'=', 0, 0), decoded(parameter.section(u'=', 1)));
    }
    return parts;
}

std::optional<UrlParts> partsOf(const Field &field, const QString &url)
{
    const QString start = field.urlScheme + "//"_L1;
    if (!url.startsWith(start)) {
        return std::nullopt;
    }
    const QString rest = url.mid(start.size());
    const QString beforeQuery = rest.section(u'?', 0, 0);
    UrlParts parts;
    parts.parameters = rest.section(u'?', 1);
    parts.database = beforeQuery.section(u'/', 1);
    parts.host = beforeQuery.section(u'/', 0, 0);
    static const QRegularExpression port(uR"(:([0-9]*)\z)"_s);
    const auto match = port.match(parts.host);
    if (match.hasMatch() && !parts.host.contains(u',')) {
        parts.port = match.captured(1);
        parts.host.truncate(match.capturedStart());
    }
    return parts;
}

QString urlFrom(const Field &field, const UrlParts &parts)
{
    QString host = parts.host.trimmed();
    const QString port = parts.port.trimmed();
    const QString database = parts.database.trimmed();
    const QString parameters = parts.parameters.trimmed();
    if (host.isEmpty() && port.isEmpty() && database.isEmpty() && parameters.isEmpty()) {
        return {};
    }
    if (host.count(u':') > 1 && !host.contains(u'[') && !host.contains(u',')) {
        host = u'[' + host + u']';
    }
    QString url = field.urlScheme + "//"_L1 + host;
    if (!port.isEmpty()) {
        url += u':' + port;
    }
    if (!database.isEmpty()) {
        url += u'/' + database;
    }
    if (!parameters.isEmpty()) {
        url += u'?' + parameters;
    }
    return url;
}

} // namespace connectors

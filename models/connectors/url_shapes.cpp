#include "connectors/url_shapes.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

// The port behind a single host: "db:5432" → "db", "5432".
void splitPort(UrlParts &parts)
{
    static const QRegularExpression port(uR"(:([0-9]*)\z)"_s);
    const auto match = port.match(parts.host);
    if (match.hasMatch() && !parts.host.contains(u',')) {
        parts.port = match.captured(1);
        parts.host.truncate(match.capturedStart());
    }
}

QString hostAndPort(const UrlParts &parts)
{
    QString host = parts.host.trimmed();
    if (host.count(u':') > 1 && !host.contains(u'[') && !host.contains(u',')) {
        host = u'[' + host + u']';
    }
    const QString port = parts.port.trimmed();
    return port.isEmpty() ? host : QString(host + u':' + port);
}

UrlParts authority(const QString &rest)
{
    const QString beforeQuery = rest.section(u'?', 0, 0);
    UrlParts parts{beforeQuery.section(u'/', 0, 0), {}, beforeQuery.section(u'/', 1), rest.section(u'?', 1)};
    splitPort(parts);
    return parts;
}

// "host:1433;databaseName=sales;encrypt=false": the database is a parameter among the others.
UrlParts semicolons(const QString &rest)
{
    UrlParts parts{rest.section(u';', 0, 0), {}, {}, {}};
    splitPort(parts);
    QStringList others;
    const QStringList written = rest.section(u';', 1).split(u';', Qt::SkipEmptyParts);
    for (const QString &parameter : written) {
        const QString name = parameter.section(u'=', 0, 0);
        const bool isDatabase = name.compare("databaseName"_L1, Qt::CaseInsensitive) == 0
            || name.compare("database"_L1, Qt::CaseInsensitive) == 0 || name.compare("schema"_L1, Qt::CaseInsensitive) == 0;
        if (isDatabase && parts.database.isEmpty()) {
            parts.database = parameter.section(u'=', 1);
        } else {
            others.append(parameter);
        }
    }
    parts.parameters = others.join(u';');
    return parts;
}

// "@//host:1521/service", "@host:1521:SID", "@ALIAS"; the SID keeps its colon, so that it goes back where it was.
UrlParts oracle(const QString &rest)
{
    static const QRegularExpression sid(uR"(\A([^:/]+):([0-9]+):(.+)\z)"_s);
    if (const auto match = sid.match(rest); match.hasMatch()) {
        return {match.captured(1), match.captured(2), u':' + match.captured(3), {}};
    }
    return authority(rest);
}

} // namespace

std::optional<QString> startOf(const Field &field, const QString &url)
{
    QStringList schemes = field.urlSchemes;
    if (schemes.isEmpty()) {
        schemes.append(field.urlScheme);
    }
    for (const QString &scheme : std::as_const(schemes)) {
        const QStringList starts = field.urlShape == UrlShape::Authority
            ? QStringList{scheme + "//"_L1}
            : field.urlShape == UrlShape::OracleThin ? QStringList{scheme + "@tcps://"_L1, scheme + "@tcp://"_L1, scheme + "@//"_L1, scheme + u'@'}
                                                     : QStringList{scheme};
        for (const QString &start : starts) {
            if (url.startsWith(start)) {
                return start;
            }
        }
    }
    return std::nullopt;
}

UrlParts partsBehind(const Field &field, const QString &rest)
{
    switch (field.urlShape) {
    case UrlShape::Semicolons:
        return semicolons(rest);
    case UrlShape::OracleThin:
        return oracle(rest);
    case UrlShape::Path:
        return {{}, {}, rest.section(u'?', 0, 0), rest.section(u'?', 1)};
    case UrlShape::Authority:
        break;
    }
    return authority(rest);
}

QString joined(const Field &field, const UrlParts &parts)
{
    const QString database = parts.database.trimmed();
    const QString parameters = parts.parameters.trimmed();
    if (field.urlShape == UrlShape::Path) {
        return parameters.isEmpty() ? database : QString(database + u'?' + parameters);
    }
    QString url = hostAndPort(parts);
    if (field.urlShape == UrlShape::Semicolons) {
        const QString name = field.urlScheme.contains("exa"_L1) ? u"schema"_s : u"databaseName"_s;
        url += database.isEmpty() ? QString() : QString(u';' + name + u'=' + database);
        return parameters.isEmpty() ? url : QString(url + u';' + parameters);
    }
    if (!database.isEmpty()) {
        url += database.startsWith(u':') && field.urlShape == UrlShape::OracleThin ? database : QString(u'/' + database);
    }
    if (database.isEmpty() && !parameters.isEmpty() && field.urlScheme.startsWith("mongodb"_L1)) {
        url += u'/'; // its drivers want the slash
    }
    return parameters.isEmpty() ? url : QString(url + u'?' + parameters);
}

QMap<QString, QString> parametersIn(const Field &field, const QString &written)
{
    QMap<QString, QString> parameters;
    const QChar between = field.urlShape == UrlShape::Semicolons ? u';' : u'&';
    const QStringList each = written.split(between, Qt::SkipEmptyParts);
    for (const QString &parameter : each) {
        parameters.insert(parameter.section(u'=', 0, 0),
                          QUrl::fromPercentEncoding(parameter.section(u'=', 1).toUtf8()));
    }
    return parameters;
}

} // namespace connectors

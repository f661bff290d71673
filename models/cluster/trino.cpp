#include "cluster/trino.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trino {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto abandonDeadline = 2s;

QUrl under(const QUrl &base, const QString &path)
{
    QUrl url = base;
    QString prefix = base.path();
    while (prefix.endsWith(u'/')) {
        prefix.chop(1);
    }
    url.setPath(prefix + path);
    return url;
}

// Trino makes nextUri from the Host it was asked for, which a proxy may have changed. Our credentials go to the base
// and nowhere else, so only its path is taken, and only where it is a statement's.
std::optional<QUrl> nextUrl(const QUrl &base, const QString &nextUri)
{
    const QUrl next(nextUri);
    const qsizetype at = next.path().indexOf("/v1/statement/"_L1);
    if (!next.isValid() || at < 0) {
        return std::nullopt;
    }
    QUrl url = under(base, next.path().mid(at));
    url.setQuery(next.query());
    return url;
}

// …/v1/statement/executing/ID/SLUG/TOKEN: whoever is signed in can read a query's results with its slug.
QUrl withoutSlug(const QUrl &url)
{
    const QStringList parts = url.path().split(u'/');
    const qsizetype at = parts.indexOf(u"statement"_s);
    QUrl shown = url;
    shown.setQuery(QString());
    shown.setPath(at < 0 ? url.path() : QStringList(parts.mid(0, at + 3)).join(u'/') + u"/…"_s);
    return shown;
}

QString startOf(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body.left(Error::rawAnswerLimit));
    return text.contains("/v1/statement/"_L1) ? QString() : text; // a nextUri is a key to the results
}

Error unexpected(const http::Response &response)
{
    return makeError("trino.unexpected-answer",
                     {{u"status"_s, QString::number(response.status)},
                      {u"contentType"_s, QString::fromLatin1(response.header("Content-Type"))}})
        .answered(startOf(response.body));
}

// What an answer that is not 200 means.
Error refused(const http::Response &response)
{
    const QString body = startOf(response.body);
    if (response.status == 401) {
        return makeError("trino.not-signed-in").answered(body);
    }
    const bool html = response.header("Content-Type").startsWith("text/html");
    if (response.status == 403 && !html) {
        return makeError("trino.not-permitted", {{u"reason"_s, body.section(u'\n', 0, 0).trimmed()}}).answered(body);
    }
    if (response.status == 503 && body.contains("still initializing"_L1)) {
        return makeError("trino.starting").answered(body);
    }
    return unexpected(response);
}

Result<QJsonObject> objectOf(const http::Response &response)
{
    if (response.status != 200) {
        return failure(refused(response));
    }
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (!document.isObject()) {
        return failure(unexpected(response));
    }
    return document.object();
}

// airlift's Duration: "1.23s", "42.00ms", "3.50h".
std::chrono::milliseconds durationOf(const QString &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && (text.at(digits).isDigit() || text.at(digits) == u'.')) {
        ++digits;
    }
    const double count = text.left(digits).toDouble();
    const QString unit = text.mid(digits).trimmed();
    static const QMap<QString, double> milliseconds{{u"ns"_s, 1e-6},      {u"us"_s, 1e-3},   {u"ms"_s, 1},
                                                    {u"s"_s, 1000},       {u"m"_s, 60'000.}, {u"h"_s, 3'600'000.},
                                                    {u"d"_s, 86'400'000.}};
    return std::chrono::milliseconds(static_cast<qint64>(count * milliseconds.value(unit, 0)));
}

// The name a statement speaks of, for the words of its error: its own catalog, or the one the session is in.
QString catalogSpokenOf(const Statement &statement)
{
    if (!statement.catalog.isEmpty()) {
        return statement.catalog;
    }
    const qsizetype open = statement.sql.indexOf(u'"');
    const qsizetype close = statement.sql.indexOf(u'"', open + 1);
    return open >= 0 && close > open ? statement.sql.mid(open + 1, close - open - 1) : QString();
}

void addRows(QueryResult &result, const QJsonObject &answer, qsizetype limit)
{
    if (result.columns.isEmpty()) {
        for (const QJsonValue column : answer.value("columns"_L1).toArray()) {
            result.columns.append(column.toObject().value("name"_L1).toString());
        }
    }
    for (const QJsonValue row : answer.value("data"_L1).toArray()) {
        if (result.rows.size() >= limit) {
            return;
        }
        result.rows.append(row.toArray());
    }
}

http::Request posted(const QUrl &base, const QString &user, const Statement &statement)
{
    http::Request request;
    request.method = "POST";
    request.url = under(base, u"/v1/statement"_s);
    request.headers = {{"X-Trino-Source", "catalog-manager"}};
    const QString who = statement.asUser.isEmpty() ? user : statement.asUser;
    if (!who.isEmpty()) {
        request.headers.append({"X-Trino-User", who.toUtf8()});
    }
    if (!statement.catalog.isEmpty()) {
        request.headers.append({"X-Trino-Catalog", QUrl::toPercentEncoding(statement.catalog)});
    }
    request.body.bytes = statement.sql.toUtf8();
    request.body.contentType = "text/plain; charset=utf-8";
    if (statement.shownSql) {
        request.body.masked = statement.shownSql->toUtf8();
    }
    request.deadline = statement.deadline;
    return request;
}

http::Request followed(const QByteArray &method, const QUrl &url,
                       const QList<std::pair<QByteArray, QByteArray>> &headers, std::chrono::milliseconds deadline)
{
    http::Request request;
    request.method = method;
    request.url = url;
    request.shownUrl = withoutSlug(url);
    request.headers = headers;
    request.repeat
        = http::Repeat::WhenSafe; // the protocol lets a nextUri be asked for again, and a query be deleted twice
    request.deadline = deadline;
    return request;
}

} // namespace

Client::Client(QUrl base, http::Client http, QString user, std::chrono::milliseconds requestDeadline)
    : m_base(std::move(base)), m_http(std::make_shared<http::Client>(std::move(http))), m_user(std::move(user)),
      m_requestDeadline(requestDeadline)
{
}

QCoro::Task<Result<ServerInfo>> Client::info(std::stop_token stop) const
{
    const auto http = m_http; // from the first await on, this may be gone
    const auto known = m_version;
    const QString endpoint = http::endpointText(http->endpointName(), m_base);
    http::Request request;
    request.url = under(m_base, u"/v1/info"_s);
    request.repeat = http::Repeat::WhenSafe;
    request.deadline = m_requestDeadline;
    auto response = co_await http->send(std::move(request), stop);
    if (!response) {
        co_return failure(std::move(response).error());
    }
    auto object = objectOf(*response);
    const QString version
        = object ? object->value("nodeVersion"_L1).toObject().value("version"_L1).toString() : QString();
    if (object && version.isEmpty()) {
        object = failure(unexpected(*response)); // JSON, but not a Trino's
    }
    if (!object) {
        co_return failure(object.error().at(endpoint));
    }
    ServerInfo info;
    info.version = version;
    *known = version.section(u'-', 0, 0).toInt();
    info.starting = object->value("starting"_L1).toBool();
    info.uptime = durationOf(object->value("uptime"_L1).toString());
    co_return info;
}

QCoro::Task<Result<QueryResult>> Client::run(Statement statement, std::stop_token stop) const
{
    const auto http = m_http;
    const QUrl base = m_base;
    const QString endpoint = http::endpointText(http->endpointName(), base);
    const auto start = Clock::now();
    const auto left = [start, &statement] {
        return statement.deadline - std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
    };
    // A statement may take its time; each of its requests is answered within a second or so (Trino's long poll), so a
    // server that has gone silent is known by the request's own bound and not by the statement's.
    const std::chrono::milliseconds patience = m_requestDeadline;
    http::Request first = posted(base, m_user, statement);
    first.deadline = std::min(first.deadline, patience);
    const auto headers = first.headers;
    auto response = co_await http->send(std::move(first), stop);

    QueryResult result;
    std::optional<QUrl> next;
    std::optional<Error> error;
    bool begun = false; // the first nextUri was asked for: from there on Trino works
    while (!error) {
        if (!response) {
            error = response.error();
            break;
        }
        const auto answer = objectOf(*response);
        if (!answer) {
            error = answer.error();
            break;
        }
        result.queryId = answer->value("id"_L1).toString();
        if (const QJsonValue failed = answer->value("error"_L1); failed.isObject()) {
            error = errorFrom(failed.toObject(), catalogSpokenOf(statement));
            next.reset(); // over, nothing to delete
            break;
        }
        addRows(result, *answer, statement.rowLimit);
        const QString nextUri = answer->value("nextUri"_L1).toString();
        if (nextUri.isEmpty()) {
            result.elapsed = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
            co_return result;
        }
        next = nextUrl(base, nextUri);
        if (!next) {
            error = unexpected(*response);
            break;
        }
        const bool stops = statement.onStop == OnStop::Abandon || !begun;
        if (stops && stop.stop_requested()) {
            error = makeError("http.cancelled");
            break;
        }
        if (statement.onStop == OnStop::Abandon && result.rows.size() >= statement.rowLimit) {
            break; // enough; what is left is not worth the server's work
        }
        begun = true;
        http::Request request = followed("GET", *next, headers, std::min(left(), patience));
        const std::stop_token heeded = statement.onStop == OnStop::Abandon ? stop : std::stop_token();
        response = co_await http->send(std::move(request), heeded);
    }
    if (error && error->is("http.timeout"_L1) && left() <= 0ms) { // of the whole, not of what was left of it for the last request
        const auto seconds = std::chrono::duration<double>(statement.deadline).count();
        error->arguments.insert(u"seconds"_s, QString::number(seconds));
    }
    if (next) {
        // Whatever happened, nobody will read this query any more. Best effort, and never because of a stop.
        http::Request request = followed("DELETE", *next, headers, abandonDeadline);
        const auto deleted = co_await http->send(std::move(request), std::stop_token());
        static_cast<void>(deleted);
    }
    if (error) {
        co_return failure(error->at(endpoint));
    }
    result.elapsed = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
    co_return result;
}

QString quotedName(const QString &identifier)
{
    QString quoted = identifier;
    return u'"' + quoted.replace(u'"', "\"\""_L1) + u'"';
}

QString quotedText(const QString &literal)
{
    QString quoted = literal;
    return u'\'' + quoted.replace(u'\'', "''"_L1) + u'\'';
}

QString createCatalog(const QString &name, const QString &connector, const QString &comment,
                      const QMap<QString, QString> &properties)
{
    QString sql
        = "CREATE CATALOG "_L1 + quotedName(name) + " USING "_L1 + connector; // a bare identifier: quoted it is refused
    if (!comment.isEmpty()) {
        sql += " COMMENT "_L1 + quotedText(comment);
    }
    QStringList pairs;
    for (auto it = properties.cbegin(); it != properties.cend(); ++it) {
        pairs.append(quotedName(it.key()) + " = "_L1 + quotedText(it.value()));
    }
    return pairs.isEmpty() ? sql : sql + " WITH ("_L1 + pairs.join(u", "_s) + u')';
}

QString dropCatalog(const QString &name)
{
    return "DROP CATALOG IF EXISTS "_L1 + quotedName(name);
}

} // namespace trino

#include "cluster/exchange_text.h"

#include "cluster/http_shown.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

// What a path of the Kubernetes API speaks of.
struct Spoken {
    QString resource; // "secrets", "deployments.apps"
    QString space; // its namespace; empty where it has none
    QString name; // empty: all of them
};

std::optional<Spoken> spokenOf(const QUrl &url)
{
    // A cluster behind a gateway has a prefix in front of /api.
    static const QRegularExpression shape(
        uR"(/(?:api|apis/(?<group>[^/]+))/v[^/]+(?:/namespaces/(?<space>[^/]+))?/(?<plural>[^/]+)(?:/(?<name>[^/]+))?\z)"_s);
    const auto match = shape.match(url.path(QUrl::FullyEncoded));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto part
        = [&match](const QString &name) { return QUrl::fromPercentEncoding(match.captured(name).toLatin1()); };
    QString resource = part(u"plural"_s);
    if (const QString group = part(u"group"_s); !group.isEmpty()) {
        resource += u'.' + group;
    }
    return Spoken{resource, part(u"space"_s), part(u"name"_s)};
}

// A word as it is where a shell leaves it alone.
QString word(const QString &text)
{
    static const QRegularExpression plain(uR"(\A[A-Za-z0-9_./:=@-]+\z)"_s);
    return plain.match(text).hasMatch() ? text : http::quotedForShell(text);
}

QString queried(const QUrl &url, const QString &key)
{
    return QUrlQuery(url).queryItemValue(key, QUrl::FullyDecoded);
}

QString in(const Spoken &spoken)
{
    return spoken.space.isEmpty() ? QString() : QString(" -n "_L1 + word(spoken.space));
}

// A JSON body over several lines: none of them can be the word that ends it.
QString fromHere(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    const QByteArray text = json.isNull() ? body : json.toJson(QJsonDocument::Indented).trimmed();
    return " -f - <<'EOF'\n"_L1 + QString::fromUtf8(text) + "\nEOF"_L1;
}

QString whole(const QString &command, const http::Exchange &exchange)
{
    QString path = exchange.url.path(QUrl::FullyEncoded);
    if (exchange.url.hasQuery()) {
        path += u'?' + exchange.url.query(QUrl::FullyEncoded);
    }
    return "kubectl "_L1 + command + " --raw "_L1 + http::quotedForShell(path);
}

QString reading(const http::Exchange &exchange, const Spoken &spoken)
{
    QString command = "kubectl get "_L1 + word(spoken.resource);
    if (!spoken.name.isEmpty()) {
        command += u' ' + word(spoken.name);
    }
    command += in(spoken);
    if (const QString selector = queried(exchange.url, u"labelSelector"_s); !selector.isEmpty()) {
        command += " -l "_L1 + word(selector);
    }
    if (queried(exchange.url, u"watch"_s) == "true"_L1) {
        command += " --watch"_L1;
    }
    return command + " -o json"_L1;
}

QString trying(const QUrl &url)
{
    return queried(url, u"dryRun"_s) == "All"_L1 ? u" --dry-run=server"_s : QString();
}

QString writingFlags(const QUrl &url)
{
    const bool strict = queried(url, u"fieldValidation"_s) == "Strict"_L1;
    return (strict ? u" --validate=strict"_s : QString()) + trying(url);
}

QString managerFlag(const QUrl &url)
{
    const QString manager = queried(url, u"fieldManager"_s);
    return manager.isEmpty() ? QString() : QString(" --field-manager "_L1 + word(manager));
}

QString applying(const http::Exchange &exchange, const Spoken &spoken)
{
    QString command = "kubectl apply --server-side"_L1 + managerFlag(exchange.url);
    if (queried(exchange.url, u"force"_s) == "true"_L1) {
        command += " --force-conflicts"_L1;
    }
    return command + writingFlags(exchange.url) + in(spoken) + fromHere(*exchange.body);
}

QString patching(const http::Exchange &exchange, const Spoken &spoken, const QString &type)
{
    return "kubectl patch "_L1 + word(spoken.resource) + u' ' + word(spoken.name) + in(spoken) + managerFlag(exchange.url)
        + trying(exchange.url) + " --type "_L1 + type + " -p "_L1 + http::quotedForShell(QString::fromUtf8(*exchange.body));
}

QString deleting(const http::Exchange &exchange, const Spoken &spoken)
{
    // kubectl's delete has no preconditions, by which only the object that was looked at goes.
    if (QJsonDocument::fromJson(*exchange.body).object().contains("preconditions"_L1)) {
        return whole(u"delete"_s, exchange) + fromHere(*exchange.body);
    }
    return "kubectl delete "_L1 + word(spoken.resource) + u' ' + word(spoken.name) + in(spoken);
}

} // namespace

std::optional<QString> asKubectl(const http::Exchange &exchange)
{
    if (exchange.service != "kubernetes"_L1 || !exchange.body) {
        return std::nullopt;
    }
    const auto spoken = spokenOf(exchange.url);
    if (exchange.method == "GET") {
        return spoken ? reading(exchange, *spoken) : whole(u"get"_s, exchange);
    }
    if (!spoken) {
        return std::nullopt;
    }
    if (exchange.method == "POST") {
        return QString("kubectl create"_L1 + managerFlag(exchange.url) + writingFlags(exchange.url) + in(*spoken) + " -o json"_L1
                       + fromHere(*exchange.body));
    }
    if (exchange.method == "PUT") {
        return QString("kubectl replace"_L1 + writingFlags(exchange.url) + in(*spoken) + fromHere(*exchange.body));
    }
    if (exchange.method == "DELETE") {
        return deleting(exchange, *spoken);
    }
    if (exchange.method == "PATCH" && exchange.contentType.startsWith("application/apply-patch")) {
        return applying(exchange, *spoken);
    }
    if (exchange.method == "PATCH" && exchange.contentType.startsWith("application/merge-patch")) {
        return patching(exchange, *spoken, u"merge"_s);
    }
    return std::nullopt;
}

std::optional<QString> asSql(const http::Exchange &exchange)
{
    if (exchange.service != "trino"_L1 || exchange.method != "POST" || !exchange.body
        || !exchange.url.path().endsWith("/v1/statement"_L1)) {
        return std::nullopt;
    }
    return QString::fromUtf8(*exchange.body);
}

} // namespace cluster

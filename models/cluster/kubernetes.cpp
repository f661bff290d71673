#include "cluster/kubernetes.h"

#include "cluster/kubernetes_answer.h"

#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kubernetes {

namespace {

// The server sends a bookmark about every minute: a longer silence is a dead line.
constexpr auto watchIdle = 150s;

const Resource accessReviews{u"authorization.k8s.io"_s, u"v1"_s, u"selfsubjectaccessreviews"_s,
                             u"SelfSubjectAccessReview"_s};
const Resource selfReviews{u"authentication.k8s.io"_s, u"v1"_s, u"selfsubjectreviews"_s, u"SelfSubjectReview"_s};

QString apiVersion(const Resource &resource)
{
    return resource.group.isEmpty() ? resource.version : resource.group + u'/' + resource.version;
}

QUrl addressOf(const QUrl &base, const QString &path, const QList<std::pair<QString, QString>> &query = {})
{
    QUrl url = base;
    QString prefix = base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/')) {
        prefix.chop(1);
    }
    url.setPath(prefix + path, QUrl::StrictMode);
    if (!query.isEmpty()) {
        QStringList items;
        for (const auto &[key, value] : query) {
            items.append(key + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value)));
        }
        url.setQuery(items.join(u'&'), QUrl::StrictMode);
    }
    return url;
}

QString encoded(const QString &segment)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(segment));
}

QString collection(const Resource &resource, const QString &namespaceName)
{
    QString path = resource.group.isEmpty() ? u"/api"_s : u"/apis/"_s + resource.group;
    path += u'/' + resource.version;
    if (!namespaceName.isEmpty()) {
        path += "/namespaces/"_L1 + encoded(namespaceName);
    }
    return path + u'/' + resource.plural;
}

QString nameOf(const QJsonObject &object)
{
    return object.value("metadata"_L1).toObject().value("name"_L1).toString();
}

// The object's own apiVersion and kind are the resource's: nobody has to write them twice.
QJsonObject typed(QJsonObject object, const Resource &resource)
{
    object.insert(u"apiVersion"_s, apiVersion(resource));
    object.insert(u"kind"_s, resource.kind);
    return object;
}

http::Body jsonBody(const QJsonObject &object, const Resource &resource, const QByteArray &type = "application/json")
{
    http::Body body;
    body.bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    body.contentType = type;
    if (resource == secrets) {
        body.masked = QJsonDocument(maskedSecret(object)).toJson(QJsonDocument::Compact);
    }
    return body;
}

http::Request requestFor(const QByteArray &method, const QUrl &url, http::Repeat repeat,
                         std::chrono::milliseconds deadline)
{
    http::Request request;
    request.method = method;
    request.url = url;
    request.shownUrl = url; // its query holds selectors and names, no secret
    request.headers = {{"Accept", "application/json"}};
    request.repeat = repeat;
    request.deadline = deadline;
    return request;
}

QList<std::pair<QString, QString>> writing(DryRun dryRun, const QString &fieldManager = {})
{
    QList<std::pair<QString, QString>> query{{u"fieldValidation"_s, u"Strict"_s}};
    if (dryRun == DryRun::Yes) {
        query.append({u"dryRun"_s, u"All"_s});
    }
    if (!fieldManager.isEmpty()) {
        query.append({u"fieldManager"_s, fieldManager});
    }
    return query;
}

QCoro::Task<Result<Answer>> ask(std::shared_ptr<http::Client> http, http::Request request, Question question,
                                std::stop_token stop)
{
    const QString endpoint = http::endpointText(http->endpointName(), request.url);
    auto response = co_await http->send(std::move(request), stop);
    if (!response) {
        co_return failure(std::move(response).error());
    }
    if (response->status < 200 || response->status > 299) {
        co_return failure(errorFrom(question, response->status, response->body).at(endpoint));
    }
    const QJsonDocument document = QJsonDocument::fromJson(response->body);
    if (!document.isObject()) {
        co_return failure(errorFrom(question, response->status, response->body).at(endpoint));
    }
    Answer answer;
    answer.object = document.object();
    answer.serverTime = response->date().value_or(QDateTime());
    co_return answer;
}

std::optional<EventKind> kindOf(const QString &type)
{
    if (type == "ADDED"_L1) {
        return EventKind::Added;
    }
    if (type == "MODIFIED"_L1) {
        return EventKind::Modified;
    }
    if (type == "DELETED"_L1) {
        return EventKind::Deleted;
    }
    if (type == "BOOKMARK"_L1) {
        return EventKind::Bookmark;
    }
    return std::nullopt;
}

} // namespace

Client::Client(QUrl base, QString namespaceName, http::Client http, std::chrono::milliseconds requestDeadline)
    : m_base(std::move(base)), m_namespace(std::move(namespaceName)),
      m_http(std::make_shared<http::Client>(std::move(http))), m_requestDeadline(requestDeadline)
{
}

QCoro::Task<Result<Answer>> Client::get(Resource resource, QString name, std::stop_token stop) const
{
    const QUrl url = addressOf(m_base, collection(resource, m_namespace) + u'/' + encoded(name));
    return ask(m_http, requestFor("GET", url, http::Repeat::WhenSafe, m_requestDeadline), {u"get"_s, resource, name},
               std::move(stop));
}

QCoro::Task<Result<List>> Client::list(Resource resource, QString labelSelector, std::stop_token stop) const
{
    QList<std::pair<QString, QString>> query;
    if (!labelSelector.isEmpty()) {
        query.append({u"labelSelector"_s, labelSelector});
    }
    const QUrl url = addressOf(m_base, collection(resource, m_namespace), query);
    http::Request request = requestFor("GET", url, http::Repeat::WhenSafe, m_requestDeadline);
    const Question question{u"list"_s, resource, {}};
    auto answer = co_await ask(m_http, std::move(request), question, stop);
    if (!answer) {
        co_return failure(std::move(answer).error());
    }
    List list;
    list.resourceVersion = answer->object.value("metadata"_L1).toObject().value("resourceVersion"_L1).toString();
    list.serverTime = answer->serverTime;
    list.items = answer->object.value("items"_L1).toArray();
    co_return list;
}

QCoro::Task<Result<Answer>> Client::create(Resource resource, QJsonObject object, DryRun dryRun,
                                           std::stop_token stop, QString fieldManager) const
{
    const QUrl url = addressOf(m_base, collection(resource, m_namespace), writing(dryRun, fieldManager));
    const auto repeat = dryRun == DryRun::Yes ? http::Repeat::WhenSafe : http::Repeat::Never;
    http::Request request = requestFor("POST", url, repeat, m_requestDeadline);
    request.body = jsonBody(typed(object, resource), resource);
    return ask(m_http, std::move(request), {u"create"_s, resource, nameOf(object)}, std::move(stop));
}

QCoro::Task<Result<Answer>> Client::replace(Resource resource, QJsonObject object, std::stop_token stop, DryRun dryRun) const
{
    const QString name = nameOf(object);
    if (object.value("metadata"_L1).toObject().value("resourceVersion"_L1).toString().isEmpty()) {
        Error error = makeError("kubernetes.invalid",
                                {{u"resource"_s, resource.plural},
                                 {u"name"_s, name},
                                 {u"reason"_s, u"metadata.resourceVersion: Required value"_s}});
        co_return failure(error.at(http::endpointText(m_http->endpointName(), m_base)));
    }
    const QUrl url = addressOf(m_base, collection(resource, m_namespace) + u'/' + encoded(name), writing(dryRun));
    http::Request request = requestFor("PUT", url, http::Repeat::Never, m_requestDeadline);
    request.body = jsonBody(typed(object, resource), resource);
    const Question question{u"update"_s, resource, name};
    co_return co_await ask(m_http, std::move(request), question, stop);
}

QCoro::Task<Result<Answer>> Client::apply(Resource resource, QJsonObject object, QString fieldManager, DryRun dryRun,
                                          Force force, std::stop_token stop) const
{
    const QString name = nameOf(object);
    auto query = writing(dryRun, fieldManager);
    query.append({u"force"_s, force == Force::Yes ? u"true"_s : u"false"_s});
    const QUrl url = addressOf(m_base, collection(resource, m_namespace) + u'/' + encoded(name), query);
    http::Request request = requestFor("PATCH", url, http::Repeat::WhenSafe, m_requestDeadline); // twice is once
    request.body = jsonBody(typed(object, resource), resource, "application/apply-patch+yaml");
    return ask(m_http, std::move(request), {u"patch"_s, resource, name}, std::move(stop));
}

QCoro::Task<Result<Answer>> Client::mergePatch(Resource resource, QString name, QJsonObject patch,
                                               QString fieldManager, DryRun dryRun, std::stop_token stop) const
{
    const QUrl url
        = addressOf(m_base, collection(resource, m_namespace) + u'/' + encoded(name), writing(dryRun, fieldManager));
    http::Request request = requestFor("PATCH", url, http::Repeat::WhenSafe, m_requestDeadline);
    request.body = jsonBody(patch, resource, "application/merge-patch+json");
    return ask(m_http, std::move(request), {u"patch"_s, resource, name}, std::move(stop));
}

QCoro::Task<Result<>> Client::remove(Resource resource, QString name, Preconditions preconditions,
                                     std::stop_token stop) const
{
    QJsonObject conditions;
    if (!preconditions.uid.isEmpty()) {
        conditions.insert(u"uid"_s, preconditions.uid);
    }
    if (!preconditions.resourceVersion.isEmpty()) {
        conditions.insert(u"resourceVersion"_s, preconditions.resourceVersion);
    }
    QJsonObject options{{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"DeleteOptions"_s}};
    if (!conditions.isEmpty()) {
        options.insert(u"preconditions"_s, conditions);
    }
    const QUrl url = addressOf(m_base, collection(resource, m_namespace) + u'/' + encoded(name));
    http::Request request = requestFor("DELETE", url, http::Repeat::Never, m_requestDeadline);
    request.body.bytes = QJsonDocument(options).toJson(QJsonDocument::Compact);
    request.body.contentType = "application/json";
    const Question question{u"delete"_s, resource, name};
    const auto answer = co_await ask(m_http, std::move(request), question, stop);
    if (!answer) {
        co_return failure(answer.error());
    }
    co_return Result<>();
}

QCoro::Task<Result<QString>> Client::latestWarning(Resource resource, QString name, std::stop_token stop) const
{
    const QString about = "type=Warning,involvedObject.kind="_L1 + resource.kind + ",involvedObject.name="_L1 + name;
    const QUrl url = addressOf(m_base, collection(events, m_namespace), {{u"fieldSelector"_s, about}});
    http::Request request = requestFor("GET", url, http::Repeat::WhenSafe, m_requestDeadline);
    const Question question{u"list"_s, events, {}};
    auto answer = co_await ask(m_http, std::move(request), question, stop);
    if (!answer) {
        co_return failure(std::move(answer).error());
    }
    QString latest;
    QString message;
    for (const QJsonValue event : answer->object.value("items"_L1).toArray()) {
        const QString at = event["lastTimestamp"_L1].toString(); // RFC 3339, UTC: sorts as text
        if (at >= latest) {
            latest = at;
            message = event["message"_L1].toString();
        }
    }
    co_return message;
}

QCoro::Task<Result<Identity>> Client::whoAmI(std::stop_token stop) const
{
    http::Request request
        = requestFor("POST", addressOf(m_base, collection(selfReviews, {})), http::Repeat::WhenSafe, m_requestDeadline);
    request.body = jsonBody(typed({}, selfReviews), selfReviews);
    const Question question{u"create"_s, selfReviews, {}};
    const auto answer = co_await ask(m_http, std::move(request), question, stop);
    if (!answer) {
        co_return failure(answer.error());
    }
    const QJsonObject user = answer->object.value("status"_L1).toObject().value("userInfo"_L1).toObject();
    Identity identity;
    identity.user = user.value("username"_L1).toString();
    for (const QJsonValue group : user.value("groups"_L1).toArray()) {
        identity.groups.append(group.toString());
    }
    co_return identity;
}

QCoro::Task<Result<bool>> Client::may(Access access, std::stop_token stop) const
{
    QJsonObject attributes{{u"namespace"_s, m_namespace},
                           {u"verb"_s, access.verb},
                           {u"group"_s, access.resource.group},
                           {u"resource"_s, access.resource.plural}};
    if (!access.name.isEmpty()) {
        attributes.insert(u"name"_s, access.name);
    }
    http::Request request = requestFor("POST", addressOf(m_base, collection(accessReviews, {})), http::Repeat::WhenSafe,
                                       m_requestDeadline);
    const QJsonObject review{{u"spec"_s, QJsonObject{{u"resourceAttributes"_s, attributes}}}};
    request.body = jsonBody(typed(review, accessReviews), accessReviews);
    const Question question{u"create"_s, accessReviews, {}};
    const auto answer = co_await ask(m_http, std::move(request), question, stop);
    if (!answer) {
        co_return failure(answer.error());
    }
    co_return answer->object.value("status"_L1).toObject().value("allowed"_L1).toBool();
}

QCoro::Task<Result<QString>> Client::version(std::stop_token stop) const
{
    http::Request request
        = requestFor("GET", addressOf(m_base, u"/version"_s), http::Repeat::WhenSafe, m_requestDeadline);
    const QString endpoint = http::endpointText(m_http->endpointName(), m_base);
    const Question question{u"get"_s, {{}, {}, u"version"_s, {}}, {}};
    const auto answer = co_await ask(m_http, std::move(request), question, stop);
    if (!answer) {
        co_return failure(answer.error());
    }
    const QString version = answer->object.value("gitVersion"_L1).toString();
    if (version.isEmpty()) { // JSON, but not an API server's
        Error error = makeError("kubernetes.unexpected-answer", {{u"status"_s, u"200"_s}, {u"reason"_s, QString()}});
        co_return failure(error.at(endpoint));
    }
    co_return version;
}

QCoro::Task<Result<>> Client::watch(Resource resource, QString labelSelector, QString resourceVersion,
                                    std::function<void(Event)> onEvent, std::stop_token stop,
                                    std::chrono::seconds heldOpen) const
{
    QList<std::pair<QString, QString>> query{{u"watch"_s, u"true"_s},
                                             {u"allowWatchBookmarks"_s, u"true"_s},
                                             {u"timeoutSeconds"_s, QString::number(heldOpen.count())},
                                             {u"resourceVersion"_s, resourceVersion}};
    if (!labelSelector.isEmpty()) {
        query.append({u"labelSelector"_s, labelSelector});
    }
    const auto http = m_http;
    const QUrl url = addressOf(m_base, collection(resource, m_namespace), query);
    const QString endpoint = http::endpointText(http->endpointName(), m_base);
    const Question question{u"watch"_s, resource, {}};
    std::optional<Error> error;
    QByteArray unread; // a refusal, which is one object over one or several lines
    const std::function<void(QByteArray)> onLine = [&](QByteArray line) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        const QString type = event.value("type"_L1).toString();
        const QJsonObject object = event.value("object"_L1).toObject();
        if (const auto kind = kindOf(type)) {
            onEvent({*kind, object});
        } else if (type == "ERROR"_L1) {
            const int code = object.value("code"_L1).toInt();
            error = errorFrom(question, code, QJsonDocument(object).toJson(QJsonDocument::Compact));
        } else if (unread.size() < 65536) {
            unread += line + '\n';
        }
    };
    http::Request request = requestFor("GET", url, http::Repeat::WhenSafe, m_requestDeadline);
    const auto status = co_await http->stream(std::move(request), onLine, watchIdle, stop);
    if (!status && !(status.error().is("http.cancelled"_L1) && stop.stop_requested())) {
        co_return failure(status.error());
    }
    if (status && *status != 200 && !error) {
        error = errorFrom(question, *status, unread);
    }
    if (error) {
        co_return failure(error->at(endpoint));
    }
    co_return Result<>();
}

} // namespace kubernetes

#include "cluster/http_shown.h"
#include "cluster/kubernetes_answer.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kubernetes {

namespace {

// Older API servers quote the bytes around a place that does not decode; in a Secret those are its data.
QString withoutQuotedBytes(const QString &message, const Resource &resource)
{
    if (resource != secrets) {
        return message;
    }
    const qsizetype at = message.indexOf("error found in #"_L1);
    return at < 0 ? message : message.left(at).trimmed();
}

bool isTooLong(const QString &message)
{
    return message.contains("may not be more than 1048576"_L1) || message.contains("must have at most 1048576"_L1)
        || message.contains("request is too large"_L1) || message.contains("exceeds the maximum"_L1);
}

struct FieldConflict {
    QString manager;
    QString field;
};

// details.causes[]: {reason: FieldManagerConflict, message: conflict with "MANAGER" using v1, field: .data.x}
std::optional<FieldConflict> fieldConflict(const QJsonObject &status)
{
    for (const QJsonValue value : status.value("details"_L1).toObject().value("causes"_L1).toArray()) {
        const QJsonObject cause = value.toObject();
        if (cause.value("reason"_L1).toString() == "FieldManagerConflict"_L1) {
            return FieldConflict{cause.value("message"_L1).toString().section(u'"', 1, 1),
                                 cause.value("field"_L1).toString()};
        }
    }
    return std::nullopt;
}

Error classified(const Question &question, int status, const QJsonObject &object, const QString &message)
{
    const QString reason = object.value("reason"_L1).toString();
    const QString resource = question.resource.plural;
    const QMap<QString, QString> what{{u"resource"_s, resource}, {u"name"_s, question.name}};
    if (status == 401) {
        return makeError("kubernetes.not-signed-in");
    }
    if (status == 403) {
        return makeError("kubernetes.forbidden",
                         {{u"verb"_s, question.verb},
                          {u"resource"_s, resource},
                          {u"name"_s, question.name},
                          {u"reason"_s, message}});
    }
    if (status == 404 && reason == "NotFound"_L1) {
        return makeError("kubernetes.not-found", what);
    }
    if (status == 409) {
        if (const auto conflict = fieldConflict(object)) {
            return makeError("kubernetes.field-conflict",
                             {{u"resource"_s, resource},
                              {u"name"_s, question.name},
                              {u"manager"_s, conflict->manager},
                              {u"field"_s, conflict->field}});
        }
        if (reason == "AlreadyExists"_L1) {
            return makeError("kubernetes.already-exists", what);
        }
        return makeError("kubernetes.conflict", what);
    }
    if (status == 410) {
        return makeError("kubernetes.gone");
    }
    if (status == 413 || isTooLong(message)) {
        return makeError("kubernetes.too-large", what);
    }
    if (status == 429) {
        return makeError("kubernetes.rate-limited");
    }
    // A field that is not in the schema is a 400 of strict validation, and a 500 of an apply.
    if (status == 422 || (status == 400 && !reason.isEmpty())
        || (status == 500 && message.contains("field not declared in schema"_L1))) {
        return makeError("kubernetes.invalid",
                         {{u"resource"_s, resource}, {u"name"_s, question.name}, {u"reason"_s, message}});
    }
    return makeError("kubernetes.unexpected-answer", {{u"status"_s, QString::number(status)}, {u"reason"_s, message}});
}

} // namespace

Error errorFrom(const Question &question, int status, const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const bool isStatus = object.value("kind"_L1).toString() == "Status"_L1;
    const QString message
        = isStatus ? withoutQuotedBytes(object.value("message"_L1).toString(), question.resource) : QString();
    Error error = classified(question, status, isStatus ? object : QJsonObject(), message);
    if (isStatus) {
        return error.answered(message);
    }
    // Not the API server's words. Of a Secret's answer nothing is kept that is not.
    return question.resource == secrets ? error : error.answered(QString::fromUtf8(body.left(Error::rawAnswerLimit)));
}

QJsonObject maskedSecret(QJsonObject object)
{
    for (const QString &part : {u"data"_s, u"stringData"_s}) {
        QJsonObject values = object.value(part).toObject();
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (!it.value().isNull()) { // null takes a key away: nothing to hide
                it.value() = http::mask;
            }
        }
        if (object.contains(part)) {
            object.insert(part, values);
        }
    }
    return object;
}

} // namespace kubernetes

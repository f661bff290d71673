#include "cluster/shared_texts.h"

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

QMap<QString, QString> textsOf(const QJsonObject &object)
{
    QMap<QString, QString> texts;
    for (auto value = object.begin(); value != object.end(); ++value) {
        texts.insert(value.key(), value->toString());
    }
    return texts;
}

QJsonObject patchOf(const QMap<QString, std::optional<QString>> &changes)
{
    QJsonObject patch;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        patch.insert(change.key(), change.value() ? QJsonValue(*change.value()) : QJsonValue(QJsonValue::Null));
    }
    return patch;
}

// A merge patch's nulls are removals; in an object that is made they would be values.
QJsonObject withoutNulls(QJsonObject object)
{
    for (const QString &key : object.keys()) {
        if (object.value(key).isNull()) {
            object.remove(key);
        }
    }
    return object;
}

} // namespace

qsizetype SharedTexts::bytes() const
{
    qsizetype sum = 0;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        sum += text.key().size() + text.value().toUtf8().size();
    }
    return sum;
}

QCoro::Task<Result<SharedTexts>> readTexts(kubernetes::Client kubernetes, SharedObject object, std::stop_token stop)
{
    auto there = co_await kubernetes.get(object.resource, object.name, stop);
    if (!there) {
        if (there.error().is("kubernetes.not-found"_L1)) {
            co_return SharedTexts {};
        }
        co_return failure(std::move(there.error()));
    }
    SharedTexts read;
    read.exists = true;
    read.texts = textsOf(there->object["data"_L1].toObject());
    read.annotations = textsOf(there->object["metadata"_L1]["annotations"_L1].toObject());
    read.resourceVersion = there->object["metadata"_L1]["resourceVersion"_L1].toString();
    co_return read;
}

QCoro::Task<Result<>> changeTexts(kubernetes::Client kubernetes, SharedObject object, SharedTexts before,
                                  TextChange change, kubernetes::DryRun dryRun, std::stop_token stop)
{
    QJsonObject annotations = patchOf(change.annotations);
    annotations.insert(u"reloader.stakater.com/ignore"_s, u"true"_s);
    QJsonObject metadata {{u"annotations"_s, annotations}};
    const QJsonObject data = patchOf(change.texts);
    Result<kubernetes::Answer> answer;
    if (before.exists) {
        metadata.insert(u"resourceVersion"_s, before.resourceVersion);
        const QJsonObject patch {{u"metadata"_s, metadata}, {u"data"_s, data}};
        answer = co_await kubernetes.mergePatch(object.resource, object.name, patch, u"catalog-manager"_s,
                                                dryRun, stop);
    } else {
        metadata.insert(u"annotations"_s, withoutNulls(annotations));
        metadata.insert(u"name"_s, object.name);
        const QJsonObject made {{u"metadata"_s, metadata}, {u"data"_s, withoutNulls(data)}};
        answer = co_await kubernetes.create(object.resource, made, dryRun, stop);
    }
    if (!answer) {
        co_return failure(std::move(answer.error()));
    }
    co_return Result<> {};
}

} // namespace cluster

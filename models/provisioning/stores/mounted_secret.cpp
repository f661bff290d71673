#include "provisioning/stores/mounted_secret.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

constexpr int attempts = 30; // others may write into it all the time
const QString fieldManager = u"catalog-manager"_s;

} // namespace

QCoro::Task<Result<>> ensureSecret(kubernetes::Client kubernetes, cluster::SharedObject object,
                                   QMap<QString, QString> annotations, std::stop_token stop)
{
    annotations.insert(u"reloader.stakater.com/ignore"_s, u"true"_s);
    QJsonObject notes;
    for (auto note = annotations.cbegin(); note != annotations.cend(); ++note) {
        notes.insert(note.key(), note.value());
    }
    auto there = co_await kubernetes.get(object.resource, object.name, stop);
    if (!there && there.error().is("kubernetes.not-found"_L1)) {
        QJsonObject labels {{u"app.kubernetes.io/managed-by"_s, u"catalog-manager"_s}};
        for (auto label = object.labels.cbegin(); label != object.labels.cend(); ++label) {
            labels.insert(label.key(), label.value());
        }
        const QJsonObject metadata {{u"name"_s, object.name}, {u"annotations"_s, notes}, {u"labels"_s, labels}};
        const QJsonObject empty {{u"metadata"_s, metadata}};
        auto created = co_await kubernetes.create(object.resource, empty, kubernetes::DryRun::No, stop, fieldManager);
        if (created) {
            co_return Result<> {};
        }
        if (!created.error().is("kubernetes.already-exists"_L1)) {
            co_return failure(std::move(created.error()));
        }
        there = co_await kubernetes.get(object.resource, object.name, stop);
    }
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    const QJsonObject present = there->object["metadata"_L1]["annotations"_L1].toObject();
    bool missing = false;
    for (auto note = annotations.cbegin(); note != annotations.cend(); ++note) {
        missing = missing || present.value(note.key()).toString() != note.value();
    }
    if (missing) {
        const QJsonObject patch {{u"metadata"_s, QJsonObject {{u"annotations"_s, notes}}}};
        auto patched = co_await kubernetes.mergePatch(object.resource, object.name, patch, fieldManager,
                                                      kubernetes::DryRun::No, stop);
        if (!patched) {
            co_return failure(std::move(patched.error()));
        }
    }
    co_return Result<> {};
}

QCoro::Task<Result<>> dropKeys(kubernetes::Client kubernetes, cluster::SharedObject object, QString prefix,
                               std::stop_token stop)
{
    for (int attempt = 1;; ++attempt) {
        auto there = co_await kubernetes.get(object.resource, object.name, stop);
        if (!there) {
            if (there.error().is("kubernetes.not-found"_L1)) {
                co_return Result<> {};
            }
            co_return failure(std::move(there.error()));
        }
        QJsonObject gone;
        const QStringList keys = there->object["data"_L1].toObject().keys();
        for (const QString &key : keys) {
            if (key.startsWith(prefix)) {
                gone.insert(key, QJsonValue::Null);
            }
        }
        if (gone.isEmpty()) {
            co_return Result<> {};
        }
        const QJsonObject metadata {{u"resourceVersion"_s, there->object["metadata"_L1]["resourceVersion"_L1]}};
        const QJsonObject patch {{u"metadata"_s, metadata}, {u"data"_s, gone}};
        auto patched = co_await kubernetes.mergePatch(object.resource, object.name, patch, fieldManager,
                                                      kubernetes::DryRun::No, stop);
        if (patched) {
            co_return Result<> {};
        }
        if (!patched.error().is("kubernetes.conflict"_L1) || attempt == attempts) {
            co_return failure(std::move(patched.error()));
        }
    }
}

} // namespace provisioning

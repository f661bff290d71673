#include "provisioning/stores/sealed_store.h"

#include "cluster/sealed_secrets.h"
#include "cluster/sealing.h"
#include "provisioning/stores/mounted_secret.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

// Taking keys away is done when they are gone from the Secret; the controller is given this long to see that it must not
// bring them again, and one that is dead brings nothing.
constexpr std::chrono::seconds patienceInTakingAway {10};

// Else the controller would own the Secret with all its keys, those of catalogs that rest elsewhere too.
const QMap<QString, QString> patched {{u"sealedsecrets.bitnami.com/patch"_s, u"true"_s}};

QString objectText(const Work &work, const cluster::SharedObject &object)
{
    return u"SealedSecret %1/%2"_s.arg(work.endpoints.kubernetes.namespaceName(), object.name);
}

Result<std::map<QString, QByteArray>> sealed(const Work &work, const cluster::SharedObject &object, const Files &files)
{
    QFile file(work.environment.credentials.certificateFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure("sealing.certificate-unreadable", {{u"file"_s, file.fileName()}, {u"reason"_s, file.errorString()}});
    }
    const QByteArray certificate = file.read(1024 * 1024);
    const QString label = work.endpoints.kubernetes.namespaceName() + u'/' + object.name;
    std::map<QString, QByteArray> values;
    for (const auto &[key, content] : files) {
        auto value = cluster::seal(certificate, label, content);
        if (!value) {
            return failure(std::move(value.error().with(u"file"_s, file.fileName())));
        }
        values.emplace(key, std::move(*value));
    }
    return values;
}

QCoro::Task<Result<>> takeAway(SharedWork work, cluster::SharedObject object, QString prefix, std::stop_token stop)
{
    const kubernetes::Client kubernetes = work->endpoints.kubernetes;
    const QString name = object.name;
    const cluster::SealedChange change {name, {}, prefix};
    auto changed = co_await cluster::changeSealed(kubernetes, change, kubernetes::DryRun::No, stop);
    if (!changed) {
        co_return failure(std::move(changed.error()));
    }
    if (*changed > 0) {
        const auto patience = std::min(patienceInTakingAway, work->environment.credentials.sync);
        auto seen = co_await cluster::awaitUnsealed(kubernetes, name, *changed, patience, stop);
        if (!seen && !seen.error().code.startsWith("sealed-secret."_L1)) {
            co_return seen;
        }
        auto ours = co_await stillOurs(work); // the controller took its time
        if (!ours) {
            co_return ours;
        }
    }
    auto dropped = co_await dropKeys(kubernetes, object, prefix, stop);
    co_return dropped;
}

} // namespace

QCoro::Task<Result<Changes>> SealedStore::plan(Files files, std::stop_token stop) const
{
    auto values = sealed(work(), object(), files);
    if (!values) {
        co_return failure(std::move(values.error()));
    }
    QString masked;
    for (const auto &[key, value] : *values) {
        masked += u"%1: %2…\n"_s.arg(key, QString::fromLatin1(value.left(12)));
    }
    const cluster::SealedChange change {object().name, std::move(*values), {}};
    auto tried = co_await cluster::changeSealed(work().endpoints.kubernetes, change, kubernetes::DryRun::Yes, stop);
    if (!tried) {
        co_return failure(std::move(tried.error()));
    }
    co_return Changes {{objectText(work(), object()), {}, masked}};
}

QCoro::Task<Result<>> SealedStore::put(Files files, std::stop_token stop) const
{
    const kubernetes::Client kubernetes = work().endpoints.kubernetes;
    const cluster::SharedObject object = this->object();
    auto values = sealed(work(), object, files);
    if (!values) {
        co_return failure(std::move(values.error()));
    }
    auto ensured = co_await ensureSecret(kubernetes, object, patched, stop);
    if (!ensured) {
        co_return ensured;
    }
    const cluster::SealedChange change {object.name, std::move(*values), {}};
    auto changed = co_await cluster::changeSealed(kubernetes, change, kubernetes::DryRun::No, stop);
    if (!changed) {
        co_return failure(std::move(changed.error()));
    }
    auto unsealed = co_await cluster::awaitUnsealed(kubernetes, object.name, *changed, work().environment.credentials.sync, stop);
    co_return unsealed;
}

QCoro::Task<Result<>> SealedStore::release(std::stop_token stop) const
{
    return takeAway(sharedWork(), object(), work().objectName() + u'.' + work().revision.stamp + u'.', std::move(stop));
}

QCoro::Task<Result<>> SealedStore::releaseAll(std::stop_token stop) const
{
    return takeAway(sharedWork(), object(), work().objectName() + u'.', std::move(stop));
}

QCoro::Task<Result<Files>> SealedStore::read(QStringList keys, std::stop_token stop) const
{
    // Nobody but the controller can open what is sealed: what it opened is where it can be read.
    return cluster::valuesOf(work().endpoints.kubernetes, object(), std::move(keys), std::move(stop));
}

QStringList SealedStore::objects() const
{
    return {objectText(work(), object())};
}

} // namespace provisioning

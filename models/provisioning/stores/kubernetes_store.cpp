#include "provisioning/stores/kubernetes_store.h"

using namespace Qt::StringLiterals;

namespace provisioning {

QCoro::Task<Result<Changes>> KubernetesStore::plan(Files files, std::stop_token stop) const
{
    const QString described = work().describe(object());
    auto tried = co_await cluster::putKeys(work().endpoints.kubernetes, object(), work().credentialOwner(), std::move(files),
                                           kubernetes::DryRun::Yes, stop);
    if (!tried && tried.error().is("kubernetes.too-large"_L1)) {
        co_return failure("run.secret-full",
                          {{u"object"_s, described}, {u"bytes"_s, tried.error().arguments.value(u"bytes"_s)}});
    }
    if (!tried) {
        co_return failure(std::move(tried.error()));
    }
    co_return Changes {};
}

QCoro::Task<Result<>> KubernetesStore::put(Files files, std::stop_token stop) const
{
    return cluster::putKeys(work().endpoints.kubernetes, object(), work().credentialOwner(),
                            std::move(files), kubernetes::DryRun::No, std::move(stop));
}

QCoro::Task<Result<>> KubernetesStore::release(std::stop_token stop) const
{
    return cluster::releaseKeys(work().endpoints.kubernetes, object(), work().credentialOwner(),
                                std::move(stop));
}

QCoro::Task<Result<>> KubernetesStore::releaseAll(std::stop_token stop) const
{
    return cluster::releaseKeys(work().endpoints.kubernetes, object(), work().objectName(), std::move(stop));
}

QCoro::Task<Result<Files>> KubernetesStore::read(QStringList keys, std::stop_token stop) const
{
    return cluster::valuesOf(work().endpoints.kubernetes, object(), std::move(keys), std::move(stop));
}

QStringList KubernetesStore::objects() const
{
    return {};
}

} // namespace provisioning

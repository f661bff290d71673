#include "provisioning/steps/credential_file.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

QString masked(const connectors::ServerFile &file)
{
    const QString user = file.user.isEmpty() ? QString() : u"connection-user=%1\n"_s.arg(file.user);
    return user + u"connection-password=••••••\n"_s;
}

} // namespace

Result<std::map<QString, Secret>> CredentialFile::contents() const
{
    std::map<QString, Secret> all;
    for (const connectors::ServerFile &file : work().rendered.files) {
        if (const auto copied = work().standing.copied.find(file.key); copied != work().standing.copied.end()) {
            all.emplace(file.key, copied->second);
            continue;
        }
        auto content = connectors::fileContent(file, work().secrets);
        if (!content) {
            return failure(std::move(content.error()));
        }
        all.emplace(file.key, std::move(*content));
    }
    return all;
}

QCoro::Task<Result<Changes>> CredentialFile::plan(std::stop_token stop) const
{
    if (work().rendered.files.empty()) {
        co_return Changes {};
    }
    auto all = contents();
    if (!all) {
        co_return failure(std::move(all.error()));
    }
    const cluster::SharedObject object = work().credentialsObject();
    auto tried = co_await cluster::putKeys(work().endpoints.kubernetes, object, work().credentialOwner(),
                                           std::move(*all), kubernetes::DryRun::Yes, stop);
    if (!tried && tried.error().is("kubernetes.too-large"_L1)) {
        co_return failure("run.secret-full",
                          {{u"object"_s, work().describe(object)}, {u"bytes"_s, tried.error().arguments.value(u"bytes"_s)}});
    }
    if (!tried) {
        co_return failure(std::move(tried.error()));
    }
    Changes changes;
    for (const connectors::ServerFile &file : work().rendered.files) {
        changes.push_back({work().describe(object) + u' ' + file.key, {}, masked(file)});
    }
    co_return changes;
}

QCoro::Task<Result<Applied>> CredentialFile::apply(std::stop_token stop)
{
    if (work().rendered.files.empty()) {
        co_return Applied {catalog::StepState::Skipped, {}};
    }
    auto all = contents();
    if (!all) {
        co_return failure(std::move(all.error()));
    }
    auto written = co_await cluster::putKeys(work().endpoints.kubernetes, work().credentialsObject(),
                                             work().credentialOwner(), std::move(*all), kubernetes::DryRun::No, stop);
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    // Only makes the wait shorter: who may not patch pods waits for the kubelet's own round instead.
    auto refreshed = co_await cluster::refreshMounts(work().endpoints.kubernetes, work().pods, work().revision.stamp, stop);
    co_return Applied {catalog::StepState::Done, refreshed ? QString() : refreshed.error().code};
}

QCoro::Task<Result<>> CredentialFile::undo()
{
    if (work().rendered.files.empty()) {
        co_return Result<> {};
    }
    auto released = co_await cluster::releaseKeys(work().endpoints.kubernetes, work().credentialsObject(),
                                                  work().credentialOwner(), {});
    co_return released;
}

QCoro::Task<Result<Changes>> RemoveCredential::plan(std::stop_token) const
{
    Changes changes;
    for (const connectors::ServerFile &file : work().rendered.files) {
        changes.push_back({work().describe(work().credentialsObject()) + u' ' + file.key, masked(file), {}});
    }
    co_return changes;
}

QCoro::Task<Result<Applied>> RemoveCredential::apply(std::stop_token stop)
{
    auto released = co_await cluster::releaseKeys(work().endpoints.kubernetes, work().credentialsObject(),
                                                  work().objectName(), stop);
    if (!released) {
        co_return failure(std::move(released.error()));
    }
    co_return Applied {};
}

QCoro::Task<Result<>> RemoveCredential::undo()
{
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> RetireCredential::plan(std::stop_token) const
{
    Changes changes;
    for (const connectors::ServerFile &file : work().before().rendered.files) {
        changes.push_back({work().describe(work().credentialsObject()) + u' ' + file.key, masked(file), {}});
    }
    co_return changes;
}

QCoro::Task<Result<Applied>> RetireCredential::apply(std::stop_token stop)
{
    auto released = co_await cluster::releaseKeys(work().endpoints.kubernetes, work().credentialsObject(),
                                                  work().before().credentialOwner(), stop);
    if (!released) {
        co_return failure(std::move(released.error()));
    }
    co_return Applied {};
}

QCoro::Task<Result<>> RetireCredential::undo()
{
    co_return Result<> {};
}

} // namespace provisioning

#include "provisioning/steps/credential_file.h"

#include "provisioning/stores/credential_store.h"

using namespace Qt::StringLiterals;
using connectors::maskedContent;

namespace provisioning {

namespace {

// What goes when a revision's credential does.
Result<Changes> goingWith(const SharedWork &work, connectors::FilePlace place)
{
    auto store = storeOf(work, place);
    if (!store) {
        return failure(std::move(store.error()));
    }
    Changes changes;
    QString keys;
    for (const connectors::ServerFile &file : work->filesIn(place)) {
        changes.push_back({work->describe(work->filesObject(place)) + u' ' + file.key, maskedContent(file), {}});
        keys += file.key + u'\n';
    }
    const QStringList objects = changes.empty() ? QStringList() : (*store)->objects();
    for (const QString &object : objects) {
        changes.push_back({object, keys, {}});
    }
    return changes;
}

} // namespace

QCoro::Task<QString> toldMounts(SharedWork work, QString reason, std::stop_token stop)
{
    auto refreshed = co_await cluster::refreshMounts(work->endpoints.kubernetes, work->pods, reason, stop);
    const bool taken = refreshed && *refreshed > 0; // none: Trino's pods are elsewhere
    work->mounts->answer = taken ? MountsTold::Answer::Taken : MountsTold::Answer::Refused;
    QString note;
    if (!refreshed) {
        note = refreshed.error().code;
    }
    co_return QString(note);
}

Result<std::map<QString, Secret>> CredentialFile::contents() const
{
    std::map<QString, Secret> all;
    for (const connectors::ServerFile &file : files()) {
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
    if (files().empty()) {
        co_return Changes {};
    }
    const QString &folder = place() == connectors::FilePlace::Credentials ? work().environment.mounts.credentials
                                                                          : work().environment.mounts.keytabs;
    const auto problems = cluster::mountProblems(work().pods, object().name, folder);
    if (!problems.empty()) {
        co_return failure(problems.front());
    }
    auto all = contents();
    if (!all) {
        co_return failure(std::move(all.error()));
    }
    auto store = storeOf(sharedWork(), place());
    if (!store) {
        co_return failure(std::move(store.error()));
    }
    auto others = co_await (*store)->plan(std::move(*all), stop);
    if (!others) {
        co_return failure(std::move(others.error()));
    }
    Changes changes = std::move(*others);
    for (const connectors::ServerFile &file : files()) {
        changes.push_back({work().describe(object()) + u' ' + file.key, {}, maskedContent(file)});
    }
    co_return changes;
}

QCoro::Task<Result<Applied>> CredentialFile::apply(std::stop_token stop)
{
    if (files().empty()) {
        co_return Applied {catalog::StepState::Skipped, {}};
    }
    auto all = contents();
    if (!all) {
        co_return failure(std::move(all.error()));
    }
    auto store = storeOf(sharedWork(), place());
    if (!store) {
        co_return failure(std::move(store.error()));
    }
    auto written = co_await (*store)->put(std::move(*all), stop);
    if (!written) {
        co_return failure(std::move(written.error()));
    }
    // Only makes the wait shorter: who may not patch pods waits for the kubelet's own round instead.
    const QString note = co_await toldMounts(sharedWork(), work().revision.stamp, stop);
    co_return Applied {catalog::StepState::Done, note};
}

QCoro::Task<Result<>> CredentialFile::undo()
{
    if (files().empty()) {
        co_return Result<> {};
    }
    auto store = storeOf(sharedWork(), place());
    if (!store) {
        co_return failure(std::move(store.error()));
    }
    auto released = co_await (*store)->release({});
    co_return released;
}

QCoro::Task<Result<Changes>> RemoveCredential::plan(std::stop_token) const
{
    co_return goingWith(sharedWork(), place());
}

QCoro::Task<Result<Applied>> RemoveCredential::apply(std::stop_token stop)
{
    auto store = storeOf(sharedWork(), place());
    if (!store) {
        co_return failure(std::move(store.error()));
    }
    auto released = co_await (*store)->releaseAll(stop);
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
    co_return goingWith(work().standing.before, place());
}

QCoro::Task<Result<Applied>> RetireCredential::apply(std::stop_token stop)
{
    auto store = storeOf(work().standing.before, place());
    if (!store) {
        co_return failure(std::move(store.error()));
    }
    auto released = co_await (*store)->release(stop);
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

#include "cluster/trino_pods.h"

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

QString podName(const QJsonValue &pod)
{
    return pod["metadata"_L1]["name"_L1].toString();
}

bool showsSecret(const QJsonValue &volume, const QString &secretName)
{
    if (volume["secret"_L1]["secretName"_L1].toString() == secretName) {
        return true;
    }
    const QJsonArray sources = volume["projected"_L1]["sources"_L1].toArray();
    return std::any_of(sources.begin(), sources.end(), [&secretName](const QJsonValue &source) {
        return source["secret"_L1]["name"_L1].toString() == secretName;
    });
}

QString withoutTrailingSlash(QString path)
{
    while (path.size() > 1 && path.endsWith(u'/')) {
        path.chop(1);
    }
    return path;
}

enum class Mounted { AsFolder, BySubPath, No };

Mounted howMounted(const QJsonValue &pod, const QStringList &volumes, const QString &folder)
{
    Mounted found = Mounted::No;
    const QJsonArray containers = pod["spec"_L1]["containers"_L1].toArray();
    for (const QJsonValue &container : containers) {
        const QJsonArray mounts = container["volumeMounts"_L1].toArray();
        for (const QJsonValue &mount : mounts) {
            if (!volumes.contains(mount["name"_L1].toString())) {
                continue;
            }
            const QString path = withoutTrailingSlash(mount["mountPath"_L1].toString());
            const bool partial = !mount["subPath"_L1].toString().isEmpty()
                || !mount["subPathExpr"_L1].toString().isEmpty();
            if (path == withoutTrailingSlash(folder) && !partial) {
                return Mounted::AsFolder;
            }
            if (partial && path.startsWith(withoutTrailingSlash(folder))) {
                found = Mounted::BySubPath;
            }
        }
    }
    return found;
}

} // namespace

QStringList TrinoPods::names() const
{
    QStringList all;
    for (const QJsonValue &pod : pods) {
        all.append(podName(pod));
    }
    return all;
}

QString TrinoPods::firstRunning() const
{
    for (const QJsonValue &pod : pods) {
        if (pod["status"_L1]["phase"_L1].toString() == "Running"_L1) {
            return podName(pod);
        }
    }
    return {};
}

QStringList TrinoPods::coordinators() const
{
    QStringList all;
    for (const QJsonValue &pod : pods) {
        const QJsonArray conditions = pod["status"_L1]["conditions"_L1].toArray();
        const bool ready = std::any_of(conditions.begin(), conditions.end(), [](const QJsonValue &condition) {
            return condition["type"_L1].toString() == "Ready"_L1 && condition["status"_L1].toString() == "True"_L1;
        });
        if (pod["metadata"_L1]["labels"_L1]["app.kubernetes.io/component"_L1].toString() == "coordinator"_L1
            && (ready || conditions.isEmpty())) {
            all.append(podName(pod));
        }
    }
    return all;
}

QCoro::Task<Result<TrinoPods>> trinoPods(kubernetes::Client kubernetes, QString selector, std::stop_token stop)
{
    auto listed = co_await kubernetes.list(kubernetes::pods, selector, stop);
    if (!listed) {
        co_return failure(std::move(listed.error()));
    }
    QJsonArray staying; // one that is being deleted shows old mounts and answers nothing
    for (const QJsonValue &pod : std::as_const(listed->items)) {
        if (!pod["metadata"_L1].toObject().contains("deletionTimestamp"_L1)) {
            staying.append(pod);
        }
    }
    co_return TrinoPods {staying, listed->serverTime};
}

std::vector<Error> mountProblems(const TrinoPods &pods, const QString &secretName, const QString &folder)
{
    std::vector<Error> problems;
    for (const QJsonValue &pod : pods.pods) {
        QStringList volumes;
        const QJsonArray all = pod["spec"_L1]["volumes"_L1].toArray();
        for (const QJsonValue &volume : all) {
            if (showsSecret(volume, secretName)) {
                volumes.append(volume["name"_L1].toString());
            }
        }
        const QMap<QString, QString> where {{u"pod"_s, podName(pod)}, {u"volume"_s, secretName}, {u"path"_s, folder}};
        switch (howMounted(pod, volumes, folder)) {
        case Mounted::AsFolder:
            break;
        case Mounted::BySubPath:
            problems.push_back(makeError("run.mount-is-subpath", where));
            break;
        case Mounted::No:
            problems.push_back(makeError("run.mount-missing", where));
            break;
        }
    }
    return problems;
}

QCoro::Task<Result<int>> refreshMounts(kubernetes::Client kubernetes, TrinoPods pods, QString reason,
                                       std::stop_token stop)
{
    const QJsonObject patch {
        {u"metadata"_s,
         QJsonObject {{u"annotations"_s, QJsonObject {{u"catalog-manager/refreshed"_s, reason}}}}}};
    std::vector<QCoro::Task<Result<kubernetes::Answer>>> patches; // tasks start at once: all are under way together
    for (const QString &name : pods.names()) {
        patches.push_back(kubernetes.mergePatch(kubernetes::pods, name, patch, {}, kubernetes::DryRun::No, stop));
    }
    int patched = 0;
    std::optional<Error> problem;
    for (auto &task : patches) {
        auto answer = co_await task;
        if (answer) {
            ++patched;
        } else if (!answer.error().is("kubernetes.not-found"_L1)) {
            problem = std::move(answer.error());
        }
    }
    if (problem) {
        co_return failure(std::move(*problem));
    }
    co_return patched;
}

} // namespace cluster

#include "cluster/trino_pods.h"

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

QString podName(const QJsonValue &pod)
{
    return pod["metadata"_L1]["name"_L1].toString();
}

enum class Source { Secret, ConfigMap };

bool shows(const QJsonValue &volume, Source kind, const QString &name)
{
    const bool itself = kind == Source::Secret ? volume["secret"_L1]["secretName"_L1].toString() == name
                                               : volume["configMap"_L1]["name"_L1].toString() == name;
    const QString member = kind == Source::Secret ? u"secret"_s : u"configMap"_s;
    const QJsonArray sources = volume["projected"_L1]["sources"_L1].toArray();
    return itself || std::any_of(sources.begin(), sources.end(), [&](const QJsonValue &source) {
        return source[member]["name"_L1].toString() == name;
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

Mounted howMounted(const QJsonValue &pod, const QStringList &volumes, Source kind, const QString &folder)
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
            if (partial && (kind == Source::ConfigMap || path.startsWith(withoutTrailingSlash(folder)))) {
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

namespace {

// The volume of which the file that Java reads by default is mounted alone, whoever's it is: what charts did before the folder.
QString singleKrb5Conf(const QJsonValue &pod)
{
    const QJsonArray containers = pod["spec"_L1]["containers"_L1].toArray();
    for (const QJsonValue &container : containers) {
        const QJsonArray mounts = container["volumeMounts"_L1].toArray();
        for (const QJsonValue &mount : mounts) {
            if (mount["mountPath"_L1].toString() == "/etc/krb5.conf"_L1) {
                return mount["name"_L1].toString();
            }
        }
    }
    return {};
}

std::vector<Error> problemsOf(const TrinoPods &pods, Source kind, const QString &name, const QString &folder)
{
    std::vector<Error> problems;
    for (const QJsonValue &pod : pods.pods) {
        QStringList volumes;
        const QJsonArray all = pod["spec"_L1]["volumes"_L1].toArray();
        for (const QJsonValue &volume : all) {
            if (shows(volume, kind, name)) {
                volumes.append(volume["name"_L1].toString());
            }
        }
        QMap<QString, QString> where {{u"pod"_s, podName(pod)}, {u"volume"_s, name}, {u"path"_s, folder}};
        switch (howMounted(pod, volumes, kind, folder)) {
        case Mounted::AsFolder:
            break;
        case Mounted::BySubPath:
            problems.push_back(makeError("run.mount-is-subpath", where));
            break;
        case Mounted::No: {
            const QString single = kind == Source::ConfigMap ? singleKrb5Conf(pod) : QString();
            if (single.isEmpty()) {
                problems.push_back(makeError("run.mount-missing", where));
            } else {
                where[u"volume"_s] = single;
                problems.push_back(makeError("run.mount-is-subpath", where));
            }
            break;
        }
        }
    }
    return problems;
}

} // namespace

std::vector<Error> mountProblems(const TrinoPods &pods, const QString &secretName, const QString &folder)
{
    return problemsOf(pods, Source::Secret, secretName, folder);
}

std::vector<Error> configMountProblems(const TrinoPods &pods, const QString &configMap, const QString &folder)
{
    return problemsOf(pods, Source::ConfigMap, configMap, folder);
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

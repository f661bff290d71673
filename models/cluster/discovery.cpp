#include "cluster/discovery.h"

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

// Which setting a mounted object is for, by the words the platform and the charts use in its name.
QString purposeOf(const QString &objectName, bool isSecret)
{
    const QString name = objectName.toLower();
    if (name.contains("krb5"_L1)) {
        return u"krb5"_s;
    }
    if (!isSecret) {
        return {};
    }
    if (name.contains("keytab"_L1)) {
        return u"keytabs"_s;
    }
    return name.contains("catalog"_L1) || name.contains("credential"_L1) ? u"credentials"_s : QString();
}

QString objectSetting(const QString &purpose)
{
    return purpose == "krb5"_L1 ? u"objects.krb5_config_map"_s : u"objects.%1_secret"_s.arg(purpose);
}

void add(std::vector<Suggestion> &all, Suggestion suggestion)
{
    if (std::ranges::find(all, suggestion) == all.end()) {
        all.push_back(std::move(suggestion));
    }
}

void addService(std::vector<Suggestion> &all, const QJsonValue &service, const QString &namespaceName)
{
    const QString name = service["metadata"_L1]["name"_L1].toString();
    const bool trino = name.contains("trino"_L1);
    if (!trino && !name.contains("opa"_L1)) {
        return;
    }
    const QJsonArray ports = service["spec"_L1]["ports"_L1].toArray();
    for (const QJsonValue &port : ports) {
        const int number = port["port"_L1].toInt();
        const bool secure = port["name"_L1].toString().contains("https"_L1) || number == 443 || number == 8443;
        const QString scheme = secure ? u"https"_s : u"http"_s;
        add(all, {trino ? u"trino.url"_s : u"opa.url"_s,
                  u"%1://%2.%3.svc:%4"_s.arg(scheme, name, namespaceName).arg(number),
                  u"Service %1/%2"_s.arg(namespaceName, name)});
    }
}

void addMounts(std::vector<Suggestion> &all, const QJsonValue &pod, const QString &namespaceName)
{
    const QString source = u"Pod %1/%2"_s.arg(namespaceName, pod["metadata"_L1]["name"_L1].toString());
    QMap<QString, std::pair<QString, QString>> volumes; // volume → purpose, object
    const QJsonArray declared = pod["spec"_L1]["volumes"_L1].toArray();
    for (const QJsonValue &volume : declared) {
        const QString secret = volume["secret"_L1]["secretName"_L1].toString();
        const QString object = secret.isEmpty() ? volume["configMap"_L1]["name"_L1].toString() : secret;
        const QString purpose = purposeOf(object, !secret.isEmpty());
        if (!purpose.isEmpty()) {
            volumes.insert(volume["name"_L1].toString(), {purpose, object});
        }
    }
    const QJsonArray containers = pod["spec"_L1]["containers"_L1].toArray();
    for (const QJsonValue &container : containers) {
        const QJsonArray mounts = container["volumeMounts"_L1].toArray();
        for (const QJsonValue &mount : mounts) {
            const auto volume = volumes.constFind(mount["name"_L1].toString());
            if (volume == volumes.constEnd()) {
                continue;
            }
            const QString partial = mount["subPath"_L1].toString().isEmpty() ? QString() : u" (subPath)"_s;
            add(all, {objectSetting(volume->first), volume->second, source});
            add(all, {u"mounts."_s + volume->first, mount["mountPath"_L1].toString(), QString(source + partial)});
        }
    }
}

} // namespace

std::vector<Suggestion> suggestionsFrom(const QJsonArray &services, const QJsonArray &trinoPods,
                                        const QString &namespaceName)
{
    std::vector<Suggestion> all;
    for (const QJsonValue &service : services) {
        addService(all, service, namespaceName);
    }
    for (const QJsonValue &pod : trinoPods) {
        addMounts(all, pod, namespaceName);
    }
    std::ranges::stable_sort(all, {}, &Suggestion::setting);
    return all;
}

QCoro::Task<Result<std::vector<Suggestion>>> discover(kubernetes::Client kubernetes, QString podSelector,
                                                      std::stop_token stop)
{
    auto servicesTask = kubernetes.list(kubernetes::services, {}, stop);
    auto podsTask = kubernetes.list(kubernetes::pods, podSelector, stop);
    auto services = co_await servicesTask;
    auto pods = co_await podsTask;
    if (!services) {
        co_return failure(std::move(services.error()));
    }
    if (!pods) {
        co_return failure(std::move(pods.error()));
    }
    co_return suggestionsFrom(services->items, pods->items, kubernetes.namespaceName());
}

} // namespace cluster

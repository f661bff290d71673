#include "cluster/gitops.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

constexpr auto argo = "Argo CD"_L1;
constexpr auto flux = "Flux"_L1;

QString joined(const QString &space, const QString &name)
{
    return space.isEmpty() ? name : space + u'/' + name;
}

// A label, or an annotation: Flux accepts its settings as either.
QString setting(const QJsonObject &metadata, const QString &key)
{
    const QString label = metadata["labels"_L1][key].toString();
    return (label.isEmpty() ? metadata["annotations"_L1][key].toString() : label).toLower();
}

bool isLeftAlone(const QJsonObject &metadata)
{
    static const QStringList others {u"merge"_s, u"ifnotpresent"_s, u"ignore"_s};
    return setting(metadata, u"kustomize.toolkit.fluxcd.io/reconcile"_s) == "disabled"_L1
        || others.contains(setting(metadata, u"kustomize.toolkit.fluxcd.io/ssa"_s));
}

bool wroteIt(const QJsonObject &metadata, QLatin1StringView manager)
{
    const QJsonArray managers = metadata["managedFields"_L1].toArray();
    return std::any_of(managers.begin(), managers.end(),
                       [manager](const QJsonValue &entry) { return entry["manager"_L1].toString() == manager; });
}

} // namespace

std::optional<GitOpsOwner> gitOpsOwner(const QJsonObject &object)
{
    const QJsonObject metadata = object["metadata"_L1].toObject();
    const QJsonObject labels = metadata["labels"_L1].toObject();
    for (const QString &kind : {u"kustomize.toolkit.fluxcd.io/"_s, u"helm.toolkit.fluxcd.io/"_s}) {
        const QString name = labels[QString(kind + u"name"_s)].toString();
        if (!name.isEmpty() && !isLeftAlone(metadata)) {
            return GitOpsOwner {flux, joined(labels[QString(kind + u"namespace"_s)].toString(), name)};
        }
    }
    const QString tracking = metadata["annotations"_L1]["argocd.argoproj.io/tracking-id"_L1].toString();
    if (!tracking.isEmpty()) {
        return GitOpsOwner {argo, tracking.section(u':', 0, 0)};
    }
    for (const QString &label : {u"argocd.argoproj.io/instance"_s, u"applications.argoproj.io/app-name"_s}) {
        if (const QString name = labels[label].toString(); !name.isEmpty()) {
            return GitOpsOwner {argo, name};
        }
    }
    const QString instance = labels["app.kubernetes.io/instance"_L1].toString();
    if (!instance.isEmpty() && wroteIt(metadata, "argocd-controller"_L1)) {
        return GitOpsOwner {argo, instance};
    }
    return std::nullopt;
}

} // namespace cluster

// Trino's pods as Kubernetes describes them: is the shared folder mounted so that new keys appear, and make the kubelet
// look at once. Empty where Trino does not run in this namespace; then nothing is claimed about its mounts.
#pragma once

#include "cluster/kubernetes.h"

namespace cluster {

struct TrinoPods {
    QJsonArray pods;
    QDateTime serverTime;

    [[nodiscard]] QStringList names() const;
    // The first pod that is running, for a `kubectl exec` a person can try; empty if none.
    [[nodiscard]] QString firstRunning() const;
    // Those that are coordinators by the chart's label and answer (or about which nothing is said): more than one, and a statement
    // sent to their Service reaches one of them only.
    [[nodiscard]] QStringList coordinators() const;
};

[[nodiscard]] QCoro::Task<Result<TrinoPods>> trinoPods(kubernetes::Client kubernetes, QString selector, std::stop_token stop);

// What is wrong with how each pod mounts the Secret at the folder: run.mount-missing {pod, volume, path}, run.mount-is-subpath
// {pod, volume, path} (a subPath mount never refreshes). Projected volumes count.
[[nodiscard]] std::vector<Error> mountProblems(const TrinoPods &pods, const QString &secretName, const QString &folder);
// The same of a ConfigMap. A subPath mount of it anywhere is one too many, and so is a file mounted alone at /etc/krb5.conf in place
// of the folder, of whatever volume: neither refreshes.
[[nodiscard]] std::vector<Error> configMountProblems(const TrinoPods &pods, const QString &configMap, const QString &folder);

// Patches an annotation on every pod: the kubelet then syncs its mounts at once (trino.md: without it up to a minute). Returns how
// many were patched; a pod that went away meanwhile is no error.
[[nodiscard]] QCoro::Task<Result<int>> refreshMounts(kubernetes::Client kubernetes, TrinoPods pods, QString reason,
                                                     std::stop_token stop);

} // namespace cluster

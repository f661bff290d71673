// Whether a GitOps controller keeps an object as its repository says, and so would revert what we write. Read off the object
// itself: no controller is asked.
#pragma once

#include <QJsonObject>
#include <QString>
#include <optional>

namespace cluster {

struct GitOpsOwner {
    QString controller; // "Flux", "Argo CD"
    QString name; // of its Kustomization, HelmRelease or Application, "NAMESPACE/NAME" where that is known
    bool operator==(const GitOpsOwner &) const = default;
};

// Flux labels what it applies kustomize.toolkit.fluxcd.io/{name,namespace} or helm.toolkit.fluxcd.io/{name,namespace}; an object that
// says reconcile: disabled, or ssa: Merge, IfNotPresent or Ignore (label or annotation), is left alone by it, and so is nobody's here
// (kustomize-controller docs/spec/v1/kustomizations.md). Argo CD writes the annotation argocd.argoproj.io/tracking-id,
// "APP:GROUP/KIND:NAMESPACE/NAME", or a label (common/common.go). app.kubernetes.io/instance is its old default and many others' too:
// it counts where Argo CD's own field manager, argocd-controller, has written the object.
[[nodiscard]] std::optional<GitOpsOwner> gitOpsOwner(const QJsonObject &object);

} // namespace cluster

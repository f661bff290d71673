// What a catalog has in the objects that all share, as manifests for the repository of a GitOps controller that keeps those
// objects. Offline, without secrets. Without head and revisions: those are signed and change with each run, so no repository may
// keep them (run.owned-by-gitops says so of a head); a catalog that lives in a repository is not under this program's management.
#pragma once

#include "cluster/environment.h"
#include "connectors/render.h"

namespace provisioning {

// Stands where a run's own stamp would.
inline const QString previewStamp = QStringLiteral("v1-preview");

// YAML, a document for each object: the Secrets (the ExternalSecrets, the SealedSecrets: where the environment's credentials rest) with ‹masked›
// for each file and what it is made of, for a sign-in by Kerberos the ConfigMap of krb5.conf with the catalog's part, its files and,
// since that is what a JVM reads, the file made of it alone; the rule for OPA; last, as a comment, what Trino must be told. Errors:
// those of connectors::render() and krb5_share.h's arrange().
[[nodiscard]] Result<QString> manifests(const cluster::Environment &environment, const catalog::CatalogDefinition &definition,
                                        const connectors::Library &library);

} // namespace provisioning

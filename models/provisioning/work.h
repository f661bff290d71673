// What a run works on, put together once and shared by its steps: the environment's clients and the catalog's material.
// Read-only from then on, so a step can be suspended for as long as it likes.
#pragma once

#include "catalog/revision.h"
#include "cluster/environment.h"
#include "cluster/shared_keys.h"
#include "cluster/trino_pods.h"
#include "connectors/render.h"
#include "policy/fragment.h"

namespace provisioning {

struct Work {
    cluster::Environment environment;
    cluster::Endpoints endpoints;
    catalog::Revision revision;
    connectors::Descriptor descriptor;
    connectors::Rendered rendered;
    std::map<QString, Secret> secrets; // by property; empty where a recovery does not have them
    cluster::TrinoPods pods;

    [[nodiscard]] const catalog::CatalogDefinition &definition() const { return revision.definition; }
    [[nodiscard]] const QString &name() const { return revision.definition.name; }
    [[nodiscard]] QString createStatement() const;

    [[nodiscard]] cluster::SharedObject credentialsObject() const;
    [[nodiscard]] cluster::SharedObject policyObject() const;
    [[nodiscard]] QString policyKey() const; // "<catalog>.rego"
    // Who may, in Rego. With no roles: only the admins.
    [[nodiscard]] policy::Fragment fragment(QStringList roles) const;
    [[nodiscard]] QString describe(const cluster::SharedObject &object) const; // "Secret akko/akko-catalog-files"
};

using SharedWork = std::shared_ptr<const Work>;

// Renders the revision's definition with its stamp; a new revision gets the digest of that. Errors: connector.unknown {name, nearest}.
[[nodiscard]] Result<SharedWork> makeWork(cluster::Environment environment, cluster::Endpoints endpoints,
                                          catalog::Revision revision, const connectors::Library &library,
                                          cluster::TrinoPods pods, std::map<QString, Secret> secrets);

} // namespace provisioning

// Plans that change a catalog which is registered already: edit, rotate, roll back, and `apply` of a definition whose name is
// taken by ourselves. Trino has no ALTER: what differs is proved beside the catalog first.
#pragma once

#include "provisioning/plan.h"

namespace provisioning {

struct ChangeRequest {
    catalog::Verb verb = catalog::Verb::Edit; // or Rotate
    catalog::CatalogDefinition definition; // as it shall be
    std::map<QString, Secret> secrets = {}; // by property; those not given are kept
    QString reason = {};
    std::optional<int> basedOn = {}; // the revision the definition was made from: where another is in force, run.plan-changed
    Restart restart = Restart::NotAsked;
    QMap<QString, QString> krb5Choices = {}; // where → whose krb5.conf is right
    QStringList fromVault = {}; // credentials, the keytab among them, that are read again where the definition says they are in Vault
};

// Errors: run.catalog-unknown {catalog}, run.credential-needed {catalog, property} (the change needs a new file, and its secret was not
// given), run.plan-changed {catalog, holder, at}, and those of prepare().
[[nodiscard]] QCoro::Task<Result<Plan>> prepareChange(Site site, ChangeRequest request, Observer observer,
                                                      std::stop_token stop);

// Registers where the name is free, changes where it is ours.
[[nodiscard]] QCoro::Task<Result<Plan>> prepareApply(Site site, ChangeRequest request, Observer observer,
                                                     std::stop_token stop);

// The definition of an earlier revision as a new one. Its credential too where that is still in the cluster; otherwise today's stays,
// with the user it belongs to: plan.credential says which. Errors: run.revision-unknown {catalog, revision, known}, and as above.
[[nodiscard]] QCoro::Task<Result<Plan>> prepareRollBack(Site site, QString catalog, int to, QString reason,
                                                        Observer observer, std::stop_token stop);

// Disable or Enable. One that is so already is a plan that changes nothing. Errors: run.name-taken-in-trino (somebody else's catalog has
// the name of a disabled one), and as above.
[[nodiscard]] QCoro::Task<Result<Plan>> prepareSwitch(Site site, catalog::Verb verb, QString catalog, QString reason,
                                                      Observer observer, std::stop_token stop);

} // namespace provisioning

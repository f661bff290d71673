// Opening and closing a catalog in OPA, and asking OPA itself afterwards: the rule is written into the shared ConfigMap,
// a watcher brings it to OPA, and only OPA's own answer counts.
#pragma once

#include "provisioning/work.h"

namespace provisioning {

// Nobody's login: what OPA says of it, it says of everyone the rules do not name.
inline const QString strangerName = QStringLiteral("catalog-manager-stranger");

// What OPA decides about the catalog, asked for somebody without any group and for each role by itself.
struct Decision {
    bool stranger = false;
    QStringList admitted; // of the definition's roles, admins' groups left out
    QStringList refused;
};

[[nodiscard]] QCoro::Task<Result<Decision>> askPolicy(SharedWork work, QStringList roles, std::stop_token stop);
[[nodiscard]] QCoro::Task<Result<Decision>> askPolicy(SharedWork work, std::stop_token stop); // for the definition's roles

[[nodiscard]] QCoro::Task<Result<>> writeRule(SharedWork work, QStringList roles, kubernetes::DryRun dryRun,
                                              std::stop_token stop);
// The same, whoever has put another in its place.
[[nodiscard]] QCoro::Task<Result<>> overwriteRule(SharedWork work, QStringList roles, std::stop_token stop);
[[nodiscard]] QCoro::Task<Result<>> releaseRule(SharedWork work, std::stop_token stop);

enum class Wanted { Closed, Open };
// Asks OPA until it decides as wanted, at most environment.limits.policy. Errors: run.policy-not-loaded {catalog, seconds,
// watcher}, run.policy-admits-strangers {catalog}, run.role-still-refused {role, catalog}, run.role-still-admitted {role,
// catalog}, opa.*.
[[nodiscard]] QCoro::Task<Result<>> waitForPolicy(SharedWork work, Wanted wanted, std::stop_token stop);
// The same for two sets of roles: some admitted, others turned away.
[[nodiscard]] QCoro::Task<Result<>> waitForRoles(SharedWork work, QStringList admitted, QStringList refused,
                                                 std::stop_token stop);

} // namespace provisioning

// Whether those who must agree on who is an admin do: the product (the role in the token), the environment's own list, OPA
// and Trino, whose groups never come from the token.
#pragma once

#include "provisioning/environment_check.h"

namespace provisioning {

// What each says of one person.
struct AdminStanding {
    QString person; // as Trino knows them
    QStringList groups; // as Trino knows them
    std::optional<bool> product; // none: the environment has no issuer, so the product asks for no role
    bool environment = false; // access.admin_users and admin_groups
    std::optional<bool> opa; // none: it did not answer
    bool trino = false;
};

// Problems: rights.opa-refuses, .opa-alone, .not-listed, .listed-alone, .role-missing, .role-alone; a remark where all agree:
// rights.admin, rights.reader. Each {person, groups, role, listed}. Pure.
[[nodiscard]] EndpointCheck judged(const AdminStanding &standing, const cluster::Environment &environment);

// Asks Trino and OPA. None where Trino does not say who is there: its own line says why.
[[nodiscard]] QCoro::Task<std::optional<EndpointCheck>> checkAdmins(Site site, std::stop_token stop);

} // namespace provisioning

// Many registered catalogs in a moment: their records and rules written by the product's own code, without a run for each. What
// Trino has of them is the test's affair.
#pragma once

#include "sandbox.h"

namespace flow {

// tpch catalogs, open to akko-analyst.
[[nodiscard]] catalog::Revision tpchRevision(const QString &name);
void populate(const provisioning::Site &site, const QStringList &names);
void depopulate(const provisioning::Site &site, const QStringList &names);
void dropAll(const provisioning::Site &site, const QStringList &names); // in Trino only
// CREATE CATALOG for each, as many at a time as the environment lets reconcile work; returns how long it took.
[[nodiscard]] std::chrono::milliseconds createBare(const provisioning::Site &site, const QStringList &names);

} // namespace flow

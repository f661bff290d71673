// Is what stands in the cluster what was signed, and do the rules in our ConfigMap have the form that we write? Reads only; what
// Trino and OPA make of it is not asked here.
#pragma once

#include "provisioning/plan.h"

namespace provisioning {

struct VerifiedCatalog {
    QString catalog;
    int revision = 0; // in force
    catalog::Verdict verdict;
    std::optional<Error> problem; // the verdict in words, or why the record cannot be read; none where all is well, or nothing is signed
};

struct Verification {
    QString place; // where the keys are; empty: this environment signs nothing
    QString signingKey; // the id; empty: there is none yet
    std::vector<VerifiedCatalog> catalogs; // by name; also those whose record was signed and is gone
    std::vector<Error> policy; // policy.foreign-rule {object, key, line, text}

    [[nodiscard]] bool isIntact() const; // each record signed and as it was signed, and no rule of a stranger
};

// Empty name: all, and the whole ConfigMap; else that catalog and its own rule. Errors: run.catalog-unknown {catalog}, those of reading
// the keys, kubernetes.*.
[[nodiscard]] QCoro::Task<Result<Verification>> verify(Site site, QString catalog, std::stop_token stop);

} // namespace provisioning

// Making a key, changing it, and signing records that are there: what a person asks for. Runs sign by themselves
// (cluster/catalog_records.h).
#pragma once

#include "provisioning/plan.h"

namespace provisioning {

struct SignedRecord {
    QString catalog;
    catalog::Verdict before; // what it was
    std::optional<Error> problem; // why it was not signed; none: it was
};

struct SigningReport {
    QString place;
    QString key; // the id that signs
    QStringList known; // ids that verify, the signing one too
    std::vector<SignedRecord> records;
};

// What there is; nothing is changed. Errors of all here: signature.none, signature.no-key {place} (but of createKey), those of reading the keys.
[[nodiscard]] QCoro::Task<Result<SigningReport>> signingKeys(Site site, std::stop_token stop);

// The first key; then every record is signed as it stands. Errors: signature.key-exists {place, key}, signature.keys-changed {place}.
[[nodiscard]] QCoro::Task<Result<SigningReport>> createKey(Site site, std::stop_token stop);

// A new key signs from now on, the old ones go on verifying, and every record that is intact (or has no signature yet) is signed
// anew. Others are left as they are, each with its reason.
[[nodiscard]] QCoro::Task<Result<SigningReport>> rotateKey(Site site, std::stop_token stop);

// One record as it stands, whatever it was: the person has looked at it. Errors: run.catalog-unknown {catalog}.
[[nodiscard]] QCoro::Task<Result<SigningReport>> signRecord(Site site, QString catalog, std::stop_token stop);

// Forgets the keys that no record is signed with. Errors: signature.key-in-use {key, catalogs} where an old one still is.
[[nodiscard]] QCoro::Task<Result<SigningReport>> retireKeys(Site site, std::stop_token stop);

} // namespace provisioning

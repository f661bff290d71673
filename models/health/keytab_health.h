// What the keytab a catalog signs in with says of itself: whose it is and how new; and what the realm says of it: whether it takes it, and
// until when. Read from the mounted Secret, where Trino reads it too; no key leaves here.
#pragma once

#include "provisioning/inventory.h"

namespace health {

struct KeytabHealth {
    QString principal; // whom Trino becomes
    int keys = 0; // of that principal
    quint32 kvno = 0; // of the newest of them
    QDateTime made; // UTC, when that one was written; invalid: the keytab does not say
    bool hasStrongKey = false; // one that Java takes as it is
    std::optional<QDateTime> expires = {}; // UTC, when the realm stops taking it; none: it does not say, or was not reached
    std::optional<Error> refusal = {}; // why a sign-in from this machine failed: a stale key, or a KDC out of reach
    bool operator==(const KeytabHealth &) const = default;
};

// Whether there is a keytab to look at: the catalog signs in by Kerberos and is registered.
[[nodiscard]] bool hasKeytab(const provisioning::CatalogEntry &entry);

// Looks into the mounted Secret, then signs in with it at the KDC as the cluster's krb5.conf says, and keeps nothing.
// Errors: kubernetes.* (a right that is missing among them), health.keytab-gone {catalog} (the Secret has no such key),
// keytab.principal-missing {principal, nearest}, those of makeWork().
[[nodiscard]] QCoro::Task<Result<KeytabHealth>> keytabHealth(provisioning::Site site, provisioning::CatalogEntry entry,
                                                             std::stop_token stop);

// The same of bytes that are at hand.
[[nodiscard]] Result<KeytabHealth> keytabHealth(const QString &principal, const Secret &keytab);

} // namespace health

// What a catalog's state and the origin of its credentials are called in the window. Errors are worded in models/text.
#pragma once

#include "catalog/catalog_definition.h"
#include "provisioning/inventory.h"
#include "widgets/tone.h"

namespace catalogs {

struct StatusShown {
    QString word; // "active"
    widgets::Tone tone = widgets::Tone::Neutral;
    QString meaning; // one sentence
};
[[nodiscard]] StatusShown shown(provisioning::Health health);
[[nodiscard]] StatusShown shown(const provisioning::CatalogEntry &entry); // "prepared" where it waits for Trino's restart
[[nodiscard]] StatusShown shown(catalog::Integrity integrity); // of the record
[[nodiscard]] const std::vector<provisioning::Health> &allStatuses(); // in the order a filter offers them

// A few words for a cell: "none", "not in Trino, rule differs"; a dash where there is nothing to compare.
[[nodiscard]] QString driftWords(const provisioning::CatalogEntry &entry);
// Whether anything is not as recorded; what only Trino knows was never recorded.
[[nodiscard]] bool isDrifted(const provisioning::CatalogEntry &entry);

// Registered for when Trino is next restarted: everything is in place, and it is not enabled yet.
[[nodiscard]] bool isPrepared(const provisioning::CatalogEntry &entry);

[[nodiscard]] QString originOf(const catalog::CredentialSource &source); // "from the file ./secrets/password"

// "alice, 11/21/26 6:53 AM": who and when, in the person's zone and language.
[[nodiscard]] QString whoAndWhen(const QString &actor, const QDateTime &at);

// A definition as lines, secrets masked: what two revisions are compared by.
[[nodiscard]] QString linesOf(const catalog::CatalogDefinition &definition);

inline const QString masked = QStringLiteral("•••");

} // namespace catalogs

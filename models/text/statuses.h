// What the state of a catalog and the outcome of a run are called in tables, in the installed language. The ids stay
// what JSON and the audit trail say.
#pragma once

#include <QStringList>

namespace text {

// Ids: active, missing, pending, disabled, prepared, unmanaged, leftover, damaged (provisioning::healthName). An unknown id is shown as itself.
[[nodiscard]] QString healthWord(const QString &id);
// Ids: done, failed, rolled-back, cancelled, undo-incomplete (audit::toText).
[[nodiscard]] QString outcomeWord(const QString &id);

// Ids: intact, tampered, older, unsigned, key-unknown (catalog::integrityName), of a catalog's record.
[[nodiscard]] QString integrityWord(const QString &id);
// Ids: OpenMetadata's (metadata::stateName), and none.
[[nodiscard]] QString ingestionWord(const QString &id);
// Ids: register, edit, rotate … (catalog::verbName), as what was done: "edited".
[[nodiscard]] QString verbWord(const QString &id);

// Ids: provisioning::driftName; a few words for a table, "not in Trino".
[[nodiscard]] QString driftWord(const QString &id);

[[nodiscard]] QStringList knownHealth();
[[nodiscard]] QStringList knownOutcomes();
[[nodiscard]] QStringList knownDrift();

} // namespace text

// The written forms of a credential's source that the definition file and the cluster's record share.
// Only for this folder.
#pragma once

#include "catalog/catalog_definition.h"

namespace catalog {

// "path#key" as Vault's own tools write a reference; a path may hold '#', a key may not.
[[nodiscard]] std::optional<FromVault> vaultReference(const QString &written);
[[nodiscard]] QString vaultReference(const FromVault &source);

// Strict base64; white space is no mistake (YAML folds long lines). Empty where it is not base64, or is nothing.
[[nodiscard]] std::optional<Secret> secretFromBase64(const QString &text);

// The record's form: {"file": …}, {"env": …}, {"prompt": true}, {"vault": "path#key"}, {"inline": true}.
[[nodiscard]] QJsonObject sourceToRecord(const CredentialSource &source);
[[nodiscard]] std::optional<CredentialSource> sourceFromRecord(const QJsonValue &record);

} // namespace catalog

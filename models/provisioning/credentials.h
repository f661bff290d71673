// From where a definition says its credentials are, to their values: at the last moment, on this machine only.
#pragma once

#include "catalog/catalog_definition.h"
#include "cluster/vault.h"
#include "connectors/server_file.h"

#include <functional>

namespace provisioning {

// Asks a person for a value; an empty function where nobody can be asked. The argument is Trino's property. Its errors are
// handed on: run.cancelled where the person said no.
using Prompt = std::function<Result<Secret>(const QString &property)>;

// Files lose one trailing line end (as `kubectl create secret --from-file` users expect of an editor's file). Relative paths
// are relative to definitionFolder. What rests in Vault is left to withVault(). Errors: credential.file-unreadable {file, reason},
// credential.variable-unset {variable}, credential.prompt-needs-terminal {property}.
// A keytab is the credential catalog::keytabCredential: its file's bytes as they are, or its base64 text.
[[nodiscard]] Result<std::map<QString, Secret>> readCredentials(const catalog::CatalogDefinition &definition,
                                                                const QString &definitionFolder, const Prompt &prompt);

// Takes the text of the krb5.conf that a definition names a file for into the definition: it is no secret, and whoever finishes a run
// elsewhere needs it. Errors: credential.file-unreadable {file, reason}, credential.file-not-text {file}.
[[nodiscard]] Result<> readKrb5Conf(catalog::CatalogDefinition &definition, const QString &definitionFolder);

// Those that the definition says are in Vault (`vault: path#key`, below the environment's mount), beside those known already. Vault
// holds texts: a keytab is there as base64, anything else as it is. Errors: vault.value-missing {path, key}, vault.keytab-not-base64
// {path, key}, vault.no-keytab {path, key} (base64 of something else), vault.*.
[[nodiscard]] QCoro::Task<Result<std::map<QString, Secret>>> withVault(Result<vault::Client> vault,
                                                                       catalog::CatalogDefinition definition,
                                                                       std::map<QString, Secret> known, std::stop_token stop);

} // namespace provisioning

// What a person asks to be changed of a registered catalog, written as options of the command line. Pure but for
// reading secrets from where they are said to be.
#pragma once

#include "app/inputs.h"

namespace cli {

// --set KEY=VALUE, --unset KEY, --description, --roles, --add-role, --remove-role, --credential, onto a definition.
// Errors: usage.bad-setting {option, value}, usage.bad-credential {value}, catalog.bad-role {role}.
[[nodiscard]] Result<catalog::CatalogDefinition> amended(const Invocation &invocation,
                                                         catalog::CatalogDefinition definition);

// The keys that --credential names, each with its source; empty if it was not given. Written "[KEY=]file:PATH",
// "[KEY=]env:VARIABLE", "[KEY=]vault:PATH#KEY" or "[KEY=]prompt"; KEY may be left out where the catalog has one credential.
// Errors: usage.bad-credential {value}.
[[nodiscard]] Result<std::map<QString, catalog::CredentialSource>> credentialOptions(
    const Invocation &invocation, const catalog::CatalogDefinition &definition);

// What check says of a definition that stands in no file: at the catalog's name instead.
[[nodiscard]] Diagnostics checked(const catalog::CatalogDefinition &definition, const connectors::Library &library);

} // namespace cli

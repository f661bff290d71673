// What a verb is given, read and checked: the environment in use, the definition's file, the person at the terminal.
// What is wrong is printed here; the caller gets the exit code to end with.
#pragma once

#include "app/environments.h"
#include "catalog/catalog_definition.h"
#include "cluster/environment.h"
#include "provisioning/change.h"
#include "provisioning/credentials.h"
#include "provisioning/plan.h"

namespace cli {

// The built-in connectors and the person’s own; which of those stand in for built-in ones is noted.
[[nodiscard]] tl::expected<std::shared_ptr<const connectors::Library>, ExitCode> openLibrary(const Invocation &invocation);
// The environment, its clients with the session that the keychain kept, the library.
[[nodiscard]] QCoro::Task<tl::expected<provisioning::Site, ExitCode>> openSite(Invocation invocation, QString name = {});

// The definition of the first argument if nothing is wrong with it; warnings are printed and not in the way.
[[nodiscard]] tl::expected<catalog::ParsedDefinition, ExitCode> usableDefinition(const Invocation &invocation,
                                                                               const connectors::Library &library);

// Asks at the terminal itself, without echo; empty where nobody can be asked. Errors of the prompt: run.cancelled (Ctrl+C),
// credential.prompt-needs-terminal {property}.
[[nodiscard]] provisioning::Prompt terminalPrompt(const Printer &printer);
// One line typed at the terminal; nullopt where there is none, or Ctrl+C instead.
[[nodiscard]] std::optional<QString> askAtTerminal(const QString &question);

// --restart-trino, --when-restarted, --krb5-choose. Error: usage.bad-setting {option, value}.
[[nodiscard]] Result<> choose(const Invocation &invocation, provisioning::ChangeRequest &request);

} // namespace cli

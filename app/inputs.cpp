#include "app/inputs.h"

#include "app/definitions.h"
#include "app/terminal.h"
#include "identity/sessions.h"
#include "text/words.h"

using namespace Qt::StringLiterals;

namespace cli {

tl::expected<std::shared_ptr<const connectors::Library>, ExitCode> openLibrary(Printer &printer)
{
    auto library = connectors::Library::builtIn();
    if (!library) {
        return tl::unexpected(printer.failed(library.error()));
    }
    return std::make_shared<const connectors::Library>(std::move(*library));
}

QCoro::Task<tl::expected<provisioning::Site, ExitCode>> openSite(Invocation invocation, QString name)
{
    auto environment = name.isEmpty() ? chosenEnvironment(invocation) : namedEnvironment(invocation, name);
    if (!environment) {
        co_return tl::unexpected(invocation.printer->failed(environment.error()));
    }
    auto library = openLibrary(*invocation.printer);
    if (!library) {
        co_return tl::unexpected(library.error());
    }
    auto person = co_await signedIn(invocation, *environment);
    if (!person) {
        co_return tl::unexpected(invocation.printer->failed(person.error()));
    }
    auto endpoints = co_await cluster::connect(*environment, {}, invocation.stop, std::move(*person));
    if (!endpoints) {
        co_return tl::unexpected(invocation.printer->failed(endpoints.error()));
    }
    co_return provisioning::Site {*environment, std::move(*endpoints), std::move(*library)};
}

QCoro::Task<Result<cluster::SignedIn>> signedIn(Invocation invocation, cluster::Environment environment)
{
    const auto session = identity::Sessions(invocation.stateFolder).of(environment);
    if (!session) {
        co_return identity::signedIn(environment, session);
    }
    auto restored = co_await session->restore(invocation.stop);
    if (!restored && environment.needsSession()) {
        Error error = std::move(restored.error());
        co_return failure(error.is("identity.not-signed-in"_L1) ? error.with(u"environment"_s, environment.name) : error);
    }
    co_return identity::signedIn(environment, session);
}

tl::expected<catalog::ParsedDefinition, ExitCode> usableDefinition(const Invocation &invocation,
                                                                  const connectors::Library &library)
{
    catalog::ParsedDefinition parsed = readDefinition(invocation.arguments.value(0), library);
    if (!parsed.isUsable()) {
        return tl::unexpected(invocation.printer->failed(parsed.diagnostics));
    }
    for (const Diagnostic &warning : parsed.diagnostics) {
        invocation.printer->note(text::compilerLine(warning));
    }
    return parsed;
}

std::optional<QString> askAtTerminal(const QString &question)
{
    const Typed typed = askTerminal(question.toUtf8(), Echo::On);
    const auto *line = std::get_if<QByteArray>(&typed);
    return line ? std::optional(QString::fromUtf8(*line).trimmed()) : std::nullopt;
}

provisioning::Prompt terminalPrompt(const Printer &printer)
{
    if (printer.streams().inEnding != Ending::Terminal) {
        return {};
    }
    return [](const QString &property) -> Result<Secret> {
        Typed typed = askTerminal(property.toUtf8() + ": ", Echo::Off);
        if (auto *line = std::get_if<QByteArray>(&typed)) {
            return Secret::fromBytes(std::move(*line));
        }
        if (std::holds_alternative<Interrupted>(typed)) {
            return failure("run.cancelled");
        }
        return failure("credential.prompt-needs-terminal", {{u"property"_s, property}});
    };
}

} // namespace cli

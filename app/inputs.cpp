#include "app/inputs.h"

#include "app/definitions.h"
#include "app/terminal.h"
#include "identity/sessions.h"
#include "text/words.h"

using namespace Qt::StringLiterals;

namespace cli {

tl::expected<std::shared_ptr<const connectors::Library>, ExitCode> openLibrary(const Invocation &invocation)
{
    auto library = connectors::Library::withOwn(invocation.configFolder);
    if (!library) {
        return tl::unexpected(invocation.printer->failed(library.error()));
    }
    for (const QString &name : library->shadowed()) {
        invocation.printer->warn(makeError("connector.shadowed", {{u"name"_s, name}, {u"folder"_s, invocation.configFolder + u"/connectors"_s}}));
    }
    return std::make_shared<const connectors::Library>(std::move(*library));
}

QCoro::Task<tl::expected<provisioning::Site, ExitCode>> openSite(Invocation invocation, QString name)
{
    auto environment = name.isEmpty() ? chosenEnvironment(invocation) : namedEnvironment(invocation, name);
    if (!environment) {
        co_return tl::unexpected(invocation.printer->failed(environment.error()));
    }
    auto library = connectors::Library::withOwn(invocation.configFolder);
    if (!library) {
        co_return tl::unexpected(invocation.printer->failed(library.error()));
    }
    auto session = identity::Sessions(invocation.stateFolder).of(*environment);
    auto endpoints = co_await identity::connect(*environment, std::move(session), invocation.stop);
    if (!endpoints) {
        co_return tl::unexpected(invocation.printer->failed(endpoints.error()));
    }
    co_return provisioning::Site {*environment, std::move(*endpoints), std::make_shared<const connectors::Library>(std::move(*library))};
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

Result<> choose(const Invocation &invocation, provisioning::ChangeRequest &request)
{
    using provisioning::Restart;
    request.restart = invocation.has(u"restart-trino"_s) ? Restart::Now
        : invocation.has(u"when-restarted"_s)            ? Restart::Later
                                                         : Restart::NotAsked;
    const QStringList choices = invocation.options.value(u"krb5-choose"_s).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &choice : choices) {
        const qsizetype equals = choice.lastIndexOf(u'=');
        if (equals <= 0) {
            return failure("usage.bad-setting", {{u"option"_s, u"--krb5-choose"_s}, {u"value"_s, choice}});
        }
        request.krb5Choices.insert(choice.left(equals), choice.mid(equals + 1));
    }
    return {};
}

} // namespace cli

#include "app/inputs.h"

#include "app/definitions.h"
#include "text/words.h"

#include <QFile>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// The terminal with echo off, for as long as this lives.
class WithoutEcho {
public:
    explicit WithoutEcho(int descriptor)
        : m_descriptor(descriptor)
    {
        tcgetattr(m_descriptor, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(m_descriptor, TCSAFLUSH, &silent);
    }
    ~WithoutEcho() { tcsetattr(m_descriptor, TCSAFLUSH, &m_before); }
    WithoutEcho(const WithoutEcho &) = delete;
    WithoutEcho &operator=(const WithoutEcho &) = delete;

private:
    int m_descriptor;
    termios m_before {};
};

} // namespace

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
    auto endpoints = co_await cluster::connect(*environment, {}, invocation.stop);
    if (!endpoints) {
        co_return tl::unexpected(invocation.printer->failed(endpoints.error()));
    }
    co_return provisioning::Site {*environment, std::move(*endpoints), std::move(*library)};
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
    QFile terminal(u"/dev/tty"_s);
    if (!terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        return std::nullopt;
    }
    terminal.write(question.toUtf8());
    return QString::fromUtf8(terminal.readLine()).trimmed();
}

provisioning::Prompt terminalPrompt(const Printer &printer)
{
    if (printer.streams().inEnding != Ending::Terminal) {
        return {};
    }
    return [](const QString &property) -> std::optional<Secret> {
        QFile terminal(u"/dev/tty"_s);
        if (!terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
            return std::nullopt;
        }
        terminal.write(property.toUtf8() + ": ");
        QByteArray typed;
        {
            const WithoutEcho silent(terminal.handle());
            typed = terminal.readLine();
        }
        terminal.write("\n");
        if (typed.endsWith('\n')) {
            typed.chop(1);
        }
        return Secret::fromBytes(std::move(typed));
    };
}

} // namespace cli

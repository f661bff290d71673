#include "app/command_line.h"

#include "app/folders.h"
#include "app/help.h"
#include "app/parser.h"
#include "app/start_window.h"
#include "text/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

OutputForm formOf(const QString &output)
{
    return output == "json"_L1 ? OutputForm::Json : output == "sarif"_L1 ? OutputForm::Sarif : OutputForm::Text;
}

// A usage error is said in the form asked for, as far as that can be seen in words that were not understood.
bool asksForJson(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool next = (words[i] == "--output"_L1 || words[i] == "-o"_L1) && words.value(i + 1) == "json"_L1;
        if (next || words[i] == "--output=json"_L1) {
            return true;
        }
    }
    return false;
}

QString helpOf(const Parsed &parsed)
{
    if (!parsed.verb && parsed.group.isEmpty()) {
        return generalHelp();
    }
    return parsed.group.isEmpty() ? helpFor(*parsed.verb) : helpForGroup(parsed.group);
}

} // namespace

QCoro::Task<ExitCode> run(QStringList words, Streams streams, std::stop_token stop)
{
    const QString wanted = languageIn(words);
    if (!text::installLanguage(wanted)) { // a wrong --lang is the parser's to complain about
        static_cast<void>(text::installLanguage(text::systemLanguage()));
    }
    Printer printer(streams, asksForJson(words) ? OutputForm::Json : OutputForm::Text);
    const auto parsed = parse(words);
    if (!parsed) {
        co_return printer.failed(parsed.error());
    }
    printer.setForm(formOf(parsed->global.value(u"output"_s)));
    if (parsed->global.contains(u"version"_s)) {
        printer.raw(
            u"%1 %2\n"_s.arg(QString::fromLatin1(programName), QCoreApplication::applicationVersion()).toUtf8());
        co_return ExitCode::Done;
    }
    if (parsed->global.contains(u"help"_s)) {
        printer.raw(helpOf(*parsed).toUtf8());
        co_return ExitCode::Done;
    }
    if (!parsed->verb && !parsed->group.isEmpty()) { // a noun that does nothing alone
        printer.note(helpForGroup(parsed->group));
        co_return ExitCode::WrongUsage;
    }
    if (!parsed->verb) {
        const auto started = startWindow(words);
        if (started) {
            co_return ExitCode::Done;
        }
        const ExitCode code = printer.failed(started.error());
        printer.note(u'\n' + generalHelp());
        co_return code;
    }
    Invocation invocation;
    invocation.verb = QString::fromLatin1(parsed->verb->name);
    invocation.action = QString::fromLatin1(parsed->verb->action);
    invocation.arguments = parsed->arguments;
    invocation.options = parsed->options;
    invocation.language = text::currentLanguage();
    invocation.environmentName = parsed->global.value(u"env"_s);
    invocation.environmentFile = parsed->global.value(u"env-file"_s);
    const Folders folders = foldersOf(parsed->global);
    invocation.stateFolder = folders.state;
    invocation.configFolder = folders.config;
    invocation.stop = stop;
    invocation.printer = &printer;
    auto task = parsed->verb->run(std::move(invocation)); // named: see the coroutine laws
    co_return co_await task;
}

} // namespace cli

#include "app/definitions.h"
#include "app/inputs.h"
#include "app/sarif.h"
#include "app/verbs.h"
#include "provisioning/hadoop_files.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

int countOf(const Diagnostics &diagnostics, Severity severity)
{
    return static_cast<int>(std::ranges::count(diagnostics, severity, &Diagnostic::severity));
}

// Two numbers with a plural each: a sentence of each, so that no language has to glue.
QString summary(qsizetype files, const Diagnostics &diagnostics)
{
    const auto say = [](const char *text, int n) { return QCoreApplication::translate("cli", text, nullptr, n); };
    QStringList parts{say(QT_TRANSLATE_N_NOOP("cli", "%n file(s) checked"), static_cast<int>(files)),
                      say(QT_TRANSLATE_N_NOOP("cli", "%n error(s)"), countOf(diagnostics, Severity::Error))};
    if (const int warnings = countOf(diagnostics, Severity::Warning); warnings > 0) {
        parts += say(QT_TRANSLATE_N_NOOP("cli", "%n warning(s)"), warnings);
    }
    return parts.join(u", "_s);
}

} // namespace

// The problems are the result here, so they go to out; only the count is a message.
QCoro::Task<ExitCode> check(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    const auto opened = openLibrary(invocation);
    if (!opened) {
        co_return opened.error();
    }
    const connectors::Library &library = **opened;
    Diagnostics all;
    for (const QString &file : invocation.arguments) {
        const auto parsed = readDefinition(file, library);
        all.insert(all.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
        const QString folder = file == "-"_L1 ? QDir::currentPath() : QFileInfo(file).absolutePath();
        std::ranges::move(provisioning::checkKerberosFiles(parsed, folder), std::back_inserter(all));
    }
    QJsonArray problems;
    for (const Diagnostic &diagnostic : all) {
        printer.line(text::compilerLine(diagnostic));
        const QString remedy = text::explain(diagnostic.error).remedy;
        if (!remedy.isEmpty()) {
            printer.line(u"    "_s + QString(remedy).replace(u'\n', u"\n    "_s));
        }
        problems.append(toJson(diagnostic));
    }
    if (printer.form() == OutputForm::Sarif) {
        printer.raw(QJsonDocument(toSarif(all, QCoreApplication::applicationVersion())).toJson());
    }
    printer.result({{u"problems"_s, problems},
                    {u"files"_s, invocation.arguments.size()},
                    {u"errors"_s, countOf(all, Severity::Error)},
                    {u"warnings"_s, countOf(all, Severity::Warning)}});
    printer.note(summary(invocation.arguments.size(), all));
    co_return hasErrors(all) ? ExitCode::AtFault : ExitCode::Done;
}

} // namespace cli

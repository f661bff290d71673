#include "app/manual.h"

#include "app/help.h"
#include "app/verbs.h"
#include "connectors/library.h"
#include "text/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// A backslash, a hyphen that must stay one (it is copied into a shell), and a control character at a line's start.
QString escaped(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    return text.startsWith(u'.') || text.startsWith(u'\'') ? u"\\&"_s + text : text;
}

QString heading(const QString &title)
{
    return u".SH "_s + escaped(title.toUpper()) + u'\n';
}

QString item(const QString &title, const QString &text)
{
    return u".TP\n.B "_s + escaped(title.trimmed()) + u'\n' + escaped(text) + u'\n';
}

QString examplesOf(const Verb &verb)
{
    QString text;
    for (const Example &example : verb.examples) {
        text += u".PP\n"_s + escaped(QCoreApplication::translate("help", "%1:").arg(words(example.help)))
            + u"\n.PP\n.RS 4\n.nf\n"_s + escaped(QString::fromLatin1(example.line)) + u"\n.fi\n.RE\n"_s;
    }
    return text;
}

} // namespace

QByteArray manualPage()
{
    const auto say = [](const char *text) { return QCoreApplication::translate("help", text); };
    const QString program = QString::fromLatin1(programName);
    QString page
        = u".TH CATALOG\\-MANAGER 1 \"\" \"%1 %2\" \"\"\n"_s.arg(program, QCoreApplication::applicationVersion());
    page += heading(say(QT_TRANSLATE_NOOP("help", "Name")));
    page += escaped(program) + u" \\- "_s
        + escaped(say(QT_TRANSLATE_NOOP("help", "registers data sources as catalogs in a running Trino"))) + u'\n';
    page += heading(say(QT_TRANSLATE_NOOP("help", "Synopsis")));
    page += u".B "_s + escaped(program) + u"\n.I "_s
        + escaped(say(QT_TRANSLATE_NOOP("help", "COMMAND [ARGUMENT…] [OPTION…]"))) + u'\n';
    page += heading(say(QT_TRANSLATE_NOOP("help", "Commands")));
    for (const Verb &verb : verbs()) {
        if (verb.audience == Audience::Programs) {
            continue;
        }
        page += u".SS "_s + escaped(usageLine(verb).section(u' ', 1)) + u'\n' + escaped(words(verb.summary)) + u".\n"_s;
        if (verb.description) {
            page += u".PP\n"_s + escaped(words(verb.description)) + u'\n';
        }
        for (const Argument &argument : verb.arguments) {
            page += item(QString::fromLatin1(argument.value.name), words(argument.help));
        }
        for (const Option &option : verb.options) {
            page += item(optionTitle(option), words(option.help));
        }
        page += examplesOf(verb);
    }
    page += heading(say(QT_TRANSLATE_NOOP("help", "Connectors")));
    if (const auto library = connectors::Library::builtIn()) {
        for (const connectors::Descriptor &connector : library->all()) {
            page += item(connector.name, connector.summary.in(text::currentLanguage()));
        }
    }
    page += heading(say(QT_TRANSLATE_NOOP("help", "Options for every command")));
    for (const Option &option : globalOptions()) {
        page += item(optionTitle(option), words(option.help));
    }
    page += heading(say(QT_TRANSLATE_NOOP("help", "Exit codes")));
    for (const auto &[code, meaning] : exitCodes()) {
        page += item(QString::number(static_cast<int>(code)), words(meaning));
    }
    return page.toUtf8();
}

QCoro::Task<ExitCode> manual(Invocation invocation)
{
    invocation.printer->raw(manualPage());
    co_return ExitCode::Done;
}

} // namespace cli

#include "app/help.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int textWidth = 80;

using Rows = QList<std::pair<QString, QString>>;

QString wrapped(const QString &text, const QString &indent)
{
    QString result;
    QString line = indent;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (line.size() + word.size() + 1 > textWidth && line.size() > indent.size()) {
            result += line + u'\n';
            line = indent;
        }
        line += (line.size() > indent.size() ? u" "_s : QString()) + word;
    }
    return result + line + u'\n';
}

// Two columns; a long second one goes on under itself.
QString columns(const Rows &rows)
{
    constexpr qsizetype widest = textWidth / 2; // a longer left side has its words below
    qsizetype width = 0;
    for (const auto &[left, right] : rows) {
        width = std::max(width, left.size() > widest ? 0 : left.size());
    }
    width = width == 0 ? 2 : width;
    QString text;
    for (const auto &[left, right] : rows) {
        const QString lines = wrapped(right, QString(width + 4, u' '));
        text += left.size() > widest ? QString(u"  "_s + left + u'\n' + lines)
                                     : QString(u"  "_s + left.leftJustified(width + 2) + lines.mid(width + 4));
    }
    return text;
}

Rows optionRows(const std::vector<Option> &options)
{
    Rows rows;
    for (const Option &option : options) {
        QString help = words(option.help);
        if (option.value && option.value->kind == ValueKind::Choice) {
            QStringList choices;
            for (const char *choice : option.value->choices) {
                choices += QString::fromLatin1(choice);
            }
            help += u" ("_s + choices.join(u", "_s) + u')';
        }
        rows.append({optionTitle(option), help});
    }
    return rows;
}

QString section(const QString &title, const QString &body)
{
    return body.isEmpty() ? QString() : QString(u'\n' + title + u'\n' + body);
}

QString examplesOf(const std::vector<Example> &examples)
{
    QString text;
    for (const Example &example : examples) {
        text += u"  "_s + QString::fromLatin1(example.line) + u'\n' + wrapped(words(example.help), u"      "_s);
    }
    return text;
}

QString argumentName(const Argument &argument)
{
    const QString name = QString::fromLatin1(argument.value.name);
    switch (argument.count) {
    case Count::One:
        return name;
    case Count::Optional:
        return u'[' + name + u']';
    case Count::Many:
        return name + u'…';
    case Count::Any:
        return u'[' + name + u"…]"_s;
    }
    return name;
}

} // namespace

QString optionTitle(const Option &option)
{
    QString title = option.letter ? u"-%1, "_s.arg(QLatin1Char(option.letter)) : u"    "_s;
    title += u"--"_s + QLatin1String(option.name);
    if (option.value) {
        title += u' ' + QString::fromLatin1(option.value->name);
    }
    return title;
}

QString usageLine(const Verb &verb)
{
    QStringList parts{QString::fromLatin1(programName), verb.title()};
    for (const Argument &argument : verb.arguments) {
        parts += argumentName(argument);
    }
    for (const Option &option : verb.options) {
        parts += u'[' + optionTitle(option).section(u' ', -(option.value ? 2 : 1)) + u']';
    }
    return parts.join(u' ');
}

QString generalHelp()
{
    const QString program = QString::fromLatin1(programName);
    QString text = wrapped(
        QCoreApplication::translate("help",
                                    "Registers data sources as catalogs in a running Trino, with access opened last "
                                    "and everything undone when a step fails."),
        {});
    text += section(QCoreApplication::translate("help", "Usage:"),
                    u"  %1 %2\n"_s.arg(program, QCoreApplication::translate("help", "COMMAND [ARGUMENT…] [OPTION…]")));
    text += wrapped(QCoreApplication::translate("help", "Without a command the window opens."), {});
    Rows rows;
    for (const Verb &verb : verbs()) {
        if (verb.audience == Audience::People) {
            rows.append({verb.title(), words(verb.summary)});
        }
    }
    text += section(QCoreApplication::translate("help", "Commands:"), columns(rows));
    text += section(QCoreApplication::translate("help", "Options for every command:"),
                    columns(optionRows(globalOptions())));
    rows.clear();
    for (const auto &[code, meaning] : exitCodes()) {
        rows.append({QString::number(static_cast<int>(code)), words(meaning)});
    }
    text += section(QCoreApplication::translate("help", "Exit codes:"), columns(rows));
    const auto check = std::ranges::find(verbs(), std::string_view("check"), &Verb::name); // needs nothing but a file: a good first command
    text += section(QCoreApplication::translate("help", "Examples:"), examplesOf(check->examples));
    text += u'\n'
        + QCoreApplication::translate("help", "Each command explains itself: %1").arg(program + u" COMMAND --help"_s)
        + u'\n';
    return text;
}

QString helpFor(const Verb &verb)
{
    QString text = wrapped(verb.title() + u" – "_s + words(verb.summary), {});
    if (verb.description) {
        text += u'\n' + wrapped(words(verb.description), {});
    }
    text += section(QCoreApplication::translate("help", "Usage:"), u"  "_s + usageLine(verb) + u'\n');
    Rows rows;
    for (const Argument &argument : verb.arguments) {
        rows.append({QString::fromLatin1(argument.value.name), words(argument.help)});
    }
    text += section(QCoreApplication::translate("help", "Arguments:"), columns(rows));
    text += section(QCoreApplication::translate("help", "Options:"), columns(optionRows(verb.options)));
    text += section(verb.examples.size() > 1 ? QCoreApplication::translate("help", "Examples:")
                                             : QCoreApplication::translate("help", "An example:"),
                    examplesOf(verb.examples));
    text += section(QCoreApplication::translate("help", "Options for every command:"),
                    columns(optionRows(globalOptions())));
    return text;
}

QString helpForGroup(const QString &name)
{
    Rows rows;
    std::vector<Example> examples;
    for (const Verb &verb : verbs()) {
        if (name == QLatin1String(verb.name)) {
            rows.append({usageLine(verb).section(u' ', 1), words(verb.summary)});
            examples.insert(examples.end(), verb.examples.begin(), verb.examples.end());
        }
    }
    return QCoreApplication::translate("help", "Commands:") + u'\n' + columns(rows)
        + section(QCoreApplication::translate("help", "Examples:"), examplesOf(examples))
        + section(QCoreApplication::translate("help", "Options for every command:"),
                  columns(optionRows(globalOptions())));
}

} // namespace cli

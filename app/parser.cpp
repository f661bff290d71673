#include "app/parser.h"

#include "base/nearest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString dashed(const Option &option)
{
    return u"--"_s + QLatin1String(option.name);
}

QString choicesOf(const Value &value)
{
    QStringList choices;
    for (const char *choice : value.choices) {
        choices += QString::fromLatin1(choice);
    }
    return choices.join(u", "_s);
}

Result<> checkChoice(const QString &what, const Value &value, const QString &given)
{
    const bool known = std::ranges::any_of(value.choices, [&](const char *c) { return given == QLatin1String(c); });
    if (value.kind == ValueKind::Choice && !known) {
        return failure("usage.bad-choice",
                       {{u"option"_s, what}, {u"value"_s, given}, {u"choices"_s, choicesOf(value)}});
    }
    return {};
}

const Option *findOption(const std::vector<Option> &options, const QString &word)
{
    for (const Option &option : options) {
        const bool byLetter = option.letter && word == u"-%1"_s.arg(QLatin1Char(option.letter));
        if (byLetter || word == dashed(option)) {
            return &option;
        }
    }
    return nullptr;
}

// First the words are split into options and the rest, since which verb's options are meant is known only then.
struct Splitter {
    std::vector<Option> known; // of all verbs: whether one takes a value must be known before its verb is
    QStringList positional;
    std::vector<std::pair<QString, std::optional<QString>>> options; // as written, with a value

    Result<> split(const QStringList &words)
    {
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QString &word = words[i];
            if (word == "--"_L1) {
                positional += words.mid(i + 1);
                return {};
            }
            if (!word.startsWith(u'-') || word == "-"_L1) {
                positional += word;
                continue;
            }
            const qsizetype equals = word.startsWith("--"_L1) ? word.indexOf(u'=') : -1;
            const QString name = word.left(equals);
            const Option *option = findOption(known, name);
            if (equals >= 0) {
                options.emplace_back(name, word.mid(equals + 1));
            } else if (option && option->value) {
                if (i + 1 == words.size()) {
                    return failure("usage.option-needs-value",
                                   {{u"option"_s, name}, {u"value"_s, QString::fromLatin1(option->value->name)}});
                }
                options.emplace_back(name, words[++i]);
            } else {
                options.emplace_back(name, std::nullopt);
            }
        }
        return {};
    }
};

Result<> takeVerb(Parsed &parsed, QStringList &positional)
{
    if (positional.isEmpty()) {
        return {};
    }
    const QString name = positional.takeFirst();
    const bool known = std::ranges::any_of(verbs(), [&](const Verb &verb) { return name == QLatin1String(verb.name); });
    if (!known) {
        return failure("usage.unknown-verb", {{u"verb"_s, name}, {u"nearest"_s, nearestName(name, verbNames())}});
    }
    const QStringList actions = actionsOf(name);
    if (actions.isEmpty()) {
        parsed.verb = findVerb(name, {});
        return {};
    }
    if (positional.isEmpty()) {
        parsed.group = name;
        parsed.verb = findVerb(name, u"list"_s); // what a noun alone means
        return {};
    }
    const QString action = positional.takeFirst();
    parsed.verb = findVerb(name, action);
    if (!parsed.verb) {
        return failure("usage.unknown-action",
                       {{u"verb"_s, name}, {u"action"_s, action}, {u"nearest"_s, nearestName(action, actions)}});
    }
    return {};
}

bool takesSarif(const Verb &verb)
{
    return verb.title() == "check"_L1 || verb.title() == "krb5 check"_L1;
}

Result<> takeOptions(Parsed &parsed, const Splitter &words)
{
    const std::vector<Option> own = parsed.verb ? parsed.verb->options : std::vector<Option>{};
    for (const auto &[written, value] : words.options) {
        const Option *global = findOption(globalOptions(), written);
        const Option *option = global ? global : findOption(own, written);
        const QString title = parsed.verb ? parsed.verb->title() : QString::fromLatin1(programName);
        if (!option) {
            QStringList names;
            for (const auto *group : {&own, &globalOptions()}) {
                std::ranges::transform(*group, std::back_inserter(names), dashed);
            }
            return failure("usage.unknown-option",
                           {{u"verb"_s, title}, {u"option"_s, written}, {u"nearest"_s, nearestName(written, names)}});
        }
        if (value && !option->value) {
            return failure("usage.option-takes-no-value", {{u"option"_s, written}});
        }
        if (option->value && (!value || value->isEmpty())) {
            return failure("usage.option-needs-value",
                           {{u"option"_s, written}, {u"value"_s, QString::fromLatin1(option->value->name)}});
        }
        if (option->value) {
            if (auto right = checkChoice(written, *option->value, *value); !right) {
                return right;
            }
        }
        auto &target = global ? parsed.global : parsed.options;
        const QString name = QString::fromLatin1(option->name);
        if (!target.contains(name)) {
            target.insert(name, value.value_or(QString()));
        } else if (option->times == Times::Several) {
            target[name] += u'\n' + *value;
        } else {
            return failure("usage.option-twice", {{u"option"_s, written}});
        }
    }
    if (parsed.options.contains(u"finish"_s) && parsed.options.contains(u"undo"_s)) {
        return failure("usage.exclusive-options", {{u"option"_s, u"--finish"_s}, {u"other"_s, u"--undo"_s}});
    }
    if (parsed.global.contains(u"env"_s) && parsed.global.contains(u"env-file"_s)) {
        return failure("usage.exclusive-options", {{u"option"_s, u"--env"_s}, {u"other"_s, u"--env-file"_s}});
    }
    if (parsed.global.value(u"output"_s) == "sarif"_L1 && parsed.verb && !takesSarif(*parsed.verb)) {
        return failure("usage.bad-choice",
                       {{u"option"_s, u"--output"_s}, {u"value"_s, u"sarif"_s}, {u"choices"_s, u"text, json"_s}});
    }
    return {};
}

Result<> checkArguments(const Parsed &parsed)
{
    const Verb &verb = *parsed.verb;
    for (qsizetype i = 0; i < static_cast<qsizetype>(verb.arguments.size()); ++i) {
        const Argument &argument = verb.arguments[static_cast<size_t>(i)];
        if (i >= parsed.arguments.size()) {
            if (argument.count == Count::Optional || argument.count == Count::Any) {
                return {};
            }
            return failure("usage.missing-argument",
                           {{u"verb"_s, verb.title()},
                            {u"argument"_s, QString::fromLatin1(argument.value.name)},
                            {u"example"_s, QString::fromLatin1(verb.examples.front().line)}});
        }
        if (auto right = checkChoice(QString::fromLatin1(argument.value.name), argument.value, parsed.arguments[i]);
            !right) {
            return right;
        }
        if (argument.count == Count::Many || argument.count == Count::Any) {
            return {};
        }
    }
    if (parsed.arguments.size() > static_cast<qsizetype>(verb.arguments.size())) {
        return failure("usage.too-many-arguments",
                       {{u"verb"_s, verb.title()},
                        {u"argument"_s, parsed.arguments[static_cast<qsizetype>(verb.arguments.size())]}});
    }
    return {};
}

} // namespace

Result<Parsed> parse(const QStringList &words)
{
    Splitter splitter{globalOptions(), {}, {}};
    for (const Verb &verb : verbs()) {
        splitter.known.insert(splitter.known.end(), verb.options.begin(), verb.options.end());
    }
    Parsed parsed;
    if (auto split = splitter.split(words); !split) {
        return failure(split.error());
    }
    if (auto verb = takeVerb(parsed, splitter.positional); !verb) {
        return failure(verb.error());
    }
    parsed.arguments = splitter.positional;
    if (auto options = takeOptions(parsed, splitter); !options) {
        return failure(options.error());
    }
    const bool asksForHelp = parsed.global.contains(u"help"_s) || parsed.global.contains(u"version"_s);
    if (parsed.verb && !asksForHelp) {
        if (auto arguments = checkArguments(parsed); !arguments) {
            return failure(arguments.error());
        }
    }
    return parsed;
}

QString languageIn(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].startsWith("--lang="_L1)) {
            return words[i].section(u'=', 1);
        }
        if (words[i] == "--lang"_L1) {
            return words.value(i + 1);
        }
    }
    return {};
}

QStringList verbNames()
{
    QStringList names;
    for (const Verb &verb : verbs()) {
        if (verb.audience == Audience::People && !names.contains(QLatin1String(verb.name))) {
            names += QString::fromLatin1(verb.name);
        }
    }
    return names;
}

QStringList actionsOf(const QString &name)
{
    QStringList actions;
    for (const Verb &verb : verbs()) {
        if (name == QLatin1String(verb.name) && *verb.action) {
            actions += QString::fromLatin1(verb.action);
        }
    }
    return actions;
}

const Verb *findVerb(const QString &name, const QString &action)
{
    for (const Verb &verb : verbs()) {
        if (name == QLatin1String(verb.name) && action == QLatin1String(verb.action)) {
            return &verb;
        }
    }
    return nullptr;
}

} // namespace cli

// Words of a command line → what they mean by the declaration. Pure: no file, no output; defaults are filled in
// elsewhere.
#pragma once

#include "app/declaration.h"

namespace cli {

struct Parsed {
    const Verb *verb = nullptr; // none: no verb was named
    QString group; // of `env --help`: a verb with actions, none named
    QStringList arguments;
    QMap<QString, QString> options; // the verb's own
    QMap<QString, QString> global;
};

// Options may stand anywhere, as --name value, --name=value or -n value; after -- everything is an argument. With
// --help or
// --version, nothing that is missing is complained about.
// Errors: usage.unknown-verb {verb, nearest}, usage.unknown-action {verb, action, nearest}, usage.unknown-option {verb,
// option, nearest}, usage.missing-argument {verb, argument, example}, usage.too-many-arguments {verb, argument},
// usage.option-needs-value {option, value}, usage.option-takes-no-value {option}, usage.option-twice {option},
// usage.bad-choice {option, value, choices}, usage.exclusive-options {option, other}.
[[nodiscard]] Result<Parsed> parse(const QStringList &words);

// The value of --lang wherever it stands, so that even a usage error is said in it. Empty if not given.
[[nodiscard]] QString languageIn(const QStringList &words);

[[nodiscard]] QStringList verbNames(); // of people's verbs, each once, in the order declared
[[nodiscard]] QStringList actionsOf(const QString &verb);
[[nodiscard]] const Verb *findVerb(const QString &name, const QString &action);

} // namespace cli

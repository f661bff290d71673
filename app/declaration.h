// The command line as data: every verb, argument and option with its help and examples, declared once. Parsing, --help,
// the man page and the completions are made from it. Words are English here; models/text's translator has the French.
#pragma once

#include "app/invocation.h"

#include <QCoroTask>

#include <optional>
#include <vector>

namespace cli {

enum class ValueKind { Text, File, Folder, Connector, Environment, Catalog, Choice };

struct Value {
    const char *name; // as help shows it: "FILE"
    ValueKind kind = ValueKind::Text;
    std::vector<const char *> choices; // of a Choice
};

enum class Times { Once, Several }; // several values reach the verb with a line feed between them

struct Option {
    const char *name; // without the dashes
    const char *help; // context "help"
    std::optional<Value> value;
    char letter = 0; // "-h"; 0 for none
    Times times = Times::Once;
};

enum class Count { One, Optional, Many, Any }; // Many: at least one

struct Argument {
    Value value;
    Count count;
    const char *help;
};

struct Example {
    const char *line;
    const char *help;
};

enum class Audience { People, Programs }; // Programs: completions and packaging; not in help

struct Verb {
    const char *name; // "connectors"
    const char *action; // "show"; empty for a verb without actions, and for what a verb does when no action is named
    const char *summary; // one line
    const char *description; // a paragraph; nullptr where the summary says it all
    std::vector<Argument> arguments;
    std::vector<Option> options;
    std::vector<Example> examples;
    QCoro::Task<ExitCode> (*run)(Invocation);
    Audience audience = Audience::People;

    [[nodiscard]] QString title() const; // "connectors show"
};

[[nodiscard]] const std::vector<Verb> &verbs();
[[nodiscard]] const std::vector<Option> &globalOptions();
[[nodiscard]] const std::vector<std::pair<ExitCode, const char *>> &exitCodes();

// In the installed language.
[[nodiscard]] QString words(const char *help);

inline constexpr const char *programName = "catalog-manager";

} // namespace cli

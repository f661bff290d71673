// How a command line was meant to be written.
#include "text/table.h"

namespace text {

const std::vector<Wording> &usageWords()
{
    static const std::vector<Wording> words{
        {"usage.unknown-verb", QT_TRANSLATE_NOOP("words", "There is no command “{verb}”."),
         QT_TRANSLATE_NOOP("words", "Did you mean “{nearest}”?\nAll commands: catalog-manager --help")},
        {"usage.unknown-action", QT_TRANSLATE_NOOP("words", "“{verb}” has no “{action}”."),
         QT_TRANSLATE_NOOP("words", "Did you mean “{nearest}”?\nWhat it has: catalog-manager {verb} --help")},
        {"usage.unknown-option", QT_TRANSLATE_NOOP("words", "“{verb}” has no option {option}."),
         QT_TRANSLATE_NOOP("words", "Did you mean {nearest}?\nWhat it takes: catalog-manager {verb} --help")},
        {"usage.missing-argument", QT_TRANSLATE_NOOP("words", "“{verb}” needs {argument}."),
         QT_TRANSLATE_NOOP("words", "For example: {example}")},
        {"usage.too-many-arguments", QT_TRANSLATE_NOOP("words", "“{verb}” has no use for “{argument}”."),
         QT_TRANSLATE_NOOP("words", "How it is written: catalog-manager {verb} --help")},
        {"usage.option-needs-value", QT_TRANSLATE_NOOP("words", "The option {option} needs a value[[, {value}]]."),
         nullptr},
        {"usage.option-takes-no-value", QT_TRANSLATE_NOOP("words", "The option {option} takes no value."), nullptr},
        {"usage.option-twice", QT_TRANSLATE_NOOP("words", "The option {option} is given twice."), nullptr},
        {"usage.bad-choice", QT_TRANSLATE_NOOP("words", "{option} cannot be “{value}”."),
         QT_TRANSLATE_NOOP("words", "It can be: {choices}.")},
        {"usage.exclusive-options", QT_TRANSLATE_NOOP("words", "{option} and {other} exclude each other."), nullptr},
        {"usage.no-display", QT_TRANSLATE_NOOP("words", "There is no display to open the window on."),
         QT_TRANSLATE_NOOP("words", "Every task has a command too; the help below lists them.")},
        {"usage.window-not-installed",
         QT_TRANSLATE_NOOP("words", "The window’s program, catalog-manager-gui, is not installed."),
         QT_TRANSLATE_NOOP("words", "Install the whole package. Every task has a command too; the help below lists them.")},
        {"file.unreadable", QT_TRANSLATE_NOOP("words", "{file} cannot be read[[: {reason}]]."), nullptr},
    };
    return words;
}

} // namespace text

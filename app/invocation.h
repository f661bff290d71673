// One call of the command line, understood: which verb, with what, in which language and form. What a verb's function
// gets.
#pragma once

#include "app/printer.h"

#include <QMap>
#include <QStringList>

#include <stop_token>

namespace cli {

enum class ExitCode {
    Done = 0,
    AtFault = 1, // the input or the remote state
    WrongUsage = 2,
    NotPermitted = 3, // or not signed in
    RolledBack = 4,
};

struct Invocation {
    QString verb; // "env"
    QString action; // "show"; empty where none was named
    QStringList arguments;
    QMap<QString, QString> options; // by name without dashes; one that takes no value holds an empty string
    QString language; // "en" or "fr"
    QString environmentName; // --env, empty if not given
    QString environmentFile; // --env-file
    QString stateFolder; // absolute; not made yet
    QString configFolder;
    std::stop_token stop; // SIGINT and SIGTERM
    Printer *printer = nullptr; // outlives every verb

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
};

} // namespace cli

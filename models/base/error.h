// An error as a value: a stable code with arguments, where it happened, and what the other side answered.
// The words (cause and remedy, FR and EN) are not here: models/text renders them from the code when shown.
#pragma once

#include <QMap>
#include <QString>
#include <tl/expected.hpp>

#include <vector>

struct Error {
    QString code; // stable, dotted, lower case: "trino.name-taken"; models/text knows the words of each
    QMap<QString, QString> arguments; // named holes of those words; never a secret
    QString endpoint; // "trino https://host:port", empty where none was involved; never holds credentials
    QString rawAnswer; // what the endpoint said, capped at rawAnswerLimit characters; shown one click away

    static constexpr qsizetype rawAnswerLimit = 4000;

    [[nodiscard]] bool is(QLatin1StringView wanted) const { return code == wanted; }
    Error &with(const QString &name, const QString &value);
    Error &at(const QString &where);
    Error &answered(const QString &raw);

    bool operator==(const Error &) const = default;
};

template<typename T = void>
using Result = tl::expected<T, Error>;

// The one way to make an error: makeError("trino.name-taken", {{"name", name}}). A test reads these literals
// out of the sources and demands words for each, so the code is always a literal at the call.
[[nodiscard]] Error makeError(const char *code, QMap<QString, QString> arguments = {});
[[nodiscard]] tl::unexpected<Error> failure(const char *code, QMap<QString, QString> arguments = {});
[[nodiscard]] tl::unexpected<Error> failure(Error error);

// A place in a text a person wrote. 1-based; columns count code points. {0, 0} means the whole file.
struct Position {
    int line = 0;
    int column = 0;
    bool operator==(const Position &) const = default;
};

enum class Severity { Note, Warning, Error };

// A finding about a text: what `FILE:LINE:COL: severity: message [rule]` is printed from. The rule is error.code.
struct Diagnostic {
    Severity severity = Severity::Error;
    Error error;
    QString file;
    Position position;
    bool operator==(const Diagnostic &) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] bool hasErrors(const Diagnostics &diagnostics);

#include "base/error.h"

#include <algorithm>

Error &Error::with(const QString &name, const QString &value)
{
    arguments.insert(name, value);
    return *this;
}

Error &Error::at(const QString &where)
{
    endpoint = where;
    return *this;
}

Error &Error::answered(const QString &raw)
{
    rawAnswer = raw.left(rawAnswerLimit);
    return *this;
}

Error makeError(const char *code, QMap<QString, QString> arguments)
{
    return Error {QString::fromLatin1(code), std::move(arguments), {}, {}};
}

tl::unexpected<Error> failure(const char *code, QMap<QString, QString> arguments)
{
    return tl::unexpected(makeError(code, std::move(arguments)));
}

tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected(std::move(error));
}

bool hasErrors(const Diagnostics &diagnostics)
{
    return std::ranges::any_of(diagnostics, [](const Diagnostic &d) { return d.severity == Severity::Error; });
}

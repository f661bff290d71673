// One of the command line's own texts, marked with QT_TRANSLATE_NOOP("cli", …), in the language that is spoken; with its plural for n.
#pragma once

#include <QCoreApplication>

namespace cli {

[[nodiscard]] inline QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("cli", text, nullptr, n);
}

} // namespace cli

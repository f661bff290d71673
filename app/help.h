// --help in the installed language, made from the declaration.
#pragma once

#include "app/declaration.h"

namespace cli {

[[nodiscard]] QString generalHelp();
[[nodiscard]] QString helpFor(const Verb &verb);
[[nodiscard]] QString helpForGroup(const QString &verb); // of a verb with actions

[[nodiscard]] QString usageLine(const Verb &verb); // "catalog-manager render FILE [--as FORM]"
[[nodiscard]] QString optionTitle(const Option &option); // "-e, --env NAME"

} // namespace cli

// The man page catalog-manager(1) in the installed language, as groff's man macros, made from the declaration.
#pragma once

#include <QByteArray>

namespace cli {

[[nodiscard]] QByteArray manualPage();

} // namespace cli

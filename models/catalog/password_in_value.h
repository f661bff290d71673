// A password that stands inside a property's value: such a value may go into no SQL, no record and no draft. Only the
// usual shapes of addresses are known; a password in a plain text is nobody's to see.
#pragma once

#include <QString>

namespace catalog {

// ?password=…, ;pwd=…, //user:pw@host, oracle:thin:user/pw@host, percent-encoded too.
[[nodiscard]] bool holdsPassword(const QString &value);

} // namespace catalog

// A krb5.conf laid out evenly: indentation, the blanks around "=", empty lines. Nothing but blanks changes, and neither
// program reads anything else afterwards. Not for mending: a line that cannot be read stays as it is.
#pragma once

#include "base/error.h"
#include "kerberos/krb5_document.h"

namespace kerberos {

// Error: krb5.format-changes-meaning, where the even layout would be read differently by MIT or Java (a line at its
// 2047 byte limit, a header that only MIT skips): then the text is better mended first.
[[nodiscard]] Result<QByteArray> formatted(const Krb5Document &document);

} // namespace kerberos

// What is wrong with the bytes themselves, whatever they say: encoding, control characters, line ends and lengths.
#pragma once

#include "kerberos/outline.h"

namespace kerberos {

void checkBytes(const Krb5Document &document, Outline &out);

// The bytes of a blank at the front (at the end), no-break spaces and their like counted; 0 when there is none.
[[nodiscard]] std::size_t blankLength(std::string_view text);
[[nodiscard]] std::size_t blankLengthAtEnd(std::string_view text);
// The bytes of a no-break space or another blank beyond ASCII at the front; 0 when there is none.
[[nodiscard]] std::size_t strangeBlankLength(std::string_view text);

} // namespace kerberos

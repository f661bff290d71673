// What is wrong with how a value is written: quotes, escapes, a comment behind it. The entry's value becomes what was
// meant.
#pragma once

#include "kerberos/outline.h"

namespace kerberos {

void readValue(const Krb5Document &document, Outline &out, int entry);

} // namespace kerberos

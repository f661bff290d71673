// What the keys and sections of a krb5.conf mean, in the installed language: what an editor shows where one rests on them.
// Facts about a key (its type, who reads it) are kerberos/relations.h's.
#pragma once

#include <QStringList>

namespace text {

// "default_realm", "[realms]"; of a family "pkinit_*". Empty where nothing is known.
[[nodiscard]] QString krb5Meaning(const QString &name);
[[nodiscard]] QStringList krb5Explained();

} // namespace text

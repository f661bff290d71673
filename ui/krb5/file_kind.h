// What a file that was dropped is to Kerberos, told by its content.
#pragma once

#include <QString>

namespace krb5 {

enum class FileKind { Keytab, CoreSite, Configuration };

[[nodiscard]] FileKind fileKind(const QString &path); // Configuration where nothing else fits

} // namespace krb5

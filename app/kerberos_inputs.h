// The files that the Kerberos verbs are given, as bytes.
#pragma once

#include "app/environments.h"
#include "base/secret.h"
#include "kerberos/krb5_document.h"

namespace cli {

// One byte more than is looked at, so that what is too large shows as that.
inline constexpr qint64 largestKerberosFile = kerberos::Krb5Document::largest + 1;

// A keytab's bytes, decoded where the file holds base64. Errors as contentOf.
[[nodiscard]] Result<Secret> keytabBytes(const QString &path);

} // namespace cli

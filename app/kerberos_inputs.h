// The files that the Kerberos verbs are given, as bytes.
#pragma once

#include "app/environments.h"
#include "base/secret.h"
#include "kerberos/krb5_document.h"

namespace cli {

// One byte more than is looked at, so that what is too large shows as that.
inline constexpr qint64 largestKerberosFile = kerberos::Krb5Document::largest + 1;

struct GivenKeytab {
    Secret bytes;
    bool wasBase64 = false; // and is decoded: Trino could not read the file as it is
};
[[nodiscard]] Result<GivenKeytab> givenKeytab(const QString &path); // errors as contentOf

// A keytab's bytes, decoded where the file holds base64. Errors as contentOf.
[[nodiscard]] Result<Secret> keytabBytes(const QString &path);

} // namespace cli

// When the realm stops taking a key, as the KDC says in its answer to a sign-in (RFC 4120 5.4.2, key-expiration): libkrb5 tells it to
// whoever types a password only. Private to models/kerberos_preflight.
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <krb5.h>

#include <optional>

namespace kerberos {

// nullopt: the bytes are no AS-REP, the key is not the one the answer is sealed with, or the realm does not say. UTC.
[[nodiscard]] std::optional<QDateTime> keyExpiry(krb5_context context, krb5_keytab keytab, krb5_const_principal client,
                                                 const QByteArray &answer);

} // namespace kerberos

// What libkrb5's numbers mean to a person: our code for each that has a cause of its own. Private to
// models/kerberos_preflight.
#pragma once

#include "kerberos_preflight/sign_in.h"

namespace kerberos {

// Who asked whom for what, for the words.
struct Asked {
    QString principal;
    QString realm;
    QString service; // empty while the first ticket is asked for
    QString kvnos; // of the keys tried: "3, 4"
    QString held; // their enctypes
    QString permitted; // the enctypes the file allows
    QString kdc;
};

[[nodiscard]] Error errorOf(const Krb5Failure &failure, const Asked &asked);

} // namespace kerberos

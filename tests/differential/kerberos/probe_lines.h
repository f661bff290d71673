// Our readings in the notation of mitprobe.c and JProbe.java, so that they can be compared by line.
#pragma once

#include "kerberos/krb5_document.h"

// Without the file name: verdict, line, context verdict, default realm, KDCs, enctypes, tree.
[[nodiscard]] QByteArray mitLine(const kerberos::Reading &reading);
// Without the file name: verdict, default realm, KDCs, enctypes, tree.
[[nodiscard]] QByteArray javaLine(const kerberos::Reading &reading);

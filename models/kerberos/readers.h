// The two parsers themselves, as they were measured, mistakes included. Private to models/kerberos: others ask a
// Krb5Document.
#pragma once

#include "kerberos/krb5_document.h"

namespace kerberos {

[[nodiscard]] Reading readAsMit(const QByteArray &bytes, const Surroundings &around);
[[nodiscard]] Reading readAsJava(const QByteArray &bytes, const Surroundings &around);

// Fills defaultRealm, kdcs and enctypes from the tree.
void fillJavaValues(Reading &reading);
[[nodiscard]] QString javaCastProblem(const char *from, const char *to);

} // namespace kerberos

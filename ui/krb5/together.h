// What a keytab and a krb5.conf that lie open side by side tell each other and a sign-in. For the Kerberos page and the wizard's.
#pragma once

#include "kerberos_preflight/preflight.h"

namespace krb5 {

class ConfigTab;
class KeytabTab;

[[nodiscard]] kerberos::PreflightRequest requestOf(const ConfigTab &configuration, const KeytabTab &keytab);
void tell(ConfigTab &configuration, const KeytabTab &keytab); // its findings then speak of both

} // namespace krb5

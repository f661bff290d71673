#include "krb5/together.h"

#include "krb5/config_tab.h"
#include "krb5/keytab_tab.h"

namespace krb5 {

kerberos::PreflightRequest requestOf(const ConfigTab &configuration, const KeytabTab &keytab)
{
    kerberos::PreflightRequest request;
    request.conf = configuration.editor()->content();
    request.around = configuration.editor()->analysis().context().around;
    request.keytab = keytab.zone()->bytes();
    request.principal = keytab.principal();
    return request;
}

void tell(ConfigTab &configuration, const KeytabTab &keytab)
{
    configuration.setKnown(keytab.keys(), keytab.principal(), keytab.coreSite());
}

} // namespace krb5

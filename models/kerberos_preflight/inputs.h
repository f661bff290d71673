// What a preflight knows before anything is sent: the file as both readers see it, the names in full, the keys that can
// be used. Private to models/kerberos_preflight.
#pragma once

#include "kerberos/keytab.h"
#include "kerberos_preflight/failures.h"
#include "kerberos_preflight/preflight.h"

namespace kerberos {

struct Inputs {
    Tree tree; // MIT's
    std::vector<KeytabEntry> keys; // the principal's, of enctypes that both readers would use
    Asked asked;
    QString service; // in full; empty for none
};

// Errors: the first group of preflight()'s, those about KDCs left out.
[[nodiscard]] Result<Inputs> inputsOf(const PreflightRequest &request);

} // namespace kerberos

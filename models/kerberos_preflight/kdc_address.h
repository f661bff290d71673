// A realm's KDCs as places to send to, in the file's order. Private to models/kerberos_preflight.
#pragma once

#include "base/error.h"
#include "kerberos/reading.h"

namespace kerberos {

struct KdcAddress {
    QString host; // a name or an address, without brackets
    quint16 port = 88;

    [[nodiscard]] QString shown() const; // "kdc1.acme.lan:88", "[::1]:88"
    bool operator==(const KdcAddress &) const = default;
};

// HOST, HOST:PORT, [IPV6] or [IPV6]:PORT: what both MIT and the JVM can use. Error: preflight.kdc-invalid {value}; one
// such value spoils the whole realm for MIT.
[[nodiscard]] Result<KdcAddress> kdcAddress(std::string_view value);

struct RealmKdcs {
    std::vector<KdcAddress> kdcs; // at least one
    int udpLimit = 1465; // a longer message, in bytes, goes over TCP (udp_preference_limit; both readers' default)
};

// Errors: kdcAddress's, preflight.realm-unknown {realm, nearest}, preflight.no-kdc {realm}. DNS is not asked for KDCs.
[[nodiscard]] Result<RealmKdcs> realmKdcs(const Tree &tree, const QString &realm);

} // namespace kerberos

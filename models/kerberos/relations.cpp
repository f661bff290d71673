#include "kerberos/relations.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace kerberos {

namespace {

using enum ValueType;
using enum Honoured;
constexpr Place L = Place::Libdefaults;
constexpr Place R = Place::Realm;
constexpr Standing Removed = Standing::Removed;
constexpr Standing Current = Standing::Current;

constexpr std::array table{
    Relation{"allow_weak_crypto", L, Boolean, ByBoth, Current, nullptr, "false"},
    Relation{"allow_rc4", L, Boolean, ByMit, Current, nullptr, "false"},
    Relation{"allow_des3", L, Boolean, ByMit, Current, nullptr, "false"},
    Relation{"canonicalize", L, Boolean, ByBoth, Current, nullptr, "false"},
    Relation{"ccache_type", L, Integer, ByMit, Current, nullptr, "4"},
    Relation{"clockskew", L, Integer, ByBoth, Current, nullptr, "300"},
    Relation{"client_aware_channel_bindings", L, Boolean, ByMit, Current, nullptr, "false"},
    Relation{"default_ccache_name", L, Text, ByMit},
    Relation{"default_client_keytab_name", L, Text, ByMit},
    Relation{"default_keytab_name", L, Text, ByBoth},
    Relation{"default_rcache_name", L, Text, ByMit},
    Relation{"default_realm", L, Text, ByBoth},
    Relation{"default_tgs_enctypes", L, Enctypes, ByBoth},
    Relation{"default_tkt_enctypes", L, Enctypes, ByBoth},
    Relation{"permitted_enctypes", L, Enctypes, ByBoth},
    Relation{"dns_canonicalize_hostname", L, BooleanOrFallback, ByBoth, Current, nullptr, "true"},
    Relation{"dns_lookup_kdc", L, Boolean, ByBoth, Current, nullptr, "true"},
    Relation{"dns_lookup_realm", L, Boolean, ByBoth, Current, nullptr, "false"},
    Relation{"dns_uri_lookup", L, Boolean, ByMit, Current, nullptr, "true"},
    Relation{"enforce_ok_as_delegate", L, Boolean, ByMit, Current, nullptr, "false"},
    Relation{"err_fmt", L, Text, ByMit},
    Relation{"extra_addresses", L, Text, ByBoth},
    Relation{"forwardable", L, Boolean, ByBoth, Current, nullptr, "true"},
    Relation{"ignore_acceptor_hostname", L, Boolean, ByMit, Current, nullptr, "false"},
    Relation{"k5login_authoritative", L, Boolean, ByMit, Current, nullptr, "true"},
    Relation{"k5login_directory", L, Text, ByMit},
    Relation{"kcm_socket", L, Text, ByMit},
    Relation{"kcm_mach_service", L, Text, ByMit},
    Relation{"kdc_default_options", L, Integer, ByBoth, Current, nullptr, "0"},
    Relation{"kdc_timesync", L, Integer, ByMit, Current, nullptr, "1"},
    Relation{"noaddresses", L, Boolean, ByBoth, Current, nullptr, "true"},
    Relation{"plugin_base_dir", L, Libraries, ByMit},
    Relation{"preferred_preauth_types", L, Text, ByMit},
    Relation{"proxiable", L, Boolean, ByBoth, Current, nullptr, "false"},
    Relation{"qualify_shortname", L, Text, ByMit},
    Relation{"rdns", L, Boolean, ByMit, Current, nullptr, "false"},
    Relation{"realm_try_domains", L, Integer, ByMit, Current, nullptr, "-1"},
    Relation{"renew_lifetime", L, Duration, ByBoth, Current, nullptr, "7d"},
    Relation{"request_timeout", L, Duration, ByMit, Current, nullptr, "30s"},
    Relation{"spake_preauth_groups", L, Text, ByMit},
    Relation{"ticket_lifetime", L, Duration, ByBoth, Current, nullptr, "24h"},
    Relation{"udp_preference_limit", Place::Both, Integer, ByBoth, Current, nullptr, "1"},
    Relation{"verify_ap_req_nofail", L, Boolean, ByMit, Current, nullptr, "false"},
    Relation{"pkinit_kdc_hostname", R, Text, ByMit, Current, nullptr, nullptr, true},
    Relation{"kdc_timeout", Place::Both, Duration, ByJava, Current, nullptr, "30s"},
    Relation{"max_retries", Place::Both, Integer, ByJava, Current, nullptr, "3"},
    Relation{"renewable", L, Boolean, ByJava, Current, nullptr, "false"},
    Relation{"no_addresses", L, Boolean, ByJava, Current, nullptr, "true"},
    Relation{"default_checksum", L, Text, ByJava},
    Relation{"kdc", R, Host, ByBoth, Current, nullptr, nullptr, true},
    Relation{"admin_server", R, Host, ByMit, Current, nullptr, nullptr, true},
    Relation{"kpasswd_server", R, Host, ByMit, Current, nullptr, nullptr, true},
    Relation{"primary_kdc", R, Host, ByMit, Current, nullptr, nullptr, true},
    Relation{"sitename", R, Text, ByMit},
    Relation{"default_domain", R, Text, ByMit},
    Relation{"auth_to_local", R, AuthRule, ByMit, Current, nullptr, nullptr, true},
    Relation{"auth_to_local_names", R, Text, ByMit, Current, nullptr, nullptr, true},
    Relation{"disable_encrypted_timestamp", R, Boolean, ByMit, Current, nullptr, "false"},
    Relation{"http_anchors", R, Text, ByMit, Current, nullptr, nullptr, true},
    Relation{"database_module", R, Text, ByMit},
    Relation{"master_kdc", R, Text, ByMit, Removed, "primary_kdc", nullptr, true},
    Relation{"krb524_server", Place::Both, Text, ByMit, Removed, nullptr, nullptr, true},
    Relation{"dns_fallback", L, Text, ByJava, Removed},
    Relation{"safe_checksum_type", L, Text, ByMit, Removed},
    Relation{"kdc_req_checksum_type", L, Text, ByMit, Removed},
    Relation{"ap_req_checksum_type", L, Text, ByMit, Removed},
};
static_assert(table.size() < mostRelations);

constexpr Relation pkinit{"pkinit_*", Place::Both, Text, ByMit, Current, nullptr, nullptr, true};
constexpr Relation version4{"v4_*", Place::Both, Text, ByMit, Removed, nullptr, nullptr, true};
constexpr Relation kerberos4{"krb4_*", Place::Both, Text, ByMit, Removed, nullptr, nullptr, true};

// A table of places by length and three letters: nearly every key of a file is one of few.
constexpr std::size_t places = 256;

constexpr std::size_t slotOf(std::string_view name)
{
    if (name.empty()) {
        return 0;
    }
    const auto letter = [&](std::size_t at) { return static_cast<unsigned char>(name[at]); };
    return (name.size() * 7 + letter(0) * 31U + letter(name.size() / 2) * 57U + letter(name.size() - 1) * 131U) % places;
}

constexpr std::array<std::uint8_t, places> placed()
{
    std::array<std::uint8_t, places> numbers{}; // in the table, from 1; 0 is free
    for (std::size_t i = 0; i < table.size(); ++i) {
        std::size_t at = slotOf(table[i].name);
        while (numbers[at] != 0) {
            at = (at + 1) % places;
        }
        numbers[at] = static_cast<std::uint8_t>(i + 1);
    }
    return numbers;
}

} // namespace

const Relation *relationByName(std::string_view name)
{
    static constexpr std::array<std::uint8_t, places> byName = placed();
    for (std::size_t at = slotOf(name); byName[at] != 0; at = (at + 1) % places) {
        const Relation &relation = table[byName[at] - 1];
        if (name == relation.name) {
            return &relation;
        }
    }
    return name.starts_with("pkinit_") ? &pkinit
        : name.starts_with("v4_")      ? &version4
        : name.starts_with("krb4_")    ? &kerberos4
                                       : nullptr;
}

int relationIndex(const Relation *relation)
{
    const bool inside = relation >= table.data() && relation < table.data() + table.size();
    return inside ? static_cast<int>(relation - table.data()) : -1;
}

QStringList relationNames(Place where)
{
    QStringList names;
    for (const Relation &relation : table) {
        if (relation.in(where) && relation.standing == Standing::Current) {
            names += QString::fromLatin1(relation.name);
        }
    }
    return names;
}

} // namespace kerberos

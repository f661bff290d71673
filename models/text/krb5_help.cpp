// In our own words, after krb5.conf(5) of MIT 1.20 to 1.22 and what sun.security.krb5.Config does.
#include "text/krb5_help.h"

#include "text/named.h"

#include <array>

namespace text {

namespace {

constexpr std::array meanings{
    Named{"[libdefaults]", QT_TRANSLATE_NOOP("krb5", "What holds for every realm: the default realm, how KDCs are found, which encryption is allowed, how long tickets live.")},
    Named{"[realms]", QT_TRANSLATE_NOOP("krb5", "One block for each realm: where its KDCs and its administration server are.")},
    Named{"[domain_realm]", QT_TRANSLATE_NOOP("krb5", "Which realm a host belongs to, by its DNS name. “.corp.test” covers the hosts below the domain, “corp.test” the host of that name.")},
    Named{"[capaths]", QT_TRANSLATE_NOOP("krb5", "The way from one realm to another through realms that trust each other, where it is not the DNS hierarchy.")},
    Named{"[appdefaults]", QT_TRANSLATE_NOOP("krb5", "Settings of MIT’s own programs, such as kinit. Java does not read them.")},
    Named{"[plugins]", QT_TRANSLATE_NOOP("krb5", "Names libraries that libkrb5 loads and runs: not for a file that comes from somebody else. Java does not read it.")},
    Named{"[logging]", QT_TRANSLATE_NOOP("krb5", "Where a KDC writes its log. It belongs to kdc.conf.")},
    Named{"allow_weak_crypto", QT_TRANSLATE_NOOP("krb5", "Whether encryption that can be broken (single DES, and in Java also RC4 and triple DES) may be used.")},
    Named{"allow_rc4", QT_TRANSLATE_NOOP("krb5", "Whether RC4 may still be used (MIT 1.21 and later).")},
    Named{"allow_des3", QT_TRANSLATE_NOOP("krb5", "Whether triple DES may still be used (MIT 1.21 and later).")},
    Named{"canonicalize", QT_TRANSLATE_NOOP("krb5", "Whether the KDC may answer with another form of the client’s name, as Active Directory does.")},
    Named{"ccache_type", QT_TRANSLATE_NOOP("krb5", "The version of the file format of the ticket cache.")},
    Named{"clockskew", QT_TRANSLATE_NOOP("krb5", "How many seconds the clocks of client and server may differ.")},
    Named{"client_aware_channel_bindings", QT_TRANSLATE_NOOP("krb5", "Whether the server may assume that clients bind tickets to their TLS connection.")},
    Named{"default_ccache_name", QT_TRANSLATE_NOOP("krb5", "Where tickets are kept, such as FILE:/tmp/krb5cc_%{uid}.")},
    Named{"default_client_keytab_name", QT_TRANSLATE_NOOP("krb5", "The keytab with which a client gets tickets by itself.")},
    Named{"default_keytab_name", QT_TRANSLATE_NOOP("krb5", "The keytab of a service where none is named, such as FILE:/etc/krb5.keytab.")},
    Named{"default_rcache_name", QT_TRANSLATE_NOOP("krb5", "Where a service remembers what it has already accepted, against replay.")},
    Named{"default_realm", QT_TRANSLATE_NOOP("krb5", "The realm of a principal that names none. By custom in capital letters.")},
    Named{"default_tgs_enctypes", QT_TRANSLATE_NOOP("krb5", "The encryption types asked for in service tickets, best first. Better left out: permitted_enctypes rules.")},
    Named{"default_tkt_enctypes", QT_TRANSLATE_NOOP("krb5", "The encryption types asked for in the first ticket, best first. Better left out: permitted_enctypes rules.")},
    Named{"permitted_enctypes", QT_TRANSLATE_NOOP("krb5", "All encryption types that may be used at all, apart by spaces. A key of another type in the keytab is of no use.")},
    Named{"dns_canonicalize_hostname", QT_TRANSLATE_NOOP("krb5", "Whether a service’s host name is looked up in DNS before its ticket is asked for.")},
    Named{"dns_lookup_kdc", QT_TRANSLATE_NOOP("krb5", "Whether KDCs that the file does not name are looked for in DNS (SRV records).")},
    Named{"dns_lookup_realm", QT_TRANSLATE_NOOP("krb5", "Whether a host’s realm is looked for in DNS (TXT records). Whoever answers DNS then chooses the realm.")},
    Named{"dns_uri_lookup", QT_TRANSLATE_NOOP("krb5", "Whether KDCs are looked for in DNS by URI records too.")},
    Named{"enforce_ok_as_delegate", QT_TRANSLATE_NOOP("krb5", "Whether tickets are forwarded only to services that the KDC marks as trusted.")},
    Named{"err_fmt", QT_TRANSLATE_NOOP("krb5", "How libkrb5 words its errors: %M the message, %C the code.")},
    Named{"extra_addresses", QT_TRANSLATE_NOOP("krb5", "Addresses that tickets carry besides those of this machine.")},
    Named{"forwardable", QT_TRANSLATE_NOOP("krb5", "Whether tickets may be used from another machine, which delegation needs.")},
    Named{"ignore_acceptor_hostname", QT_TRANSLATE_NOOP("krb5", "Whether a service accepts tickets for any of its keys, whatever host they name.")},
    Named{"k5login_authoritative", QT_TRANSLATE_NOOP("krb5", "Whether only the principals in .k5login may sign in where that file exists.")},
    Named{"k5login_directory", QT_TRANSLATE_NOOP("krb5", "Where .k5login files are, instead of the home folders.")},
    Named{"kcm_socket", QT_TRANSLATE_NOOP("krb5", "The socket of the daemon that keeps tickets (KCM caches).")},
    Named{"kcm_mach_service", QT_TRANSLATE_NOOP("krb5", "The service that keeps tickets on macOS (KCM caches).")},
    Named{"kdc_default_options", QT_TRANSLATE_NOOP("krb5", "Flags asked for in each ticket, as one number.")},
    Named{"kdc_timesync", QT_TRANSLATE_NOOP("krb5", "Whether the KDC’s clock is trusted over one’s own. It hides a clock that is wrong, which Java does not.")},
    Named{"noaddresses", QT_TRANSLATE_NOOP("krb5", "Whether tickets carry no addresses. Behind address translation they must not.")},
    Named{"plugin_base_dir", QT_TRANSLATE_NOOP("krb5", "From where libkrb5 loads libraries: not for a file that comes from somebody else.")},
    Named{"preferred_preauth_types", QT_TRANSLATE_NOOP("krb5", "The order in which ways of proving oneself to the KDC are tried, as numbers.")},
    Named{"proxiable", QT_TRANSLATE_NOOP("krb5", "Whether a service may get tickets in one’s name.")},
    Named{"qualify_shortname", QT_TRANSLATE_NOOP("krb5", "The domain put behind host names without a dot.")},
    Named{"rdns", QT_TRANSLATE_NOOP("krb5", "Whether an address is turned back into a name to find a service’s host. Off is right nearly everywhere.")},
    Named{"realm_try_domains", QT_TRANSLATE_NOOP("krb5", "How many parent domains of a host are tried as realms.")},
    Named{"renew_lifetime", QT_TRANSLATE_NOOP("krb5", "How long a ticket can be renewed. Without it tickets are not renewable.")},
    Named{"request_timeout", QT_TRANSLATE_NOOP("krb5", "How long one waits for a KDC in all (MIT 1.22 and later).")},
    Named{"spake_preauth_groups", QT_TRANSLATE_NOOP("krb5", "The groups allowed for SPAKE, which keeps a password from being guessed offline.")},
    Named{"ticket_lifetime", QT_TRANSLATE_NOOP("krb5", "How long a ticket is asked for, such as 24h. The KDC may give less.")},
    Named{"udp_preference_limit", QT_TRANSLATE_NOOP("krb5", "Messages longer than this many bytes go by TCP. 1 means always TCP, to MIT and to Java.")},
    Named{"verify_ap_req_nofail", QT_TRANSLATE_NOOP("krb5", "Whether a sign-in fails on a machine that has no keytab to verify the KDC with.")},
    Named{"pkinit_kdc_hostname", QT_TRANSLATE_NOOP("krb5", "The host name that a KDC’s certificate may carry, where clients use certificates.")},
    Named{"kdc_timeout", QT_TRANSLATE_NOOP("krb5", "How long Java waits for a KDC. A bare number is milliseconds: write a unit.")},
    Named{"max_retries", QT_TRANSLATE_NOOP("krb5", "How many times Java asks a KDC that does not answer.")},
    Named{"renewable", QT_TRANSLATE_NOOP("krb5", "Whether Java asks for renewable tickets.")},
    Named{"no_addresses", QT_TRANSLATE_NOOP("krb5", "Another name that Java has for noaddresses.")},
    Named{"default_checksum", QT_TRANSLATE_NOOP("krb5", "The checksum that Java uses in requests, by its name.")},
    Named{"kdc", QT_TRANSLATE_NOOP("krb5", "The host of a KDC, with :port where it is not 88. One a line, the first one asked first.")},
    Named{"admin_server", QT_TRANSLATE_NOOP("krb5", "Where the realm is administered and passwords are changed (kadmin).")},
    Named{"kpasswd_server", QT_TRANSLATE_NOOP("krb5", "Where passwords are changed, if not on the administration server.")},
    Named{"primary_kdc", QT_TRANSLATE_NOOP("krb5", "The KDC that knows a new password first: asked again when another refuses one.")},
    Named{"sitename", QT_TRANSLATE_NOOP("krb5", "The site whose KDCs are preferred when they are found in DNS.")},
    Named{"default_domain", QT_TRANSLATE_NOOP("krb5", "The domain that completes short host names of Kerberos 4 principals.")},
    Named{"auth_to_local", QT_TRANSLATE_NOOP("krb5", "How a principal becomes a local user: RULE:[…](…)s/…/…/ or DEFAULT, the first that fits.")},
    Named{"auth_to_local_names", QT_TRANSLATE_NOOP("krb5", "Principals and the local users they become, one by one.")},
    Named{"disable_encrypted_timestamp", QT_TRANSLATE_NOOP("krb5", "Whether proving oneself by an encrypted time alone is refused; SPAKE then takes its place.")},
    Named{"http_anchors", QT_TRANSLATE_NOOP("krb5", "The CA certificates for KDCs that are reached by https.")},
    Named{"database_module", QT_TRANSLATE_NOOP("krb5", "Which module holds the KDC’s database. It belongs to kdc.conf.")},
    Named{"master_kdc", QT_TRANSLATE_NOOP("krb5", "The old name of primary_kdc.")},
    Named{"pkinit_*", QT_TRANSLATE_NOOP("krb5", "Signing in with a certificate instead of a password.")},
    Named{"v4_*", QT_TRANSLATE_NOOP("krb5", "Of Kerberos 4, which is gone.")},
    Named{"krb4_*", QT_TRANSLATE_NOOP("krb5", "Of Kerberos 4, which is gone.")},
    Named{"krb524_server", QT_TRANSLATE_NOOP("krb5", "The server that converted tickets for Kerberos 4, which is gone.")},
    Named{"dns_fallback", QT_TRANSLATE_NOOP("krb5", "Java’s old name for dns_lookup_kdc.")},
    Named{"safe_checksum_type", QT_TRANSLATE_NOOP("krb5", "A checksum for old servers; nothing needs it any more.")},
    Named{"kdc_req_checksum_type", QT_TRANSLATE_NOOP("krb5", "A checksum for old KDCs; nothing needs it any more.")},
    Named{"ap_req_checksum_type", QT_TRANSLATE_NOOP("krb5", "A checksum for old servers; nothing needs it any more.")},
};

} // namespace

QString krb5Meaning(const QString &name)
{
    const QString found = titleOf(meanings, "krb5", name);
    return found == name ? QString() : found;
}

QStringList krb5Explained()
{
    return idsOf(meanings);
}

} // namespace text

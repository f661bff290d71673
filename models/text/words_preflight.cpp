// What a sign-in at the KDC comes to, and its trace: preflight.*.
#include "text/table.h"

namespace text {

const std::vector<Wording> &preflightWords()
{
    static const std::vector<Wording> words{
        {"preflight.conf-refused", QT_TRANSLATE_NOOP("words", "{reader} refuses the krb5.conf[[ at line {line}]]: {problem}."),
         QT_TRANSLATE_NOOP("words", "Nothing was sent. To see what is wrong and mend it:\n  catalog-manager krb5 check FILE")},
        {"preflight.principal-invalid", QT_TRANSLATE_NOOP("words", "There is no principal to sign in as."),
         QT_TRANSLATE_NOOP("words", "Choose one that the keytab holds.")},
        {"preflight.host-missing", QT_TRANSLATE_NOOP("words", "Nobody said which host _HOST stands for in “{principal}”."),
         QT_TRANSLATE_NOOP("words",
                           "Hadoop and Trino put the full name of the machine there. Name that host (--host on the "
                           "command line).")},
        {"preflight.no-default-realm",
         QT_TRANSLATE_NOOP("words", "“{principal}” names no realm, and the krb5.conf has no default_realm."),
         QT_TRANSLATE_NOOP("words", "Write the realm behind the name, as in hive@ACME.LAN.")},
        {"preflight.keytab-unreadable", QT_TRANSLATE_NOOP("words", "No key can be read from the keytab."),
         QT_TRANSLATE_NOOP("words", "To see what it holds and what is wrong with it:\n  catalog-manager keytab inspect FILE")},
        {"preflight.no-enctype",
         QT_TRANSLATE_NOOP("words", "The krb5.conf leaves no encryption type that both MIT and Java can use."),
         QT_TRANSLATE_NOOP("words",
                           "Look for a slip in permitted_enctypes and default_tkt_enctypes, or delete both lines: the "
                           "defaults are good.")},
        {"preflight.keytab-enctype",
         QT_TRANSLATE_NOOP("words",
                           "The keys of “{principal}” are of the type {held}; the krb5.conf permits {permitted}."),
         QT_TRANSLATE_NOOP("words",
                           "Java then says “Unable to obtain password from user”. Export the keytab again with "
                           "aes256-cts-hmac-sha1-96, or permit the type the keys have.")},
        {"preflight.realm-unknown", QT_TRANSLATE_NOOP("words", "The krb5.conf does not say where the realm {realm} is."),
         QT_TRANSLATE_NOOP("words",
                           "Did you mean {nearest}? Upper and lower case count.\nAdd the realm with its kdc to [realms].")},
        {"preflight.no-kdc", QT_TRANSLATE_NOOP("words", "The krb5.conf names no kdc for the realm {realm}."),
         QT_TRANSLATE_NOOP("words", "Add kdc = HOST to the realm’s block. This check does not ask DNS for it.")},
        {"preflight.kdc-invalid", QT_TRANSLATE_NOOP("words", "“{value}” is no kdc: one host, and a port if it is not 88."),
         QT_TRANSLATE_NOOP("words",
                           "MIT gives up the whole realm for it. Write one host a line, without a comment, tcp/ or "
                           "http://, such as kdc1.acme.lan:88.")},
        {"preflight.bad-duration", QT_TRANSLATE_NOOP("words", "“{key} = {value}” is no duration."),
         QT_TRANSLATE_NOOP("words", "Write a number with its unit, such as 24h or 7d.")},
        {"preflight.name-unknown", QT_TRANSLATE_NOOP("words", "The KDC’s name {host} is not known to DNS here."),
         QT_TRANSLATE_NOOP("words", "Check its spelling; a name may be known inside the cluster only:\n  getent hosts {host}")},
        {"preflight.kdc-closed", QT_TRANSLATE_NOOP("words", "No KDC listens at {kdc}[[ ({reason})]]."),
         QT_TRANSLATE_NOOP("words",
                           "Check host and port of the kdc line, and whether the service runs. Kerberos’ own port is "
                           "88, UDP and TCP.")},
        {"preflight.kdc-silent", QT_TRANSLATE_NOOP("words", "{kdc} did not answer[[ within {seconds} s]]."),
         QT_TRANSLATE_NOOP("words",
                           "A firewall that drops packets looks like this. A Java program would wait 90 s for each "
                           "KDC.")},
        {"preflight.kdcs-unreachable", QT_TRANSLATE_NOOP("words", "None of the KDCs of {realm} answers: {kdcs}."),
         QT_TRANSLATE_NOOP("words", "The trace says how each of them failed. Check names, ports and firewalls.")},
        {"preflight.tcp-only", QT_TRANSLATE_NOOP("words", "{kdc} answers over TCP but not over UDP."),
         QT_TRANSLATE_NOOP("words",
                           "Java says “Receive timed out” and never tries TCP. Write udp_preference_limit = 1 under "
                           "[libdefaults].")},
        {"preflight.timeout", QT_TRANSLATE_NOOP("words", "The sign-in was given up after {seconds} s."),
         QT_TRANSLATE_NOOP("words", "The trace says how far it came.")},
        {"preflight.cancelled", QT_TRANSLATE_NOOP("words", "The sign-in was stopped."), nullptr},
        {"preflight.client-unknown", QT_TRANSLATE_NOOP("words", "The KDC does not know “{principal}”."),
         QT_TRANSLATE_NOOP("words",
                           "Look for a slip in the name or the realm; case counts. If it is right, the realm’s "
                           "administrator must create it.")},
        {"preflight.key-refused",
         QT_TRANSLATE_NOOP("words", "The KDC refuses the key of “{principal}”[[ (version {kvnos})]]."),
         QT_TRANSLATE_NOOP("words",
                           "The password was changed after this keytab was made, which makes its keys stale. Export the "
                           "keytab again.")},
        {"preflight.clock-skew",
         QT_TRANSLATE_NOOP("words", "The clocks differ too much[[: by {seconds} s; the KDC’s says {clock}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Kerberos tolerates five minutes. Let NTP set this machine’s clock, or the KDC’s. What "
                           "counts in the end are the clocks of Trino’s machines.")},
        {"preflight.enctype-refused",
         QT_TRANSLATE_NOOP("words", "The KDC has no key for this principal of the types asked for[[: {permitted}]]."),
         QT_TRANSLATE_NOOP("words",
                           "Permit more under permitted_enctypes, export the keytab again (its keys may be older ones, of another type), or have the principal’s key made anew with AES.")},
        {"preflight.client-expired", QT_TRANSLATE_NOOP("words", "The account “{principal}” has expired."),
         QT_TRANSLATE_NOOP("words", "Ask the realm’s administrator to extend it.")},
        {"preflight.password-expired", QT_TRANSLATE_NOOP("words", "The password of “{principal}” has expired."),
         QT_TRANSLATE_NOOP("words",
                           "A service account should not have that: ask the realm’s administrator, then export the "
                           "keytab again.")},
        {"preflight.client-locked", QT_TRANSLATE_NOOP("words", "The account “{principal}” is locked."),
         QT_TRANSLATE_NOOP("words",
                           "Too many attempts with a wrong key lock it, or somebody did. Ask the realm’s administrator.")},
        {"preflight.realm-wrong", QT_TRANSLATE_NOOP("words", "[[{kdc}: ]]this KDC is not one of the realm {realm}."),
         QT_TRANSLATE_NOOP("words", "Check the realm’s spelling, case included, and the kdc lines of its block.")},
        {"preflight.service-unknown", QT_TRANSLATE_NOOP("words", "The KDC does not know the service “{service}”."),
         QT_TRANSLATE_NOOP("words",
                           "Trino’s log says “Server not found in Kerberos database (7)”. Check the service’s name and "
                           "the full host name in it, as DNS gives it.")},
        {"preflight.refused", QT_TRANSLATE_NOOP("words", "The sign-in failed: {message}."),
         QT_TRANSLATE_NOOP("words", "The trace says what was sent and answered.")},

        {"preflight.event-keys",
         QT_TRANSLATE_NOOP("words", "Keys of {principal}: version {kvnos}, {held}. Permitted: {permitted}."), nullptr},
        {"preflight.event-sent", QT_TRANSLATE_NOOP("words", "To {kdc}: {size} bytes."), nullptr},
        {"preflight.event-answer", QT_TRANSLATE_NOOP("words", "From {kdc}: {size} bytes."), nullptr},
        {"preflight.event-preauth", QT_TRANSLATE_NOOP("words", "The KDC wants proof of the key first, as usual."), nullptr},
        {"preflight.event-too-big", QT_TRANSLATE_NOOP("words", "The answer is too long for UDP: again over TCP."), nullptr},
        {"preflight.event-refusal", QT_TRANSLATE_NOOP("words", "The KDC refuses, with error {number}."), nullptr},
        {"preflight.event-ticket", QT_TRANSLATE_NOOP("words", "A ticket for {service}: {enctype}, until {until}."), nullptr},
    };
    return words;
}

} // namespace text

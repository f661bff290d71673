// The encryption types of Kerberos: their numbers (IANA "Kerberos Parameters"), names and aliases, and how MIT 1.20 and
// the JVM read a list of them. Nothing is encrypted here.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kerberos {

enum class Strength {
    Strong,
    Deprecated,
    Weak,
    Removed
}; // Weak: needs allow_weak_crypto; Removed: MIT 1.18 dropped it

struct Enctype {
    int number;
    const char *name; // MIT's canonical name
    const char *shortName; // what klist and mitprobe show
    std::vector<const char *> aliases;
    Strength strength;
    int keyLength; // bytes
    bool javaKnows; // by default or with allow_weak_crypto = true
};

[[nodiscard]] std::span<const Enctype> enctypes();
[[nodiscard]] const Enctype *enctypeByNumber(int number); // nullptr when unknown
[[nodiscard]] const Enctype *enctypeByName(std::string_view name); // names and aliases, letter case aside
[[nodiscard]] QString enctypeName(int number); // "etype 99" when unknown

// A word that stands for several in MIT: aes, rc4, des3, camellia, DEFAULT; empty when it is none.
[[nodiscard]] std::vector<int> enctypeFamily(std::string_view word);

enum class WeakCrypto { Refused, Allowed };

// What MIT makes of permitted_enctypes: words apart by blanks and commas, families, + and -. Unknown words are skipped
// silently. Empty: KRB5_CONFIG_ETYPE_NOSUPP.
[[nodiscard]] std::vector<int> mitEnctypes(std::string_view list, WeakCrypto weak);
[[nodiscard]] std::vector<int> mitDefaultEnctypes();

struct JavaEnctypes {
    int words = 0; // how many the JVM counted, for its message
    std::vector<int> usable;
};
// sun.security.krb5.Config: a single comma anywhere makes the comma the only separator, and nothing is trimmed.
[[nodiscard]] JavaEnctypes javaEnctypes(std::string_view list, WeakCrypto weak);
[[nodiscard]] std::vector<int> javaDefaultEnctypes();

} // namespace kerberos

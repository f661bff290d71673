// The relations krb5.conf knows, as data: where each belongs, what its value is, and whether the JVM honours it. From
// krb5.conf(5) of MIT 1.20 to 1.22 and sun.security.krb5 of JDK 17 to 25.
#pragma once

#include <QStringList>

#include <string_view>

namespace kerberos {

enum class ValueType { Text, Boolean, BooleanOrFallback, Integer, Duration, Enctypes, Host, Libraries, AuthRule };
enum class Place { Libdefaults = 1, Realm = 2, Both = 3 };
enum class Honoured { ByMit, ByJava, ByBoth };
enum class Standing { Current, Removed };

struct Relation {
    const char *name;
    Place place;
    ValueType type;
    Honoured by;
    Standing standing = Standing::Current;
    const char *replacement = nullptr; // of a removed one
    const char *usual = nullptr; // what it is when unset; for a value that cannot be mended otherwise
    bool severalTimes = false; // all values count

    [[nodiscard]] bool in(Place where) const { return (static_cast<int>(place) & static_cast<int>(where)) != 0; }
};

// nullptr when unknown. Families (pkinit_…, v4_…, krb4_…) are found by their prefix.
[[nodiscard]] const Relation *relationByName(std::string_view name);
// Its place in the table, for a set of those already seen; -1 for a family.
[[nodiscard]] int relationIndex(const Relation *relation);
inline constexpr int mostRelations = 128;
[[nodiscard]] QStringList relationNames(Place where);

} // namespace kerberos

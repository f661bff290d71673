#include "kerberos/enctypes.h"

#include "kerberos/bytes.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

// The name the JVM gives a number that is a checksum's: Config.getType() reads both kinds from one list of names, so
// "hmac-sha256-128-aes128" in default_tkt_enctypes works as enctype 19.
struct JavaName {
    std::string_view name;
    int number;
};

constexpr std::array javaNames{
    JavaName{"des-cbc-crc", 1},
    JavaName{"des-cbc-md5", 3},
    JavaName{"des-mac", 4},
    JavaName{"des-mac-k", 5},
    JavaName{"des-cbc-md4", 2},
    JavaName{"des3-cbc-sha1", 16},
    JavaName{"des3-hmac-sha1", 16},
    JavaName{"des3-cbc-sha1-kd", 16},
    JavaName{"des3-cbc-hmac-sha1-kd", 16},
    JavaName{"aes128-cts", 17},
    JavaName{"aes128-sha1", 17},
    JavaName{"aes128-cts-hmac-sha1-96", 17},
    JavaName{"aes256-cts", 18},
    JavaName{"aes256-sha1", 18},
    JavaName{"aes256-cts-hmac-sha1-96", 18},
    JavaName{"aes128-sha2", 19},
    JavaName{"aes128-cts-hmac-sha256-128", 19},
    JavaName{"aes256-sha2", 20},
    JavaName{"aes256-cts-hmac-sha384-192", 20},
    JavaName{"arcfour-hmac", 23},
    JavaName{"arcfour-hmac-md5", 23},
    JavaName{"rc4-hmac", 23},
    JavaName{"crc32", 1},
    JavaName{"rsa-md5", 7},
    JavaName{"rsa-md5-des", 8},
    JavaName{"hmac-sha1-des3-kd", 12},
    JavaName{"hmac-sha1-96-aes128", 15},
    JavaName{"hmac-sha1-96-aes256", 16},
    JavaName{"hmac-sha256-128-aes128", 19},
    JavaName{"hmac-sha384-192-aes256", 20},
    JavaName{"hmac-md5-rc4", -138},
    JavaName{"hmac-md5-arcfour", -138},
    JavaName{"hmac-md5-enc", -138},
    JavaName{"null", 0},
};

constexpr std::array javaStrong{18, 17, 20, 19};
constexpr std::array javaWeak{16, 23, 1, 3};

bool mitReads(const Enctype &type)
{
    return type.strength != Strength::Removed;
}

const Enctype *mitByName(std::string_view name)
{
    const Enctype *type = enctypeByName(name);
    return type && mitReads(*type) ? type : nullptr;
}

enum class Change { Add, Remove };

void change(std::vector<int> &list, int number, Change how, WeakCrypto weak)
{
    const Enctype *type = enctypeByNumber(number);
    const bool refused = weak == WeakCrypto::Refused && type && type->strength == Strength::Weak;
    if (how == Change::Add && refused) {
        return;
    }
    const auto found = std::ranges::find(list, number);
    if (how == Change::Add && found == list.end()) {
        list.push_back(number);
    } else if (how == Change::Remove && found != list.end()) {
        list.erase(found);
    }
}

// Calls `take` with every non-empty piece between separators.
template <typename IsSeparator, typename Take> void eachWord(std::string_view list, IsSeparator isSeparator, Take take)
{
    std::size_t from = 0;
    while (from < list.size()) {
        std::size_t to = from;
        while (to < list.size() && !isSeparator(list[to])) {
            ++to;
        }
        if (to > from) {
            take(list.substr(from, to - from));
        }
        from = to + 1;
    }
}

} // namespace

std::span<const Enctype> enctypes()
{
    using enum Strength;
    static const std::vector<Enctype> all{
        {1, "des-cbc-crc", "des-cbc-crc", {}, Removed, 8, true},
        {2, "des-cbc-md4", "des-cbc-md4", {}, Removed, 8, false},
        {3, "des-cbc-md5", "des-cbc-md5", {"des"}, Removed, 8, true},
        {6, "des3-cbc-raw", "des3-cbc-raw", {}, Weak, 24, false},
        {16, "des3-cbc-sha1", "des3-cbc-sha1", {"des3-hmac-sha1", "des3-cbc-sha1-kd"}, Deprecated, 24, true},
        {17, "aes128-cts-hmac-sha1-96", "aes128-cts", {"aes128-cts", "aes128-sha1"}, Strong, 16, true},
        {18, "aes256-cts-hmac-sha1-96", "aes256-cts", {"aes256-cts", "aes256-sha1"}, Strong, 32, true},
        {19, "aes128-cts-hmac-sha256-128", "aes128-sha2", {"aes128-sha2"}, Strong, 16, true},
        {20, "aes256-cts-hmac-sha384-192", "aes256-sha2", {"aes256-sha2"}, Strong, 32, true},
        {23, "arcfour-hmac", "rc4-hmac", {"rc4-hmac", "arcfour-hmac-md5"}, Deprecated, 16, true},
        {24, "arcfour-hmac-exp", "rc4-hmac-exp", {"rc4-hmac-exp", "arcfour-hmac-md5-exp"}, Weak, 16, false},
        {25, "camellia128-cts-cmac", "camellia128-cts", {"camellia128-cts"}, Strong, 16, false},
        {26, "camellia256-cts-cmac", "camellia256-cts", {"camellia256-cts"}, Strong, 32, false},
    };
    return all;
}

const Enctype *enctypeByNumber(int number)
{
    const auto found = std::ranges::find(enctypes(), number, &Enctype::number);
    return found == enctypes().end() ? nullptr : &*found;
}

const Enctype *enctypeByName(std::string_view name)
{
    for (const Enctype &type : enctypes()) {
        const auto same = [&](const char *known) { return bytes::sameButCase(name, known); };
        if (same(type.name) || std::ranges::any_of(type.aliases, same)) {
            return &type;
        }
    }
    return nullptr;
}

QString enctypeName(int number)
{
    const Enctype *type = enctypeByNumber(number);
    return type ? QString::fromLatin1(type->name) : u"etype %1"_s.arg(number);
}

std::vector<int> enctypeFamily(std::string_view word)
{
    const auto is = [&](const char *name) { return bytes::sameButCase(word, name); };
    if (is("default")) {
        return mitDefaultEnctypes();
    }
    if (is("aes")) {
        return {18, 17, 20, 19};
    }
    if (is("des3")) {
        return {16};
    }
    if (is("rc4")) {
        return {23};
    }
    if (is("camellia")) {
        return {26, 25};
    }
    return {};
}

std::vector<int> mitDefaultEnctypes()
{
    return {18, 17, 20, 19, 16, 23, 25, 26};
}

std::vector<int> mitEnctypes(std::string_view list, WeakCrypto weak)
{
    std::vector<int> result;
    const auto separator = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ','; };
    eachWord(list, separator, [&](std::string_view word) {
        const Change how = word.front() == '-' ? Change::Remove : Change::Add;
        if (word.front() == '-' || word.front() == '+') {
            word.remove_prefix(1);
        }
        const std::vector<int> family = enctypeFamily(word);
        for (const int number : family) {
            change(result, number, how, weak);
        }
        if (const Enctype *type = mitByName(word); family.empty() && type) {
            change(result, type->number, how, weak);
        }
    });
    return result;
}

std::vector<int> javaDefaultEnctypes()
{
    return {javaStrong.begin(), javaStrong.end()};
}

JavaEnctypes javaEnctypes(std::string_view list, WeakCrypto weak)
{
    const char separator = list.find(',') == std::string_view::npos ? ' ' : ',';
    JavaEnctypes result;
    eachWord(
        list, [separator](char c) { return c == separator; },
        [&](std::string_view word) {
            ++result.words;
            for (const JavaName &known : javaNames) {
                if (bytes::sameButCase(word, known.name)) {
                    const bool strong = std::ranges::find(javaStrong, known.number) != javaStrong.end();
                    const bool allowed
                        = weak == WeakCrypto::Allowed && std::ranges::find(javaWeak, known.number) != javaWeak.end();
                    if (strong || allowed) {
                        result.usable.push_back(known.number);
                    }
                    break;
                }
            }
        });
    return result;
}

} // namespace kerberos

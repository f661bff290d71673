// The default realm, the declared realms and the hosts in them.
#include "kerberos/bytes.h"
#include "kerberos/checker.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

bool hasLowerCase(std::string_view name)
{
    return std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

QStringList namesOf(const Checker &checker)
{
    constexpr std::size_t most = 1000; // a near miss among more is chance
    QStringList names;
    if (checker.realms.size() <= most) {
        for (const auto &[name, index] : checker.realms) {
            names += bytes::textOf(name);
        }
    }
    return names;
}

void checkDefaultRealm(Checker &checker)
{
    if (checker.defaultRealm < 0) {
        if (!checker.defaultRealmMaybeBroken && !checker.openWorld && !checker.defaultRealmElsewhere) {
            const bool header = checker.libdefaults >= 0;
            const Span place = header ? checker.entry(checker.libdefaults).key : checker.endOfFile();
            checker.out.report(Rule::DefaultRealmMissing, place, checker.libdefaults);
        }
        return;
    }
    const Entry &entry = checker.entry(checker.defaultRealm);
    const std::string_view realm = checker.value(entry);
    if (entry.broken || realm.empty()) {
        return;
    }
    if (hasLowerCase(realm)) {
        checker.out.report(Rule::DefaultRealmCase, entry.value, checker.defaultRealm);
        return;
    }
    if (checker.declares(realm) || checker.openWorld) {
        return;
    }
    for (const auto &[name, index] : checker.realms) {
        if (bytes::sameButCase(name, realm)) {
            return; // its spelling is the finding: RealmCase
        }
    }
    if (checker.realmsHeader >= 0 && checker.entry(checker.realmsHeader).broken) {
        return; // it may be the realm on the line that cannot be read
    }
    const QString nearest = nearMiss(realm, namesOf(checker));
    checker.out.report(checker.dnsLookupKdc ? Rule::DefaultRealmByDns : Rule::DefaultRealmUndeclared, entry.value,
                       checker.defaultRealm, nearest.isEmpty() ? Details{} : Details{{u"nearest"_s, nearest}});
}

struct Declared {
    int entry = -1;
    std::vector<std::string_view> kdcs; // at most as many as a comparison of each with each may cost
    bool hasKdc = false;
    bool hasAdmin = false;
};

void finishRealm(Checker &checker, const Declared &realm)
{
    if (realm.entry < 0 || checker.entry(realm.entry).broken) {
        return;
    }
    const Entry &block = checker.entry(realm.entry);
    if (!realm.hasKdc && !checker.dnsLookupKdc) {
        checker.out.report(Rule::RealmWithoutKdc, block.key, realm.entry);
    } else if (realm.hasKdc && !realm.hasAdmin) {
        checker.out.report(Rule::NoAdminServer, block.key, realm.entry);
    }
}

void readRealmLine(Checker &checker, int index, Declared &realm)
{
    constexpr std::size_t mostCompared = 32;
    const Entry &entry = checker.entry(index);
    const std::string_view key = checker.key(entry);
    if (key == "admin_server") {
        realm.hasAdmin = true;
    } else if (key == "kdc") {
        realm.hasKdc = true;
        const std::string_view host = checker.value(entry);
        const auto same = [&](std::string_view other) { return bytes::sameButCase(host, other); };
        if (!entry.broken && std::ranges::any_of(realm.kdcs, same)) {
            checker.out.report(Rule::KdcRepeated, entry.value, index);
        } else if (realm.kdcs.size() < mostCompared) {
            realm.kdcs.push_back(host);
        }
    }
}

// What a host's text is made of, seen in one look: nearly all are a name, and perhaps a port.
struct HostShape {
    bool onlyNameAndColons = true; // letters, digits, '-', '.', ':'
    bool doubleDot = false;
    std::size_t colons = 0;
    std::size_t colon = 0; // the last
};

HostShape shapeOf(std::string_view value)
{
    static constexpr std::array<bool, 256> ofName = [] {
        std::array<bool, 256> table{};
        for (const char c : std::string_view("-.:0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")) {
            table[static_cast<unsigned char>(c)] = true;
        }
        return table;
    }();
    HostShape shape;
    char before = '\0';
    for (std::size_t at = 0; at < value.size(); ++at) {
        const char c = value[at];
        shape.onlyNameAndColons = shape.onlyNameAndColons && ofName[static_cast<unsigned char>(c)];
        shape.doubleDot = shape.doubleDot || (c == '.' && before == '.');
        if (c == ':') {
            ++shape.colons;
            shape.colon = at;
        }
        before = c;
    }
    return shape;
}

bool isHostName(std::string_view name, const HostShape &shape)
{
    return shape.onlyNameAndColons && !shape.doubleDot && !name.empty() && name.front() != '-' && name.front() != '.';
}

bool isPort(std::string_view port)
{
    constexpr int largestPort = 65535;
    int number = 0;
    const bool digits = !port.empty() && port.size() <= 5 && std::ranges::all_of(port, bytes::isDigit);
    for (const char c : digits ? port : std::string_view()) {
        number = number * 10 + (c - '0');
    }
    return digits && number >= 1 && number <= largestPort;
}

// A name of the manuals' that nobody replaced.
bool isPlaceholder(std::string_view host)
{
    static constexpr std::string_view lastLetters = "mgtle"; // of those below: the others are told at a glance
    if (host.empty() || lastLetters.find(bytes::lower(host.back())) == std::string_view::npos) {
        return false;
    }
    static constexpr std::array endings{"example.com", "example.org", "example.net", ".example"};
    const auto ends = [&](std::string_view ending) {
        if (host.size() < ending.size() || !bytes::sameButCase(host.substr(host.size() - ending.size()), ending)) {
            return false;
        }
        return host.size() == ending.size() || ending.front() == '.' || host[host.size() - ending.size() - 1] == '.';
    };
    return bytes::sameButCase(host, "localhost") || std::ranges::any_of(endings, ends);
}

// Of one with other characters in it. False where it is told, else `value` and `port` are what it names.
bool checkStrangeHost(Checker &checker, int index, std::string_view &value, std::optional<std::string_view> &port)
{
    const Entry &entry = checker.entry(index);
    const auto report = [&](Rule rule) {
        checker.out.report(rule, entry.value, index);
        return false;
    };
    const bool strangeBytes = value.find("\xC2\xA0") != std::string_view::npos
        || std::ranges::any_of(value, [](char c) { return (c >= 0 && c < 0x20 && !bytes::isBlank(c)) || c == 0x7F; });
    if (strangeBytes) {
        return false; // a finding of their own
    }
    if (const std::size_t scheme = value.find("://"); scheme != std::string_view::npos) {
        const bool https = bytes::sameButCase(value.substr(0, scheme), "https");
        checker.out.report(Rule::KdcUrl, https ? Affects::Java : Affects::Both, entry.value, index);
        return false;
    }
    if (value.starts_with("tcp/") || value.starts_with("udp/")) {
        return report(Rule::TransportPrefix);
    }
    if (std::ranges::any_of(value, [](char c) { return bytes::isBlank(c) || c == ','; })) {
        return report(Rule::SeveralHosts);
    }
    if (!value.starts_with('[')) {
        if (std::ranges::count(value, ':') > 1) {
            return report(Rule::BareIpv6);
        }
        if (const std::size_t colon = value.find(':'); colon != std::string_view::npos) {
            port = value.substr(colon + 1);
            value = value.substr(0, colon);
        }
        return isHostName(value, shapeOf(value)) ? true : report(Rule::BadHost);
    }
    const std::size_t close = value.find(']');
    if (close == std::string_view::npos) {
        return report(Rule::BadHost);
    }
    const std::string_view rest = value.substr(close + 1);
    value = value.substr(1, close - 1);
    if (!rest.empty()) {
        port = rest.starts_with(':') ? rest.substr(1) : std::string_view();
    }
    const bool address = std::ranges::all_of(
        value, [](char c) { return bytes::isDigit(c) || bytes::isLetter(c) || c == ':' || c == '.' || c == '%'; });
    return !value.empty() && address ? true : report(Rule::BadHost);
}

} // namespace

void checkRealms(Checker &checker)
{
    checkDefaultRealm(checker);
    const std::string_view defaultRealm
        = checker.defaultRealm < 0 ? std::string_view() : checker.value(checker.entry(checker.defaultRealm));
    Declared realm;
    auto next = checker.realms.begin();
    for (std::size_t i = 0; i < checker.out.entries.size(); ++i) {
        const Entry &entry = checker.out.entries[i];
        const int index = static_cast<int>(i);
        if (entry.section != SectionKind::Realms || entry.kind == EntryKind::Section) {
            continue;
        }
        if (entry.depth == 2 && realm.entry >= 0) {
            readRealmLine(checker, index, realm);
        }
        if (entry.depth != 1) {
            continue;
        }
        const std::string_view name = checker.key(entry);
        if (entry.kind == EntryKind::Relation) {
            if (checker.realms.contains(name)) {
                checker.out.report(Rule::ValueAndBlock, entry.key, index);
            }
            continue;
        }
        finishRealm(checker, realm);
        realm.entry = index;
        realm.hasKdc = realm.hasAdmin = false;
        realm.kdcs.clear();
        const bool isFirst = next != checker.realms.end() && next->entry == index; // they are in the order of the text
        next += isFirst ? 1 : 0;
        if (!isFirst) {
            checker.out.report(Rule::BlockRepeated, entry.key, index);
            realm.entry = -1; // merged into the first; judged with it by MIT, dropped by Java
        } else if (hasLowerCase(name) && !(name == defaultRealm && hasLowerCase(defaultRealm)) && !entry.broken) {
            checker.out.report(Rule::RealmCase, entry.key, index);
        }
    }
    finishRealm(checker, realm);
}

void checkHost(Checker &checker, int index)
{
    const Entry &entry = checker.entry(index);
    std::string_view value = checker.value(entry);
    const HostShape shape = shapeOf(value);
    const auto report = [&](Rule rule) { checker.out.report(rule, entry.value, index); };
    std::optional<std::string_view> port;
    if (shape.onlyNameAndColons) {
        if (shape.colons > 1) {
            return report(Rule::BareIpv6);
        }
        if (shape.colons == 1) {
            port = value.substr(shape.colon + 1);
            value = value.substr(0, shape.colon);
        }
        if (!isHostName(value, shape)) {
            return report(Rule::BadHost);
        }
    } else if (!checkStrangeHost(checker, index, value, port)) {
        return;
    }
    if (port && !isPort(*port)) {
        return report(Rule::BadPort);
    }
    if (checker.key(entry) == "kdc" && isPlaceholder(value)) {
        report(Rule::PlaceholderKdc);
    }
}

} // namespace kerberos

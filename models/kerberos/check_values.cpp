// A value by the type of its key: booleans, integers, durations, and the few whose meaning differs between the readers.
#include "kerberos/bytes.h"
#include "kerberos/checker.h"
#include "kerberos/numbers.h"

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

constexpr qint64 oneHour = 3600;
constexpr qint64 largestSkew = 300; // seconds; RFC 4120's recommended five minutes
constexpr qint64 largestUdpLimit = 32700; // krb5.conf(5): the hard limit

bool isHexadecimal(std::string_view text)
{
    const bool prefixed = text.starts_with("0x") && text.size() > 2 && text.size() <= 10;
    return prefixed && std::ranges::all_of(text.substr(2), [](char c) {
               return bytes::isDigit(c) || (bytes::lower(c) >= 'a' && bytes::lower(c) <= 'f');
           });
}

void checkBoolean(Checker &checker, int index, const Relation &relation)
{
    const Entry &entry = checker.entry(index);
    const std::string_view value = checker.value(entry);
    if (relation.type == ValueType::BooleanOrFallback && bytes::sameButCase(value, "fallback")) {
        checker.out.report(Rule::CanonicalizeFallback, entry.value, index);
    } else if (!mitBoolean(value)) {
        checker.out.report(Rule::NotABoolean, entry.value, index);
    } else if (!javaBoolean(value) && relation.by != Honoured::ByMit) {
        checker.out.report(Rule::BooleanJavaIgnores, entry.value, index,
                           {{u"meant"_s, *mitBoolean(value) ? u"true"_s : u"false"_s}});
    } else if (checker.key(entry) == "allow_weak_crypto" && *mitBoolean(value)) {
        checker.out.report(Rule::AllowWeakCrypto, entry.value, index);
    }
}

void checkInteger(Checker &checker, int index, const Relation &relation)
{
    const Entry &entry = checker.entry(index);
    const std::string_view key = checker.key(entry);
    const auto value = decimal(checker.value(entry));
    if (!value) {
        const bool javaReads = isHexadecimal(checker.value(entry)) && relation.by != Honoured::ByMit;
        const Affects affects = relation.by == Honoured::ByMit ? Affects::Mit
            : javaReads                                        ? Affects::Mit
            : relation.by == Honoured::ByJava                  ? Affects::Java
                                                               : Affects::Both;
        const bool flags = key == "kdc_default_options"; // whose manual writes it in hexadecimal
        if (!(flags && isHexadecimal(checker.value(entry)))) {
            checker.out.report(Rule::NotAnInteger, affects, entry.value, index);
        }
    } else if (key == "clockskew" && (*value <= 0 || *value > largestSkew)) {
        checker.out.report(Rule::ClockSkew, entry.value, index);
    } else if (key == "udp_preference_limit" && *value == 0) {
        checker.out.report(Rule::UdpLimitZero, entry.value, index);
    } else if (key == "udp_preference_limit" && *value > largestUdpLimit) {
        checker.out.report(Rule::UdpLimitLarge, entry.value, index);
    } else if (key == "kdc_timesync" && *value == 0) {
        checker.out.report(Rule::KdcTimesyncOff, entry.value, index);
    }
}

void checkDuration(Checker &checker, int index, const Relation &relation)
{
    const Entry &entry = checker.entry(index);
    const std::string_view value = checker.value(entry);
    const bool forMit = relation.by == Honoured::ByJava || mitDuration(value);
    const bool forJava = relation.by == Honoured::ByMit || javaDuration(value);
    const auto plain = decimal(value);
    const bool lifetime = relation.by == Honoured::ByBoth;
    if (!forMit || !forJava) {
        const Affects affects = forJava ? Affects::Mit : forMit ? Affects::Java : Affects::Both;
        checker.out.report(Rule::BadDuration, affects, entry.value, index);
    } else if (relation.by == Honoured::ByJava && plain) {
        checker.out.report(Rule::KdcTimeoutBare, entry.value, index);
    } else if (lifetime && plain && *plain > 0 && *plain < oneHour) {
        checker.out.report(Rule::DurationWithoutUnit, entry.value, index);
    }
}

} // namespace

void checkLifetimes(Checker &checker, int ticket, int renew)
{
    if (renew < 0 || checker.entry(renew).broken) {
        return;
    }
    const std::string_view text = checker.value(checker.entry(renew));
    const auto renewal = mitDuration(text);
    const bool told = !renewal || (decimal(text) && *renewal > 0 && *renewal < oneHour);
    if (told || *renewal == 0) {
        return; // it has a finding, or is as good as unset
    }
    const auto lifetime = ticket < 0 ? std::nullopt : mitDuration(checker.value(checker.entry(ticket)));
    if (lifetime && *lifetime > *renewal) {
        checker.out.report(Rule::RenewShorter, checker.entry(renew).value, renew,
                           {{u"other"_s, checker.words(checker.entry(ticket).value)}});
    } else {
        checker.out.report(Rule::RenewLifetime, checker.entry(renew).value, renew);
    }
}

bool isAuthRule(std::string_view value)
{
    if (value == "DEFAULT" || value.starts_with("DB:")) {
        return true;
    }
    if (!value.starts_with("RULE:")) {
        return false;
    }
    value.remove_prefix(5);
    if (value.empty()) {
        return true; // the whole name
    }
    if (value.front() == '[') {
        std::size_t at = 1;
        while (at < value.size() && bytes::isDigit(value[at])) {
            ++at;
        }
        const std::size_t close = value.find(']');
        if (at == 1 || at >= value.size() || value[at] != ':' || close == std::string_view::npos) {
            return false;
        }
        value.remove_prefix(close + 1);
    }
    if (value.starts_with('(')) {
        // The expression may hold parentheses of its own: it ends at the last one before the substitutions.
        std::size_t depth = 0;
        std::size_t at = 0;
        for (; at < value.size(); ++at) {
            if (value[at] == '\\') {
                ++at;
            } else if (value[at] == '(') {
                ++depth;
            } else if (value[at] == ')' && --depth == 0) {
                break;
            }
        }
        if (at >= value.size()) {
            return false;
        }
        value.remove_prefix(at + 1);
    }
    while (value.starts_with("s/")) {
        std::size_t at = 2;
        for (int slashes = 0; slashes < 2; ++slashes) {
            at = value.find('/', at);
            if (at == std::string_view::npos) {
                return false;
            }
            ++at;
        }
        value.remove_prefix(at);
        if (value.starts_with('g')) {
            value.remove_prefix(1);
        }
    }
    return value.empty() || value == "/L"; // Hadoop's: in lower case
}

void checkValue(Checker &checker, int index, const Relation &relation)
{
    const Entry &entry = checker.entry(index);
    switch (relation.type) {
    case ValueType::Boolean:
    case ValueType::BooleanOrFallback:
        checkBoolean(checker, index, relation);
        return;
    case ValueType::Integer:
        checkInteger(checker, index, relation);
        return;
    case ValueType::Duration:
        checkDuration(checker, index, relation);
        return;
    case ValueType::Enctypes:
        checkEnctypes(checker, index);
        return;
    case ValueType::Host:
        checkHost(checker, index);
        return;
    case ValueType::Libraries:
        checker.out.report(Rule::LoadsLibraries, entry.value, index);
        return;
    case ValueType::AuthRule:
        if (!isAuthRule(checker.value(entry))) {
            checker.out.report(Rule::BadAuthRule, entry.value, index);
        }
        return;
    case ValueType::Text:
        if (checker.key(entry) == "default_ccache_name") {
            for (const char *type : {"KEYRING:", "KCM:", "DIR:", "API:"}) {
                if (checker.value(entry).starts_with(type)) {
                    checker.out.report(Rule::CacheNotReadByJava, entry.value, index);
                }
            }
        }
        return;
    }
}

} // namespace kerberos

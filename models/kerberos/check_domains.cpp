// [domain_realm] and [capaths]: which realm a host is in, and who trusts whom.
#include "kerberos/bytes.h"
#include "kerberos/checker.h"

#include <unordered_set>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

using Keys = std::unordered_map<std::string_view, int>;

bool worldIsKnown(const Checker &checker)
{
    const bool unread = checker.realmsHeader >= 0 && checker.entry(checker.realmsHeader).broken;
    return !checker.openWorld && !unread;
}

QString nearestRealm(const Checker &checker, std::string_view written)
{
    constexpr std::size_t most = 1000;
    QStringList names;
    if (checker.realms.size() <= most) {
        for (const auto &[name, index] : checker.realms) {
            if (bytes::sameButCase(name, written)) {
                return bytes::textOf(name);
            }
            names += bytes::textOf(name);
        }
    }
    return nearMiss(written, names);
}

void checkDomain(Checker &checker, int index, Keys &seen, const Keys &all)
{
    const Entry &entry = checker.entry(index);
    const std::string_view key = checker.key(entry);
    if (entry.kind != EntryKind::Relation || key.empty() || relationByName(key)) {
        return;
    }
    if (!seen.emplace(key, index).second) {
        checker.out.report(Rule::DomainMappedTwice, entry.key, index);
        return;
    }
    const bool strange = key.starts_with("*") || key.find_first_of(":/*") != std::string_view::npos;
    if (strange) {
        checker.out.report(Rule::DomainNotAName, entry.key, index);
    } else if (std::ranges::any_of(key, [](char c) { return c >= 'A' && c <= 'Z'; })) {
        checker.out.report(Rule::DomainCase, entry.key, index);
    } else if (key.starts_with('.') && key.size() > 1 && !all.contains(key.substr(1))) {
        checker.out.report(Rule::DotOnly, entry.key, index);
    }
    const std::string_view realm = checker.value(entry);
    const bool isDefault = checker.defaultRealm >= 0 && checker.value(checker.entry(checker.defaultRealm)) == realm;
    if (!entry.broken && !realm.empty() && !isDefault && worldIsKnown(checker) && !checker.declares(realm)) {
        const QString nearest = checker.nearRealms.of(realm, [&] { return nearestRealm(checker, realm); });
        checker.out.report(Rule::DomainToUnknownRealm, entry.value, index,
                           nearest.isEmpty() ? Details{} : Details{{u"nearest"_s, nearest}});
    }
}

void checkCapath(Checker &checker, Span place, int index, std::unordered_set<std::string_view> &told)
{
    const std::string_view realm = checker.text(place);
    if (realm.empty() || realm == "." || checker.declares(realm) || !told.insert(realm).second) {
        return;
    }
    const bool isDefault = checker.defaultRealm >= 0 && checker.value(checker.entry(checker.defaultRealm)) == realm;
    if (!isDefault && worldIsKnown(checker)) {
        checker.out.report(Rule::CapathRealmUnknown, place, index);
    }
}

} // namespace

void checkDomains(Checker &checker)
{
    Keys all;
    for (std::size_t i = 0; i < checker.out.entries.size(); ++i) {
        const Entry &entry = checker.out.entries[i];
        if (entry.section == SectionKind::DomainRealm && entry.depth == 1) {
            all.emplace(checker.key(entry), static_cast<int>(i));
        }
    }
    Keys seen;
    std::unordered_set<std::string_view> told;
    for (std::size_t i = 0; i < checker.out.entries.size(); ++i) {
        const Entry &entry = checker.out.entries[i];
        const int index = static_cast<int>(i);
        if (entry.kind == EntryKind::Section) {
            continue;
        }
        if (entry.section == SectionKind::DomainRealm && entry.depth == 1) {
            checkDomain(checker, index, seen, all);
        } else if (entry.section == SectionKind::Capaths) {
            checkCapath(checker, entry.key, index, told);
            if (entry.kind == EntryKind::Relation && !entry.broken) {
                checkCapath(checker, entry.value, index, told);
            }
        }
    }
}

} // namespace kerberos

// The names in [libdefaults] and in realms: unknown, misplaced, removed, repeated; then each value by its type.
#include "kerberos/bytes.h"
#include "kerberos/checker.h"

#include <bitset>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

struct Block {
    int entry = -1;
    Place place = Place::Libdefaults;
    std::bitset<mostRelations> seen;
    int ticket = -1;
    int renew = -1;
};

// Whether a name that belongs elsewhere stands here: Place of where it belongs.
const char *homeOf(const Relation &relation)
{
    return relation.in(Place::Libdefaults) ? "[libdefaults]" : "[realms]";
}

void checkUnknown(Checker &checker, int index, Place place)
{
    const Entry &entry = checker.entry(index);
    const std::string_view key = checker.key(entry);
    if (entry.broken && entry.kind == EntryKind::Relation && key.find(' ') != std::string_view::npos) {
        return; // its blank is the finding
    }
    NearMisses &misses = place == Place::Realm ? checker.nearRealmKeys : checker.nearLibdefaults;
    const QString nearest = misses.of(key, [&] { return nearMiss(key, relationNames(place)); });
    if (!nearest.isEmpty()) {
        checker.out.report(Rule::KeyNearMiss, entry.key, index, {{u"nearest"_s, nearest}});
        checker.defaultRealmMaybeBroken = checker.defaultRealmMaybeBroken || nearest == "default_realm"_L1;
    } else if (entry.kind == EntryKind::Relation) {
        checker.out.report(Rule::UnknownKey, entry.key, index);
    }
}

void checkKey(Checker &checker, int index, Block &block)
{
    const Entry &entry = checker.entry(index);
    const std::string_view key = checker.key(entry);
    if (key.empty()) {
        return;
    }
    const Relation *relation = relationByName(key);
    if (!relation) {
        checkUnknown(checker, index, block.place);
        return;
    }
    if (!relation->in(block.place)) {
        checker.out.report(Rule::WrongSection, entry.key, index, {{u"home"_s, QString::fromLatin1(homeOf(*relation))}});
        return;
    }
    if (relation->standing == Standing::Removed) {
        checker.out.report(Rule::RemovedKey, entry.key, index,
                           relation->replacement ? Details{{u"nearest"_s, QString::fromLatin1(relation->replacement)}}
                                                 : Details{});
        return;
    }
    if (entry.kind != EntryKind::Relation) {
        return;
    }
    const int number = relationIndex(relation);
    if (number >= 0 && !relation->severalTimes) {
        const auto bit = static_cast<std::size_t>(number);
        if (block.seen[bit]) {
            checker.out.report(Rule::KeyRepeated, entry.key, index);
            return; // its value counts for nobody
        }
        block.seen.set(bit);
    }
    block.ticket = key == "ticket_lifetime" ? index : block.ticket;
    block.renew = key == "renew_lifetime" ? index : block.renew;
    if (!entry.broken) {
        checkValue(checker, index, *relation);
    }
}

void finishLibdefaults(Checker &checker, const Block &block)
{
    checkLifetimes(checker, block.ticket, block.renew);
}

// A relation of another section's: in [realms] outside a realm, in [domain_realm].
void checkStray(Checker &checker, int index)
{
    const Entry &entry = checker.entry(index);
    const Relation *relation = relationByName(checker.key(entry));
    if (relation && relationIndex(relation) >= 0) {
        checker.out.report(Rule::WrongSection, entry.key, index, {{u"home"_s, QString::fromLatin1(homeOf(*relation))}});
    }
}

} // namespace

void checkKeys(Checker &checker)
{
    Block libdefaults; // the section may stand in parts: it is one to both readers
    Block realm;
    for (std::size_t i = 0; i < checker.out.entries.size(); ++i) {
        const Entry &entry = checker.out.entries[i];
        const int index = static_cast<int>(i);
        if (entry.kind == EntryKind::Section) {
            continue;
        }
        switch (entry.section) {
        case SectionKind::Libdefaults:
            if (entry.depth == 1) {
                checkKey(checker, index, libdefaults);
            }
            break;
        case SectionKind::Realms:
            if (entry.depth == 1 && entry.kind == EntryKind::Block) {
                realm = Block{index, Place::Realm, {}, -1, -1};
            } else if (entry.depth == 1) {
                checkStray(checker, index);
            } else if (entry.depth == 2) {
                checkKey(checker, index, realm);
            }
            break;
        case SectionKind::DomainRealm:
            checkStray(checker, index);
            break;
        case SectionKind::Plugins: {
            const std::string_view key = checker.key(entry);
            if (entry.depth == 2 && entry.kind == EntryKind::Relation && key == "module") {
                checker.out.report(Rule::LoadsLibraries, entry.value, index);
            }
            break;
        }
        default:
            break;
        }
    }
    finishLibdefaults(checker, libdefaults);
    const bool known = checker.libdefaults >= 0 && !checker.entry(checker.libdefaults).broken && !checker.openWorld;
    const Relation *forwardable = relationByName("forwardable");
    if (known && !libdefaults.seen[static_cast<std::size_t>(relationIndex(forwardable))]) {
        const Entry &header = checker.entry(checker.libdefaults);
        const std::uint32_t begin = header.key.begin;
        checker.out.report(Rule::ForwardableUnset, {begin, header.key.end}, checker.libdefaults);
    }
}

} // namespace kerberos

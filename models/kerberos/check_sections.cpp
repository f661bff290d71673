// Section names, what stands in none of ours, and what the whole file says.
#include "kerberos/bytes.h"
#include "kerberos/checker.h"

#include "base/nearest.h"

using namespace Qt::StringLiterals;

namespace kerberos {

QString Checker::words(Span span) const
{
    constexpr std::uint32_t longest = 200; // bytes; nobody reads more in a message
    const std::string_view shown = text({span.begin, std::min(span.end, span.begin + longest)});
    return QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size())).simplified();
}

bool Checker::declares(std::string_view realm) const
{
    if (realms.contains(realm)) {
        return true;
    }
    return !realmsElsewhere.isEmpty()
        && realmsElsewhere.contains(bytes::textOf(realm));
}

Span Checker::endOfFile() const
{
    const auto end = static_cast<std::uint32_t>(document.text().size());
    return {end, end};
}

QString nearMiss(std::string_view written, const QStringList &known)
{
    constexpr qsizetype slips = 2;
    const QString name = bytes::textOf(written);
    const QString nearest = nearestName(name, known);
    if (nearest.isEmpty() || std::abs(nearest.size() - name.size()) > slips) {
        return {};
    }
    // nearestName() allows a third of the letters; here two slips, so ask how many letters are left over.
    qsizetype row[64]{};
    const QString a = name.toLower();
    const QString b = nearest.toLower();
    if (b.size() >= 63 || a.size() >= 63) {
        return {};
    }
    for (qsizetype j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()] <= slips ? nearest : QString();
}

void checkSections(Checker &checker)
{
    NearMisses misses;
    QStringList known;
    for (const char *name : sectionNames()) {
        known += QString::fromLatin1(name);
    }
    const std::size_t count = checker.out.entries.size();
    for (std::size_t i = 0; i < count; ++i) {
        Entry &section = checker.out.entries[i];
        if (section.kind != EntryKind::Section) {
            section.section = checker.entry(section.parent).section;
            continue;
        }
        const int index = static_cast<int>(i);
        const std::string_view name = checker.key(section);
        const QString meant = section.section == SectionKind::Other && !section.broken
            ? misses.of(name, [&] { return nearMiss(name, known); })
            : QString();
        if (!meant.isEmpty() && !bytes::sameButCase(name, meant.toStdString())) {
            section.section = sectionKind(meant.toStdString());
            checker.out.report(Rule::SectionNearMiss, section.key, index, {{u"nearest"_s, meant}});
        }
        if (section.section == SectionKind::KdcConf) {
            checker.out.report(Rule::KdcConfSection, section.key, index);
        }
        const bool empty = i + 1 == count || checker.out.entries[i + 1].kind == EntryKind::Section;
        const bool ours = section.section != SectionKind::Other && section.section != SectionKind::Libdefaults
            && section.section != SectionKind::KdcConf;
        if (empty && ours && !section.broken) {
            checker.out.report(Rule::EmptySection, section.key, index);
        }
    }
}

void collectFacts(Checker &checker)
{
    const std::vector<Entry> &entries = checker.out.entries;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry &entry = entries[i];
        const int index = static_cast<int>(i);
        if (entry.section == SectionKind::Libdefaults) {
            if (entry.kind == EntryKind::Section) {
                checker.libdefaults = checker.libdefaults < 0 ? index : checker.libdefaults;
                checker.defaultRealmMaybeBroken = checker.defaultRealmMaybeBroken || entry.broken;
            } else if (entry.kind == EntryKind::Relation && entry.depth == 1) {
                const std::string_view key = checker.key(entry);
                if (key == "default_realm" && checker.defaultRealm < 0) {
                    checker.defaultRealm = index;
                } else if (key == "dns_lookup_kdc") {
                    checker.dnsLookupKdc = mitBoolean(checker.value(entry)).value_or(true);
                } else if (key == "allow_weak_crypto") {
                    checker.weakCryptoAllowed = mitBoolean(checker.value(entry)).value_or(false);
                }
            }
        } else if (entry.section == SectionKind::Realms) {
            if (entry.kind == EntryKind::Section) {
                checker.realmsHeader = checker.realmsHeader < 0 ? index : checker.realmsHeader;
            } else if (entry.kind == EntryKind::Block && entry.depth == 1) {
                checker.realms.insert(checker.key(entry), index);
            }
        }
    }
    for (const Finding &finding : checker.out.findings) {
        const bool hidden = finding.rule == Rule::TextBeforeSections
            && checker.text(finding.span).find("default_realm") != std::string_view::npos;
        checker.defaultRealmMaybeBroken = checker.defaultRealmMaybeBroken || hidden;
    }
}

} // namespace kerberos

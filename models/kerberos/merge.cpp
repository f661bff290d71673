#include "kerberos/merge.h"

#include "kerberos/bytes.h"
#include "kerberos/check.h"
#include "kerberos/outline.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

constexpr std::array order{"libdefaults", "realms", "domain_realm", "capaths", "appdefaults"};

// One thing that is said: a relation of a section with all its values, or a block with what is in it.
struct Saying {
    QString where;
    QStringList lines;
};

struct Section {
    QString name;
    std::vector<Saying> sayings;
};

class Reader {
public:
    explicit Reader(const Krb5Document &document) : m_document(document), m_outline(outlineOf(document)) { }

    [[nodiscard]] const Outline &outline() const { return m_outline; }

    [[nodiscard]] std::vector<Section> sections() const
    {
        std::vector<Section> sections;
        Section *current = nullptr;
        for (std::size_t i = 0; i < m_outline.entries.size(); ++i) {
            const Entry &entry = m_outline.entries[i];
            if (entry.kind == EntryKind::Section) {
                current = &sectionOf(sections, words(entry.key).toLower());
                continue;
            }
            if (entry.depth == 1 && current) {
                add(*current, static_cast<int>(i));
            }
        }
        return sections;
    }

private:
    [[nodiscard]] QString words(Span span) const
    {
        return bytes::textOf(m_document.text().substr(span.begin, span.size()));
    }

    static Section &sectionOf(std::vector<Section> &sections, const QString &name)
    {
        const auto found = std::ranges::find(sections, name, &Section::name);
        if (found != sections.end()) {
            return *found;
        }
        sections.push_back({name, {}});
        return sections.back();
    }

    void add(Section &section, int index) const
    {
        const Entry &entry = m_outline.entries[static_cast<std::size_t>(index)];
        const QString where = section.name + u'/' + words(entry.key);
        const auto found = std::ranges::find(section.sayings, where, &Saying::where);
        if (entry.kind == EntryKind::Block) {
            if (found == section.sayings.end()) { // of a realm's two blocks Java keeps the first
                section.sayings.push_back({where, blockLines(index, 1)});
            }
            return;
        }
        const QString line = u' ' + relation(entry);
        const bool list = section.name == "domain_realm"_L1 || section.name == "libdefaults"_L1;
        if (found == section.sayings.end()) {
            section.sayings.push_back({where, {line}});
        } else if (!list && !found->lines.contains(line)) {
            found->lines += line;
        } // else the first one wins for both readers
    }

    [[nodiscard]] QString relation(const Entry &entry) const
    {
        const QString value = words(entry.value);
        const bool quoted = value.isEmpty() || value != value.trimmed();
        return words(entry.key) + u" = "_s + (quoted ? QString(u'"' + value + u'"') : value);
    }

    [[nodiscard]] QStringList blockLines(int block, int depth) const
    {
        const QString indent(depth, u' ');
        QStringList lines{indent + words(m_outline.entries[static_cast<std::size_t>(block)].key) + u" = {"_s};
        for (std::size_t i = static_cast<std::size_t>(block) + 1; i < m_outline.entries.size(); ++i) {
            const Entry &entry = m_outline.entries[i];
            if (entry.depth <= depth) {
                break;
            }
            if (entry.parent != block) {
                continue;
            }
            if (entry.kind == EntryKind::Block) {
                lines += blockLines(static_cast<int>(i), depth + 1);
            } else {
                lines += indent + u' ' + relation(entry);
            }
        }
        lines += indent + u'}';
        return lines;
    }

    const Krb5Document &m_document;
    Outline m_outline;
};

int placeOf(const QString &section)
{
    const auto found = std::ranges::find_if(order, [&](const char *name) { return section == QLatin1String(name); });
    return static_cast<int>(found - order.begin());
}

struct United {
    QString where;
    std::vector<MergeSide> sides;
};

using UnitedSections = std::vector<std::pair<QString, std::vector<United>>>;

void unite(UnitedSections &all, const Fragment &fragment, const std::vector<Section> &sections)
{
    for (const Section &section : sections) {
        auto place = std::ranges::find(all, section.name, &UnitedSections::value_type::first);
        if (place == all.end()) {
            all.emplace_back(section.name, std::vector<United>{});
            place = std::prev(all.end());
        }
        for (const Saying &saying : section.sayings) {
            auto found = std::ranges::find(place->second, saying.where, &United::where);
            if (found == place->second.end()) {
                place->second.push_back({saying.where, {}});
                found = std::prev(place->second.end());
            }
            found->sides.push_back({fragment.name, saying.lines});
        }
    }
}

// In no order of their own: two catalogs that list a realm's keys differently agree.
QStringList comparable(QStringList lines)
{
    std::ranges::sort(lines);
    return lines;
}

Result<std::vector<Section>> readFragment(const Fragment &fragment)
{
    const auto document = Krb5Document::parse(fragment.text);
    const auto check = Krb5Check::of(document);
    for (std::size_t i = 0; i < check.size(); ++i) {
        // What is missing may be in another fragment; what is written wrongly would be spread.
        const Rule rule = check.rule(i);
        const bool mayBeElsewhere = rule == Rule::DefaultRealmMissing || rule == Rule::DefaultRealmUndeclared
            || rule == Rule::RealmWithoutKdc;
        const bool misleads = rule == Rule::SectionSpelling && check.problem(i).affects == Affects::Java; // [a=b]
        if ((check.severity(i) == Severity::Error && !mayBeElsewhere) || misleads) {
            return failure("krb5.merge-unreadable",
                           {{u"fragment"_s, fragment.name},
                            {u"rule"_s, idOf(rule)},
                            {u"line"_s, QString::number(check.problem(i).begin.line)}});
        }
    }
    const Reader reader(document);
    if (!reader.outline().directives.empty()) {
        const int line = static_cast<int>(reader.outline().directives.front().line) + 1;
        return failure("krb5.merge-include", {{u"fragment"_s, fragment.name}, {u"line"_s, QString::number(line)}});
    }
    return reader.sections();
}

} // namespace

bool Merged::resolved() const
{
    return std::ranges::none_of(conflicts, [](const MergeConflict &conflict) { return conflict.chosen.isEmpty(); });
}

Result<Merged> merge(const std::vector<Fragment> &fragments, const QMap<QString, QString> &choices)
{
    UnitedSections all;
    for (const Fragment &fragment : fragments) {
        const auto sections = readFragment(fragment);
        if (!sections) {
            return failure(sections.error());
        }
        unite(all, fragment, *sections);
    }
    std::ranges::stable_sort(all, {},
                             [](const auto &section) { return std::pair(placeOf(section.first), section.first); });
    Merged merged;
    QMap<QString, QString> unused = choices;
    for (auto &[section, sayings] : all) {
        std::ranges::sort(sayings, {}, &United::where);
        merged.text += '[' + section.toUtf8() + "]\n";
        for (const United &said : sayings) {
            const MergeSide *taken = &said.sides.front();
            const bool agree = std::ranges::all_of(
                said.sides, [&](const MergeSide &side) { return comparable(side.lines) == comparable(taken->lines); });
            if (!agree) {
                const QString wanted = unused.take(said.where);
                const auto side = std::ranges::find(said.sides, wanted, &MergeSide::fragment);
                const bool chosen = side != said.sides.end();
                if (!wanted.isEmpty() && !chosen) {
                    return failure("krb5.merge-unknown-choice", {{u"where"_s, said.where}, {u"fragment"_s, wanted}});
                }
                taken = chosen ? &*side : taken;
                merged.conflicts.push_back({said.where, said.sides, chosen ? wanted : QString()});
            }
            for (const MergeSide &side : said.sides) {
                merged.provenance[said.where] += side.fragment;
            }
            merged.text += taken->lines.join(u'\n').toUtf8() + '\n';
        }
    }
    if (!unused.isEmpty()) {
        return failure("krb5.merge-unknown-choice", {{u"where"_s, unused.firstKey()}, {u"fragment"_s, unused.first()}});
    }
    return merged;
}

} // namespace kerberos

#include "cluster/environment_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using document::Kind;
using document::Node;

namespace cluster {

namespace {

using Lines = QList<QByteArray>;

// Lines of the text that a member of a map takes, its key's among them. What stands between it and the next one, blank lines and
// comments, belongs to what follows.
struct Span {
    qsizetype first = 0;
    qsizetype end = 0;
};

bool saysNothing(const QByteArray &line)
{
    const QByteArray trimmed = line.trimmed();
    return trimmed.isEmpty() || trimmed.startsWith('#');
}

Span spanOf(const Node &map, std::size_t member, qsizetype endOfMap, const Lines &lines)
{
    const qsizetype first = map.members[member].first.position.line - 1;
    qsizetype end = member + 1 < map.members.size() ? map.members[member + 1].first.position.line - 1 : endOfMap;
    while (end > first + 1 && saysNothing(lines[end - 1])) {
        --end;
    }
    return {first, end};
}

std::optional<std::size_t> indexOf(const Node *map, const QString &key)
{
    if (map == nullptr) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < map->members.size(); ++i) {
        if (map->members[i].first.scalar == key) {
            return i;
        }
    }
    return std::nullopt;
}

// A map with each of its keys at the beginning of a line of its own.
bool isBlock(const Node &map, const Lines &lines)
{
    return map.kind == Kind::Map && std::ranges::all_of(map.members, [&lines](const auto &member) {
        const Position at = member.first.position;
        return at.line > 0 && at.line <= lines.size() && lines[at.line - 1].left(at.column - 1).trimmed().isEmpty();
    });
}

bool saysTheSame(const Node *one, const Node *other)
{
    return one != nullptr && other != nullptr ? document::toJson(*one) == document::toJson(*other) : one == other;
}

// The text with edits at its lines; made from the last line to the first, so that numbers stay true.
class Text {
public:
    explicit Text(const QByteArray &before)
        : m_lines(before.split('\n'))
    {
        if (m_lines.last().isEmpty()) {
            m_lines.removeLast();
        }
    }
    [[nodiscard]] const Lines &lines() const { return m_lines; }
    void replace(Span span, const Lines &with) { m_edits.emplace_back(span, with); }

    [[nodiscard]] QByteArray edited()
    {
        std::ranges::stable_sort(m_edits, std::greater(), [](const auto &edit) { return edit.first.first; });
        for (const auto &[span, with] : m_edits) {
            m_lines.erase(m_lines.begin() + span.first, m_lines.begin() + span.end);
            for (qsizetype i = 0; i < with.size(); ++i) {
                m_lines.insert(span.first + i, with[i]);
            }
        }
        return m_lines.join('\n') + '\n';
    }

private:
    Lines m_lines;
    std::vector<std::pair<Span, Lines>> m_edits;
};

Lines linesOf(const Lines &all, Span span, const QByteArray &indent)
{
    Lines some;
    for (qsizetype i = span.first; i < span.end; ++i) {
        some.append(indent + (indent.isEmpty() ? all[i] : all[i].trimmed()));
    }
    return some;
}

// `was` and `will` are toYaml()'s trees of the two, `there` is the text's; a section's members one by one, where they stand so.
struct Section {
    const Node *there;
    const Node *was;
    const Node *will;
    Span span; // in the text
};

void amendSection(Text &text, const Section &section, const Lines &wanted, qsizetype endOfWanted)
{
    const Node &there = *section.there;
    const QByteArray indent(there.members.front().first.position.column - 1, ' ');
    Lines added;
    for (std::size_t i = 0; i < section.will->members.size(); ++i) {
        const QString &key = section.will->members[i].first.scalar;
        if (saysTheSame(section.was->find(key), section.will->find(key))) {
            continue;
        }
        const Lines anew = linesOf(wanted, spanOf(*section.will, i, endOfWanted, wanted), indent);
        if (const auto at = indexOf(&there, key)) {
            text.replace(spanOf(there, *at, section.span.end, text.lines()), anew);
        } else {
            added += anew;
        }
    }
    for (std::size_t i = 0; i < there.members.size(); ++i) {
        const QString &key = there.members[i].first.scalar;
        if (section.will->find(key) == nullptr && section.was->find(key) != nullptr) {
            text.replace(spanOf(there, i, section.span.end, text.lines()), {});
        }
    }
    if (!added.isEmpty()) {
        text.replace({section.span.end, section.span.end}, added);
    }
}

std::optional<QByteArray> amended(const QByteArray &before, const Environment &known, const Environment &wanted)
{
    const QByteArray wantedText = toYaml(wanted);
    const auto there = document::parse(before, {});
    const auto was = document::parse(toYaml(known), {});
    const auto will = document::parse(wantedText, {});
    Text text(before);
    if (!there || !was || !will || !isBlock(*there, text.lines())) {
        return std::nullopt;
    }
    const Lines wantedLines = Text(wantedText).lines();
    const qsizetype end = text.lines().size();
    Lines added;
    for (std::size_t i = 0; i < will->members.size(); ++i) {
        const auto &[key, value] = will->members[i];
        const Node *const earlier = was->find(key.scalar);
        if (saysTheSame(earlier, &value)) {
            continue;
        }
        const Span wantedSpan = spanOf(*will, i, wantedLines.size(), wantedLines);
        const auto at = indexOf(&*there, key.scalar);
        if (!at) {
            added += linesOf(wantedLines, wantedSpan, {});
            continue;
        }
        const Node &present = there->members[*at].second;
        const Span span = spanOf(*there, *at, end, text.lines());
        const bool inParts = value.kind == Kind::Map && earlier != nullptr && !present.members.empty() && isBlock(present, text.lines());
        if (inParts) {
            amendSection(text, {&present, earlier, &value, span}, wantedLines, wantedSpan.end);
        } else {
            text.replace(span, linesOf(wantedLines, wantedSpan, {}));
        }
    }
    for (std::size_t i = 0; i < there->members.size(); ++i) {
        const QString &key = there->members[i].first.scalar;
        if (will->find(key) == nullptr && was->find(key) != nullptr) {
            text.replace(spanOf(*there, i, end, text.lines()), {});
        }
    }
    if (!added.isEmpty()) {
        text.replace({end, end}, added);
    }
    return text.edited();
}

} // namespace

QByteArray amendedYaml(const QByteArray &before, const QString &fileName, const Environment &wanted)
{
    const auto known = parseEnvironment(before, fileName);
    const auto kept = known ? amended(before, *known, wanted) : std::nullopt;
    if (!kept) {
        return toYaml(wanted);
    }
    const auto read = parseEnvironment(*kept, fileName);
    const auto meant = parseEnvironment(toYaml(wanted), fileName); // an empty text means the usual one
    return read && meant && *read == *meant ? *kept : toYaml(wanted);
}

} // namespace cluster

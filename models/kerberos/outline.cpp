#include "kerberos/outline.h"

#include "kerberos/bytes.h"
#include "kerberos/outline_bytes.h"
#include "kerberos/outline_value.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

class Builder {
public:
    explicit Builder(const Krb5Document &document) : m_document(document), m_text(document.text()) { }

    Outline build()
    {
        if (m_document.isTooLarge()) {
            m_out.report(Rule::TooLarge, {0, 0});
            return std::move(m_out);
        }
        const std::vector<Line> &lines = m_document.lines();
        m_out.entries.reserve(lines.size());
        checkBytes(m_document, m_out);
        for (std::uint32_t i = 0; i < lines.size() && !m_tooDeep; ++i) {
            m_line = i;
            Span rest{lines[i].begin, lines[i].end};
            if (i == 0 && m_text.starts_with("\xEF\xBB\xBF")) {
                m_out.report(Rule::ByteOrderMark, {0, 3});
                rest.begin = 3;
            }
            readLine(rest);
        }
        finish();
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::string_view at(Span span) const { return m_text.substr(span.begin, span.size()); }
    [[nodiscard]] char first(Span span) const { return span.size() ? m_text[span.begin] : '\0'; }
    [[nodiscard]] bool isComment(Span span) const { return first(span) == '#' || first(span) == ';'; }

    // Blanks and no-break spaces (which are a finding of their own) at both ends.
    [[nodiscard]] Span trimmed(Span span) const
    {
        while (span.begin < span.end && bytes::isBlank(m_text[span.begin])) {
            ++span.begin;
        }
        while (span.begin < span.end && bytes::isBlank(m_text[span.end - 1])) {
            --span.end;
        }
        const auto isAscii = [this](std::uint32_t place) { return static_cast<unsigned char>(m_text[place]) < 0x80; };
        if (span.size() == 0 || (isAscii(span.begin) && isAscii(span.end - 1))) {
            return span;
        }
        for (;;) {
            const std::string_view text = at(span);
            if (text.empty()) {
                return span;
            }
            if (const std::size_t front = blankLength(text)) {
                span.begin += static_cast<std::uint32_t>(front);
            } else if (const std::size_t back = blankLengthAtEnd(text)) {
                span.end -= static_cast<std::uint32_t>(back);
            } else {
                return span;
            }
        }
    }

    void readLine(Span line)
    {
        Span text = trimmed(line);
        if (text.size() == 0 || isComment(text)) {
            m_gapBeforeBrace = true;
            return;
        }
        const bool inColumnOne = text.begin == line.begin;
        if (readDirective(text, inColumnOne)) {
            return;
        }
        if (m_stack.empty() && first(text) != '[') {
            m_ignored = m_ignored.end ? Span{m_ignored.begin, text.end} : text;
            return;
        }
        // What stands behind a brace is read as if it had a line of its own.
        for (int parts = 0; text.size() > 0 && parts < Krb5Document::deepest; ++parts) {
            text = trimmed(readPart(text, inColumnOne));
        }
    }

    // Returns what is left of the line.
    Span readPart(Span text, bool inColumnOne)
    {
        if (first(text) == '{') {
            return readOpenBrace(text);
        }
        settlePending();
        switch (first(text)) {
        case '[':
            readHeader(text, inColumnOne);
            return {text.end, text.end};
        case '}':
            return readCloseBrace(text);
        default:
            return readRelation(text);
        }
    }

    bool readDirective(Span text, bool inColumnOne)
    {
        using enum Directive::Kind;
        struct Word {
            std::string_view word;
            Directive::Kind kind;
        };
        static constexpr std::array words{Word{"include", Include}, Word{"includedir", IncludeFolder},
                                          Word{"module", Module}};
        const std::string_view line = at(text);
        if (line.front() != 'i' && line.front() != 'm') {
            return false;
        }
        for (const auto &[word, kind] : words) {
            if (!line.starts_with(word) || (line.size() > word.size() && !bytes::isBlank(line[word.size()]))) {
                continue;
            }
            const std::string_view rest = bytes::skipBlanks(line.substr(word.size()));
            if ((!inColumnOne || kind == Module) && (rest.starts_with('=') || (kind == Module && !m_stack.empty()))) {
                return false; // a relation of that name
            }
            const auto length = static_cast<std::uint32_t>(word.size());
            const auto path = static_cast<std::uint32_t>(rest.size());
            Directive directive{kind, m_line, {text.begin, text.begin + length}, {text.end - path, text.end}, false};
            if (kind != Module && (!m_stack.empty() || !inColumnOne)) {
                const Affects affects = m_stack.empty() ? Affects::Mit : inColumnOne ? Affects::Java : Affects::Both;
                m_out.report(Rule::IncludeMisplaced, affects, text);
                directive.broken = true;
            }
            m_out.directives.push_back(directive);
            return true;
        }
        return false;
    }

    void readHeader(Span text, bool inColumnOne)
    {
        if (m_stack.empty() && !inColumnOne) {
            m_out.report(Rule::IndentedFirstHeader, {m_document.lines()[m_line].begin, text.begin});
        }
        if (m_stack.size() > 1) {
            m_out.report(Rule::SectionInBlock, text, m_stack.back());
            for (const int open : m_stack) {
                m_out.entries[static_cast<std::size_t>(open)].broken = true;
            }
        }
        const std::string_view line = at(text);
        const std::size_t close = line.find(']');
        Span inside{text.begin + 1, text.end};
        if (close == std::string_view::npos) {
            inside.end = static_cast<std::uint32_t>(text.begin + std::min(line.size(), line.find_first_of("#;")));
            m_out.report(Rule::HeaderNotClosed, trimmed({text.begin, inside.end}));
        } else {
            inside.end = static_cast<std::uint32_t>(text.begin + close);
            Span rest{inside.end + 1, text.end};
            if (first(rest) == '*') {
                m_out.report(Rule::FinalMarker, {rest.begin, rest.begin + 1});
                ++rest.begin;
            }
            if (const Span behind = trimmed(rest); behind.size() > 0) {
                m_out.report(Rule::TextAfterHeader, behind);
            }
        }
        openSection(inside);
    }

    void openSection(Span inside)
    {
        Entry section;
        section.kind = EntryKind::Section;
        section.key = trimmed(inside);
        section.section = sectionKind(at(section.key));
        section.line = section.lastLine = m_line;
        const int index = static_cast<int>(m_out.entries.size());
        const std::string_view name = at(section.key);
        if (name.empty()) {
            m_out.report(Rule::EmptyKey, {inside.begin - 1, std::min(inside.end + 1, m_document.lines()[m_line].end)});
            section.broken = true;
        } else if (name.find('=') != std::string_view::npos) {
            m_out.report(Rule::SectionSpelling, Affects::Java, section.key, index);
        } else if (section.key != inside || isMisspelt(name)) {
            m_out.report(Rule::SectionSpelling, inside, index);
        }
        m_stack = {index};
        m_out.entries.push_back(section);
    }

    static bool isMisspelt(std::string_view name)
    {
        return std::ranges::any_of(sectionNames(),
                                   [&](const char *known) { return name != known && bytes::sameButCase(name, known); });
    }

    Span readOpenBrace(Span text)
    {
        const Span brace{text.begin, text.begin + 1};
        const Span rest = trimmed({brace.end, text.end});
        if (m_pending < 0) {
            breakOpen();
            m_out.report(Rule::NoEquals, text);
            return {text.end, text.end};
        }
        if (m_gapBeforeBrace) {
            m_out.report(Rule::BraceNotNext, brace, m_pending);
        }
        entry(m_pending).kind = EntryKind::Block;
        push(std::exchange(m_pending, -1));
        if (isComment(rest)) {
            m_out.report(Rule::TextAfterOpenBrace, Affects::Java, rest, m_stack.back());
            return {text.end, text.end};
        }
        if (rest.size() > 0) {
            m_out.report(Rule::TextAfterOwnBrace, rest, m_stack.back());
        }
        return rest;
    }

    Span readCloseBrace(Span text)
    {
        Span rest{text.begin + 1, text.end};
        if (m_stack.size() <= 1) {
            m_out.report(Rule::ExtraBrace, {text.begin, text.begin + 1});
        } else {
            entry(m_stack.back()).closed = true;
            for (const int open : m_stack) {
                entry(open).lastLine = m_line;
            }
            m_stack.pop_back();
            if (first(rest) == '*') {
                m_out.report(Rule::FinalMarker, {rest.begin, rest.begin + 1});
                ++rest.begin;
            }
        }
        rest = trimmed(rest);
        if (rest.size() > 0) {
            const bool comment = isComment(rest);
            m_out.report(Rule::TextAfterCloseBrace, comment ? Affects::Java : Affects::Both, rest);
            return comment ? Span{text.end, text.end} : rest;
        }
        return rest;
    }

    Span readRelation(Span text)
    {
        const Span none{text.end, text.end};
        const std::string_view line = at(text);
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) {
            m_out.report(Rule::NoEquals, text);
            breakOpen();
            return none;
        }
        Entry added;
        added.key = trimmed({text.begin, static_cast<std::uint32_t>(text.begin + equals)});
        added.value = trimmed({static_cast<std::uint32_t>(text.begin + equals + 1), text.end});
        readKey(added, text);
        if (added.value.size() == 0) {
            m_pending = add(added);
            m_gapBeforeBrace = false;
            return none;
        }
        if (first(added.value) == '{') {
            return readBlockOpening(added);
        }
        if (m_stack.size() == 1 && entry(m_stack.back()).section == SectionKind::Realms) {
            added.broken = true; // a realm that is no block: ValueAndBlock, or nothing at all
        }
        const int index = add(added);
        readValue(m_document, m_out, index);
        return none;
    }

    void readKey(Entry &added, Span text)
    {
        if (added.key.size() == 0) {
            m_out.report(Rule::EmptyKey, text);
            added.broken = true;
            breakOpen();
            return;
        }
        if (std::ranges::any_of(at(added.key), bytes::isBlank)) {
            m_out.report(Rule::SpaceInKey, added.key);
            added.broken = true;
            breakOpen();
            return;
        }
        // *.domain is no final marker but a domain written wrongly.
        const bool wildcard = entry(m_stack.front()).section == SectionKind::DomainRealm && first(added.key) == '*';
        const std::size_t star = wildcard ? std::string_view::npos : at(added.key).find('*');
        if (star == std::string_view::npos) {
            return;
        }
        const auto place = static_cast<std::uint32_t>(added.key.begin + star);
        added.key.end = place;
        if (star > 0) {
            m_out.report(Rule::FinalMarker, {place, place + 1});
            return;
        }
        m_out.report(Rule::EmptyKey, text); // to MIT no name is left
        added.broken = true;
        breakOpen();
    }

    // `key = {`, and what people write behind it.
    Span readBlockOpening(Entry &added)
    {
        const Span brace{added.value.begin, added.value.begin + 1};
        const Span rest = trimmed({brace.end, added.value.end});
        const Span none{added.value.end, added.value.end};
        const Span whole = added.value;
        added.kind = EntryKind::Block;
        added.value = {brace.begin, brace.begin};
        const bool oneLine = m_text[whole.end - 1] == '}';
        if (oneLine) {
            const int index = add(added);
            m_out.report(Rule::OneLineBlock, whole, index);
            entry(index).closed = true;
            entry(index).broken = true;
            return none;
        }
        push(add(added));
        if (rest.size() == 0) {
            return none;
        }
        m_out.report(Rule::TextAfterOpenBrace, rest, m_stack.back());
        return isComment(rest) ? none : rest;
    }

    Entry &entry(int index) { return m_out.entries[static_cast<std::size_t>(index)]; }
    int add(Entry &added)
    {
        added.line = added.lastLine = m_line;
        added.depth = static_cast<std::uint8_t>(m_stack.size());
        added.parent = m_stack.back();
        added.section = entry(m_stack.front()).section;
        for (const int open : m_stack) {
            entry(open).lastLine = m_line;
        }
        m_out.entries.push_back(added);
        return static_cast<int>(m_out.entries.size()) - 1;
    }

    void push(int block)
    {
        m_stack.push_back(block);
        if (m_stack.size() > static_cast<std::size_t>(Krb5Document::deepest)) {
            m_out.report(Rule::TooDeep, entry(block).key);
            m_tooDeep = true;
        }
    }

    // Something in here cannot be read: what seems to be missing may be it.
    void breakOpen()
    {
        for (const int open : m_stack) {
            entry(open).broken = true;
        }
    }

    void settlePending()
    {
        if (m_pending >= 0) {
            m_out.report(Rule::EmptyValue, entry(m_pending).key, m_pending);
            entry(m_pending).broken = true;
            m_pending = -1;
            breakOpen();
        }
    }

    void finish()
    {
        settlePending();
        if (m_ignored.end) {
            m_out.report(Rule::TextBeforeSections, m_ignored);
        }
        if (m_stack.size() > 1 && !m_tooDeep) {
            const Entry &open = entry(m_stack.back());
            m_out.report(Rule::BlockNotClosed, open.key, m_stack.back(),
                         {{u"count"_s, QString::number(m_stack.size() - 1)}});
        }
    }

    const Krb5Document &m_document;
    std::string_view m_text;
    Outline m_out;
    std::vector<int> m_stack; // the section, then the open blocks
    std::uint32_t m_line = 0;
    int m_pending = -1; // `key =` that may open a block on the next line
    bool m_gapBeforeBrace = false;
    bool m_tooDeep = false;
    Span m_ignored; // before the first section
};

} // namespace

Outline outlineOf(const Krb5Document &document)
{
    return Builder(document).build();
}

} // namespace kerberos

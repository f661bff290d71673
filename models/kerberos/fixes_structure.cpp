// Fixes for how the file is written: headers, braces, quotes, comments, bytes.
#include "kerberos/bytes.h"
#include "kerberos/fix_tools.h"
#include "kerberos/outline_bytes.h"

namespace kerberos {

namespace {

using Fixes = std::vector<Fix>;

bool isComment(const QByteArray &text)
{
    return text.startsWith('#') || text.startsWith(';');
}

// The comment gets a line above; what is left of its own line ends at `end`.
Fix moveComment(const FixTools &t, std::uint32_t end, std::uint32_t lineEnd)
{
    const std::uint32_t line = t.lineOf(t.f.span.begin);
    const TextEdit above = t.before(line, t.indent(line) + t.bytes({t.f.span.begin, lineEnd}));
    return fix("krb5.fix-move-comment", {above, {end, lineEnd, {}}});
}

std::uint32_t withoutBlanksBefore(const FixTools &t, std::uint32_t at)
{
    const std::string_view text = t.c.document.text();
    const std::uint32_t begin = t.line(t.lineOf(at)).begin;
    while (at > begin && bytes::isBlank(text[at - 1])) {
        --at;
    }
    return at;
}

// What stands behind a brace goes to a line of its own.
Fix ownLine(const FixTools &t, const QByteArray &deeper)
{
    const std::uint32_t line = t.lineOf(t.f.span.begin);
    const std::uint32_t gap = withoutBlanksBefore(t, t.f.span.begin);
    return fix("krb5.fix-own-line", {{gap, t.f.span.begin, t.lineEnd() + t.indent(line) + deeper}});
}

Fixes textBeforeSections(const FixTools &t)
{
    const std::uint32_t last = t.lineOf(t.f.span.end);
    std::vector<TextEdit> edits;
    QByteArray moved;
    for (std::uint32_t i = t.lineOf(t.f.span.begin); i <= last; ++i) {
        const std::string_view text = bytes::trimmed(t.c.document.textOf(t.line(i)));
        if (text.empty() || text.front() == '#' || text.front() == ';' || text.starts_with("include")) {
            continue;
        }
        const std::size_t equals = text.find('=');
        const std::string_view key = bytes::trimmed(text.substr(0, equals));
        const Relation *relation = equals == std::string_view::npos ? nullptr : relationByName(key);
        bool there = false;
        for (const Entry &entry : t.c.out.entries) {
            there = there || (entry.section == SectionKind::Libdefaults && t.c.key(entry) == key);
        }
        if (relation && relation->in(Place::Libdefaults) && !there) {
            moved += (moved.isEmpty() ? QByteArray() : t.lineEnd() + " ")
                + QByteArray(text.data(), static_cast<qsizetype>(text.size()));
            edits.push_back(t.deleteLine(i));
        } else {
            edits.push_back({t.line(i).begin, t.line(i).begin, "# "});
        }
    }
    if (!moved.isEmpty()) {
        TextEdit added = t.inLibdefaults(moved);
        if (!edits.empty() && added.begin == edits.back().end && added.begin != added.end) {
            return {};
        }
        edits.push_back(added);
    }
    return {fix("krb5.fix-move-to-libdefaults", edits)};
}

Fixes headerNotClosed(const FixTools &t)
{
    const std::uint32_t line = t.lineOf(t.f.span.begin);
    const QByteArray behind = t.bytes({t.f.span.end, t.line(line).end}).trimmed();
    std::vector<TextEdit> edits{{t.f.span.end, t.line(line).end, "]"}};
    if (isComment(behind)) {
        edits.push_back(t.before(line, behind));
    }
    return {fix("krb5.fix-insert", edits, "]")};
}

Fixes textAfterHeader(const FixTools &t)
{
    const std::uint32_t end = withoutBlanksBefore(t, t.f.span.begin);
    const std::uint32_t line = t.lineOf(end);
    if (isComment(t.bytes(t.f.span))) {
        return {moveComment(t, end, t.line(line).end)};
    }
    return {fix("krb5.fix-own-line", {{end, t.f.span.begin, t.lineEnd() + " "}}),
            fix("krb5.fix-delete-text", {{end, t.f.span.end, {}}})};
}

Fixes noEquals(const FixTools &t)
{
    const std::string_view text = t.c.text(t.f.span);
    std::size_t gap = 0;
    while (gap < text.size() && !bytes::isBlank(text[gap])) {
        ++gap;
    }
    const std::string_view rest = bytes::skipBlanks(text.substr(gap));
    if (rest.empty() || text.front() == '{') {
        return {};
    }
    const auto begin = t.f.span.begin + static_cast<std::uint32_t>(gap);
    return {fix("krb5.fix-insert", {{begin, t.f.span.end - static_cast<std::uint32_t>(rest.size()), " = "}}, "=")};
}

Fixes spaceInKey(const FixTools &t)
{
    const QByteArray joined = t.bytes(t.f.span).simplified().replace(' ', '_');
    return {fix("krb5.fix-replace", {t.replace(t.f.span, joined)}, joined)};
}

Fixes emptyValue(const FixTools &t)
{
    const std::uint32_t line = t.entry().line;
    const auto equals = static_cast<std::uint32_t>(t.c.document.text().find('=', t.f.span.end));
    return {fix("krb5.fix-delete-line", {t.deleteLine(line)}),
            fix("krb5.fix-insert", {{equals + 1, t.line(line).end, " \"\""}}, "\"\"")};
}

Fixes braceNotNext(const FixTools &t)
{
    const std::uint32_t line = t.lineOf(t.f.span.begin);
    const auto equals = static_cast<std::uint32_t>(t.c.document.text().find('=', t.entry().key.end));
    const bool alone = bytes::trimmed(t.c.document.textOf(t.line(line))) == "{";
    const TextEdit gone = alone ? t.deleteLine(line) : TextEdit{t.f.span.begin, t.f.span.end, {}};
    return {fix("krb5.fix-pull-brace-up", {{equals + 1, t.line(t.entry().line).end, " {"}, gone})};
}

QByteArray braces(const FixTools &t, int count)
{
    QByteArrayList lines;
    for (int i = count; i > 0; --i) {
        lines += QByteArray(i, ' ') + '}';
    }
    return lines.join(t.lineEnd());
}

Fixes oneLineBlock(const FixTools &t)
{
    const QByteArray text = t.bytes(t.f.span);
    if (!text.startsWith('{')) {
        return {};
    }
    const QByteArray indent = t.indent(t.entry().line);
    const QByteArray content = text.mid(1, text.size() - 2).trimmed();
    const QByteArray inner = content.isEmpty() ? QByteArray() : indent + "  " + content + t.lineEnd();
    return {fix("krb5.fix-expand", {t.replace(t.f.span, "{" + t.lineEnd() + inner + indent + "}")})};
}

Fixes commentInValue(const FixTools &t)
{
    const Entry &entry = t.entry();
    if (entry.value.size() == 0) {
        const Line &line = t.line(entry.line);
        return {fix("krb5.fix-move-comment", {{line.begin, line.end, t.indent(entry.line) + t.bytes(t.f.span)}})};
    }
    return {moveComment(t, entry.value.end, t.f.span.end)};
}

Fixes unbalancedQuote(const FixTools &t)
{
    const Span span = t.f.span;
    const QByteArray text = t.bytes(span);
    const bool atFront = text.startsWith('"') || text.startsWith('\'');
    const Span quote = atFront ? Span{span.begin, span.begin + 1} : Span{span.end - 1, span.end};
    const Span other = atFront ? Span{span.end, span.end} : Span{span.begin, span.begin};
    Fixes fixes{fix("krb5.fix-delete-text", {t.replace(quote, {})})};
    if (t.bytes(quote) == "\"") {
        fixes.push_back(fix("krb5.fix-insert", {t.replace(other, "\"")}, "\""));
    }
    return fixes;
}

Fixes textAfterQuote(const FixTools &t)
{
    const std::uint32_t end = t.entry().value.end + 1;
    if (isComment(t.bytes(t.f.span))) {
        return {moveComment(t, end, t.f.span.end)};
    }
    return {fix("krb5.fix-delete-text", {{end, t.f.span.end, {}}})};
}

Fixes requote(const FixTools &t, const QByteArray &value)
{
    const bool plain = !value.isEmpty() && value == value.trimmed() && !value.startsWith('"') && !value.startsWith('\'')
        && !value.startsWith('{') && !value.endsWith('"') && !value.endsWith('\'');
    if (!plain && (value.contains('"') || value.contains('\\'))) {
        return {};
    }
    const QByteArray text = plain ? value : '"' + value + '"';
    return {fix("krb5.fix-replace", {t.replace(t.f.span, text)}, text)};
}

Fixes escapes(const FixTools &t)
{
    const QByteArray text = t.bytes(t.entry().value);
    QByteArray value;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
            if (text[i] == 'n' || text[i] == 't' || text[i] == 'b') {
                return {}; // a control character: no value that both could read
            }
        }
        value += text[i];
    }
    return requote(t, value);
}

Fixes longLine(const FixTools &t)
{
    constexpr qsizetype comfortable = 1000;
    const std::uint32_t index = t.lineOf(t.f.span.begin);
    const Line &line = t.line(index);
    const QByteArray text = t.bytes({line.begin, line.end}).trimmed();
    const QByteArray indent = t.indent(index);
    QByteArrayList lines;
    if (isComment(text)) {
        for (qsizetype at = 1; at < text.size(); at += comfortable) {
            lines += indent + text[0] + text.mid(at, comfortable);
        }
    } else {
        const qsizetype equals = text.indexOf('=');
        const QByteArray key = text.left(equals).trimmed();
        const Relation *relation = relationByName({key.constData(), static_cast<std::size_t>(key.size())});
        if (equals < 0 || !relation || !relation->severalTimes) {
            return {};
        }
        for (const QByteArray &word : text.mid(equals + 1).replace(',', ' ').simplified().split(' ')) {
            lines += indent + key + " = " + word;
        }
    }
    return {fix("krb5.fix-split", {{line.begin, line.end, lines.join(t.lineEnd())}})};
}

// One edit a place in the line (or the whole file) where `length` says that so many bytes go, and `text` comes.
template <typename Length, typename Text>
std::vector<TextEdit> everywhere(const FixTools &t, Span where, Length length, Text text)
{
    std::vector<TextEdit> edits;
    for (std::uint32_t at = where.begin; at < where.end;) {
        const std::string_view rest = t.c.document.text().substr(at, where.end - at);
        const auto bad = static_cast<std::uint32_t>(length(rest));
        if (bad > 0) {
            edits.push_back({at, at + bad, QByteArray(text(rest))});
        }
        at += std::max(bad, static_cast<std::uint32_t>(std::max<std::size_t>(1, bytes::utf8Length(rest))));
    }
    return edits;
}

Fixes ofBytes(const FixTools &t)
{
    const Line &line = t.line(t.lineOf(t.f.span.begin));
    const Span here{line.begin, line.end};
    const Span all{0, t.c.endOfFile().end};
    const auto nothing = [](std::string_view) { return QByteArray(); };
    switch (t.f.rule) {
    case Rule::ControlCharacter:
        return {fix("krb5.fix-delete-text",
                    everywhere(
                        t, here,
                        [](std::string_view rest) {
                            const auto code = static_cast<unsigned char>(rest.front());
                            return (code < 0x20 && !bytes::isBlank(rest.front())) || code == 0x7F ? 1 : 0;
                        },
                        nothing))};
    case Rule::NoBreakSpace:
        return {fix("krb5.fix-plain-spaces", everywhere(t, here, strangeBlankLength, [](std::string_view rest) {
                        return rest.starts_with("\xE2\x80\x8B") ? QByteArray() : QByteArray(" ");
                    }))};
    case Rule::NotUtf8:
        return {fix("krb5.fix-utf8",
                    everywhere(
                        t, all, [](std::string_view rest) { return bytes::utf8Length(rest) == 0 ? 1 : 0; },
                        [](std::string_view rest) { return QString::fromLatin1(rest.data(), 1).toUtf8(); }))};
    case Rule::ReturnAlone:
        return {fix("krb5.fix-line-ends",
                    everywhere(
                        t, all,
                        [](std::string_view rest) { return rest.front() == '\r' && !rest.starts_with("\r\n") ? 1 : 0; },
                        [](std::string_view) { return QByteArray("\n"); }))};
    default:
        return {};
    }
}

Fixes mergeBlocks(const FixTools &t)
{
    const Entry &second = t.entry();
    const int found = t.c.realms.find(t.c.key(second));
    if (found < 0) {
        return {};
    }
    const Entry &first = t.c.entry(found);
    const auto alone = [&](const Entry &block) {
        const std::string_view opening = bytes::trimmed(t.c.document.textOf(t.line(block.line)));
        const std::string_view closing = bytes::trimmed(t.c.document.textOf(t.line(block.lastLine)));
        return block.closed && block.lastLine > block.line && opening.ends_with('{') && closing == "}";
    };
    if (!alone(first) || !alone(second) || first.lastLine >= second.line) {
        return {};
    }
    const Span content{t.line(second.line + 1).begin, t.line(second.lastLine).begin};
    const TextEdit gone{t.line(second.line).begin, t.deleteLine(second.lastLine).end, {}};
    const std::uint32_t place = t.line(first.lastLine).begin;
    return {fix("krb5.fix-merge", {{place, place, t.bytes(content)}, gone})};
}

} // namespace

std::vector<Fix> structureFixes(const Checker &checker, const Finding &finding)
{
    const FixTools t(checker, finding);
    switch (finding.rule) {
    case Rule::TextBeforeSections:
        return textBeforeSections(t);
    case Rule::IndentedFirstHeader:
        return {fix("krb5.fix-unindent", {t.replace(finding.span, {})})};
    case Rule::ByteOrderMark:
    case Rule::FinalMarker:
        return {fix("krb5.fix-delete-text", {t.replace(finding.span, {})})};
    case Rule::HeaderNotClosed:
        return headerNotClosed(t);
    case Rule::TextAfterHeader:
        return textAfterHeader(t);
    case Rule::SectionSpelling: {
        const QByteArray name = t.bytes(finding.span).trimmed();
        const bool known = sectionKind({name.constData(), static_cast<std::size_t>(name.size())}) != SectionKind::Other;
        const QByteArray right = known ? name.toLower() : name;
        return name.contains('=') ? Fixes{} : Fixes{fix("krb5.fix-replace", {t.replace(finding.span, right)}, right)};
    }
    case Rule::NoEquals:
        return noEquals(t);
    case Rule::SpaceInKey:
        return spaceInKey(t);
    case Rule::EmptyKey:
        return t.bytes(finding.span).startsWith('[')
            ? Fixes{}
            : Fixes{fix("krb5.fix-delete-line", {t.deleteLine(t.lineOf(finding.span.begin))})};
    case Rule::EmptyValue:
        return emptyValue(t);
    case Rule::BraceNotNext:
        return braceNotNext(t);
    case Rule::BlockNotClosed:
        return {fix("krb5.fix-close-block", {t.atEnd(braces(t, t.entry().depth))})};
    case Rule::SectionInBlock:
        return {fix("krb5.fix-close-block", {t.before(t.lineOf(finding.span.begin), braces(t, t.entry().depth))})};
    case Rule::ExtraBrace: {
        const std::uint32_t line = t.lineOf(finding.span.begin);
        const bool alone = bytes::trimmed(checker.document.textOf(t.line(line))) == "}";
        return {alone ? fix("krb5.fix-delete-line", {t.deleteLine(line)})
                      : fix("krb5.fix-delete-text", {t.replace(finding.span, {})})};
    }
    case Rule::TextAfterOpenBrace:
    case Rule::TextAfterOwnBrace:
        return {ownLine(t, "  ")};
    case Rule::TextAfterCloseBrace:
        return {ownLine(t, {})};
    case Rule::OneLineBlock:
        return oneLineBlock(t);
    case Rule::CommentInValue:
        return commentInValue(t);
    case Rule::UnbalancedQuote:
        return unbalancedQuote(t);
    case Rule::TextAfterQuote:
        return textAfterQuote(t);
    case Rule::SingleQuotes:
        return requote(t, t.bytes(t.entry().value));
    case Rule::Escapes:
        return escapes(t);
    case Rule::LongLine:
        return longLine(t);
    case Rule::KeyRepeated:
    case Rule::ValueAndBlock:
        return {fix("krb5.fix-delete-line", {t.deleteLine(t.entry().line)})};
    case Rule::BlockRepeated:
        return mergeBlocks(t);
    default:
        return ofBytes(t);
    }
}

} // namespace kerberos

#include "kerberos/fix_tools.h"

#include "kerberos/bytes.h"

using namespace Qt::StringLiterals;

namespace kerberos {

QByteArray FixTools::bytes(Span span) const
{
    const std::string_view text = c.text(span);
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QString FixTools::detail(const QString &name) const
{
    return f.details < 0 ? QString() : c.out.details[static_cast<std::size_t>(f.details)].value(name);
}

std::uint32_t FixTools::lineOf(std::uint32_t offset) const
{
    return static_cast<std::uint32_t>(c.document.lineAt(offset));
}

QByteArray FixTools::indent(std::uint32_t index) const
{
    const std::string_view text = c.document.textOf(line(index));
    std::size_t blanks = 0;
    while (blanks < text.size() && (text[blanks] == ' ' || text[blanks] == '\t')) {
        ++blanks;
    }
    return {text.data(), static_cast<qsizetype>(blanks)};
}

QByteArray FixTools::lineEnd() const
{
    return c.document.lines().front().endLength == 2 ? QByteArray("\r\n") : QByteArray("\n");
}

TextEdit FixTools::deleteLine(std::uint32_t index) const
{
    return {line(index).begin, line(index).end + line(index).endLength, {}};
}

TextEdit FixTools::before(std::uint32_t index, const QByteArray &text) const
{
    std::uint32_t begin = line(index).begin;
    if (begin == 0 && c.document.text().starts_with("\xEF\xBB\xBF")) {
        begin = 3;
    }
    return {begin, begin, text + lineEnd()};
}

TextEdit FixTools::after(std::uint32_t index, const QByteArray &text) const
{
    const Line &above = line(index);
    if (above.endLength == 0) {
        return {above.end, above.end, lineEnd() + text};
    }
    const std::uint32_t end = above.end + above.endLength;
    return {end, end, text + lineEnd()};
}

TextEdit FixTools::atEnd(const QByteArray &text) const
{
    const Span end = c.endOfFile();
    const Line &last = c.document.lines().back();
    const QByteArray lead = last.end > last.begin ? lineEnd() : QByteArray();
    return {end.begin, end.end, lead + text + lineEnd()};
}

std::optional<TextEdit> FixTools::inside(int block, const QByteArray &text) const
{
    const Entry &where = c.entry(block);
    if (where.kind == EntryKind::Section) {
        return after(where.line, " " + text);
    }
    if (!where.closed || where.lastLine == where.line
        || !bytes::trimmed(c.document.textOf(line(where.lastLine))).starts_with('}')) {
        return std::nullopt;
    }
    return before(where.lastLine, indent(where.lastLine) + "  " + text);
}

TextEdit FixTools::inLibdefaults(const QByteArray &relation) const
{
    if (c.libdefaults >= 0) {
        return after(c.entry(c.libdefaults).line, " " + relation);
    }
    return atEnd("[libdefaults]" + lineEnd() + " " + relation);
}

std::optional<TextEdit> FixTools::realmStub(const QByteArray &realm) const
{
    if (realm.isEmpty() || realm.contains(' ') || realm.contains('=')) {
        return std::nullopt;
    }
    const QByteArray host = realm.toLower();
    const QByteArray stub = realm + " = {" + lineEnd() + "  kdc = kdc." + host + lineEnd() + "  admin_server = kdc."
        + host + lineEnd() + " }";
    if (c.realmsHeader >= 0) {
        return after(c.entry(c.realmsHeader).line, " " + stub);
    }
    return atEnd("[realms]" + lineEnd() + " " + stub);
}

Fix fix(const char *name, std::vector<TextEdit> edits, const QByteArray &text)
{
    std::ranges::stable_sort(edits, {}, &TextEdit::begin);
    Error title{QString::fromLatin1(name), {}, {}, {}};
    if (!text.isEmpty()) {
        title.with(u"text"_s, QString::fromUtf8(text));
    }
    return {title, std::move(edits)};
}

Fix replacing(const FixTools &t, const QByteArray &text)
{
    return fix("krb5.fix-replace", {t.replace(t.f.span, text)}, text);
}

Fix deletingLine(const FixTools &t)
{
    return fix("krb5.fix-delete-line", {t.deleteLine(t.lineOf(t.f.span.begin))});
}

} // namespace kerberos

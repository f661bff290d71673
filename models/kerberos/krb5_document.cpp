#include "kerberos/krb5_document.h"

#include "kerberos/bytes.h"
#include "kerberos/readers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace kerberos {

namespace {

enum class ByteKind : std::uint8_t { Plain, LineFeed, Return, Control, High };

constexpr std::array<ByteKind, 256> byteKinds = [] {
    std::array<ByteKind, 256> kinds{};
    for (std::size_t c = 0; c < kinds.size(); ++c) {
        const bool control = (c < 0x20 && c != '\t' && c != '\v' && c != '\f') || c == 0x7F;
        kinds[c] = c >= 0x80 ? ByteKind::High : control ? ByteKind::Control : ByteKind::Plain;
    }
    kinds['\n'] = ByteKind::LineFeed;
    kinds['\r'] = ByteKind::Return;
    return kinds;
}();

// How many bytes from here are plain, eight at a time: a byte that is not sets its highest bit in `odd`. (A borrow can
// set more bits above the first that is right, never below it.)
std::size_t plainBytes(std::string_view text, std::size_t at)
{
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t high = 0x80 * ones;
    const std::size_t begin = at;
    if constexpr (std::endian::native == std::endian::little) {
        for (; text.size() - at >= 8; at += 8) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, text.data() + at, 8);
            const std::uint64_t del = eight ^ (0x7F * ones);
            const std::uint64_t odd = (eight | ((eight - 0x20 * ones) & ~eight) | ((del - ones) & ~del)) & high;
            if (odd != 0) {
                return at - begin + static_cast<std::size_t>(std::countr_zero(odd)) / 8;
            }
        }
    }
    return at - begin;
}

std::vector<Line> linesOf(std::string_view text)
{
    std::vector<Line> lines;
    lines.reserve(text.size() / 24 + 2);
    Line line;
    const auto close = [&](std::size_t end, std::size_t endLength) {
        line.end = static_cast<std::uint32_t>(end);
        line.endLength = static_cast<std::uint8_t>(endLength);
        lines.push_back(line);
        line = Line{static_cast<std::uint32_t>(end + endLength), 0, 0, 0};
    };
    for (std::size_t at = plainBytes(text, 0); at < text.size(); ++at, at += plainBytes(text, at)) {
        switch (byteKinds[static_cast<unsigned char>(text[at])]) {
        case ByteKind::Plain:
            break;
        case ByteKind::LineFeed:
            close(at, 1);
            break;
        case ByteKind::Return:
            if (at + 1 < text.size() && text[at + 1] == '\n') {
                close(at, 2);
                ++at;
            } else {
                close(at, 1);
            }
            break;
        case ByteKind::Control:
            line.traits |= Line::Control;
            break;
        case ByteKind::High:
            line.traits |= Line::NotAscii;
            break;
        }
    }
    close(text.size(), 0);
    return lines;
}

} // namespace

Krb5Document Krb5Document::parse(const QByteArray &bytes)
{
    Krb5Document document;
    document.m_bytes = bytes;
    if (document.isTooLarge()) {
        document.m_lines.push_back({0, 0, 0, 0});
    } else {
        document.m_lines = linesOf(document.text());
    }
    return document;
}

std::string_view Krb5Document::text() const
{
    return {m_bytes.constData(), static_cast<std::size_t>(m_bytes.size())};
}

std::string_view Krb5Document::textOf(const Line &line) const
{
    return text().substr(line.begin, line.end - line.begin);
}

std::size_t Krb5Document::lineAt(std::size_t offset) const
{
    const auto after
        = std::ranges::upper_bound(m_lines, offset, {}, [](const Line &line) -> std::size_t { return line.begin; });
    return static_cast<std::size_t>(after - m_lines.begin()) - 1;
}

Position Krb5Document::positionOf(std::size_t offset) const
{
    offset = std::min(offset, text().size());
    const std::size_t index = lineAt(offset);
    std::string_view before = text().substr(m_lines[index].begin, offset - m_lines[index].begin);
    int column = 1;
    while (!before.empty()) {
        before.remove_prefix(std::max<std::size_t>(1, bytes::utf8Length(before)));
        ++column;
    }
    return {static_cast<int>(index) + 1, column};
}

Reading Krb5Document::readAs(Reader reader, const Surroundings &around) const
{
    if (isTooLarge()) {
        Reading reading;
        reading.verdict.problem = QStringLiteral("too-large");
        return reading;
    }
    return reader == Reader::Mit ? readAsMit(m_bytes, around) : readAsJava(m_bytes, around);
}

Verdict Krb5Document::verdictFor(Reader reader, const Surroundings &around) const
{
    return readAs(reader, around).verdict;
}

} // namespace kerberos

#include "krb5/text_bytes.h"

#include <QStringList>

#include <algorithm>

namespace krb5 {

namespace {

constexpr char16_t escapes = 0xDC00;

// One character from its bytes. units: of UTF-16.
struct Sign {
    std::size_t bytes = 1;
    char32_t code = 0;
    bool shown = false; // as itself, not as an escaped byte
    [[nodiscard]] int units() const { return shown && code > 0xFFFF ? 2 : 1; }
};

bool canStand(char32_t code)
{
    const bool control = (code < 0x20 && code != '\t') || code == 0x7F;
    const bool breaks = code == 0x2028 || code == 0x2029 || code == 0xFDD0 || code == 0xFDD1; // QTextDocument's own
    return !control && !breaks && !(code >= 0xD800 && code < 0xE000);
}

Sign signAt(std::string_view text)
{
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned first = byte(0);
    if (first < 0x80) {
        return {1, first, canStand(first)};
    }
    const std::size_t length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC2 && first < 0xE0 ? 2 : 0;
    if (length == 0 || text.size() < length) {
        return {1, first, false};
    }
    char32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return {1, first, false};
        }
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    const bool shortest = code >= (length == 2 ? 0x80U : length == 3 ? 0x800U : 0x10000U) && code <= 0x10FFFF;
    return shortest && canStand(code) ? Sign{length, code, true} : Sign{1, first, false};
}

std::size_t lineEndAt(std::string_view text) // its length; 0 where none is
{
    return text.starts_with("\r\n") ? 2 : text.starts_with('\n') || text.starts_with('\r') ? 1 : 0;
}

} // namespace

TextBytes::TextBytes(QByteArray bytes) : m_bytes(std::move(bytes)), m_lineEnd("\n"), m_begins{0}
{
    const std::string_view text = view(m_bytes);
    for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos; at = text.find_first_of("\r\n", at)) {
        const std::size_t length = lineEndAt(text.substr(at));
        if (m_begins.size() == 1) {
            m_lineEnd = m_bytes.mid(static_cast<qsizetype>(at), static_cast<qsizetype>(length));
        }
        at += length;
        m_begins.push_back(at);
    }
}

QString TextBytes::shown(std::string_view line)
{
    if (std::ranges::all_of(line, [](char c) { return (c >= ' ' && c <= '~') || c == '\t'; })) {
        return QString::fromLatin1(line.data(), static_cast<qsizetype>(line.size()));
    }
    QString text;
    text.reserve(static_cast<qsizetype>(line.size()));
    while (!line.empty()) {
        const Sign sign = signAt(line);
        if (!sign.shown) {
            text += QChar(static_cast<char16_t>(escapes + sign.code));
        } else if (sign.units() == 2) {
            text += QChar(QChar::highSurrogate(sign.code));
            text += QChar(QChar::lowSurrogate(sign.code));
        } else {
            text += QChar(static_cast<char16_t>(sign.code));
        }
        line.remove_prefix(sign.bytes);
    }
    return text;
}

QByteArray TextBytes::written(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else if (unit >= escapes && unit <= escapes + 0xFF) {
            bytes += text.mid(from, i - from).toUtf8();
            bytes += static_cast<char>(unit - escapes);
            from = i + 1;
        }
    }
    return bytes + text.mid(from).toUtf8();
}

QString TextBytes::text() const
{
    QString text;
    text.reserve(m_bytes.size());
    for (int i = 0; i < lineCount(); ++i) {
        if (i > 0) {
            text += u'\n';
        }
        text += shown(line(i));
    }
    return text;
}

std::size_t TextBytes::endOf(int line) const
{
    const auto index = static_cast<std::size_t>(line);
    if (index + 1 >= m_begins.size()) {
        return static_cast<std::size_t>(m_bytes.size());
    }
    const std::size_t next = m_begins[index + 1];
    const bool two = next >= m_begins[index] + 2 && view(m_bytes).substr(next - 2, 2) == "\r\n";
    return next - (two ? 2 : 1);
}

std::string_view TextBytes::line(int index) const
{
    const std::size_t begin = m_begins[static_cast<std::size_t>(index)];
    return view(m_bytes).substr(begin, endOf(index) - begin);
}

std::size_t TextBytes::offsetOf(Place place) const
{
    const int index = std::clamp(place.line, 0, lineCount() - 1);
    std::string_view rest = line(index);
    std::size_t offset = m_begins[static_cast<std::size_t>(index)];
    for (int units = place.column; units > 0 && !rest.empty();) {
        const Sign sign = signAt(rest);
        units -= sign.units();
        offset += sign.bytes;
        rest.remove_prefix(sign.bytes);
    }
    return offset;
}

TextBytes::Place TextBytes::placeOf(std::size_t offset) const
{
    const auto next = std::ranges::upper_bound(m_begins, offset);
    const int index = static_cast<int>(next - m_begins.begin()) - 1;
    std::string_view rest = line(index);
    std::size_t at = m_begins[static_cast<std::size_t>(index)];
    int column = 0;
    while (at < offset && !rest.empty()) {
        const Sign sign = signAt(rest);
        column += sign.units();
        at += sign.bytes;
        rest.remove_prefix(sign.bytes);
    }
    return {index, column};
}

std::size_t TextBytes::skip(std::size_t from, qsizetype units) const
{
    std::string_view rest = view(m_bytes).substr(from);
    while (units > 0 && !rest.empty()) {
        const std::size_t end = lineEndAt(rest);
        const Sign sign = end > 0 ? Sign{end, '\n', true} : signAt(rest);
        units -= sign.units();
        from += sign.bytes;
        rest.remove_prefix(sign.bytes);
    }
    return from;
}

bool TextBytes::replace(Place at, qsizetype removed, QStringView added)
{
    const std::size_t begin = offsetOf(at);
    const std::size_t end = skip(begin, removed);
    QByteArray came;
    std::vector<std::size_t> begins; // of the lines that begin in it
    QString before = shown(view(m_bytes).substr(begin, end - begin)); // line ends escaped: compared with the same below
    for (const QStringView line : added.toString().replace(QChar(QChar::ParagraphSeparator), u'\n').split(u'\n')) {
        if (!came.isNull()) {
            came += m_lineEnd;
            begins.push_back(begin + static_cast<std::size_t>(came.size()));
        }
        came += written(line);
        if (came.isNull()) {
            came = QByteArray(""); // empty, yet begun
        }
    }
    const auto unified = [](QString text) {
        const QChar carriage(static_cast<char16_t>(escapes + '\r'));
        const QChar feed(static_cast<char16_t>(escapes + '\n'));
        return text.replace(QString(carriage) + feed, QString(feed)).replace(carriage, feed);
    };
    if (unified(before) == unified(shown(view(came)))) {
        return false;
    }
    m_bytes.replace(static_cast<qsizetype>(begin), static_cast<qsizetype>(end - begin), came);
    const auto first = std::ranges::upper_bound(m_begins, begin);
    const auto last = std::upper_bound(first, m_begins.end(), end);
    const auto grown = static_cast<std::size_t>(came.size()) - (end - begin); // wraps: added back below
    for (auto later = last; later != m_begins.end(); ++later) {
        *later += grown;
    }
    const auto place = m_begins.erase(first, last);
    m_begins.insert(place, begins.begin(), begins.end());
    return true;
}

} // namespace krb5

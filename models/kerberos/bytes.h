// Small questions about bytes, as C's "C" locale and the JVM answer them. Private to models/kerberos.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <QByteArray>
#include <QString>

namespace kerberos::bytes {

// isspace() of the C locale: what MIT's parser calls a blank.
[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// What String.trim() takes away, on UTF-8.
[[nodiscard]] constexpr bool isTrimmedByJava(char c)
{
    return static_cast<unsigned char>(c) <= 0x20;
}

[[nodiscard]] constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

[[nodiscard]] inline bool sameButCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

[[nodiscard]] constexpr std::string_view skipBlanks(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && isBlank(text[at])) {
        ++at;
    }
    return text.substr(at);
}

[[nodiscard]] constexpr std::string_view trimmed(std::string_view text)
{
    text = skipBlanks(text);
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

[[nodiscard]] constexpr std::string_view trimmedByJava(std::string_view text)
{
    while (!text.empty() && isTrimmedByJava(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isTrimmedByJava(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

// How many bytes of a well-formed UTF-8 sequence begin here (RFC 3629: no overlong form, no surrogate); 0 for none.
[[nodiscard]] constexpr std::size_t utf8Length(std::string_view text)
{
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const auto follows = [&](std::size_t at, unsigned low = 0x80, unsigned high = 0xBF) {
        return at < text.size() && byte(at) >= low && byte(at) <= high;
    };
    if (text.empty()) {
        return 0;
    }
    const unsigned first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return follows(1) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = first == 0xED ? 0x9F : 0xBF;
        return follows(1, low, high) && follows(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
        return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

[[nodiscard]] inline QByteArray copyOf(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

// UTF-8 as a text. QString::fromUtf8 alone loses a byte order mark at the front.
[[nodiscard]] inline QString textOf(std::string_view bytes)
{
    const QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return bytes.starts_with("\xEF\xBB\xBF") ? QChar(0xFEFF) + text : text;
}

} // namespace kerberos::bytes

#include "kerberos/outline_bytes.h"

#include "kerberos/bytes.h"

#include <array>

namespace kerberos {

namespace {

constexpr std::uint32_t longestMitLine = 2047; // libkrb5 reads into 2048 bytes

constexpr std::array<std::string_view, 8> strangeBlanks{"\xC2\xA0",     "\xE2\x80\x87", "\xE2\x80\xAF", "\xE2\x80\x8B",
                                                        "\xE3\x80\x80", "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x89"};

bool isCommentLine(std::string_view line)
{
    const std::string_view text = bytes::skipBlanks(line);
    return text.empty() || text.front() == '#' || text.front() == ';';
}

} // namespace

std::size_t strangeBlankLength(std::string_view text)
{
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) {
        return 0;
    }
    for (const std::string_view blank : strangeBlanks) {
        if (text.starts_with(blank)) {
            return blank.size();
        }
    }
    return 0;
}

std::size_t blankLength(std::string_view text)
{
    return !text.empty() && bytes::isBlank(text.front()) ? 1 : strangeBlankLength(text);
}

std::size_t blankLengthAtEnd(std::string_view text)
{
    if (text.empty()) {
        return 0;
    }
    if (bytes::isBlank(text.back())) {
        return 1;
    }
    if (static_cast<unsigned char>(text.back()) < 0x80) {
        return 0;
    }
    for (const std::string_view blank : strangeBlanks) {
        if (text.ends_with(blank)) {
            return blank.size();
        }
    }
    return 0;
}

void checkBytes(const Krb5Document &document, Outline &out)
{
    const std::string_view text = document.text();
    const std::vector<Line> &lines = document.lines();
    bool encodingTold = false;
    bool returnTold = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        if (line.end - line.begin > longestMitLine) {
            out.report(Rule::LongLine, {line.begin + longestMitLine, line.end});
        }
        if (line.endLength == 1 && text[line.end] == '\r' && !returnTold) {
            out.report(Rule::ReturnAlone, {line.end, line.end + 1});
            returnTold = true; // one cause: whoever saved the file
        }
        if (line.traits == 0) {
            continue;
        }
        const bool comment = isCommentLine(document.textOf(line));
        bool controlTold = false;
        bool blankTold = false;
        for (std::uint32_t at = line.begin; at < line.end;) {
            const auto code = static_cast<unsigned char>(text[at]);
            const std::string_view rest = text.substr(at, line.end - at);
            if (code < 0x80) {
                const bool control = (code < 0x20 && !bytes::isBlank(text[at])) || code == 0x7F;
                if (control && !controlTold && (!comment || code == 0)) {
                    out.report(Rule::ControlCharacter, {at, at + 1});
                    controlTold = true;
                }
                ++at;
                continue;
            }
            const auto length = static_cast<std::uint32_t>(bytes::utf8Length(rest));
            if (length == 0 && !encodingTold) {
                out.report(Rule::NotUtf8, {at, at + 1});
                encodingTold = true;
            }
            if (const auto blank = static_cast<std::uint32_t>(strangeBlankLength(rest));
                blank && !comment && !blankTold) {
                out.report(Rule::NoBreakSpace, {at, at + blank});
                blankTold = true;
            }
            at += std::max<std::uint32_t>(1, length);
        }
    }
}

} // namespace kerberos

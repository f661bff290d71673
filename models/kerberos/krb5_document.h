// A krb5.conf as a person wrote it, byte for byte: parsing never fails, toText gives back the same bytes, and both
// readings (MIT's and the JVM's) are answered from it. It knows nothing of what is wrong: that is kerberos/check.h.
#pragma once

#include "base/error.h"
#include "kerberos/file_source.h"
#include "kerberos/reading.h"

#include <QByteArray>

#include <cstdint>
#include <string_view>
#include <vector>

namespace kerberos {

// One line. Ends are \n, \r\n and a \r alone (which Java takes as an end and MIT does not). All offsets are bytes.
struct Line {
    std::uint32_t begin = 0;
    std::uint32_t end = 0; // without the line end
    std::uint8_t endLength = 0; // 0 (the last), 1 or 2
    std::uint8_t traits = 0;

    enum Trait : std::uint8_t { NotAscii = 1, Control = 2 }; // Control: below 0x20 and none of \t \v \f, or 0x7F
};

// Where a text is read from, for include.
struct Surroundings {
    QString path; // of the file itself, absolute; empty where it has none
    FileSource files;
};

class Krb5Document {
public:
    static constexpr qsizetype largest = 64 * 1024 * 1024; // bytes
    static constexpr int deepest = 64; // nested blocks, and nested includes

    // Any bytes. More than `largest` are kept and given back, but not looked at: isTooLarge().
    [[nodiscard]] static Krb5Document parse(const QByteArray &bytes);

    [[nodiscard]] QByteArray toText() const { return m_bytes; }
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] std::string_view textOf(const Line &line) const; // without the line end
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] bool isTooLarge() const { return m_bytes.size() > largest; }

    // 1-based line and column, in code points; a byte that is no UTF-8 counts as one. Past the end: the end.
    [[nodiscard]] Position positionOf(std::size_t offset) const;
    [[nodiscard]] std::size_t lineAt(std::size_t offset) const; // index into lines()

    [[nodiscard]] Verdict verdictFor(Reader reader, const Surroundings &around = {}) const;
    // The verdict, with the values that reader would see.
    [[nodiscard]] Reading readAs(Reader reader, const Surroundings &around = {}) const;

private:
    QByteArray m_bytes;
    std::vector<Line> m_lines; // at least one; together they tile the bytes
};

} // namespace kerberos

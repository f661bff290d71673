// A krb5.conf's bytes beside the text an editor shows of them: what is no UTF-8 and the line ends stay what they were
// until somebody edits just there. Not for reading it: that is kerberos/krb5_document.h.
#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>
#include <vector>

namespace krb5 {

[[nodiscard]] inline std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

class TextBytes {
public:
    struct Place {
        int line = 0; // from 0
        int column = 0; // UTF-16 units of what is shown
        bool operator==(const Place &) const = default;
    };

    explicit TextBytes(QByteArray bytes = {});

    // A byte that cannot be shown (no UTF-8, a control, a separator that would break the line) is one lone surrogate,
    // U+DC00 plus its value, so that written(shown(x)) is x for any bytes of one line.
    [[nodiscard]] static QString shown(std::string_view line);
    [[nodiscard]] static QByteArray written(QStringView text);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] QString text() const; // all lines, "\n" between them
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_begins.size()); }
    [[nodiscard]] std::string_view line(int index) const; // without its end

    // What an editor tells of a change: from `at` on, `removed` units went (a line end is one) and `added` came, with
    // \n or U+2029 between lines. False where it is the same text again; then no byte changes.
    bool replace(Place at, qsizetype removed, QStringView added);

    [[nodiscard]] std::size_t offsetOf(Place place) const; // bytes; past a line's end: its end
    [[nodiscard]] Place placeOf(std::size_t offset) const;

private:
    [[nodiscard]] std::size_t endOf(int line) const;
    [[nodiscard]] std::size_t skip(std::size_t from, qsizetype units) const;

    QByteArray m_bytes;
    QByteArray m_lineEnd; // of new lines: as the first one there
    std::vector<std::size_t> m_begins; // of each line
};

} // namespace krb5

// Reads a trail from where it stopped last time, a bounded piece at a time, and verifies the chain on the way: for a
// reader that follows a file of any length without holding its event loop. Not for one look at all of it (audit::read).
#pragma once

#include "audit/trail.h"

#include <QSet>

class QFile;

namespace audit {

struct Piece {
    std::vector<Event> events; // in the file's order
    bool isAnew
        = false; // what was read before is no longer in the file (cut or replaced): forget it, these are its first
    bool isAll = true; // nothing more is there at the moment
};

class TrailReader {
public:
    explicit TrailReader(QString file);

    // At most so many bytes of whole lines (a longer line is read whole). A file that is not there is an empty one. A
    // change in lines read long ago shows only after restart(). Errors: audit.unreadable {file, reason}.
    [[nodiscard]] Result<Piece> next(qint64 bytes);
    void restart(); // the next piece is anew

    [[nodiscard]] const QString &file() const { return m_file; }
    // Of what was read so far; a torn line at the end counts once all was read.
    [[nodiscard]] Verification verification() const;

private:
    [[nodiscard]] bool isSameFile(QFile &file) const;
    void take(const QByteArray &line, Piece &piece);
    void share(QString &text);

    QString m_file;
    qint64 m_place = 0; // behind the last whole line that was read
    qint64 m_lastLineStart = 0;
    QString m_lastLine; // its digest
    bool m_restart = false;
    bool m_tailIsTorn = false;
    int m_line = 0;
    QString m_expected; // what the next whole line must name as the one before it
    Verification m_found;
    QSet<QString> m_texts; // a hundred thousand lines speak of few people and catalogs
};

// The event as a person exports it: one JSON object and its line end, without the chain's digest.
[[nodiscard]] QByteArray jsonLine(const Event &event);
// RFC 4180, CRLF, UTF-8. A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
// injection").
[[nodiscard]] QByteArray csvHeader();
[[nodiscard]] QByteArray csvLine(const Event &event);

} // namespace audit

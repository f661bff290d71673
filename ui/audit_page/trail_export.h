// Writes the shown events into a file, in slices, the oldest first; the file is there whole or not at all. It takes a
// copy of what it writes, so that the table may go on changing.
#pragma once

#include "audit/trail_reader.h"

#include <QObject>
#include <QSaveFile>
#include <QTimer>

namespace audit_page {

enum class Format { JsonLines, Csv };

class TrailExport : public QObject {
    Q_OBJECT

public:
    TrailExport(std::vector<audit::Event> oldestFirst, Format format, const QString &path, QObject *parent = nullptr);

    [[nodiscard]] int lines() const { return static_cast<int>(m_events.size()); }
    [[nodiscard]] QString path() const { return m_file.fileName(); }

Q_SIGNALS:
    void ended(const std::optional<Error> &error); // state.unwritable {folder, reason}; then it may be deleted

private:
    void writeSlice();
    void fail();

    std::vector<audit::Event> m_events;
    Format m_format;
    QSaveFile m_file;
    QTimer m_slice;
    size_t m_next = 0;
};

} // namespace audit_page

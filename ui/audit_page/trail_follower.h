// Keeps up with a trail's file: reads all of it in slices short enough for the event loop, then what is added. Not for
// showing or filtering.
#pragma once

#include "audit/trail_reader.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace audit_page {

class TrailFollower : public QObject {
    Q_OBJECT

public:
    explicit TrailFollower(const QString &file, QObject *parent = nullptr);

    void look(); // is there something new? Also asked by the file itself
    void restart(); // from the beginning, so that the whole chain is verified anew

    [[nodiscard]] bool isReading() const { return m_slice.isActive(); }
    [[nodiscard]] audit::Verification verification() const { return m_reader.verification(); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const QString &file() const { return m_reader.file(); }

Q_SIGNALS:
    void anew(); // what was told before is no longer so
    void arrived(const std::vector<audit::Event> &events); // oldest first
    void settled(); // all that is there was read, or error() says why not

private:
    void readSlice();
    void tell();
    void watch();

    audit::TrailReader m_reader;
    QFileSystemWatcher m_watcher;
    QTimer m_slice;
    std::vector<audit::Event> m_gathered; // not told yet
    QElapsedTimer m_told;
    std::optional<Error> m_error;
};

} // namespace audit_page

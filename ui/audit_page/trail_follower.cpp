#include "audit_page/trail_follower.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace audit_page {

namespace {

constexpr qint64 pieceBytes = 16 * 1024; // some fifty lines: under a millisecond
constexpr qint64 sliceMilliseconds = 8;

} // namespace

TrailFollower::TrailFollower(const QString &file, QObject *parent) : QObject(parent), m_reader(file)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &TrailFollower::readSlice);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &TrailFollower::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &TrailFollower::look);
    look();
}

void TrailFollower::look()
{
    watch();
    m_slice.start();
}

void TrailFollower::restart()
{
    m_reader.restart();
    look();
}

// The folder tells when the file comes into being; the file, when it grows.
void TrailFollower::watch()
{
    const QString folder = QFileInfo(file()).path();
    if (!m_watcher.directories().contains(folder) && QFileInfo(folder).isDir()) {
        m_watcher.addPath(folder);
    }
    if (!m_watcher.files().contains(file()) && QFileInfo::exists(file())) {
        m_watcher.addPath(file());
    }
}

void TrailFollower::readSlice()
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < sliceMilliseconds) {
        const auto piece = m_reader.next(pieceBytes);
        if (!piece) {
            m_error = piece.error();
            m_slice.stop();
            Q_EMIT settled();
            return;
        }
        m_error.reset();
        if (piece->isAnew) {
            Q_EMIT anew();
        }
        if (!piece->events.empty()) {
            Q_EMIT arrived(piece->events);
        }
        if (piece->isAll) {
            m_slice.stop();
            Q_EMIT settled();
            return;
        }
    }
}

} // namespace audit_page

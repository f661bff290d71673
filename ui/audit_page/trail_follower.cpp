#include "audit_page/trail_follower.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace audit_page {

namespace {

constexpr qint64 pieceBytes = 16 * 1024; // some fifty lines: under a millisecond
constexpr qint64 sliceMilliseconds = 8;
constexpr qint64 tellingMilliseconds = 200;

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
    while (m_slice.isActive() && clock.elapsed() < sliceMilliseconds) {
        auto piece = m_reader.next(pieceBytes);
        m_error = piece ? std::nullopt : std::optional(std::move(piece.error()));
        if (m_error) {
            m_slice.stop();
            break;
        }
        if (piece->isAnew) {
            m_gathered.clear();
            Q_EMIT anew();
        }
        m_gathered.insert(m_gathered.end(), std::make_move_iterator(piece->events.begin()),
                          std::make_move_iterator(piece->events.end()));
        if (piece->isAll) {
            m_slice.stop();
        }
    }
    if (!m_slice.isActive() || !m_told.isValid() || m_told.elapsed() >= tellingMilliseconds) {
        tell();
    }
    if (!m_slice.isActive()) {
        Q_EMIT settled();
    }
}

// A view has to rearrange itself for every arrival: few large ones cost a tenth of many small ones.
void TrailFollower::tell()
{
    if (!m_gathered.empty()) {
        Q_EMIT arrived(std::exchange(m_gathered, {}));
    }
    m_told.start();
}

} // namespace audit_page

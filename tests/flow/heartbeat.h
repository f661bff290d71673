// How long the event loop was held by this program itself: the longest gap between beats of 5 ms, less the time its thread
// only waited for a processor that others had (/proc/thread-self/schedstat, second figure). What blocks or computes
// counts; a busy machine does not.
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

namespace flow {

class Heartbeat {
public:
    Heartbeat()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.setInterval(5);
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { beat(); });
        m_since.start();
        m_waited = waited();
        m_beat.start();
    }
    [[nodiscard]] qint64 worst() const { return m_worst; } // milliseconds

private:
    void beat()
    {
        const qint64 now = waited();
        const qint64 held = m_since.restart() - (now - m_waited) / 1'000'000;
        m_waited = now;
        m_worst = std::max(m_worst, held);
    }
    static qint64 waited() // nanoseconds on a run queue
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() : 0;
    }

    QTimer m_beat;
    QElapsedTimer m_since;
    qint64 m_waited = 0;
    qint64 m_worst = 0;
};

} // namespace flow

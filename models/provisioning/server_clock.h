// The API server's clock, carried on by one of ours that nobody sets and that counts a laptop's sleep too: leases are judged by it, so a
// wrong clock on a workstation cannot take a catalog from somebody. Its Date header has whole seconds; callers leave a second of doubt.
#pragma once

#include <QDateTime>
#include <chrono>
#include <ctime>

namespace provisioning {

class ServerClock {
public:
    ServerClock() = default;
    explicit ServerClock(const QDateTime &serverTime)
        : m_server(serverTime.toUTC())
        , m_read(sinceBoot())
    {
    }
    [[nodiscard]] QDateTime now() const // UTC
    {
        return m_server.addMSecs((sinceBoot() - m_read).count());
    }

private:
    static std::chrono::milliseconds sinceBoot()
    {
#ifdef Q_OS_LINUX // the steady clock stands still while the machine sleeps
        timespec time {};
        if (clock_gettime(CLOCK_BOOTTIME, &time) == 0) {
            return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds {time.tv_sec} + std::chrono::nanoseconds {time.tv_nsec});
        }
#endif
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
    }

    QDateTime m_server = QDateTime::currentDateTimeUtc();
    std::chrono::milliseconds m_read = sinceBoot();
};

} // namespace provisioning

// The API server's clock, carried on by our steady one: leases are judged by it, so a wrong clock on a workstation
// cannot take a catalog from somebody. Its Date header has whole seconds; callers leave a second of doubt.
#pragma once

#include <QDateTime>
#include <chrono>

namespace provisioning {

class ServerClock {
public:
    ServerClock() = default;
    explicit ServerClock(const QDateTime &serverTime)
        : m_server(serverTime.toUTC())
        , m_read(std::chrono::steady_clock::now())
    {
    }
    [[nodiscard]] QDateTime now() const // UTC
    {
        const auto since = std::chrono::steady_clock::now() - m_read;
        return m_server.addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(since).count());
    }

private:
    QDateTime m_server = QDateTime::currentDateTimeUtc();
    std::chrono::steady_clock::time_point m_read = std::chrono::steady_clock::now();
};

} // namespace provisioning

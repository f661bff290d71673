#include "kerberos_preflight/kdc_exchange.h"

#include "base/wakeup.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>
#include <QtEndian>

#include <functional>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace kerberos {

namespace {

constexpr qsizetype largestAnswer = 1024 * 1024; // a ticket full of groups has 64 KB
constexpr qsizetype largestDatagram = 65'536;
constexpr milliseconds resendAfter{
    1'000}; // a datagram may be lost; the KDC knows a repeated one (libkrb5 does the same)

// What a wait ends with: something happened on the socket, the time is over, or a stop.
class Watch {
public:
    Watch(milliseconds bound, const std::stop_token &stop) : m_stop(stop)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_late = true;
            m_wakeup.fire();
        });
        m_timer.start(std::max(bound, milliseconds(0)));
        m_onStop.emplace(stop, [this] { m_wakeup.fire(); });
    }

    [[nodiscard]] Wakeup::Next next() { return m_wakeup.next(); }
    void fire() { m_wakeup.fire(); }
    [[nodiscard]] QObject *context() { return &m_timer; }
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    [[nodiscard]] bool isLate() const { return m_late; }

private:
    std::stop_token m_stop;
    Wakeup m_wakeup;
    QTimer m_timer;
    bool m_late = false;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

// What has come so far as one answer; nullopt while more must come.
std::optional<QByteArray> taken(Transport transport, QAbstractSocket &socket, QByteArray &arrived)
{
    if (transport == Transport::Udp) {
        // Read at once: asking first whether there is something would swallow the system's word of a closed port.
        QByteArray datagram(largestDatagram, '\0');
        datagram.truncate(
            std::max<qint64>(static_cast<QUdpSocket &>(socket).readDatagram(datagram.data(), datagram.size()), 0));
        return datagram.isEmpty() ? std::nullopt : std::optional(datagram);
    }
    arrived += socket.readAll();
    if (arrived.size() < 4) {
        return std::nullopt;
    }
    const auto size = qFromBigEndian<quint32>(arrived.constData());
    if (size > largestAnswer) {
        return arrived; // no KDC promises that much: not one of its answers, and read as none
    }
    if (arrived.size() - 4 < static_cast<qsizetype>(size)) {
        return std::nullopt;
    }
    return arrived.mid(4, static_cast<qsizetype>(size));
}

void send(Transport transport, QAbstractSocket &socket, const QByteArray &message)
{
    if (transport == Transport::Tcp) {
        QByteArray length(4, '\0');
        qToBigEndian(static_cast<quint32>(message.size()), length.data());
        socket.write(length);
    }
    socket.write(message);
}

} // namespace

QCoro::Task<Result<QList<QHostAddress>>> addressesOf(QString host, milliseconds bound, std::stop_token stop)
{
    if (const QHostAddress literal(host); !literal.isNull()) {
        co_return QList{literal};
    }
    Watch watch(bound, stop);
    std::optional<QHostInfo> found;
    const int lookup = QHostInfo::lookupHost(host, watch.context(), [&found, &watch](const QHostInfo &info) {
        found = info;
        watch.fire();
    });
    co_await watch.next();
    if (!found) {
        QHostInfo::abortHostLookup(lookup);
    }
    if (watch.isStopped()) {
        co_return failure("preflight.cancelled");
    }
    if (!found || found->addresses().isEmpty()) {
        co_return failure("preflight.name-unknown", {{u"host"_s, host}});
    }
    co_return found->addresses();
}

QCoro::Task<Result<QByteArray>> askKdc(Transport transport, QHostAddress address, quint16 port, QByteArray message,
                                       milliseconds bound, std::stop_token stop)
{
    const QString kdc
        = (address.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + address.toString() + u']' : address.toString())
        + u':' + QString::number(port);
    Watch watch(bound, stop);
    bool broken = false;
    std::unique_ptr<QAbstractSocket> socket;
    if (transport == Transport::Udp) {
        socket = std::make_unique<QUdpSocket>();
    } else {
        socket = std::make_unique<QTcpSocket>();
    }
    QObject::connect(socket.get(), &QAbstractSocket::errorOccurred, watch.context(),
                     [&broken, &watch](QAbstractSocket::SocketError error) {
                         if (error != QAbstractSocket::TemporaryError) { // nothing to read just now
                             broken = true;
                             watch.fire();
                         }
                     });
    QObject::connect(socket.get(), &QAbstractSocket::readyRead, watch.context(), [&watch] { watch.fire(); });
    QObject::connect(socket.get(), &QAbstractSocket::connected, watch.context(),
                     [transport, &socket, &message] { send(transport, *socket, message); });
    QTimer again;
    if (transport == Transport::Udp) {
        QObject::connect(&again, &QTimer::timeout, watch.context(),
                         [transport, &socket, &message] { send(transport, *socket, message); });
        again.start(resendAfter);
    }
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->connectToHost(address, port);
    QByteArray arrived;
    while (true) {
        co_await watch.next();
        if (watch.isStopped()) {
            co_return failure("preflight.cancelled");
        }
        if (auto answer = taken(transport, *socket, arrived)) {
            co_return *answer;
        }
        if (broken) {
            co_return failure("preflight.kdc-closed", {{u"kdc"_s, kdc}, {u"reason"_s, socket->errorString()}});
        }
        if (watch.isLate()) {
            const double seconds = std::chrono::duration<double>(bound).count();
            co_return failure("preflight.kdc-silent", {{u"kdc"_s, kdc}, {u"seconds"_s, QString::number(seconds)}});
        }
    }
}

} // namespace kerberos

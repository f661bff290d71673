#include "identity/redirect_listener.h"

#include "text/landing_page.h"

#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace identity {

namespace {

// A browser opens a handful. Beyond this the oldest is closed, not the newest: whoever holds many open and silent must not
// keep the browser out.
constexpr size_t mostConnections = 128;
// How many the system holds for us until they are taken. With the usual 50, a thousand at once make it drop handshakes,
// the browser's among them, which it then repeats after 1, 3, 7 … seconds: longer than people wait.
constexpr int backlog = 4096;
constexpr qsizetype longestHead = 16 * 1024;
constexpr auto longestConnection = 10s; // without a whole request
constexpr auto path = "/signed-in"_L1;

const char *reasonOf(int status)
{
    return status == 200 ? "OK" : status == 404 ? "Not Found" : "Bad Request";
}

// "GET /target HTTP/1.1", else nothing.
std::optional<QByteArray> targetIn(const QByteArray &head)
{
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    if (words.size() != 3 || words[0] != "GET" || !words[1].startsWith('/') || !words[2].startsWith("HTTP/1.")) {
        return std::nullopt;
    }
    return words[1];
}

bool sameText(const QByteArray &one, const QByteArray &other)
{
    return Secret::fromBytes(QByteArray(one)).equals(Secret::fromBytes(QByteArray(other)));
}

} // namespace

Result<std::unique_ptr<RedirectListener>> RedirectListener::listen(QByteArray state)
{
    std::unique_ptr<RedirectListener> listener(new RedirectListener(std::move(state)));
    listener->m_server.setListenBacklogSize(backlog);
    if (!listener->m_server.listen(QHostAddress::LocalHost, 0)) {
        return failure("identity.no-port", {{u"reason"_s, listener->m_server.errorString()}});
    }
    return listener;
}

RedirectListener::RedirectListener(QByteArray state)
    : m_state(std::move(state))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            take(socket);
        }
    });
    // Out of descriptors, the server would stop listening for good: it goes on as soon as some are free again.
    QObject::connect(&m_server, &QTcpServer::acceptError, &m_server,
                     [this] { QTimer::singleShot(50ms, &m_server, [this] { m_server.resumeAccepting(); }); });
}

RedirectListener::~RedirectListener()
{
    if (m_tab) {
        conclude(makeError("identity.cancelled"));
    }
    const auto sockets = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets) { // a page under way is still sent: the socket goes when it is gone
        socket->disconnect(&m_server);
        socket->setParent(nullptr);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (socket->state() == QAbstractSocket::UnconnectedState || socket->bytesToWrite() == 0) {
            socket->deleteLater();
        }
    }
}

QUrl RedirectListener::address() const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

void RedirectListener::take(QTcpSocket *socket)
{
    if (socket->state() != QAbstractSocket::ConnectedState) { // gone already: it would never say so
        socket->deleteLater();
        return;
    }
    m_open.push_back(socket);
    QObject::connect(socket, &QTcpSocket::disconnected, &m_server, [this, socket] {
        std::erase(m_open, socket);
        socket->deleteLater();
    });
    if (m_open.size() > mostConnections) {
        m_open[m_open.front() == m_tab ? 1 : 0]->abort();
    }
    QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] { read(socket); });
    QTimer::singleShot(longestConnection, &m_server, [this, silent = QPointer<QTcpSocket>(socket)] {
        if (silent && silent != m_tab) {
            silent->abort();
        }
    });
    socket->waitForReadyRead(0); // what came with it is read before others may push it out; waits for nothing
}

void RedirectListener::read(QTcpSocket *socket)
{
    if (socket == m_tab) {
        return;
    }
    const QByteArray arrived = socket->peek(longestHead);
    if (!arrived.contains("\r\n\r\n")) {
        if (arrived.size() >= longestHead) {
            socket->abort();
        }
        return;
    }
    socket->readAll();
    if (const auto target = targetIn(arrived)) {
        visit(socket, *target);
    } else {
        show(socket, 400, text::landingPage(text::Landing::Stranger));
    }
}

void RedirectListener::visit(QTcpSocket *socket, const QByteArray &target)
{
    const QUrl url = QUrl::fromEncoded(target);
    if (url.path() != path) { // /favicon.ico, and whoever looks around
        show(socket, 404, text::landingPage(text::Landing::Stranger));
        return;
    }
    const QUrlQuery query(url);
    // A page that did not come from our own request carries another state, or none: it ends nothing.
    const QByteArray state = query.queryItemValue(u"state"_s, QUrl::FullyDecoded).toUtf8();
    if (state.isEmpty() || !sameText(state, m_state)) {
        show(socket, 400, text::landingPage(text::Landing::Stranger));
        return;
    }
    if (m_page) { // a second tab, a reload
        show(socket, 200, *m_page);
        return;
    }
    if (m_answer) {
        show(socket, 400, text::landingPage(text::Landing::Stranger));
        return;
    }
    m_tab = socket;
    m_answer = query;
    m_wakeup.fire();
}

void RedirectListener::show(QTcpSocket *socket, int status, const QByteArray &page)
{
    socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status)
                  + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(page.size())
                  + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer"
                    "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
                    "\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
                  + page);
    socket->flush(); // the program may end at once
    socket->disconnectFromHost();
}

QCoro::Task<Result<QUrlQuery>> RedirectListener::answer(std::chrono::milliseconds patience, std::stop_token stop)
{
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [this] { m_wakeup.fire(); });
    const std::stop_callback onStop(stop, [this] { m_wakeup.fire(); });
    timer.start(patience);
    co_await m_wakeup.next();
    if (m_answer) {
        co_return QUrlQuery(*m_answer);
    }
    if (stop.stop_requested()) {
        co_return failure("identity.cancelled");
    }
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(patience).count();
    co_return failure("identity.timed-out", {{u"minutes"_s, QString::number(minutes)}});
}

void RedirectListener::conclude(const std::optional<Error> &error)
{
    m_page = text::landingPage(error ? text::Landing::Failed : text::Landing::SignedIn, error);
    if (m_tab) {
        show(m_tab, 200, *m_page);
        m_tab.clear();
    }
}

} // namespace identity

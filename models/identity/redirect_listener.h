// Where the browser comes back to (RFC 8252 §7.3): a port of its own on 127.0.0.1 that takes one answer, the one with our
// state, and shows a page. Whatever else arrives there, and however much of it, changes nothing.
#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "base/wakeup.h"

#include <QCoroTask>
#include <QPointer>
#include <QTcpServer>
#include <QUrlQuery>

#include <chrono>
#include <deque>
#include <memory>
#include <stop_token>

class QTcpSocket;

namespace identity {

class RedirectListener {
public:
    // Errors: identity.no-port {reason}.
    [[nodiscard]] static Result<std::unique_ptr<RedirectListener>> listen(QByteArray state);
    ~RedirectListener();
    RedirectListener(const RedirectListener &) = delete;
    RedirectListener &operator=(const RedirectListener &) = delete;

    [[nodiscard]] QUrl address() const; // the redirect URI of this sign-in

    // The parameters the browser brought, once. Its tab waits for conclude(). Errors: identity.timed-out {minutes},
    // identity.cancelled.
    [[nodiscard]] QCoro::Task<Result<QUrlQuery>> answer(std::chrono::milliseconds patience, std::stop_token stop);
    // What the waiting tab shows, and every tab that comes after it.
    void conclude(const std::optional<Error> &error);

private:
    explicit RedirectListener(QByteArray state);
    void take(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    void visit(QTcpSocket *socket, const QByteArray &target);
    static void show(QTcpSocket *socket, int status, const QByteArray &page);

    QTcpServer m_server;
    QByteArray m_state;
    QPointer<QTcpSocket> m_tab; // that brought the answer
    std::optional<QUrlQuery> m_answer;
    std::optional<QByteArray> m_page; // of the end
    Wakeup m_wakeup;
    std::deque<QTcpSocket *> m_open; // connections, the oldest first
};

} // namespace identity

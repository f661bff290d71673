// A small HTTP server on real sockets that does what it is told, also what a server must not do. For these tests only.
#pragma once

#include "cluster/http.h"

#include <QCoroTask>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

struct Received {
    QByteArray method;
    QByteArray path; // with the query
    QByteArray head; // everything before the body
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

// Answers each request with what `answer` writes to the socket. The n-th request is requests[n].
class HttpServer : public QTcpServer {
public:
    using Answer = std::function<void(QTcpSocket &, const Received &)>;
    explicit HttpServer(Answer answer, std::optional<std::pair<QSslCertificate, QSslKey>> identity = {});

    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] static Answer always(int status, const QByteArray &body, const QByteArray &type = "application/json",
                                       const QByteArray &moreHeaders = {});
    [[nodiscard]] static QByteArray bytes(int status, const QByteArray &body,
                                          const QByteArray &type = "application/json",
                                          const QByteArray &moreHeaders = {});

    QList<Received> requests;
    int connections = 0;
    bool asksForCertificate = false; // of the client, over TLS

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket &socket, QByteArray &pending);

    Answer m_answer;
    std::optional<std::pair<QSslCertificate, QSslKey>> m_identity;
};

// A self-signed certificate made now, for 127.0.0.1 and the name given: no key lies in the tree.
struct Identity {
    QByteArray certificatePem;
    std::pair<QSslCertificate, QSslKey> pair;
};
[[nodiscard]] Identity makeIdentity(const QByteArray &commonName, const QByteArray &alternativeName);

template <typename T> QCoro::Task<> deliver(QCoro::Task<T> task, std::optional<T> *into)
{
    into->emplace(co_await std::move(task));
}

// Runs the event loop until the task has its result (QCoro's own waitFor wants a T that can be made of nothing).
template <typename T> T done(QCoro::Task<T> task)
{
    std::optional<T> result;
    QCoro::waitFor(deliver(std::move(task), &result));
    return std::move(*result);
}

[[nodiscard]] inline http::Client plainClient(http::ExchangeLog log = {}, http::Authorization authorization = {})
{
    return http::Client(QStringLiteral("test"), {}, std::move(authorization), std::move(log));
}

[[nodiscard]] inline http::Request get(const QUrl &url, std::chrono::milliseconds deadline = std::chrono::seconds(5))
{
    http::Request request;
    request.url = url;
    request.deadline = deadline;
    request.repeat = http::Repeat::WhenSafe;
    return request;
}

[[nodiscard]] inline http::Request postOnce(const QUrl &url, const QByteArray &body = "{}")
{
    http::Request request;
    request.method = "POST";
    request.url = url;
    request.body = {body, "application/json", {}};
    request.deadline = std::chrono::seconds(5);
    return request;
}

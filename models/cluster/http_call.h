// One attempt at one request: a QNetworkReply with our own deadline, a stop, and a bound on its size. Knows nothing of
// repeats or logs.
#pragma once

#include "cluster/http.h"
#include "base/wakeup.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslError>
#include <QTimer>

namespace http {

// What one answer may weigh: more is a mistaken address, not an API.
inline constexpr qint64 largestAnswer = 64 * 1024 * 1024;

// Lives in the frame of the coroutine that awaits it. The reply is its own, aborted and deleted with it.
class Call {
public:
    Call(std::shared_ptr<QNetworkAccessManager> manager, const QNetworkRequest &prepared, const Request &request,
         std::chrono::milliseconds deadline, const std::stop_token &stop);
    ~Call();
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;

    // co_await call.progress(): until ended() or, once streaming, until there is something to read.
    [[nodiscard]] Wakeup::Next progress() { return m_wakeup.next(); }
    // From now on every arrival wakes, and silence longer than this ends the call (the deadline holds until the answer
    // begins).
    void streamWithin(std::chrono::milliseconds idleBound);
    [[nodiscard]] QByteArray takeArrived();

    [[nodiscard]] bool ended() const { return m_end != End::NotYet; }
    // After the end: the answer, or why there is none.
    [[nodiscard]] Result<Response> outcome();

private:
    enum class End { NotYet, Finished, Deadline, Idle, Stopped, TooLarge };
    void end(End how);
    void arrived();

    std::shared_ptr<QNetworkAccessManager> m_manager; // outlives the reply, whatever becomes of the client
    QObject m_context; // connections end with it
    QPointer<QNetworkReply> m_reply;
    QUrl m_url;
    QTimer m_timer;
    std::chrono::milliseconds m_deadline;
    std::chrono::milliseconds m_idleBound{0};
    QList<QSslError> m_tlsErrors;
    Wakeup m_wakeup;
    End m_end = End::NotYet;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop; // last: it may fire while being made
};

// Why a reply that got no whole answer failed.
[[nodiscard]] Error errorOf(const QNetworkReply &reply, const QList<QSslError> &tlsErrors, const QUrl &url);

} // namespace http

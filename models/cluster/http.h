// One HTTP exchange with a deadline, a way to cancel it, TLS trust, and a log that cannot hold a secret. Knows no
// product: Trino, Kubernetes and OPA stand on it.
#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <QByteArray>
#include <QCoroTask>
#include <QDateTime>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <variant>

namespace http {

struct NoAuthorization {
    bool operator==(const NoAuthorization &) const = default;
};
struct BasicAuthorization {
    QString user;
    Secret password;
};
struct BearerAuthorization {
    Secret token;
};
struct ClientCertificate { // PEM
    QByteArray certificate;
    Secret key;
};
// Somebody who signed in and whose token is renewed while work goes on. Asked before each exchange, and once more with
// the token that the server refused (401): an answer other than that one is tried. May wait for the person to sign in
// again; that time is not part of a request's deadline.
struct SessionAuthorization {
    std::function<QCoro::Task<Result<Secret>>(std::optional<Secret> refused, std::stop_token stop)> token;
};
using Authorization = std::variant<NoAuthorization, BasicAuthorization, BearerAuthorization, SessionAuthorization>;

// What is trusted: the system's CAs, and those given, or those given alone. There is no "ignore".
struct Trust {
    QByteArray caPem; // one or several certificates; empty: the system's only
    std::optional<ClientCertificate> client;
    QString serverName = {}; // the name the certificate must carry, where it is not the URL's host
    enum class Roots { BesideSystem, Alone } roots = Roots::BesideSystem; // Alone: as a kubeconfig means it
};

// A body is bytes plus how it may be shown: secret bodies are shown as the given masked form.
struct Body {
    QByteArray bytes;
    QByteArray contentType;
    std::optional<QByteArray> masked; // what logs and "copy as curl" show instead of bytes
};

enum class Repeat {
    Never, // the request changes something: a lost answer is a question for the caller, not a reason to send it again
    WhenSafe, // reading, or a write that is the same when done twice: refused, reset, 429, 502, 503, 504 are tried
              // again
};

struct Request {
    QByteArray method = "GET";
    QUrl url;
    // The address as logs may show it, for whoever knows which parts are secret. Absent: the url with query values
    // masked.
    std::optional<QUrl> shownUrl;
    QList<std::pair<QByteArray, QByteArray>> headers; // never Authorization, never a secret: "copy as curl" shows them
    Body body;
    Repeat repeat = Repeat::Never;
    std::chrono::milliseconds deadline{20'000}; // of the whole exchange, repeats included
};

struct Response {
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::chrono::microseconds elapsed{0};
    int attempts = 1;

    [[nodiscard]] QByteArray header(const QByteArray &name) const; // case-insensitive; empty if absent
    [[nodiscard]] std::optional<QDateTime> date() const; // the server's clock (RFC 9110 Date), UTC
};

// One line of what was said to whom: no header values, no body, no user-info, no query values that could be secrets,
// and path segments after a statement's id (a nextUri opens results to anybody who is signed in) cut.
struct Exchange {
    QByteArray method;
    QString address; // redacted
    int status = 0; // 0: no answer
    QString errorCode;
    std::chrono::microseconds elapsed{0};
    int attempts = 1;
    QString curl; // "copy as curl": secrets as $TOKEN, $PASSWORD, bodies masked
    QString service; // the client's name: "trino", "kubernetes", "opa"
    QUrl url; // the address, encoded: what "copy as kubectl" is made from (exchange_text.h)
    std::optional<QByteArray> body; // as it may be shown; absent where it is too long or no text
    QByteArray contentType; // of the body
};
using ExchangeLog = std::function<void(const Exchange &)>;

// Errors, all with endpoint: http.unreachable {host, port, reason}, http.name-unknown {host}, http.timeout {host,
// seconds}, http.cancelled, http.tls-untrusted {host, issuer, subject, fingerprint}, http.tls-failed {host, reason},
// http.reset {host} (the connection broke before an answer: whether the server acted is unknown), http.proxy {reason},
// http.not-http {host, reason} (what answered does not speak HTTP), http.too-large {host, megabytes}.
// An answer of any status is a Response, not an error: what a 404 means is the product's to say.
// Redirects are not followed (the credentials are for this endpoint only), cookies neither kept nor sent.
class Client {
public:
    // The system's proxy is asked for every host but this machine's own; a proxy given here (http or socks5) is always
    // used.
    Client(QString endpointName, Trust trust, Authorization authorization, ExchangeLog log = {}, QUrl proxy = {});
    ~Client();
    Client(Client &&) noexcept;
    Client &operator=(Client &&) noexcept;

    [[nodiscard]] QCoro::Task<Result<Response>> send(Request request, std::stop_token stop) const;

    // A long answer line by line (a Kubernetes watch). Returns the status when the server ends it; http.cancelled on
    // stop. The lines of a refusal (4xx, 5xx) are given too. onLine runs in the event loop's thread. The request's
    // deadline is the time until the answer begins; then the idle bound is the longest silence tolerated. Never
    // repeated.
    [[nodiscard]] QCoro::Task<Result<int>> stream(Request request, std::function<void(QByteArray)> onLine,
                                                  std::chrono::milliseconds idleBound, std::stop_token stop) const;

    [[nodiscard]] const QString &endpointName() const;

private:
    struct Parts;
    std::shared_ptr<Parts> m_parts; // shared with exchanges under way: a client may die while one runs
};

// "trino https://host:port": what Error::endpoint says. No path, no user-info.
[[nodiscard]] QString endpointText(const QString &name, const QUrl &url);

// A nap that a stop ends at once. True when it slept to the end.
[[nodiscard]] QCoro::Task<bool> sleepFor(std::chrono::milliseconds time, std::stop_token stop);

} // namespace http

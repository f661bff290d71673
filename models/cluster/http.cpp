#include "cluster/http.h"

#include "cluster/http_call.h"
#include "cluster/http_shown.h"

#include <QHostAddress>
#include <QLocale>
#include <QNetworkProxyFactory>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QSslKey>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace http {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int mostAttempts = 4;
constexpr auto firstPause = 200ms;
// After so long a connection kept open may have been closed by the other side without our knowing: a request that must
// not be sent twice would then fail although nobody saw it. It starts on a new connection.
constexpr auto freshConnectionAfter = 3s;

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

class ProxyChoice : public QNetworkProxyFactory {
public:
    explicit ProxyChoice(const QUrl &given)
    {
        if (!given.isEmpty()) {
            const bool socks = given.scheme().startsWith("socks5"_L1);
            m_given = QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, given.host(),
                                    static_cast<quint16>(given.port(socks ? 1080 : 80)), given.userName(),
                                    given.password());
        }
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (m_given) {
            return {*m_given};
        }
        return isThisMachine(query.peerHostName()) ? QList{QNetworkProxy(QNetworkProxy::NoProxy)}
                                                   : systemProxyForQuery(query);
    }

private:
    std::optional<QNetworkProxy> m_given;
};

QSslKey keyFrom(const Secret &pem)
{
    const QByteArray bytes = QByteArray::fromRawData(pem.reveal().data(), pem.reveal().size());
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(bytes, algorithm, QSsl::Pem);
        if (!key.isNull()) {
            return key;
        }
    }
    return {};
}

// With the CAs that were given, or with the system's. Both at once would mean reading all of the system's, a fifth of a
// second: by themselves they are looked up one by one as they are needed.
QSslConfiguration tlsFor(const Trust &trust, bool system)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!system && !trust.caPem.isEmpty()) {
        tls.setCaCertificates(QSslCertificate::fromData(trust.caPem, QSsl::Pem));
    }
    if (trust.client) {
        tls.setLocalCertificateChain(QSslCertificate::fromData(trust.client->certificate, QSsl::Pem));
        tls.setPrivateKey(keyFrom(trust.client->key));
    }
    return tls;
}

QByteArray headerFor(const Authorization &authorization)
{
    if (const auto *bearer = std::get_if<BearerAuthorization>(&authorization)) {
        return "Bearer " + bearer->token.reveal().toByteArray();
    }
    if (const auto *basic = std::get_if<BasicAuthorization>(&authorization)) {
        const QByteArray pair = basic->user.toUtf8() + ':' + basic->password.reveal().toByteArray();
        return "Basic " + pair.toBase64();
    }
    return {};
}

// What goes into the header of this exchange: a session is asked for its token.
QCoro::Task<Result<Authorization>> current(Authorization authorization, std::optional<Secret> refused, std::stop_token stop)
{
    const auto *session = std::get_if<SessionAuthorization>(&authorization);
    if (session == nullptr) {
        co_return authorization;
    }
    auto token = co_await session->token(std::move(refused), stop);
    if (!token) {
        co_return failure(std::move(token.error()));
    }
    co_return Authorization(BearerAuthorization{std::move(*token)});
}

bool worthRepeating(const Result<Response> &result)
{
    if (result) {
        return result->status == 429 || (result->status >= 502 && result->status <= 504);
    }
    return result.error().is("http.unreachable"_L1) || result.error().is("http.reset"_L1);
}

// Exponential with full jitter, so that many clients refused at once do not come back at once.
std::chrono::milliseconds pauseAfter(int attempt, const Result<Response> &result)
{
    const auto bound = firstPause * (1 << (attempt - 1));
    const std::chrono::milliseconds pause(QRandomGenerator::global()->bounded(static_cast<quint32>(bound.count())));
    const QByteArray retryAfter = result ? result->header("Retry-After") : QByteArray();
    bool isNumber = false;
    const int asked = retryAfter.toInt(&isNumber);
    if (isNumber && asked >= 0) {
        return std::max<std::chrono::milliseconds>(pause, std::chrono::seconds(asked));
    }
    const auto until = QLocale::c().toDateTime(QString::fromLatin1(retryAfter), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (const auto now = result ? result->date() : std::nullopt; until.isValid() && now) {
        auto utc = until;
        utc.setTimeSpec(Qt::UTC);
        return std::max<std::chrono::milliseconds>(pause, std::chrono::milliseconds(now->msecsTo(utc)));
    }
    return pause;
}

} // namespace

struct Client::Parts {
    QString name;
    Trust trust;
    Authorization authorization;
    ExchangeLog log;
    QUrl proxy;
    QSslConfiguration tls;
    bool bySystem = false; // which of the two tls is
    std::shared_ptr<QNetworkAccessManager> manager;
    Clock::time_point lastUse;

    [[nodiscard]] std::shared_ptr<QNetworkAccessManager> newManager() const
    {
        auto made = std::make_shared<QNetworkAccessManager>();
        made->setProxyFactory(new ProxyChoice(proxy));
        made->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        return made;
    }

    // One of the two that are trusted. Nothing was sent where the other was not enough.
    [[nodiscard]] bool trustBy(bool system)
    {
        if (trust.caPem.isEmpty() || trust.roots == Trust::Roots::Alone) {
            return false;
        }
        if (bySystem != system) {
            bySystem = system;
            tls = tlsFor(trust, bySystem);
            manager.reset();
        }
        return true;
    }

    [[nodiscard]] std::shared_ptr<QNetworkAccessManager> managerFor(Repeat repeat)
    {
        const auto now = Clock::now();
        if (!manager || (repeat == Repeat::Never && now - lastUse > freshConnectionAfter)) {
            manager = newManager(); // exchanges under way keep the old one
        }
        lastUse = now;
        return manager;
    }

    [[nodiscard]] QNetworkRequest prepared(const Request &request, const Authorization &as) const
    {
        QUrl url = request.url;
        url.setUserInfo({}); // Qt would sign in with it
        QNetworkRequest made(url);
        made.setSslConfiguration(tls);
        if (!trust.serverName.isEmpty()) {
            made.setPeerVerifyName(trust.serverName);
        }
        made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
        made.setRawHeader("User-Agent", "catalog-manager");
        for (const auto &[name, value] : request.headers) {
            made.setRawHeader(name, value);
        }
        if (!request.body.contentType.isEmpty()) {
            made.setHeader(QNetworkRequest::ContentTypeHeader, request.body.contentType);
        }
        if (const QByteArray header = headerFor(as); !header.isEmpty()) {
            made.setRawHeader("Authorization", header);
        }
        return made;
    }

    void write(Exchange line, int status, const QString &errorCode, Clock::time_point start, int attempts) const
    {
        if (log) {
            line.status = status;
            line.errorCode = errorCode;
            line.elapsed = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
            line.attempts = attempts;
            log(line);
        }
    }
};

QByteArray Response::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

std::optional<QDateTime> Response::date() const
{
    auto date = QLocale::c().toDateTime(QString::fromLatin1(header("Date")), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid()) {
        return std::nullopt;
    }
    date.setTimeSpec(Qt::UTC);
    return date;
}

Client::Client(QString endpointName, Trust trust, Authorization authorization, ExchangeLog log, QUrl proxy)
    : m_parts(std::make_shared<Parts>())
{
    m_parts->tls = tlsFor(trust, false);
    m_parts->name = std::move(endpointName);
    m_parts->trust = std::move(trust);
    m_parts->authorization = std::move(authorization);
    m_parts->log = std::move(log);
    m_parts->proxy = std::move(proxy);
}

Client::~Client() = default;
Client::Client(Client &&) noexcept = default;
Client &Client::operator=(Client &&) noexcept = default;

const QString &Client::endpointName() const
{
    return m_parts->name;
}

QCoro::Task<Result<Response>> Client::send(Request request, std::stop_token stop) const
{
    const auto parts = m_parts; // from the first await on, this may be gone
    const Exchange line = shown(parts->name, request, parts->authorization, parts->trust);
    auto as = co_await current(parts->authorization, std::nullopt, stop);
    if (!as) {
        co_return failure(std::move(as.error()));
    }
    bool renewed = !std::holds_alternative<SessionAuthorization>(parts->authorization);
    auto start = Clock::now();
    const auto left = [&start, &request] {
        return request.deadline - std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
    };
    Result<Response> result;
    std::optional<Error> untrusted; // by the first of the two
    int attempt = 1;
    for (;; ++attempt) {
        const bool bySystem = parts->bySystem;
        {
            Call call(parts->managerFor(request.repeat), parts->prepared(request, *as), request, left(), stop);
            co_await call.progress();
            parts->lastUse = Clock::now();
            result = call.outcome();
        }
        if (!result && result.error().is("http.timeout"_L1)) { // whoever was at its other end may have forgotten each of them
            parts->manager.reset();
        }
        if (!result && result.error().is("http.tls-untrusted"_L1)) {
            if (!untrusted && parts->trustBy(!bySystem)) {
                untrusted = std::move(result.error());
                continue;
            }
            if (untrusted && parts->trustBy(false)) { // back: the person's own CA is the likelier one
                result = failure(std::move(*untrusted));
            }
            break;
        }
        if (!renewed && result && result->status == 401) { // nothing was done: another token may be tried for any request
            renewed = true;
            auto again = co_await current(parts->authorization, std::get<BearerAuthorization>(*as).token, stop);
            if (again) {
                as = std::move(again);
                start = Clock::now();
                continue;
            }
            result = failure(std::move(again.error())); // says more than the refusal: the session has ended
            break;
        }
        if (request.repeat == Repeat::Never || attempt == mostAttempts || !worthRepeating(result)) {
            break;
        }
        const auto pause = pauseAfter(attempt, result);
        if (pause >= left()) {
            break; // what we know now is worth more than a timeout later
        }
        const bool slept = co_await sleepFor(pause, stop);
        if (!slept) {
            result = failure("http.cancelled");
            break;
        }
    }
    if (result) {
        result->attempts = attempt;
        result->elapsed = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
        parts->write(line, result->status, {}, start, attempt);
    } else {
        parts->write(line, 0, result.error().code, start, attempt);
        result = failure(result.error().at(endpointText(parts->name, request.url)));
    }
    co_return result;
}

QCoro::Task<Result<int>> Client::stream(Request request, std::function<void(QByteArray)> onLine,
                                        std::chrono::milliseconds idleBound, std::stop_token stop) const
{
    const auto parts = m_parts;
    const Exchange line = shown(parts->name, request, parts->authorization, parts->trust);
    const auto as = co_await current(parts->authorization, std::nullopt, stop);
    if (!as) {
        co_return failure(as.error());
    }
    const auto start = Clock::now();
    Result<Response> result;
    {
        Call call(parts->managerFor(request.repeat), parts->prepared(request, *as), request, request.deadline, stop);
        call.streamWithin(idleBound);
        QByteArray pending;
        for (bool ended = false; !ended && !stop.stop_requested();) {
            co_await call.progress();
            ended = call.ended();
            pending += call.takeArrived();
            qsizetype from = 0;
            for (qsizetype to = 0; (to = pending.indexOf('\n', from)) >= 0 && !stop.stop_requested(); from = to + 1) {
                onLine(pending.mid(from, to - from));
            }
            pending.remove(0, from);
            if (pending.size() > largestAnswer) {
                result = failure(
                    "http.too-large",
                    {{u"host"_s, request.url.host()}, {u"megabytes"_s, QString::number(largestAnswer / 1024 / 1024)}});
                break;
            }
        }
        if (result) {
            result = call.outcome();
        }
        if (result && !pending.isEmpty() && !stop.stop_requested()) {
            onLine(pending);
        }
    }
    if (!result) {
        parts->write(line, 0, result.error().code, start, 1);
        co_return failure(result.error().at(endpointText(parts->name, request.url)));
    }
    parts->write(line, result->status, {}, start, 1);
    co_return result->status;
}

QString endpointText(const QString &name, const QUrl &url)
{
    return name + u' '
        + url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QCoro::Task<bool> sleepFor(std::chrono::milliseconds time, std::stop_token stop)
{
    Wakeup wakeup;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&wakeup] { wakeup.fire(); });
    const std::stop_callback onStop(stop, [&wakeup] { wakeup.fire(); });
    timer.start(std::max(time, std::chrono::milliseconds(0)));
    co_await wakeup.next();
    co_return !stop.stop_requested();
}

} // namespace http

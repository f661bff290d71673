#include "cluster/http_call.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace http {

namespace {

// Qt sends a request again by itself, up to three times, when a connection breaks before the answer, a POST too. It
// cannot when the body cannot be read twice: so this is how a request that must not be repeated carries its body.
class BodyReadOnce : public QIODevice {
public:
    BodyReadOnce(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool reset() override { return false; }
    [[nodiscard]] bool atEnd() const override { return m_position >= m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        const qint64 count = std::min<qint64>(wanted, m_bytes.size() - m_position);
        if (count <= 0) {
            return -1;
        }
        std::copy_n(m_bytes.constData() + m_position, count, data);
        m_position += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

QNetworkReply *start(QNetworkAccessManager &manager, QNetworkRequest prepared, const Request &request)
{
    if (request.repeat == Repeat::WhenSafe) {
        return manager.sendCustomRequest(prepared, request.method, request.body.bytes);
    }
    // With its length told, Qt sends a sequential body as it is read instead of keeping a copy it could send again.
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.bytes.size());
    auto body = std::make_unique<BodyReadOnce>(request.body.bytes, nullptr);
    QNetworkReply *reply = manager.sendCustomRequest(prepared, request.method, body.get());
    body.release()->setParent(reply);
    return reply;
}

QString seconds(std::chrono::milliseconds time)
{
    const auto count = time.count();
    return count % 1000 == 0 ? QString::number(count / 1000) : QString::number(static_cast<double>(count) / 1000);
}

} // namespace

Call::Call(std::shared_ptr<QNetworkAccessManager> manager, const QNetworkRequest &prepared, const Request &request,
           std::chrono::milliseconds deadline, const std::stop_token &stop)
    : m_manager(std::move(manager)), m_reply(start(*m_manager, prepared, request)), m_url(request.url),
      m_deadline(request.deadline)
{
    QObject::connect(m_reply, &QNetworkReply::finished, &m_context, [this] { end(End::Finished); });
    QObject::connect(m_reply, &QNetworkReply::readyRead, &m_context, [this] { arrived(); });
    QObject::connect(m_reply, &QNetworkReply::sslErrors, &m_context,
                     [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_context,
                     [this] { end(m_timer.intervalAsDuration() == m_idleBound ? End::Idle : End::Deadline); });
    m_timer.start(std::max(deadline, std::chrono::milliseconds(0)));
    m_onStop.emplace(stop, [this] { end(End::Stopped); });
}

Call::~Call()
{
    m_onStop.reset();
    if (m_reply) {
        m_reply->disconnect(&m_context);
        if (!m_reply->isFinished()) {
            m_reply->abort();
        }
        m_reply->deleteLater();
    }
}

void Call::streamWithin(std::chrono::milliseconds idleBound)
{
    m_idleBound = idleBound;
    const auto answerBegan = [this] { m_timer.start(m_idleBound); };
    QObject::connect(m_reply, &QNetworkReply::metaDataChanged, &m_context, answerBegan);
}

QByteArray Call::takeArrived()
{
    return m_reply && m_reply->isOpen() ? m_reply->readAll() : QByteArray();
}

void Call::arrived()
{
    if (m_reply->bytesAvailable() > largestAnswer) {
        end(End::TooLarge);
        return;
    }
    if (m_idleBound.count() > 0) {
        m_timer.start(m_idleBound);
        m_wakeup.fire();
    }
}

void Call::end(End how)
{
    if (ended()) {
        return;
    }
    m_end = how;
    m_timer.stop();
    if (how != End::Finished && m_reply) {
        m_reply->disconnect(&m_context);
        m_reply->abort();
    }
    m_wakeup.fire();
}

Result<Response> Call::outcome()
{
    const QString host = m_url.host();
    switch (m_end) {
    case End::Stopped:
        return failure("http.cancelled");
    case End::Deadline:
        return failure("http.timeout", {{u"host"_s, host}, {u"seconds"_s, seconds(m_deadline)}});
    case End::Idle:
        return failure("http.timeout", {{u"host"_s, host}, {u"seconds"_s, seconds(m_idleBound)}});
    case End::TooLarge:
        return failure("http.too-large",
                       {{u"host"_s, host}, {u"megabytes"_s, QString::number(largestAnswer / 1024 / 1024)}});
    case End::NotYet:
    case End::Finished:
        break;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    // Qt makes an error of every status from 400 on; for us that is an answer. Below 200 the connection or the proxy
    // failed.
    const bool answered = status > 0
        && (error == QNetworkReply::NoError
            || (error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ContentReSendError
                && error != QNetworkReply::ProtocolFailure));
    if (!answered) {
        return failure(errorOf(*m_reply, m_tlsErrors, m_url));
    }
    Response response;
    response.status = status;
    response.headers = m_reply->rawHeaderPairs();
    response.body = m_reply->readAll();
    return response;
}

} // namespace http

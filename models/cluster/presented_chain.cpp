#include "cluster/presented_chain.h"

#include "base/wakeup.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

// Letters and digits only: people copy fingerprints with and without colons.
QString bare(const QString &fingerprint)
{
    QString letters;
    for (const QChar c : fingerprint) {
        if (c.isLetterOrNumber()) {
            letters += c.toUpper();
        }
    }
    return letters.startsWith("SHA256"_L1) ? letters.mid(6) : letters;
}

Result<PresentedChain> chainOf(const QSslSocket &socket, const QString &host)
{
    QByteArray pem;
    const QList<QSslCertificate> shown = socket.peerCertificateChain();
    for (const QSslCertificate &certificate : shown) {
        pem += certificate.toPem();
    }
    auto facts = certificatesIn(pem);
    if (!facts) {
        return failure("http.tls-failed", {{u"host"_s, host}, {u"reason"_s, socket.errorString()}});
    }
    PresentedChain chain {std::move(*facts), {}, {}};
    if (shown.last().isSelfSigned()) {
        chain.anchor = chain.certificates.back();
        chain.anchorPem = shown.last().toPem();
    }
    return chain;
}

} // namespace

QCoro::Task<Result<PresentedChain>> presentedChain(QUrl url, std::chrono::milliseconds deadline, std::stop_token stop)
{
    const QString host = url.host();
    const auto port = static_cast<quint16>(url.port(443));
    QSslSocket socket;
    Wakeup wakeup;
    QTimer timer;
    timer.setSingleShot(true);
    bool late = false;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone); // looked at, not believed
    socket.setProtocol(QSsl::TlsV1_2OrLater);
    QObject::connect(&socket, &QSslSocket::encrypted, &timer, [&wakeup] { wakeup.fire(); });
    QObject::connect(&socket, &QSslSocket::errorOccurred, &timer, [&wakeup] { wakeup.fire(); });
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        late = true;
        wakeup.fire();
    });
    const std::stop_callback onStop(stop, [&wakeup] { wakeup.fire(); });
    timer.start(deadline);
    socket.connectToHostEncrypted(host, port);
    co_await wakeup.next();
    Result<PresentedChain> chain = failure("http.cancelled");
    if (socket.isEncrypted()) {
        chain = chainOf(socket, host);
    } else if (late) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(deadline).count();
        chain = failure("http.timeout", {{u"host"_s, host}, {u"seconds"_s, QString::number(seconds)}});
    } else if (!stop.stop_requested()) {
        const bool reached = socket.error() == QAbstractSocket::SslHandshakeFailedError
            || socket.error() == QAbstractSocket::SslInternalError || socket.error() == QAbstractSocket::RemoteHostClosedError;
        chain = reached ? failure("http.tls-failed", {{u"host"_s, host}, {u"reason"_s, socket.errorString()}})
                        : failure("http.unreachable", {{u"host"_s, host},
                                                       {u"port"_s, QString::number(port)},
                                                       {u"reason"_s, socket.errorString()}});
    }
    socket.disconnect(&timer);
    socket.abort();
    co_return chain;
}

Result<QByteArray> anchorWith(const PresentedChain &chain, const QString &fingerprint, const QString &host)
{
    if (!chain.anchor) {
        return failure("trust.no-anchor", {{u"host"_s, host}, {u"issuer"_s, chain.certificates.back().issuer}});
    }
    if (bare(fingerprint) != bare(chain.anchor->fingerprint)) {
        return failure("trust.fingerprint-differs", {{u"expected"_s, fingerprint}, {u"got"_s, chain.anchor->fingerprint}});
    }
    return chain.anchorPem;
}

} // namespace cluster

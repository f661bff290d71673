#include "cluster/http_call.h"

#include <QCryptographicHash>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace http {

namespace {

// What a missing or another CA explains. The rest (expired, another host's name) no import of a CA would mend.
bool isAboutTrust(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
    case QSslError::AuthorityIssuerSerialNumberMismatch:
        return true;
    default:
        return false;
    }
}

QString fingerprint(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

Error tlsError(const QNetworkReply &reply, const QList<QSslError> &errors, const QString &host)
{
    for (const QSslError &error : errors) {
        if (isAboutTrust(error)) {
            const QSslCertificate certificate = error.certificate();
            return makeError("http.tls-untrusted",
                             {{u"host"_s, host},
                              {u"issuer"_s, certificate.issuerDisplayName()},
                              {u"subject"_s, certificate.subjectDisplayName()},
                              {u"fingerprint"_s, fingerprint(certificate)}});
        }
    }
    QStringList reasons;
    for (const QSslError &error : errors) {
        QString reason = error.errorString();
        if (error.error() == QSslError::HostNameMismatch) {
            reason
                += " ("_L1 + QStringList(error.certificate().subjectAlternativeNames().values()).join(u", "_s) + u')';
        }
        if (!reasons.contains(reason)) {
            reasons.append(reason);
        }
    }
    return makeError(
        "http.tls-failed",
        {{u"host"_s, host}, {u"reason"_s, reasons.isEmpty() ? reply.errorString() : reasons.join(u"; "_s)}});
}

} // namespace

Error errorOf(const QNetworkReply &reply, const QList<QSslError> &tlsErrors, const QUrl &url)
{
    const QString host = url.host();
    const QString reason = reply.errorString();
    const QString port = QString::number(url.port(url.scheme() == "https"_L1 ? 443 : 80));
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        return makeError("http.name-unknown", {{u"host"_s, host}});
    case QNetworkReply::SslHandshakeFailedError:
        return tlsError(reply, tlsErrors, host);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // it broke, and our body is not sent twice
    case QNetworkReply::OperationCanceledError:
        return makeError("http.reset", {{u"host"_s, host}});
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return makeError("http.proxy", {{u"reason"_s, reason}});
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::TimeoutError: // the system's own, of connecting
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return makeError("http.unreachable", {{u"host"_s, host}, {u"port"_s, port}, {u"reason"_s, reason}});
    default:
        return makeError("http.not-http", {{u"host"_s, host}, {u"reason"_s, reason}});
    }
}

} // namespace http

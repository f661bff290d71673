#include "cluster/trust.h"

#include <QFile>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

constexpr qint64 largestBundle = 4 * 1024 * 1024;

// Of several values (a name may have two organisations) the first says enough.
QString nameOf(const QStringList &common, const QStringList &organisation, const QString &whole)
{
    return !common.isEmpty() ? common.first() : !organisation.isEmpty() ? organisation.first() : whole;
}

} // namespace

Result<std::vector<CertificateFacts>> certificatesIn(const QByteArray &pem)
{
    if (pem.contains("PRIVATE KEY-----")) {
        return failure("trust.private-key");
    }
    std::vector<CertificateFacts> facts;
    for (const QSslCertificate &certificate : QSslCertificate::fromData(pem, QSsl::Pem)) {
        const auto distinguished = certificate.subjectDisplayName();
        facts.push_back({nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                                certificate.subjectInfo(QSslCertificate::Organization), distinguished),
                         nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                                certificate.issuerInfo(QSslCertificate::Organization), certificate.issuerDisplayName()),
                         certificate.effectiveDate().toUTC(), certificate.expiryDate().toUTC(),
                         QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper())});
    }
    if (facts.empty()) {
        return failure("trust.no-certificate");
    }
    return facts;
}

Result<QByteArray> readCa(const QString &path)
{
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    QByteArray pem = open ? file.read(largestBundle) : QByteArray();
    if (!open || file.error() != QFileDevice::NoError) { // a folder opens, and fails when read
        return failure("file.unreadable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
    }
    return pem;
}

Result<QByteArray> trustedCa(const QString &path)
{
    if (path.isEmpty()) {
        return QByteArray();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure("environment.ca-unreadable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
    }
    QByteArray pem = file.readAll();
    if (QSslCertificate::fromData(pem, QSsl::Pem).isEmpty()) {
        return failure("environment.ca-unreadable", {{u"file"_s, path}, {u"reason"_s, u"no PEM certificate in it"_s}});
    }
    return pem;
}

} // namespace cluster

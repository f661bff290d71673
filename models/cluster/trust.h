// What a file of CA certificates holds, for a person to judge before trusting it. Not for verifying a server: that is
// TLS' own affair (http.h).
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QDateTime>

namespace cluster {

struct CertificateFacts {
    QString subject; // common name, else organisation, else the whole distinguished name
    QString issuer;
    QDateTime effective; // UTC
    QDateTime expires; // UTC
    QString fingerprint; // SHA-256, "AB:CD:…"
    bool operator==(const CertificateFacts &) const = default;
};

// In the order of the PEM text. Errors: trust.no-certificate, trust.private-key (a key is in it: it has no place
// there).
[[nodiscard]] Result<std::vector<CertificateFacts>> certificatesIn(const QByteArray &pem);
// Errors: also file.unreadable {file, reason}. More than 4 MiB are no CA file.
[[nodiscard]] Result<QByteArray> readCa(const QString &path);
// What an environment's `ca` names, as http::Trust takes it; nothing where it names nothing. Errors:
// environment.ca-unreadable {file, reason}.
[[nodiscard]] Result<QByteArray> trustedCa(const QString &path);

} // namespace cluster

// The certificates a server shows, taken without believing them, for a person to judge: nothing is sent to it. What is
// trusted afterwards is a file (trust.h), never a server that was looked at.
#pragma once

#include "cluster/trust.h"

#include <QCoroTask>
#include <QUrl>

#include <chrono>
#include <stop_token>

namespace cluster {

struct PresentedChain {
    std::vector<CertificateFacts> certificates; // as shown: the server's own first
    // The last of them, where it can be trusted as a CA: signed by itself. Else the server keeps its CA to itself.
    std::optional<CertificateFacts> anchor;
    QByteArray anchorPem;
};

// Errors: http.unreachable {host, port, reason}, http.timeout {host, seconds}, http.cancelled, http.tls-failed {host,
// reason} (what answered does not speak TLS).
[[nodiscard]] QCoro::Task<Result<PresentedChain>> presentedChain(QUrl url, std::chrono::milliseconds deadline, std::stop_token stop);

// The anchor, if it is the one a person compared. Errors: trust.no-anchor {host, issuer}, trust.fingerprint-differs
// {expected, got}.
[[nodiscard]] Result<QByteArray> anchorWith(const PresentedChain &chain, const QString &fingerprint, const QString &host);

} // namespace cluster

// Sealing a value for the SealedSecrets controller, as kubeseal does: only the controller's private key opens it, and only for
// one Secret. Needs no network.
#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <QByteArray>

namespace cluster {

// Base64, as `encryptedData` holds it: a two-byte length, the session key by RSA-OAEP (SHA-256) under the controller's certificate
// (PEM) with "NAMESPACE/NAME" of the Secret as its label (scope strict), then the value by AES-256-GCM under that key, which is used
// once, hence the nonce of zeros (sealed-secrets v0.36, pkg/crypto/crypto.go). Errors: sealing.no-certificate {reason} (also for a key
// that is not RSA), sealing.certificate-expired {until} (kubeseal refuses one too: the controller has a newer by then), sealing.failed {reason}.
[[nodiscard]] Result<QByteArray> seal(const QByteArray &certificatePem, const QString &label, const Secret &value);

} // namespace cluster

#include "identity/proof_key.h"

#include <QCryptographicHash>

#include <openssl/rand.h>

namespace identity {

QByteArray randomText()
{
    QByteArray bytes(32, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(bytes.size())) != 1) {
        qFatal("the system has no randomness to give"); // nothing can be signed, nobody signed in: not a way to go on
    }
    return bytes.toBase64(base64Url);
}

ProofKey makeProofKey()
{
    QByteArray verifier = randomText();
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(base64Url);
    return {Secret::fromBytes(std::move(verifier)), challenge};
}

} // namespace identity

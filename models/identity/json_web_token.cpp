#include "identity/json_web_token.h"

#include "identity/openssl_bytes.h"
#include "identity/proof_key.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <array>

using namespace Qt::StringLiterals;

namespace identity {

namespace {

struct Algorithm {
    QLatin1StringView name;
    QLatin1StringView keyType;
    const EVP_MD *(*digest)();
    QCryptographicHash::Algorithm hash;
    int padding; // of RSA
    QLatin1StringView curve; // of EC
    qsizetype coordinate; // of EC: bytes of r and of s
};

constexpr int pkcs1 = RSA_PKCS1_PADDING;
constexpr int pss = RSA_PKCS1_PSS_PADDING;

constexpr std::array algorithms{
    Algorithm{"RS256"_L1, "RSA"_L1, EVP_sha256, QCryptographicHash::Sha256, pkcs1, {}, 0},
    Algorithm{"RS384"_L1, "RSA"_L1, EVP_sha384, QCryptographicHash::Sha384, pkcs1, {}, 0},
    Algorithm{"RS512"_L1, "RSA"_L1, EVP_sha512, QCryptographicHash::Sha512, pkcs1, {}, 0},
    Algorithm{"PS256"_L1, "RSA"_L1, EVP_sha256, QCryptographicHash::Sha256, pss, {}, 0},
    Algorithm{"PS384"_L1, "RSA"_L1, EVP_sha384, QCryptographicHash::Sha384, pss, {}, 0},
    Algorithm{"PS512"_L1, "RSA"_L1, EVP_sha512, QCryptographicHash::Sha512, pss, {}, 0},
    Algorithm{"ES256"_L1, "EC"_L1, EVP_sha256, QCryptographicHash::Sha256, 0, "P-256"_L1, 32},
    Algorithm{"ES384"_L1, "EC"_L1, EVP_sha384, QCryptographicHash::Sha384, 0, "P-384"_L1, 48},
    Algorithm{"ES512"_L1, "EC"_L1, EVP_sha512, QCryptographicHash::Sha512, 0, "P-521"_L1, 66},
};

const Algorithm *find(const QString &name)
{
    const auto *const found = std::ranges::find(algorithms, name, &Algorithm::name);
    return found != algorithms.end() ? found : nullptr;
}

std::optional<QByteArray> decoded(QByteArrayView part)
{
    const auto bytes = QByteArray::fromBase64Encoding(part.toByteArray(),
                                                      QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? std::optional(*bytes) : std::nullopt;
}

// JOSE has r and s one after the other, OpenSSL wants them in DER.
QByteArray asDer(const QByteArray &signature, qsizetype coordinate)
{
    if (signature.size() != 2 * coordinate) {
        return {};
    }
    const auto half = static_cast<int>(coordinate);
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair(ECDSA_SIG_new(), ECDSA_SIG_free);
    ECDSA_SIG_set0(pair.get(), BN_bin2bn(raw(signature), half, nullptr), BN_bin2bn(raw(signature) + half, half, nullptr));
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(pair.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

} // namespace

Result<SignedToken> takeApart(QByteArrayView compact)
{
    const QByteArray text = compact.toByteArray();
    const QList<QByteArray> parts = text.split('.');
    if (parts.size() != 3 || text.size() > 64 * 1024) {
        return failure("identity.token-malformed");
    }
    const auto header = decoded(parts[0]);
    const auto payload = decoded(parts[1]);
    const auto signature = decoded(parts[2]);
    if (!header || !payload || !signature) {
        return failure("identity.token-malformed");
    }
    const QJsonObject head = QJsonDocument::fromJson(*header).object();
    const QJsonDocument claims = QJsonDocument::fromJson(*payload);
    if (head.isEmpty() || !claims.isObject() || head.contains("crit"_L1)) {
        return failure("identity.token-malformed");
    }
    return SignedToken{head["alg"_L1].toString(), head["kid"_L1].toString(), claims.object(), parts[0] + '.' + parts[1],
                       *signature};
}

bool isKnownAlgorithm(const QString &algorithm)
{
    return find(algorithm) != nullptr;
}

bool keyFits(const Key &key, const QString &algorithm)
{
    const Algorithm *wanted = find(algorithm);
    return wanted != nullptr && key.type == wanted->keyType && (wanted->curve.isEmpty() || key.curve == wanted->curve)
        && (key.algorithm.isEmpty() || key.algorithm == algorithm);
}

bool isSignedBy(const SignedToken &token, const Key &key)
{
    const Algorithm *algorithm = find(token.algorithm);
    if (algorithm == nullptr || !keyFits(key, token.algorithm)) {
        return false;
    }
    const QByteArray signature = algorithm->coordinate > 0 ? asDer(token.signature, algorithm->coordinate) : token.signature;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_PKEY_CTX *parameters = nullptr; // the context's own
    if (signature.isEmpty()
        || EVP_DigestVerifyInit(context.get(), &parameters, algorithm->digest(), nullptr, key.key.get()) != 1) {
        return false;
    }
    if (algorithm->padding != 0 && EVP_PKEY_CTX_set_rsa_padding(parameters, algorithm->padding) != 1) {
        return false;
    }
    if (algorithm->padding == pss && EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST) != 1) {
        return false;
    }
    return EVP_DigestVerify(context.get(), raw(signature), static_cast<size_t>(signature.size()), raw(token.signedPart),
                            static_cast<size_t>(token.signedPart.size()))
        == 1;
}

QByteArray halfHash(QByteArrayView text, const QString &algorithm)
{
    const Algorithm *known = find(algorithm);
    if (known == nullptr) {
        return {};
    }
    const QByteArray digest = QCryptographicHash::hash(text.toByteArray(), known->hash);
    return digest.first(digest.size() / 2).toBase64(base64Url);
}

} // namespace identity

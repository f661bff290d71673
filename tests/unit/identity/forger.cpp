#include "forger.h"

#include "identity/proof_key.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(identity::base64Url);
}

QByteArray number(const EVP_PKEY *key, const char *which, int size)
{
    BIGNUM *value = nullptr;
    EVP_PKEY_get_bn_param(key, which, &value);
    QByteArray bytes(size > 0 ? size : BN_num_bytes(value), Qt::Uninitialized);
    BN_bn2binpad(value, reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(bytes.size()));
    BN_free(value);
    return bytes;
}

} // namespace

Forger::Forger(Kind kind)
    : m_kind(kind)
    , m_key(kind == Kind::Rsa ? EVP_RSA_gen(2048)
                : EVP_EC_gen(kind == Kind::Curve ? "P-256" : kind == Kind::Curve384 ? "P-384" : "P-521"), EVP_PKEY_free)
{
}

int Forger::coordinate() const
{
    return m_kind == Kind::Rsa ? 0 : m_kind == Kind::Curve ? 32 : m_kind == Kind::Curve384 ? 48 : 66;
}

QByteArray Forger::publicPem() const
{
    BIO *memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PUBKEY(memory, m_key.get());
    char *text = nullptr;
    const auto size = BIO_get_mem_data(memory, &text);
    const QByteArray pem(text, size);
    BIO_free(memory);
    return pem;
}

QByteArray Forger::signature(const QByteArray &text, const QString &algorithm) const
{
    if (algorithm == "none"_L1) {
        return {};
    }
    if (algorithm.startsWith("HS"_L1)) { // the old trick: the public key taken for a shared secret
        return QMessageAuthenticationCode::hash(text, publicPem(), QCryptographicHash::Sha256);
    }
    const EVP_MD *digest = algorithm.endsWith("512"_L1) ? EVP_sha512() : algorithm.endsWith("384"_L1) ? EVP_sha384() : EVP_sha256();
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_PKEY_CTX *parameters = nullptr;
    EVP_DigestSignInit(context, &parameters, digest, nullptr, m_key.get());
    if (algorithm.startsWith("PS"_L1)) {
        EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, m_salt.value_or(RSA_PSS_SALTLEN_DIGEST));
    }
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    size_t size = 0;
    EVP_DigestSign(context, nullptr, &size, bytes, static_cast<size_t>(text.size()));
    QByteArray made(static_cast<qsizetype>(size), Qt::Uninitialized);
    EVP_DigestSign(context, reinterpret_cast<unsigned char *>(made.data()), &size, bytes, static_cast<size_t>(text.size()));
    made.truncate(static_cast<qsizetype>(size));
    EVP_MD_CTX_free(context);
    if (m_kind == Kind::Rsa || m_der) {
        return made;
    }
    const auto *der = reinterpret_cast<const unsigned char *>(made.constData());
    ECDSA_SIG *pair = d2i_ECDSA_SIG(nullptr, &der, static_cast<long>(made.size()));
    QByteArray flat(2 * coordinate(), Qt::Uninitialized);
    BN_bn2binpad(ECDSA_SIG_get0_r(pair), reinterpret_cast<unsigned char *>(flat.data()), coordinate());
    BN_bn2binpad(ECDSA_SIG_get0_s(pair), reinterpret_cast<unsigned char *>(flat.data()) + coordinate(), coordinate());
    ECDSA_SIG_free(pair);
    return flat;
}

QByteArray Forger::tokenOf(const QByteArray &headerJson, const QJsonObject &claims, const QString &algorithm) const
{
    const QByteArray text = encoded(headerJson) + '.' + encoded(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    return text + '.' + encoded(signature(text, algorithm));
}

QByteArray Forger::token(const QJsonObject &header, const QJsonObject &claims) const
{
    return tokenOf(QJsonDocument(header).toJson(QJsonDocument::Compact), claims, header["alg"_L1].toString());
}

QJsonObject Forger::publicKey(const QString &id, const QString &use, const QString &algorithm) const
{
    QJsonObject key{{u"kid"_s, id}, {u"use"_s, use}};
    if (!algorithm.isEmpty()) {
        key[u"alg"_s] = algorithm;
    }
    const auto put = [&](const QString &name, const char *which, int size) {
        key[name] = QString::fromLatin1(encoded(number(m_key.get(), which, size)));
    };
    if (m_kind == Kind::Rsa) {
        key[u"kty"_s] = u"RSA"_s;
        put(u"n"_s, OSSL_PKEY_PARAM_RSA_N, 0);
        put(u"e"_s, OSSL_PKEY_PARAM_RSA_E, 0);
    } else {
        key[u"kty"_s] = u"EC"_s;
        key[u"crv"_s] = m_kind == Kind::Curve ? u"P-256"_s : m_kind == Kind::Curve384 ? u"P-384"_s : u"P-521"_s;
        put(u"x"_s, OSSL_PKEY_PARAM_EC_PUB_X, coordinate());
        put(u"y"_s, OSSL_PKEY_PARAM_EC_PUB_Y, coordinate());
    }
    return key;
}

#include "cluster/sealing.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <QDate>

#include <array>
#include <ctime>
#include <memory>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

template<auto Free>
struct Freed {
    template<typename T>
    void operator()(T *it) const
    {
        Free(it);
    }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Freed<EVP_CIPHER_CTX_free>>;

constexpr int sessionKeyBytes = 32;
constexpr int nonceBytes = 12;
constexpr int tagBytes = 16;

struct SessionKey {
    std::array<unsigned char, sessionKeyBytes> bytes{};
    ~SessionKey() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
};

unsigned char *writable(QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + at;
}

QString lastReason()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    const char *const reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    return QString::fromLatin1(reason == nullptr ? "" : reason);
}

QString untilOf(const X509 *certificate)
{
    std::tm until{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &until) != 1) {
        return {};
    }
    return QDate(until.tm_year + 1900, until.tm_mon + 1, until.tm_mday).toString(Qt::ISODate);
}

Result<Key> publicKey(const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    const Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (!certificate) {
        return failure("sealing.no-certificate", {{u"reason"_s, lastReason()}});
    }
    if (X509_cmp_current_time(X509_get0_notAfter(certificate.get())) < 0) {
        return failure("sealing.certificate-expired", {{u"until"_s, untilOf(certificate.get())}});
    }
    Key key(X509_get_pubkey(certificate.get()));
    if (!key || EVP_PKEY_base_id(key.get()) != EVP_PKEY_RSA) {
        return failure("sealing.no-certificate", {{u"reason"_s, u"RSA"_s}});
    }
    return key;
}

// RSA-OAEP, SHA-256 for both its hash and its mask (as Go's EncryptOAEP has them).
std::optional<QByteArray> wrapped(EVP_PKEY *key, const SessionKey &session, const QByteArray &label)
{
    const KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
    if (!context || EVP_PKEY_encrypt_init(context.get()) <= 0
        || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) <= 0
        || EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), EVP_sha256()) <= 0
        || EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), EVP_sha256()) <= 0) {
        return std::nullopt;
    }
    void *const owned = OPENSSL_memdup(label.constData(), static_cast<size_t>(label.size())); // the context frees it
    if (owned == nullptr || EVP_PKEY_CTX_set0_rsa_oaep_label(context.get(), owned, static_cast<int>(label.size())) <= 0) {
        OPENSSL_free(owned);
        return std::nullopt;
    }
    size_t length = 0;
    if (EVP_PKEY_encrypt(context.get(), nullptr, &length, session.bytes.data(), session.bytes.size()) <= 0) {
        return std::nullopt;
    }
    QByteArray out(static_cast<qsizetype>(length), '\0');
    if (EVP_PKEY_encrypt(context.get(), writable(out), &length, session.bytes.data(), session.bytes.size()) <= 0) {
        return std::nullopt;
    }
    out.truncate(static_cast<qsizetype>(length));
    return out;
}

std::optional<QByteArray> encrypted(const SessionKey &session, QByteArrayView value)
{
    const CipherContext context(EVP_CIPHER_CTX_new());
    const std::array<unsigned char, nonceBytes> nonce{};
    QByteArray out(value.size() + tagBytes, '\0');
    int length = 0;
    int rest = 0;
    if (!context
        || EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, session.bytes.data(), nonce.data()) != 1
        || EVP_EncryptUpdate(context.get(), writable(out), &length, reinterpret_cast<const unsigned char *>(value.data()),
                             static_cast<int>(value.size())) != 1
        || EVP_EncryptFinal_ex(context.get(), writable(out, length), &rest) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagBytes, writable(out, value.size())) != 1) {
        return std::nullopt;
    }
    return out;
}

} // namespace

Result<QByteArray> seal(const QByteArray &certificatePem, const QString &label, const Secret &value)
{
    const auto key = publicKey(certificatePem);
    if (!key) {
        return failure(key.error());
    }
    SessionKey session;
    if (RAND_bytes(session.bytes.data(), sessionKeyBytes) != 1) {
        return failure("sealing.failed", {{u"reason"_s, lastReason()}});
    }
    const auto wrapping = wrapped(key->get(), session, label.toUtf8());
    const auto content = encrypted(session, value.reveal());
    if (!wrapping || !content) {
        return failure("sealing.failed", {{u"reason"_s, lastReason()}});
    }
    QByteArray sealed;
    sealed.append(static_cast<char>(wrapping->size() >> 8));
    sealed.append(static_cast<char>(wrapping->size() & 0xff));
    sealed += *wrapping + *content;
    return sealed.toBase64();
}

} // namespace cluster

#include "base/secret.h"

#include <openssl/crypto.h>

struct Secret::Buffer {
    explicit Buffer(QByteArray own) : bytes(std::move(own)) { } // nobody else's, so that wiping it wipes all there is
    ~Buffer() { OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size())); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    QByteArray bytes;
};

Secret Secret::fromBytes(QByteArray &&bytes)
{
    Secret secret;
    if (!bytes.isDetached()) { // others hold them, or they are a literal
        bytes = QByteArray(bytes.constData(), bytes.size());
    }
    secret.m_buffer = std::make_shared<const Buffer>(std::move(bytes));
    bytes.clear();
    return secret;
}

Secret Secret::fromText(const QString &text)
{
    return fromBytes(text.toUtf8());
}

bool Secret::isEmpty() const
{
    return size() == 0;
}

qsizetype Secret::size() const
{
    return m_buffer ? m_buffer->bytes.size() : 0;
}

QByteArrayView Secret::reveal() const
{
    return m_buffer ? QByteArrayView(m_buffer->bytes) : QByteArrayView();
}

bool Secret::equals(const Secret &other) const
{
    const QByteArrayView mine = reveal();
    const QByteArrayView theirs = other.reveal();
    return mine.size() == theirs.size()
        && (mine.isEmpty() || CRYPTO_memcmp(mine.data(), theirs.data(), static_cast<size_t>(mine.size())) == 0);
}

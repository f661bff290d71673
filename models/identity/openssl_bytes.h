// Bytes as OpenSSL takes them. Private to models/identity.
#pragma once

#include <QByteArray>

namespace identity {

[[nodiscard]] inline const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace identity

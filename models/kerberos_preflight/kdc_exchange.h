// One message to one KDC and its answer (RFC 4120 7.2): UDP, or TCP with the length in front. Knows nothing of what the
// bytes mean. Private to models/kerberos_preflight.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QCoroTask>
#include <QHostAddress>

#include <chrono>
#include <stop_token>

namespace kerberos {

enum class Transport { Udp, Tcp };

// The host's addresses, at least one. Errors: preflight.name-unknown {host}, preflight.cancelled.
[[nodiscard]] QCoro::Task<Result<QList<QHostAddress>>> addressesOf(QString host, std::chrono::milliseconds bound,
                                                                   std::stop_token stop);

// Errors: preflight.kdc-closed {kdc, reason}, preflight.kdc-silent {kdc, seconds}, preflight.cancelled.
[[nodiscard]] QCoro::Task<Result<QByteArray>> askKdc(Transport transport, QHostAddress address, quint16 port,
                                                     QByteArray message, std::chrono::milliseconds bound,
                                                     std::stop_token stop);

} // namespace kerberos

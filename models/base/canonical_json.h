// One byte form for one JSON value (sorted keys, no white space), so that digests, signatures and diffs of the same
// value agree between machines. RFC 8785 in spirit; our values hold no floating-point numbers, where it is subtle.
#pragma once

#include <QByteArray>
#include <QJsonObject>

[[nodiscard]] QByteArray canonicalJson(const QJsonObject &object);
[[nodiscard]] QString sha256Hex(QByteArrayView bytes);

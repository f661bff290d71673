// Who set which field of an object, read from its managedFields: the guard of shared_keys, and what drift is told by.
#pragma once

#include <QJsonArray>
#include <QList>
#include <QStringList>
#include <optional>

namespace cluster {

// The one field manager of everything we write into shared objects. Server-side apply costs the API server the square of the
// managers in an object (16 ms at 25, 880 ms at 200): whose key is whose is told by the keys' prefix instead.
inline const QString keyManager = QStringLiteral("catalog-manager");

// Somebody else's manager that set the field ({"data", "k"}, {"metadata", "labels", "l"}); empty where we did, or nobody did.
[[nodiscard]] QString foreignOwner(const QJsonArray &managedFields, const QStringList &field);
// Whether we did, and nobody else.
[[nodiscard]] bool isOnlyOurs(const QJsonArray &managedFields, const QStringList &field);

// Version 0.1 was a manager per catalog ("catalog-manager/NAME", "catalog-manager/NAME/STAMP"): the same fields with those
// folded into our one, nobody else's touched. Nothing where there are none of them.
[[nodiscard]] std::optional<QJsonArray> withoutManagersPerCatalog(const QJsonArray &managedFields);

// The same fields with these as ours and nobody else's.
[[nodiscard]] QJsonArray takenByUs(const QJsonArray &managedFields, const QList<QStringList> &fields);

// The fields as ours. For an object without managedFields (one that was empty, or that a restore brought back): the API server
// keeps no account of who changes such a one, until somebody is in it.
[[nodiscard]] QJsonArray asOurs(const QList<QStringList> &fields);

} // namespace cluster

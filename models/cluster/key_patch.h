// What has to change in a shared object, as a merge patch that holds only for the object as it was read. Reads and writes nothing.
// Internal to this folder.
#pragma once

#include "cluster/shared_keys.h"

namespace cluster {

// The whole object, where there is none yet.
[[nodiscard]] QJsonObject objectWith(const SharedObject &object, const QJsonObject &data);

// The patches; empty where there is nothing to change. Errors: those of putKeys().
[[nodiscard]] Result<QJsonObject> patchThatPuts(const SharedObject &object, const QJsonObject &wanted, const QJsonObject &there,
                                                Foreign foreign = Foreign::Respected);
[[nodiscard]] QJsonObject patchThatReleases(const SharedObject &object, const QString &prefix, const QJsonObject &there);

// The keys keep their values; nobody but us has set them.
[[nodiscard]] QJsonObject patchThatTakes(const QStringList &keys, const QJsonObject &there);

[[nodiscard]] Result<> checkSize(const SharedObject &object, const QJsonObject &data); // kubernetes.too-large
// What counts against objectLimit.
[[nodiscard]] qsizetype dataSize(const SharedObject &object, const QJsonObject &data);

} // namespace cluster

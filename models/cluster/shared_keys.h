// One catalog's keys in an object that all catalogs share (credential Secret, policy ConfigMap): written and released by
// server-side apply with a field manager per catalog, so that nobody's keys but its own can be touched.
#pragma once

#include "cluster/kubernetes.h"

#include <map>

namespace cluster {

struct SharedObject {
    kubernetes::Resource resource; // secrets or configMaps
    QString name;
    QMap<QString, QString> labels; // each catalog claims them too; they go with the last one
};

// The whole set of keys this owner (a catalog, or "CATALOG/PART" for a part that comes and goes by itself) has there: keys of
// an earlier call that are missing now are released.
// Idempotent. Errors: kubernetes.field-conflict (another manager owns the key), kubernetes.too-large, kubernetes.*.
[[nodiscard]] QCoro::Task<Result<>> putKeys(kubernetes::Client kubernetes, SharedObject object, QString owner,
                                            std::map<QString, Secret> values, kubernetes::DryRun dryRun,
                                            std::stop_token stop);
// Lets go of all of them. An absent object is as good. Never creates the object, never deletes it: a mounted Secret that
// vanishes and comes back is a risk, an empty one is none.
[[nodiscard]] QCoro::Task<Result<>> releaseKeys(kubernetes::Client kubernetes, SharedObject object, QString owner,
                                                std::stop_token stop);
// The catalog's own and those of all its parts.
[[nodiscard]] QCoro::Task<Result<>> releaseAllKeys(kubernetes::Client kubernetes, SharedObject object, QString catalog,
                                                   std::stop_token stop);

// The keys an object holds with the bytes' total size; empty for an absent one. Values stay where they are.
struct KeysThere {
    QStringList keys;
    qsizetype bytes = 0; // as base64 for a Secret: what counts against the 1 MiB
};
[[nodiscard]] QCoro::Task<Result<KeysThere>> keysOf(kubernetes::Client kubernetes, SharedObject object, std::stop_token stop);

// A Secret's values under those of the keys that are there.
[[nodiscard]] QCoro::Task<Result<std::map<QString, Secret>>> valuesOf(kubernetes::Client kubernetes, SharedObject object,
                                                                      QStringList keys, std::stop_token stop);

// A ConfigMap's text under a key, empty where absent.
[[nodiscard]] QCoro::Task<Result<QString>> textOf(kubernetes::Client kubernetes, SharedObject object, QString key,
                                                  std::stop_token stop);

[[nodiscard]] QString fieldManager(const QString &owner); // "catalog-manager/NAME", "catalog-manager/NAME/PART"

} // namespace cluster

// One catalog's keys in an object that all catalogs share (credential Secret, policy ConfigMap). A key belongs to the catalog whose
// name and a dot it begins with; what another field manager has set (Flux, Argo CD, kubectl) is not written over unless that is asked for. Each change is
// one patch of our own keys under the object's resourceVersion, so what was looked at is what is changed.
#pragma once

#include "cluster/kubernetes.h"

#include <map>

namespace cluster {

struct SharedObject {
    kubernetes::Resource resource; // secrets or configMaps
    QString name;
    QMap<QString, QString> labels; // set with the first of our keys; they go with the last one
};

// A key that another manager has set: an error, or written over all the same.
enum class Foreign { Respected, Overwritten };

// What the API server accepts as the data of one Secret or ConfigMap, bytes; keys are counted too.
inline constexpr qsizetype objectLimit = 1'048'576;

// Writes keys of this owner: a catalog, or "CATALOG/PART" for a part that comes and goes by itself. Every key begins with "CATALOG." or
// "CATALOG.PART."; the owner's other keys stay as they are. Creates the object where it is absent. Idempotent; tried again while others
// write into the same object. Errors: kubernetes.field-conflict {resource, name, manager, field} (another manager has set the key),
// kubernetes.too-large {resource, name, bytes}, kubernetes.conflict (others never let us), kubernetes.*.
[[nodiscard]] QCoro::Task<Result<>> putKeys(kubernetes::Client kubernetes, SharedObject object, QString owner,
                                            std::map<QString, Secret> values, kubernetes::DryRun dryRun,
                                            std::stop_token stop, Foreign foreign = Foreign::Respected);
// Removes all of the owner's, a catalog's with those of its parts. A key that another manager has set meanwhile is its own and stays. An
// absent object is as good. Never deletes the object: a mounted Secret that vanishes and comes back is a risk, an empty one is none.
[[nodiscard]] QCoro::Task<Result<>> releaseKeys(kubernetes::Client kubernetes, SharedObject object, QString owner,
                                                std::stop_token stop);

// Those of the keys that another manager has set are ours from now on, each with the value it has. Which they were. An absent object is
// as good.
[[nodiscard]] QCoro::Task<Result<QStringList>> takeKeys(kubernetes::Client kubernetes, SharedObject object, QStringList keys,
                                                        std::stop_token stop);

// The keys an object holds with the bytes' total size; empty for an absent one. Values stay where they are.
struct KeysThere {
    QStringList keys;
    qsizetype bytes = 0; // what counts against objectLimit
};
[[nodiscard]] QCoro::Task<Result<KeysThere>> keysOf(kubernetes::Client kubernetes, SharedObject object, std::stop_token stop);

// A Secret's values under those of the keys that are there.
[[nodiscard]] QCoro::Task<Result<std::map<QString, Secret>>> valuesOf(kubernetes::Client kubernetes, SharedObject object,
                                                                      QStringList keys, std::stop_token stop);

// A ConfigMap's text under a key, empty where absent.
[[nodiscard]] QCoro::Task<Result<QString>> textOf(kubernetes::Client kubernetes, SharedObject object, QString key,
                                                  std::stop_token stop);

} // namespace cluster

// All the texts of a shared ConfigMap at once, changed under a condition: for what is derived from every catalog's part, as the
// merged krb5.conf is. One catalog's own keys alone are shared_keys.h's.
#pragma once

#include "cluster/shared_keys.h"

#include <optional>

namespace cluster {

struct SharedTexts {
    bool exists = false;
    QMap<QString, QString> texts; // by key
    QMap<QString, QString> annotations;
    QString resourceVersion;
    [[nodiscard]] qsizetype bytes() const; // what counts against objectLimit
};

struct TextChange {
    QMap<QString, std::optional<QString>> texts; // none: the key goes away
    QMap<QString, std::optional<QString>> annotations;
    [[nodiscard]] bool isEmpty() const { return texts.isEmpty() && annotations.isEmpty(); }
};

[[nodiscard]] QCoro::Task<Result<SharedTexts>> readTexts(kubernetes::Client kubernetes, SharedObject object,
                                                         std::stop_token stop);
// One patch, all of it or nothing; creates the object where there was none. Errors: kubernetes.conflict (it is no longer what was read:
// read again), kubernetes.already-exists (the same, for one that was absent), kubernetes.too-large, kubernetes.*.
[[nodiscard]] QCoro::Task<Result<>> changeTexts(kubernetes::Client kubernetes, SharedObject object, SharedTexts before,
                                                TextChange change, kubernetes::DryRun dryRun, std::stop_token stop);

} // namespace cluster

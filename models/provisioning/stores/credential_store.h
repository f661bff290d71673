// Where the credential files of one revision rest, and how they come into the Secret that Trino has mounted. One of these for each
// store an environment may name; a step asks storeOf() and knows no more. Idempotent like steps: put() twice is once, and
// release() is safe whether put() never ran, ran half, or ran and its answer was lost. Nothing but put() needs a secret.
#pragma once

#include "provisioning/step.h"

namespace provisioning {

using Files = std::map<QString, Secret>; // by key in the mounted Secret

class CredentialStore {
public:
    CredentialStore(SharedWork work, connectors::FilePlace place)
        : m_work(std::move(work))
        , m_place(place)
    {
    }
    virtual ~CredentialStore() = default;
    CredentialStore(const CredentialStore &) = delete;
    CredentialStore &operator=(const CredentialStore &) = delete;

    // Reads only; may ask for dry runs. What would be written besides the mounted Secret's own keys.
    [[nodiscard]] virtual QCoro::Task<Result<Changes>> plan(Files files, std::stop_token stop) const = 0;
    // Until the mounted Secret has them.
    [[nodiscard]] virtual QCoro::Task<Result<>> put(Files files, std::stop_token stop) const = 0;
    // This revision's, until nothing of them is left anywhere.
    [[nodiscard]] virtual QCoro::Task<Result<>> release(std::stop_token stop) const = 0;
    // All of the catalog's.
    [[nodiscard]] virtual QCoro::Task<Result<>> releaseAll(std::stop_token stop) const = 0;
    // Those of the keys that are still there.
    [[nodiscard]] virtual QCoro::Task<Result<Files>> read(QStringList keys, std::stop_token stop) const = 0;
    // What is written besides the mounted Secret's own keys: for the review of a change that takes it away.
    [[nodiscard]] virtual QStringList objects() const = 0;

protected:
    [[nodiscard]] const Work &work() const { return *m_work; }
    [[nodiscard]] const SharedWork &sharedWork() const { return m_work; }
    [[nodiscard]] cluster::SharedObject object() const { return m_work->filesObject(m_place); } // the mounted Secret
    [[nodiscard]] connectors::FilePlace place() const { return m_place; }

private:
    SharedWork m_work;
    connectors::FilePlace m_place;
};

// The one that the work's revision is kept in, for its credential files or its keytab. Errors: run.unknown-store {store, catalog} (a newer version of this program wrote it).
[[nodiscard]] Result<std::unique_ptr<CredentialStore>> storeOf(const SharedWork &work, connectors::FilePlace place);

} // namespace provisioning

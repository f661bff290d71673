// Where heads and revisions are kept: one mutable Secret `catalog-NAME` and immutable Secrets `catalog-NAME.vN`, as Helm
// keeps releases. Knows their shape and the compare-and-swap; knows nothing of runs and steps.
#pragma once

#include "catalog/head.h"
#include "catalog/revision.h"
#include "cluster/environment.h"
#include "cluster/gitops.h"

namespace cluster {

struct StoredHead {
    catalog::Head head;
    QString uid;
    QString resourceVersion; // what a write must find unchanged
    std::optional<Error> remark = {}; // written, but something beside it was not: worth telling
};

struct CatalogRecord {
    QString catalog;
    std::optional<StoredHead> head;
    std::vector<catalog::Revision> revisions; // ascending
    std::vector<Error> unreadable; // records that are there but cannot be read
    std::optional<GitOpsOwner> gitOps; // who else keeps the head as it likes it
    catalog::StoredContents stored; // what all of this was read from: signatures are judged by it

    [[nodiscard]] const catalog::Revision *revision(int number) const;
};

struct CatalogRecords {
    std::vector<CatalogRecord> records; // by name
    QDateTime serverTime; // UTC, whole seconds: the clock leases are judged by
};

class RecordStore {
public:
    // Every head is signed as it is written, by whichever verb and machine, where the environment has a key.
    explicit RecordStore(const Endpoints &endpoints);

    // Empty catalog name: all of them. Errors: kubernetes.*.
    [[nodiscard]] QCoro::Task<Result<CatalogRecords>> read(QString catalog, std::stop_token stop) const;

    // Tells of each change of any head or revision from now on, until stop, the server's end (both are success; ask again, after reading
    // again) or an error. onReady is called once the watch's starting point is fixed. Errors: kubernetes.*.
    [[nodiscard]] QCoro::Task<Result<>> watch(std::function<void()> onReady, std::function<void(QString catalog)> onChange,
                                              std::stop_token stop) const;

    // Is it as it was signed? Errors: those of reading the keys.
    [[nodiscard]] QCoro::Task<Result<catalog::Verdict>> judge(CatalogRecord record, std::stop_token stop) const;

    // Create if absent. kubernetes.already-exists: somebody else has it.
    [[nodiscard]] QCoro::Task<Result<StoredHead>> claim(catalog::Head head, std::stop_token stop) const;
    // Compare and swap against what `before` was read as. kubernetes.conflict: somebody wrote in between. An answer lost on the
    // way is looked up: if the head is what we wanted to write, it was written.
    [[nodiscard]] QCoro::Task<Result<StoredHead>> write(StoredHead before, catalog::Head next, std::stop_token stop) const;
    [[nodiscard]] QCoro::Task<Result<>> remove(StoredHead head, std::stop_token stop) const;

    // Written with immutable: true. Writing the same revision again is no error (the first answer may have been lost).
    [[nodiscard]] QCoro::Task<Result<>> addRevision(catalog::Revision revision, std::stop_token stop) const;
    // Only the one with this fingerprint (Fingerprint::whole; empty: whichever), as it was when that was looked at. Absent: done. Errors:
    // run.revision-replaced {catalog, revision}, kubernetes.*.
    [[nodiscard]] QCoro::Task<Result<>> removeRevision(QString catalog, int number, QString fingerprint, std::stop_token stop) const;
    // The revisions as they are, byte for byte, under another catalog's name too. Twice is once.
    [[nodiscard]] QCoro::Task<Result<>> copyRevisions(QString catalog, QString to, std::stop_token stop) const;

private:
    // Tells the keys' keeper that this state ended a run; what comes back older from now on is found out.
    [[nodiscard]] QCoro::Task<std::optional<Error>> note(catalog::Head head, bool deleted, std::stop_token stop) const;

    kubernetes::Client m_kubernetes;
    std::shared_ptr<Signer> m_signer;
};

[[nodiscard]] QString headName(const QString &catalog); // "catalog-NAME"
[[nodiscard]] QString revisionName(const QString &catalog, int number); // "catalog-NAME.vN"

} // namespace cluster

// The head of a catalog: the one mutable record by which every admin's machine agrees what is current, what is under
// way, who does it and until when. A plain, secret-free value; where and how it is kept is the cluster's affair.
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace catalog {

enum class Verb {
    Register,
    Rehearse, // a connection test: registered under a temporary name and always undone
    Delete,
    Edit, // any part of the definition; roles and description alone do not touch Trino
    Rotate, // the same definition with new credentials
    RollBack, // an earlier revision's definition as a new revision
    Disable, // out of Trino and closed; the record stays
    Enable, // the same revision brought back
    Rename, // the same catalog under another name, where its history goes too; nothing stays under this one
    Adopt, // one that only Trino knew comes under management
    Reconcile, // the same revision, where Trino or OPA no longer hold what it says
    Reindex, // asks the metadata catalogue to read the catalog again; never in a head, for it changes nothing there
};

enum class StepState {
    Waiting,
    Intended, // written before the effect: after a crash it may or may not have happened
    Done,
    Skipped, // found to be unnecessary: nothing to undo
    Undone,
};

struct StepRecord {
    QString id;
    StepState state = StepState::Waiting;
    QDateTime at = {}; // UTC, when it was intended
    bool operator==(const StepRecord &) const = default;
};

struct Lease {
    QString holder; // "alice (host-7)", for people
    QDateTime until; // UTC, by the API server's clock
    QDateTime since = {}; // the same clock, when it was won
    bool operator==(const Lease &) const = default;
};

struct NewName {
    QString name;
    int revision = 0; // what the rename makes there, after the copies of this catalog's own
    bool operator==(const NewName &) const = default;
};

struct Pending {
    QString run; // random, one per attempt: who finds another's here has lost the lease
    Verb verb = Verb::Register;
    int revision = 0; // the one being made; of a delete, disable and enable the current one
    QDateTime startedAt; // UTC
    std::vector<StepRecord> steps; // in the order they are applied
    std::optional<NewName> renamedTo = {}; // of a rename, which the head of the old name tells of
    QString renamedFrom = {}; // in the head of the new name, which only keeps it taken: the old one, whose rename this is
    QString by = {}; // who began it, as the lease's holder: also told when nobody has the lease any more
    bool operator==(const Pending &) const = default;
};

struct Outcome {
    Verb verb = Verb::Register;
    int revision = 0;
    QString code; // "done", or the code of the error that made us undo
    QString actor;
    QDateTime at; // UTC
    QString reason = {}; // why, in the person's words
    std::chrono::milliseconds gap {0}; // how long the catalog was absent from Trino on the way
    bool operator==(const Outcome &) const = default;
};

// What a revision's record looked like when it was written: SHA-256 in base64, of the whole and of each field. The head
// lists them, so that whoever vouches for the head vouches for the revisions, and can name the field that differs.
struct Fingerprint {
    QString whole;
    QMap<QString, QString> fields; // "definition.properties.connection-url" …; only of the revision in force and the pending one
    bool operator==(const Fingerprint &) const = default;
};

// Of a revision that a head lists; empty where it does not.
using Fingerprints = std::map<int, Fingerprint>;
[[nodiscard]] QString wholeOf(const Fingerprints &fingerprints, int revision);

// Who vouches for the head as it stands (signature.h makes and judges it).
struct Seal {
    QString key; // the id of the key
    qint64 serial = 0; // one more with each write: a head that counts less than one seen before is an old one put back
    QMap<QString, QString> sections; // of the head's record, each with the SHA-256 of what it held
    QString mac; // HMAC-SHA-256 over all of it, base64
    bool operator==(const Seal &) const = default;
};

// A registration that has prepared everything and waits for Trino to be started anew, whose Java does not find these realms before.
struct AwaitedRestart {
    QStringList realms; // empty: somebody wanted to wait all the same
    QDateTime since; // UTC
    bool operator==(const AwaitedRestart &) const = default;
};

struct Head {
    QString catalog;
    int current = 0; // revision in force; 0: none yet
    std::optional<Pending> pending;
    std::optional<Lease> lease;
    std::optional<Outcome> lastOutcome;
    bool disabled = false; // kept, but neither in Trino nor open to anybody
    Fingerprints fingerprints = {}; // of the revisions there are, by number
    std::map<int, std::chrono::milliseconds> gaps = {}; // how long the catalog was absent from Trino as a revision of those came into force
    std::optional<Seal> seal = {};
    std::optional<AwaitedRestart> awaited = {}; // of one that is disabled for no other reason
    // Since when (UTC) a revision is in force that the metadata catalogue has yet to be told of: what follows a run has not ended.
    std::optional<QDateTime> unindexedSince = {};
    // The last time the catalog was absent from Trino, for whatever came of it; 0: it was not since its revision is in force.
    [[nodiscard]] std::chrono::milliseconds lastGap() const;
    bool operator==(const Head &) const = default;
};

[[nodiscard]] QString verbName(Verb verb); // "register", "rehearse", "delete" …: stable, for records and audit
[[nodiscard]] std::optional<Verb> verbOf(const QString &name);
// Whether the verb makes a revision of its own; the others work on the current one.
[[nodiscard]] bool writesRevision(Verb verb);
// Whether nothing is left under the head's name once it is done.
[[nodiscard]] bool endsTheRecord(Verb verb);
[[nodiscard]] QString stateName(StepState state);

[[nodiscard]] QJsonObject toRecord(const Head &head);
// Errors: run.head-unreadable {catalog, reason}, also for a schema newer than ours.
[[nodiscard]] Result<Head> headFromRecord(const QString &catalog, const QJsonObject &record);
// The signature alone, also of a head that cannot be read otherwise; nullopt where there is none.
[[nodiscard]] std::optional<Seal> sealFrom(const QJsonObject &record);

} // namespace catalog

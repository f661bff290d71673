// The head of a catalog: the one mutable record by which every admin's machine agrees what is current, what is under
// way, who does it and until when. A plain, secret-free value; where and how it is kept is the cluster's affair.
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <chrono>
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
    bool operator==(const StepRecord &) const = default;
};

struct Lease {
    QString holder; // "alice (host-7)", for people
    QDateTime until; // UTC, by the API server's clock
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

struct Head {
    QString catalog;
    int current = 0; // revision in force; 0: none yet
    std::optional<Pending> pending;
    std::optional<Lease> lease;
    std::optional<Outcome> lastOutcome;
    bool disabled = false; // kept, but neither in Trino nor open to anybody
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

} // namespace catalog

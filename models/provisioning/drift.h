// What the records in Kubernetes say against what Trino, OPA and the shared objects hold: facts in, findings out. Asks nobody
// (drift_facts.h does) and mends nothing (reconcile.h does).
#pragma once

#include "cluster/catalog_records.h"
#include "cluster/environment.h"

#include <QSet>

namespace provisioning {

// In the order of how much it matters: who sees too much comes first, what is nobody's harm last.
enum class Drift {
    RecordTampered, // the record is not what was signed
    RecordGone, // it was signed, nobody deleted the catalog by this program, and there is none
    RecordOlder, // an older record was restored behind our back
    OpaAdmits, // OPA lets somebody in whom the record does not name
    RuleDiffers, // the fragment is not the one the record makes
    StillInTrino, // disabled, and in Trino all the same
    MissingInTrino, // a memory store after a restart
    RestartCame, // prepared for a restart of Trino, which has come
    ConnectorDiffers, // Trino has another catalog under that name
    RuleMissing,
    OpaRefuses, // the rule is right, and OPA refuses a role it admits
    CredentialMissing, // a key of the credential Secret that the revision reads
    KeyTaken, // a key of ours that somebody else's field manager has set
    Reverted, // what we had put right has been changed back
    RecordUnreadable,
    RevisionMissing, // the head names one that is not there
    Interrupted, // a run of somebody's who no longer renews the lease
    RecordUnsigned,
    RecordKeyUnknown, // signed with a key that is not at hand
    NotIndexed, // the metadata catalogue was not told of the revision in force
    Leftover, // a temporary catalog that nobody is at any more
    Unmanaged, // in Trino only
};
[[nodiscard]] QString driftName(Drift drift); // "missing-in-trino" …: stable, for JSON

struct Finding {
    Drift drift = Drift::MissingInTrino;
    QMap<QString, QString> arguments = {}; // the catalog, and what the words need; never a secret
    bool operator==(const Finding &) const = default;

    [[nodiscard]] Error asError() const; // "drift.missing-in-trino": cause and remedy are models/text's
};
using Findings = std::vector<Finding>; // of one catalog, what matters most first

// What the signature of a catalog's records says, as far as it was looked at.
enum class RecordState { Unchecked, Intact, Tampered, Older, Unsigned, KeyUnknown };
struct RecordCheck {
    RecordState state = RecordState::Unchecked;
    QStringList fields = {}; // of a tampered one: which differ
};

// One shared object as it stands: keys with their texts (of a Secret the texts are left out), and who else writes it.
struct SharedFacts {
    QMap<QString, QString> texts;
    QMap<QString, QString> foreignWriters; // key → the field manager that has set it and is not ours
    QString controller; // the GitOps controller the object is marked with; empty: none
};

// What one of several coordinators has.
struct CoordinatorFacts {
    QString name;
    QMap<QString, QString> catalogs; // as DriftFacts::inTrino
};

struct DriftFacts {
    cluster::CatalogRecords records;
    QMap<QString, QString> inTrino; // catalog → connector, without `system`; of several coordinators, what all of them have
    std::vector<CoordinatorFacts> coordinators; // where there are several
    std::optional<SharedFacts> rules; // the policy ConfigMap; none: not looked at
    QMap<QString, SharedFacts> secrets; // by name, those the current revisions read from; one not looked at is not here
    // Per role, and for somebody without any (the empty name): the catalogs OPA admits them to. None: OPA was not asked.
    std::optional<QMap<QString, QSet<QString>>> admitted;
    QMap<QString, RecordCheck> signatures; // by catalog
    QMap<QString, catalog::Verdict> verdicts; // what those were made from; none where the keys cannot be read
    QSet<QString> recordsGone = {}; // catalogs that were signed and have no record
    QSet<QString> leftovers = {}; // temporary catalogs in Trino that nobody is at
    QSet<QString> restarted; // of the prepared ones: those whose restart of Trino has come
    std::vector<Error> unseen; // what could not be looked at, and why
};

// A catalog as the coordinators have it.
struct HeldCatalog {
    QString connector;
    QStringList on; // which of several coordinators, where it is not all of them
};
[[nodiscard]] QMap<QString, HeldCatalog> heldInTrino(const DriftFacts &facts);

// Catalogs with findings only. One with a run under way has none: whoever does it is at it.
[[nodiscard]] std::map<QString, Findings> driftOf(const cluster::Environment &environment, const DriftFacts &facts);

// The fragment that a record makes: closed to all but the admins while the catalog is disabled.
[[nodiscard]] QString expectedRule(const cluster::Environment &environment, const catalog::CatalogDefinition &definition,
                                   bool disabled);

} // namespace provisioning

// Vouches for a catalog's record and judges one that is met: HMAC-SHA-256 over the head, which lists the fingerprints of its
// revisions. So revisions stay as they were written, and a new key re-signs one object a catalog. Where keys rest is not known here.
#pragma once

#include "base/secret.h"
#include "catalog/head.h"

#include <QStringList>

namespace catalog {

// The last serial known to have ended a run, kept with the key: out of reach of whoever can restore the record.
struct Mark {
    qint64 serial = 0;
    bool deleted = false; // the catalog was deleted with it: its record is not to come back
    bool operator==(const Mark &) const = default;
};

struct KeyRing {
    QString signing = {}; // the id of the key that signs; empty: there is none
    std::map<QString, Secret> keys = {}; // by id: those that verify
    QMap<QString, Mark> marks = {}; // by catalog
    QString scope = {}; // signed with the record, so that one of another namespace proves nothing here
    QString version = {}; // of the place it was read from: what a write must find unchanged
};

// The records as they are stored, before anything is made of them.
struct StoredContents {
    QJsonObject head;
    std::map<int, QJsonObject> revisions; // by the number in the object's name
};

enum class Integrity {
    Intact,
    Tampered, // something is not as it was signed: fields says what
    Older, // signed, but a newer one has been seen: an old record was put back
    Unsigned,
    KeyUnknown, // signed with a key that is not known here
};
[[nodiscard]] QString integrityName(Integrity integrity); // "intact" …: stable, for JSON

struct Verdict {
    Integrity integrity = Integrity::Unsigned;
    QString key = {}; // the id of the key it says it is signed with
    QStringList fields = {}; // of a tampered one: "current", "v3.definition.properties.connection-url", "v2", "signature"
    bool operator==(const Verdict &) const = default;
};

[[nodiscard]] Fingerprint fingerprintOf(const QJsonObject &revision);
// Takes the revisions that are stored and that the head does not list yet: those of a record from before there were fingerprints.
void listRevisions(Head &head, const std::map<int, QJsonObject> &revisions);

// Signs the head as it is, with a serial of its own. Without a signing key the head stays without a signature.
void sign(Head &head, const KeyRing &ring);

[[nodiscard]] Verdict judge(const QString &catalog, const StoredContents &stored, const KeyRing &ring);

// Why nothing may be built on such a record; nullopt where something may. Codes: signature.tampered {catalog, fields}, signature.older
// {catalog}, signature.key-unknown {catalog, key}.
[[nodiscard]] std::optional<Error> objection(const QString &catalog, const Verdict &verdict);

// A key of 32 random bytes under an id of its own, which signs from now on. The others go on verifying.
void addKey(KeyRing &ring, const QDate &today);

} // namespace catalog

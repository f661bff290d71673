#include "provisioning/krb5_readers.h"

#include "base/canonical_json.h"
#include "provisioning/krb5_share.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using kerberos::KnownRealms;

namespace provisioning {

namespace {

const QString note = u"catalog-manager/krb5-read"_s;

// What one life of the coordinator is known to have read.
struct Memory {
    QDateTime at; // when it was written down; invalid: nothing is
    std::optional<KnownRealms> read;
    QJsonObject missing; // realm → its KDCs, as they stood in the file when it was not found
};

Memory memoryOf(const cluster::SharedTexts &there, const QDateTime &coordinatorStarted)
{
    const QJsonObject json = QJsonDocument::fromJson(there.annotations.value(note).toUtf8()).object();
    Memory memory {QDateTime::fromString(json["at"_L1].toString(), Qt::ISODate), {}, json["missing"_L1].toObject()};
    if (!memory.at.isValid() || memory.at < coordinatorStarted) {
        return {};
    }
    if (json["read"_L1].isObject()) {
        memory.read = kerberos::knownRealmsFrom(json["read"_L1].toObject());
    }
    return memory;
}

cluster::TextChange changeTo(const Memory &memory, const cluster::SharedTexts &there)
{
    QJsonObject json {{u"at"_s, memory.at.toUTC().toString(Qt::ISODate)}, {u"missing"_s, memory.missing}};
    if (memory.read) {
        json.insert(u"read"_s, kerberos::toJson(*memory.read));
    }
    cluster::TextChange change;
    const QString text = QString::fromUtf8(canonicalJson(json));
    if (there.annotations.value(note) != text) {
        change.annotations.insert(note, text);
    }
    return change;
}

QJsonArray kdcsIn(const KnownRealms &known, const QString &realm)
{
    return QJsonArray::fromStringList(known.kdcs.value(realm));
}

} // namespace

Krb5Readers krb5Readers(const cluster::SharedTexts &there, const QStringList &realms, const QString &merged,
                        const QDateTime &coordinatorStarted)
{
    const Memory memory = memoryOf(there, coordinatorStarted);
    const KnownRealms wanted = kerberos::knownRealms(merged.toUtf8());
    Krb5Readers readers {memory.read ? Krb5Readers::State::Finds : Krb5Readers::State::Unknown, {}};
    // Whether a file read anew would have what the old one lacks.
    const bool dnsComes = wanted.asksDns || (memory.read && memory.read->forbidsDns && !wanted.forbidsDns);
    for (const QString &realm : realms) {
        if (!wanted.hasKdcs(realm) && !dnsComes) {
            continue;
        }
        const bool absent = memory.read && !memory.read->kdcs.contains(realm) && !memory.read->asksDns;
        const bool moved = memory.read && memory.read->kdcs.contains(realm)
            && memory.read->kdcs.value(realm) != wanted.kdcs.value(realm);
        const bool seenMissing = memory.missing.contains(realm)
            && memory.missing.value(realm).toArray() == kdcsIn(wanted, realm);
        if (absent || moved || seenMissing) {
            readers.state = Krb5Readers::State::MustRestart;
            readers.realms.append(realm);
        }
    }
    return readers;
}

cluster::TextChange noteFound(const cluster::SharedTexts &there, const QDateTime &coordinatorStarted, const QDateTime &now)
{
    Memory memory = memoryOf(there, coordinatorStarted);
    if (memory.read) { // it read the file once; what has been added since it does not know
        return {};
    }
    memory.at = now;
    memory.read = kerberos::knownRealms(there.texts.value(mergedKey).toUtf8());
    for (const QString &realm : memory.missing.keys()) {
        memory.read->kdcs.remove(realm);
    }
    return changeTo(memory, there);
}

cluster::TextChange noteMissing(const cluster::SharedTexts &there, const QString &realm, const QDateTime &coordinatorStarted,
                                const QDateTime &now)
{
    Memory memory = memoryOf(there, coordinatorStarted);
    memory.at = now;
    memory.missing.insert(realm, kdcsIn(kerberos::knownRealms(there.texts.value(mergedKey).toUtf8()), realm));
    return changeTo(memory, there);
}

} // namespace provisioning

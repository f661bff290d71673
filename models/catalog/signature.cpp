#include "catalog/signature.h"

#include "base/canonical_json.h"
#include "base/names.h"

#include <QCryptographicHash>
#include <QDate>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr std::array integrities {std::pair(Integrity::Intact, "intact"), std::pair(Integrity::Tampered, "tampered"),
                                  std::pair(Integrity::Older, "older"), std::pair(Integrity::Unsigned, "unsigned"),
                                  std::pair(Integrity::KeyUnknown, "key-unknown")};
constexpr auto signature = "signature"_L1;

// With the name, so that two fields of one value have different digests.
QString digest(const QString &name, const QJsonValue &value)
{
    const QByteArray bytes = canonicalJson({{name, value}});
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64());
}

QMap<QString, QString> sectionsOf(const QJsonObject &head)
{
    QMap<QString, QString> sections;
    for (auto section = head.begin(); section != head.end(); ++section) {
        if (section.key() != signature) {
            sections.insert(section.key(), digest(section.key(), section.value()));
        }
    }
    return sections;
}

// Maps are taken apart to the depth at which a person names a field.
void addFields(QMap<QString, QString> &fields, const QString &prefix, const QJsonObject &object)
{
    static const QStringList maps {u"definition"_s, u"definition.properties"_s, u"definition.credentials"_s};
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = prefix + member.key();
        if (maps.contains(name) && member.value().isObject()) {
            addFields(fields, name + u'.', member.value().toObject());
        } else {
            fields.insert(name, digest(name, member.value()));
        }
    }
}

QStringList differing(const QMap<QString, QString> &signedOnes, const QMap<QString, QString> &stored, const QString &prefix)
{
    QStringList names;
    for (auto field = signedOnes.begin(); field != signedOnes.end(); ++field) {
        if (stored.value(field.key()) != field.value()) {
            names.append(prefix + field.key());
        }
    }
    for (auto field = stored.begin(); field != stored.end(); ++field) {
        if (!signedOnes.contains(field.key())) {
            names.append(prefix + field.key());
        }
    }
    names.sort();
    return names;
}

Secret macOf(const Seal &seal, const KeyRing &ring, const Secret &key)
{
    QJsonObject sections;
    for (auto section = seal.sections.begin(); section != seal.sections.end(); ++section) {
        sections.insert(section.key(), section.value());
    }
    const QByteArray message = canonicalJson(
        {{u"scope"_s, ring.scope}, {u"key"_s, seal.key}, {u"serial"_s, seal.serial}, {u"sections"_s, sections}});
    return Secret::fromBytes(
        QMessageAuthenticationCode::hash(message, key.reveal().toByteArray(), QCryptographicHash::Sha256).toBase64());
}

// The revisions beside what the head lists of them. One that is being made may not be there yet, a delete removes them, and a rename copies them.
QStringList differingRevisions(const Head &head, const std::map<int, QJsonObject> &stored)
{
    QStringList names;
    const bool moving = head.pending && endsTheRecord(head.pending->verb); // away, or to a new name
    for (const auto &[number, fingerprint] : head.fingerprints) {
        const QString name = u"v%1"_s.arg(number);
        const auto there = stored.find(number);
        if (there == stored.end()) {
            const bool mayBeAbsent = moving || (head.pending && head.pending->revision == number && head.current != number);
            names += mayBeAbsent ? QStringList() : QStringList(name);
            continue;
        }
        const Fingerprint now = fingerprintOf(there->second);
        if (now.whole != fingerprint.whole) {
            names += fingerprint.fields.isEmpty() ? QStringList(name)
                                                  : differing(fingerprint.fields, now.fields, name + u'.');
        }
    }
    // Older ones than the oldest that is listed wait to be removed: nothing is built on them.
    const int oldest = head.fingerprints.empty() ? 0 : head.fingerprints.begin()->first;
    for (const auto &[number, content] : stored) {
        if (number > oldest && !head.fingerprints.contains(number)) {
            names.append(u"v%1"_s.arg(number));
        }
    }
    return names;
}

} // namespace

QString integrityName(Integrity integrity)
{
    return nameIn(integrities, integrity);
}

Fingerprint fingerprintOf(const QJsonObject &revision)
{
    Fingerprint fingerprint {digest(u"revision"_s, revision), {}};
    addFields(fingerprint.fields, {}, revision);
    return fingerprint;
}

void listRevisions(Head &head, const std::map<int, QJsonObject> &revisions)
{
    for (const auto &[number, content] : revisions) {
        if (!head.fingerprints.contains(number)) {
            Fingerprint fingerprint = fingerprintOf(content);
            if (number != head.current) {
                fingerprint.fields.clear();
            }
            head.fingerprints.emplace(number, std::move(fingerprint));
        }
    }
}

void sign(Head &head, const KeyRing &ring)
{
    const auto key = ring.keys.find(ring.signing);
    if (key == ring.keys.end()) {
        head.seal.reset();
        return;
    }
    const qint64 known = std::max(head.seal ? head.seal->serial : 0, ring.marks.value(head.catalog).serial);
    head.seal = Seal {ring.signing, known + 1, sectionsOf(toRecord(head)), {}};
    head.seal->mac = QString::fromLatin1(macOf(*head.seal, ring, key->second).reveal().toByteArray());
}

Verdict judge(const QString &catalog, const StoredContents &stored, const KeyRing &ring)
{
    const std::optional<Seal> seal = sealFrom(stored.head);
    if (!seal) {
        // With a mark it had one: whoever took it away hoped for "unsigned".
        return ring.marks.contains(catalog) ? Verdict {Integrity::Tampered, {}, {signature}} : Verdict {};
    }
    const auto key = ring.keys.find(seal->key);
    if (key == ring.keys.end()) {
        return {Integrity::KeyUnknown, seal->key, {}};
    }
    if (!Secret::fromText(seal->mac).equals(macOf(*seal, ring, key->second))) {
        return {Integrity::Tampered, seal->key, {signature}};
    }
    QStringList fields = differing(seal->sections, sectionsOf(stored.head), {});
    if (fields.isEmpty()) { // what a head says of its revisions counts only if it is itself as it was signed
        const auto head = headFromRecord(catalog, stored.head);
        fields = head ? differingRevisions(*head, stored.revisions) : QStringList(u"catalog"_s); // another one's head, whole
    }
    if (!fields.isEmpty()) {
        return {Integrity::Tampered, seal->key, std::move(fields)};
    }
    const bool older = seal->serial < ring.marks.value(catalog).serial;
    return {older ? Integrity::Older : Integrity::Intact, seal->key, {}};
}

std::optional<Error> objection(const QString &catalog, const Verdict &verdict)
{
    switch (verdict.integrity) {
    case Integrity::Tampered:
        return makeError("signature.tampered", {{u"catalog"_s, catalog}, {u"fields"_s, verdict.fields.join(u", "_s)}});
    case Integrity::Older:
        return makeError("signature.older", {{u"catalog"_s, catalog}});
    case Integrity::KeyUnknown:
        return makeError("signature.key-unknown", {{u"catalog"_s, catalog}, {u"key"_s, verdict.key}});
    case Integrity::Intact:
    case Integrity::Unsigned:
        break;
    }
    return std::nullopt;
}

void addKey(KeyRing &ring, const QDate &today)
{
    QByteArray bytes(32, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    const QString suffix = QString::number(QRandomGenerator::system()->generate(), 16).rightJustified(8, u'0').left(6);
    ring.signing = today.toString(Qt::ISODate) + u'-' + suffix;
    ring.keys.insert_or_assign(ring.signing, Secret::fromBytes(std::move(bytes)));
}

} // namespace catalog

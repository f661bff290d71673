#include "catalog/head.h"

#include "base/names.h"

#include <QJsonArray>
#include <array>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr int headSchema = 1;
constexpr std::array verbs {std::pair(Verb::Register, "register"), std::pair(Verb::Rehearse, "rehearse"),
                            std::pair(Verb::Delete, "delete"),     std::pair(Verb::Edit, "edit"),
                            std::pair(Verb::Rotate, "rotate"),     std::pair(Verb::RollBack, "rollback"),
                            std::pair(Verb::Disable, "disable"),   std::pair(Verb::Enable, "enable"),
                            std::pair(Verb::Rename, "rename"),     std::pair(Verb::Adopt, "adopt"),
                            std::pair(Verb::Reconcile, "reconcile"), std::pair(Verb::Reindex, "reindex")};
constexpr std::array states {std::pair(StepState::Waiting, "waiting"), std::pair(StepState::Intended, "intended"),
                             std::pair(StepState::Done, "done"), std::pair(StepState::Skipped, "skipped"),
                             std::pair(StepState::Undone, "undone")};

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QJsonObject textsToJson(const QMap<QString, QString> &texts)
{
    QJsonObject json;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        json.insert(text.key(), text.value());
    }
    return json;
}

QMap<QString, QString> textsFromJson(const QJsonObject &json)
{
    QMap<QString, QString> texts;
    for (auto text = json.begin(); text != json.end(); ++text) {
        texts.insert(text.key(), text.value().toString());
    }
    return texts;
}

QJsonObject toJson(const std::map<int, Fingerprint> &fingerprints)
{
    QJsonObject json;
    for (const auto &[number, fingerprint] : fingerprints) {
        QJsonObject one {{u"sha256"_s, fingerprint.whole}};
        if (!fingerprint.fields.isEmpty()) {
            one.insert(u"fields"_s, textsToJson(fingerprint.fields));
        }
        json.insert(QString::number(number), one);
    }
    return json;
}

std::map<int, Fingerprint> fingerprintsFrom(const QJsonObject &json)
{
    std::map<int, Fingerprint> fingerprints;
    for (auto one = json.begin(); one != json.end(); ++one) {
        fingerprints.emplace(one.key().toInt(), Fingerprint {one.value()["sha256"_L1].toString(),
                                                             textsFromJson(one.value()["fields"_L1].toObject())});
    }
    return fingerprints;
}

} // namespace

std::chrono::milliseconds Head::lastGap() const
{
    if (lastOutcome && lastOutcome->gap.count() > 0) {
        return lastOutcome->gap;
    }
    const auto found = gaps.find(current);
    return found == gaps.end() ? std::chrono::milliseconds {0} : found->second;
}

QString wholeOf(const Fingerprints &fingerprints, int revision)
{
    const auto found = fingerprints.find(revision);
    return found == fingerprints.end() ? QString() : found->second.whole;
}

QString verbName(Verb verb)
{
    return nameIn(verbs, verb);
}

std::optional<Verb> verbOf(const QString &name)
{
    return valueIn(verbs, name);
}

bool writesRevision(Verb verb)
{
    return verb != Verb::Delete && verb != Verb::Disable && verb != Verb::Enable && verb != Verb::Rename
        && verb != Verb::Reconcile && verb != Verb::Reindex;
}

bool endsTheRecord(Verb verb)
{
    return verb == Verb::Delete || verb == Verb::Rename;
}

QString stateName(StepState state)
{
    return nameIn(states, state);
}

QJsonObject toRecord(const Head &head)
{
    QJsonObject record {{u"schema"_s, headSchema}, {u"catalog"_s, head.catalog}, {u"current"_s, head.current}};
    if (head.disabled) {
        record.insert(u"disabled"_s, true);
    }
    if (head.awaited) {
        record.insert(u"awaitsRestart"_s, QJsonObject {{u"realms"_s, QJsonArray::fromStringList(head.awaited->realms)},
                                                       {u"since"_s, timeText(head.awaited->since)}});
    }
    if (head.unindexedSince) {
        record.insert(u"unindexedSince"_s, timeText(*head.unindexedSince));
    }
    if (head.pending) {
        QJsonArray steps;
        for (const StepRecord &step : head.pending->steps) {
            QJsonObject one {{u"id"_s, step.id}, {u"state"_s, stateName(step.state)}};
            if (step.at.isValid()) {
                one.insert(u"at"_s, timeText(step.at));
            }
            steps.append(one);
        }
        QJsonObject pending {{u"run"_s, head.pending->run},
                             {u"verb"_s, verbName(head.pending->verb)},
                             {u"revision"_s, head.pending->revision},
                             {u"startedAt"_s, timeText(head.pending->startedAt)},
                             {u"steps"_s, steps}};
        if (const auto &to = head.pending->renamedTo) {
            pending.insert(u"renamedTo"_s, QJsonObject {{u"name"_s, to->name}, {u"revision"_s, to->revision}});
        }
        if (!head.pending->renamedFrom.isEmpty()) {
            pending.insert(u"renamedFrom"_s, head.pending->renamedFrom);
        }
        if (!head.pending->by.isEmpty()) {
            pending.insert(u"by"_s, head.pending->by);
        }
        record.insert(u"pending"_s, pending);
    }
    if (head.lease) {
        QJsonObject lease {{u"holder"_s, head.lease->holder}, {u"until"_s, timeText(head.lease->until)}};
        if (head.lease->since.isValid()) {
            lease.insert(u"since"_s, timeText(head.lease->since));
        }
        record.insert(u"lease"_s, lease);
    }
    if (head.lastOutcome) {
        QJsonObject last {{u"verb"_s, verbName(head.lastOutcome->verb)},
                          {u"revision"_s, head.lastOutcome->revision},
                          {u"code"_s, head.lastOutcome->code},
                          {u"actor"_s, head.lastOutcome->actor},
                          {u"at"_s, timeText(head.lastOutcome->at)}};
        if (!head.lastOutcome->reason.isEmpty()) {
            last.insert(u"reason"_s, head.lastOutcome->reason);
        }
        if (head.lastOutcome->gap.count() > 0) {
            last.insert(u"gapMilliseconds"_s, static_cast<qint64>(head.lastOutcome->gap.count()));
        }
        record.insert(u"lastOutcome"_s, last);
    }
    if (!head.fingerprints.empty()) {
        record.insert(u"revisions"_s, toJson(head.fingerprints));
    }
    QJsonObject gaps;
    for (const auto &[number, gap] : head.gaps) {
        gaps.insert(QString::number(number), static_cast<qint64>(gap.count()));
    }
    if (!gaps.isEmpty()) {
        record.insert(u"gapsMilliseconds"_s, gaps);
    }
    if (head.seal) {
        record.insert(u"signature"_s, QJsonObject {{u"key"_s, head.seal->key},
                                                   {u"serial"_s, head.seal->serial},
                                                   {u"sections"_s, textsToJson(head.seal->sections)},
                                                   {u"mac"_s, head.seal->mac}});
    }
    return record;
}

std::optional<Seal> sealFrom(const QJsonObject &record)
{
    if (!record.contains("signature"_L1)) {
        return std::nullopt;
    }
    const QJsonObject seal = record.value("signature"_L1).toObject();
    return Seal {seal.value("key"_L1).toString(), seal.value("serial"_L1).toInteger(),
                 textsFromJson(seal.value("sections"_L1).toObject()), seal.value("mac"_L1).toString()};
}

Result<Head> headFromRecord(const QString &catalog, const QJsonObject &record)
{
    const auto unreadable = [&catalog](const QString &reason) {
        return failure("run.head-unreadable", {{u"catalog"_s, catalog}, {u"reason"_s, reason}});
    };
    if (record.value("schema"_L1).toInt() != headSchema) {
        return unreadable(u"schema %1"_s.arg(record.value("schema"_L1).toInt()));
    }
    if (record.value("catalog"_L1).toString() != catalog) {
        return unreadable(u"catalog \"%1\""_s.arg(record.value("catalog"_L1).toString()));
    }
    Head head {catalog, record.value("current"_L1).toInt(), {}, {}, {}, record.value("disabled"_L1).toBool()};
    head.fingerprints = fingerprintsFrom(record.value("revisions"_L1).toObject());
    const QJsonObject gaps = record.value("gapsMilliseconds"_L1).toObject();
    for (auto gap = gaps.begin(); gap != gaps.end(); ++gap) {
        head.gaps.emplace(gap.key().toInt(), gap.value().toInteger());
    }
    head.seal = sealFrom(record);
    if (const QJsonObject awaited = record.value("awaitsRestart"_L1).toObject(); !awaited.isEmpty()) {
        head.awaited = AwaitedRestart {awaited.value("realms"_L1).toVariant().toStringList(), timeFrom(awaited.value("since"_L1))};
    }
    if (record.contains("unindexedSince"_L1)) {
        head.unindexedSince = timeFrom(record.value("unindexedSince"_L1));
    }
    if (record.contains("pending"_L1)) {
        const QJsonObject from = record.value("pending"_L1).toObject();
        const auto verb = valueIn(verbs, from.value("verb"_L1).toString());
        if (!verb) {
            return unreadable(u"verb \"%1\""_s.arg(from.value("verb"_L1).toString()));
        }
        Pending pending {from.value("run"_L1).toString(), *verb, from.value("revision"_L1).toInt(),
                         timeFrom(from.value("startedAt"_L1)), {}};
        const QJsonArray steps = from.value("steps"_L1).toArray();
        for (const QJsonValue &step : steps) {
            const auto state = valueIn(states, step["state"_L1].toString());
            if (!state) {
                return unreadable(u"step state \"%1\""_s.arg(step["state"_L1].toString()));
            }
            pending.steps.push_back({step["id"_L1].toString(), *state, timeFrom(step["at"_L1])});
        }
        if (const QJsonObject to = from.value("renamedTo"_L1).toObject(); !to.isEmpty()) {
            pending.renamedTo = NewName {to.value("name"_L1).toString(), to.value("revision"_L1).toInt()};
        }
        pending.renamedFrom = from.value("renamedFrom"_L1).toString();
        pending.by = from.value("by"_L1).toString();
        head.pending = std::move(pending);
    }
    if (const QJsonObject lease = record.value("lease"_L1).toObject(); !lease.isEmpty()) {
        head.lease = Lease {lease.value("holder"_L1).toString(), timeFrom(lease.value("until"_L1)),
                            timeFrom(lease.value("since"_L1))};
    }
    if (const QJsonObject last = record.value("lastOutcome"_L1).toObject(); !last.isEmpty()) {
        head.lastOutcome = Outcome {valueIn(verbs, last.value("verb"_L1).toString()).value_or(Verb::Register),
                                    last.value("revision"_L1).toInt(), last.value("code"_L1).toString(),
                                    last.value("actor"_L1).toString(), timeFrom(last.value("at"_L1)),
                                    last.value("reason"_L1).toString(),
                                    std::chrono::milliseconds {last.value("gapMilliseconds"_L1).toInteger()}};
    }
    return head;
}

} // namespace catalog

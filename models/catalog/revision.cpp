#include "catalog/revision.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {
constexpr int revisionSchema = 1;
}

QJsonObject toRecord(const Revision &revision)
{
    return {{u"schema"_s, revisionSchema},
            {u"revision"_s, revision.number},
            {u"definition"_s, toRecord(revision.definition)},
            {u"stamp"_s, revision.stamp},
            {u"renderedDigest"_s, revision.renderedDigest},
            {u"actor"_s, revision.actor},
            {u"at"_s, revision.at.toUTC().toString(Qt::ISODateWithMs)},
            {u"verb"_s, verbName(revision.verb)},
            {u"reason"_s, revision.reason},
            {u"files"_s, QJsonArray::fromStringList(revision.files)},
            {u"store"_s, revision.store}};
}

Result<Revision> revisionFromRecord(const QJsonObject &record)
{
    if (record.value("schema"_L1).toInt() != revisionSchema) {
        return failure("catalog.record-unreadable",
                       {{u"reason"_s, u"schema %1"_s.arg(record.value("schema"_L1).toInt())}});
    }
    auto definition = fromRecord(record.value("definition"_L1).toObject());
    if (!definition) {
        return failure(std::move(definition.error()));
    }
    QStringList files;
    const QJsonArray references = record.value("files"_L1).toArray();
    for (const QJsonValue &file : references) {
        files.append(file.toString());
    }
    return Revision {record.value("revision"_L1).toInt(),
                     std::move(*definition),
                     record.value("stamp"_L1).toString(),
                     record.value("renderedDigest"_L1).toString(),
                     record.value("actor"_L1).toString(),
                     QDateTime::fromString(record.value("at"_L1).toString(), Qt::ISODateWithMs).toUTC(),
                     verbOf(record.value("verb"_L1).toString()).value_or(Verb::Register),
                     record.value("reason"_L1).toString(),
                     std::move(files),
                     record.value("store"_L1).toString(u"kubernetes"_s)}; // older records say nothing
}

} // namespace catalog

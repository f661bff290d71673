#include "connectors/descriptor_reading.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

Result<QJsonObject> partNamed(const QString &name, qsizetype index)
{
    QFile file(u":/connectors/parts/%1.json"_s.arg(name));
    const QJsonDocument part
        = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (!part.isObject()) {
        return failure("descriptor.unknown-part", {{u"pointer"_s, u"/include/%1"_s.arg(index)}, {u"part"_s, name}});
    }
    return part.object();
}

QSet<QString> namesIn(const QJsonArray &fields)
{
    QSet<QString> names;
    for (const QJsonValue &field : fields) {
        names.insert(field["property"_L1].toString());
    }
    return names;
}

} // namespace

Result<QJsonObject> withParts(QJsonObject descriptor)
{
    QJsonArray fields = descriptor.value("fields"_L1).toArray();
    QSet<QString> taken = namesIn(fields);
    const QJsonArray without = descriptor.take("without"_L1).toArray();
    for (const QJsonValue &left : without) {
        taken.insert(left.toString());
    }
    QJsonObject rejected = descriptor.value("rejected"_L1).toObject();
    const QJsonArray wanted = descriptor.take("include"_L1).toArray();
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const auto part = partNamed(wanted[i].toString(), i);
        if (!part) {
            return failure(part.error());
        }
        const QJsonArray more = part->value("fields"_L1).toArray();
        for (const QJsonValue &field : more) {
            const QString property = field["property"_L1].toString();
            if (!taken.contains(property)) {
                taken.insert(property);
                fields.append(field);
            }
        }
        for (const QString &member : {u"files"_s, u"errorPatterns"_s, u"alsoAccepted"_s, u"renamed"_s}) {
            QJsonArray all = descriptor.value(member).toArray();
            const QJsonArray further = part->value(member).toArray();
            for (const QJsonValue &one : further) {
                all.append(one);
            }
            if (!all.isEmpty()) {
                descriptor.insert(member, all);
            }
        }
        QJsonObject legacy = descriptor.value("legacy"_L1).toObject();
        const QJsonObject older = part->value("legacy"_L1).toObject();
        for (auto entry = older.begin(); entry != older.end(); ++entry) {
            legacy.insert(entry.key(), entry.value());
        }
        if (!legacy.isEmpty()) {
            descriptor.insert("legacy"_L1, legacy);
        }
        if (part->contains("kerberos"_L1) && !descriptor.contains("kerberos"_L1)) {
            descriptor.insert("kerberos"_L1, part->value("kerberos"_L1));
        }
        const QJsonObject refused = part->value("rejected"_L1).toObject();
        for (auto entry = refused.begin(); entry != refused.end(); ++entry) {
            if (!rejected.contains(entry.key()) && !namesIn(fields).contains(entry.key())) {
                rejected.insert(entry.key(), entry.value());
            }
        }
    }
    if (!wanted.isEmpty()) {
        descriptor.insert("fields"_L1, fields);
        descriptor.insert("rejected"_L1, rejected);
    }
    return descriptor;
}

} // namespace connectors

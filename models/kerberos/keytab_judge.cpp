// What is wrong with keys that can be read: their types, lengths, versions, realms and times.
#include "kerberos/enctypes.h"
#include "kerberos/keytab_problem.h"

#include <QDateTime>

#include <algorithm>
#include <span>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace kerberos {

void Keytab::judgeKey(const Record &record)
{
    const Enctype *type = enctypeByNumber(record.enctype);
    const auto arguments = [&] {
        return QMap<QString, QString>{{u"principal"_s, principalOf(record)},
                                      {u"enctype"_s, enctypeName(record.enctype)},
                                      {u"size"_s, QString::number(record.key.size)},
                                      {u"expected"_s, QString::number(type ? type->keyLength : 0)}};
    };
    if (!type) {
        m_problems.push_back(problemOf("KT-UNKNOWN-ETYPE", record.offset, arguments()));
    } else if (record.key.size != static_cast<std::uint32_t>(type->keyLength)) {
        m_problems.push_back(problemOf("KT-KEYLEN", record.offset, arguments()));
    } else if (type->strength != Strength::Strong) {
        m_problems.push_back(problemOf("KT-WEAK", record.offset, arguments()));
    }
}

void Keytab::judge(qint64 now)
{
    struct First {
        const Record *record;
        bool told;
    };
    const auto view = [&](Part part) {
        const QByteArrayView found = bytes(part);
        return std::string_view(found.data(), static_cast<std::size_t>(found.size()));
    };
    std::unordered_map<std::string_view, First> byName;
    byName.reserve(m_records.size());
    std::string_view previous; // most keytabs list a principal's keys one after the other
    First *first = nullptr;
    for (const Record &record : m_records) {
        const std::string_view name = view(record.name);
        const auto about = [&] { return QMap<QString, QString>{{u"principal"_s, principalOf(record)}}; };
        if (!first || name != previous) {
            previous = name;
            const auto [place, isNew] = byName.try_emplace(name, First{&record, false});
            first = &place->second;
            if (isNew) {
                const auto parts = std::span(m_components).subspan(record.firstComponent, record.components);
                const bool empty = std::ranges::any_of(parts, [](Part part) { return part.size == 0; });
                if (empty || parts.empty() || record.realm.size == 0) {
                    m_problems.push_back(problemOf("KT-COMPONENT", record.offset, about()));
                }
                if (std::ranges::any_of(view(record.realm), [](char c) { return c >= 'a' && c <= 'z'; })) {
                    m_problems.push_back(problemOf("KT-REALM-CASE", record.offset, about()));
                }
            }
        }
        if (record.kvno != first->record->kvno && !first->told) {
            first->told = true;
            auto arguments = about();
            const auto [low, high] = std::minmax(record.kvno, first->record->kvno);
            arguments.insert(u"kvnos"_s, u"%1, %2"_s.arg(low).arg(high));
            m_problems.push_back(problemOf("KT-KVNO", record.offset, arguments));
        }
        constexpr qint64 skew = 300;
        if (now > 0 && record.timestamp > now + skew) {
            auto arguments = about();
            arguments.insert(u"time"_s, QDateTime::fromSecsSinceEpoch(record.timestamp, Qt::UTC).toString(Qt::ISODate));
            m_problems.push_back(problemOf("KT-TIME", record.offset, arguments));
        }
        judgeKey(record);
    }
    std::ranges::stable_sort(m_problems, {}, &KeytabProblem::offset);
}

} // namespace kerberos

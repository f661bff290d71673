// What is wrong with keys that can be read: their types, lengths, versions, realms and times.
#include "kerberos/enctypes.h"
#include "kerberos/keytab_problem.h"

#include <QDateTime>

#include <algorithm>
#include <bit>
#include <functional>
#include <span>

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
    const auto view = [&](Part part) {
        const QByteArrayView found = bytes(part);
        return std::string_view(found.data(), static_cast<std::size_t>(found.size()));
    };
    // Which record was the first of its name, by open addressing: a map's node for each name costs more than the reading.
    constexpr std::uint32_t none = 0xFFFFFFFFU;
    const std::size_t places = std::bit_ceil(2 * m_records.size() + 1);
    std::vector<std::uint32_t> firsts(places, none);
    std::vector<bool> told(m_records.size());
    const auto firstOf = [&](std::uint32_t index) {
        const std::string_view name = view(m_records[index].name);
        std::size_t place = std::hash<std::string_view>{}(name) & (places - 1);
        while (firsts[place] != none && view(m_records[firsts[place]].name) != name) {
            place = (place + 1) & (places - 1);
        }
        if (firsts[place] == none) {
            firsts[place] = index;
        }
        return firsts[place];
    };
    for (std::uint32_t index = 0; index < m_records.size(); ++index) {
        const Record &record = m_records[index];
        const auto about = [&] { return QMap<QString, QString>{{u"principal"_s, principalOf(record)}}; };
        const std::uint32_t first = firstOf(index);
        if (first == index) {
            const auto parts = std::span(m_components).subspan(record.firstComponent, record.components);
            const bool empty = std::ranges::any_of(parts, [](Part part) { return part.size == 0; });
            if (empty || parts.empty() || record.realm.size == 0) {
                m_problems.push_back(problemOf("KT-COMPONENT", record.offset, about()));
            }
            if (std::ranges::any_of(view(record.realm), [](char c) { return c >= 'a' && c <= 'z'; })) {
                m_problems.push_back(problemOf("KT-REALM-CASE", record.offset, about()));
            }
        }
        if (const std::uint32_t kvno = m_records[first].kvno; record.kvno != kvno && !told[first]) {
            told[first] = true;
            auto arguments = about();
            const auto [low, high] = std::minmax(record.kvno, kvno);
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

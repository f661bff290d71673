#include "kerberos/keytab.h"

#include "base/nearest.h"
#include "kerberos/bytes.h"
#include "kerberos/keytab_problem.h"

#include <QtEndian>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

constexpr char magic = 5;
constexpr std::uint32_t largestPart = 0xFFFF;

QString escaped(QByteArrayView part)
{
    QString text;
    for (const QChar c : bytes::textOf({part.data(), static_cast<std::size_t>(part.size())})) {
        switch (c.unicode()) {
        case u'/':
        case u'@':
        case u'\\':
            text += u'\\';
            text += c;
            break;
        case u'\n':
            text += u"\\n"_s;
            break;
        case u'\t':
            text += u"\\t"_s;
            break;
        case u'\b':
            text += u"\\b"_s;
            break;
        case u'\0':
            text += u"\\0"_s;
            break;
        default:
            text += c;
        }
    }
    return text;
}

bool isText(QByteArrayView bytes)
{
    return !bytes.isEmpty()
        && std::ranges::all_of(bytes, [](char c) { return bytes::isBlank(c) || (c > 0x20 && c < 0x7F); });
}

} // namespace

// Walks the records of bytes that it never leaves.
class Keytab::Parser {
public:
    Parser(Keytab &keytab, QByteArrayView bytes) : m_keytab(keytab), m_bytes(bytes) { }

    void parse()
    {
        if (m_bytes.size() < 2 || m_bytes[0] != magic || (m_bytes[1] != 1 && m_bytes[1] != 2)) {
            const char *id = m_bytes.isEmpty() ? "KT-EMPTY" : isText(m_bytes) ? "KT-TEXT" : "KT-VERSION";
            m_keytab.m_problems.push_back(problemOf(id, 0));
            return;
        }
        m_keytab.m_version = m_bytes[1];
        if (m_keytab.m_version == 1) {
            m_keytab.m_problems.push_back(problemOf("KT-V1", 0));
            m_little = firstLengthFits(true) && !firstLengthFits(false);
        }
        const auto likely = static_cast<std::size_t>(m_bytes.size() / 80);
        m_keytab.m_records.reserve(likely);
        m_keytab.m_components.reserve(2 * likely);
        readRecords();
        if (m_keytab.m_records.empty() && m_keytab.m_problems.empty()) {
            m_keytab.m_problems.push_back(problemOf("KT-EMPTY", 2));
        }
    }

private:
    using Part = Keytab::Part;
    using Record = Keytab::Record;

    template <typename T> [[nodiscard]] T number(std::uint32_t at) const
    {
        const void *from = m_bytes.data() + at;
        return m_little ? qFromLittleEndian<T>(from) : qFromBigEndian<T>(from);
    }

    [[nodiscard]] bool firstLengthFits(bool little)
    {
        if (m_bytes.size() < 6) {
            return false;
        }
        m_little = little;
        const qint64 length = std::abs(qint64(number<qint32>(2)));
        m_little = false;
        return length > 0 && length <= m_bytes.size() - 6;
    }

    void readRecords()
    {
        const auto size = static_cast<std::uint32_t>(m_bytes.size());
        bool zeroTold = false;
        for (std::uint32_t at = 2; at < size;) {
            const std::uint32_t left = size - at;
            if (left < 4) {
                m_keytab.m_problems.push_back(problemOf("KT-TRUNCATED", at));
                return;
            }
            const qint64 length = number<qint32>(at);
            const qint64 extent = std::abs(length);
            if (extent > left - 4) {
                m_keytab.m_problems.push_back(problemOf("KT-TRUNCATED", at));
                return;
            }
            if (length < 0) {
                m_keytab.m_problems.push_back(problemOf("KT-HOLE", at, {{u"size"_s, QString::number(extent)}}));
            } else if (length == 0) {
                if (!zeroTold) {
                    m_keytab.m_problems.push_back(problemOf("KT-ZEROREC", at));
                    zeroTold = true; // padding is many of them
                }
            } else if (!readRecord(at, static_cast<std::uint32_t>(extent))) {
                m_keytab.m_problems.push_back(problemOf("KT-LENGTH", at));
            }
            at += 4 + static_cast<std::uint32_t>(extent);
        }
    }

    bool take16(std::uint32_t &value)
    {
        if (m_end - m_at < 2) {
            return false;
        }
        value = number<quint16>(m_at);
        m_at += 2;
        return true;
    }
    bool take32(std::uint32_t &value)
    {
        if (m_end - m_at < 4) {
            return false;
        }
        value = number<quint32>(m_at);
        m_at += 4;
        return true;
    }
    bool takePart(Part &part)
    {
        if (!take16(part.size) || m_end - m_at < part.size) {
            return false;
        }
        part.begin = m_at;
        m_at += part.size;
        return true;
    }

    bool readRecord(std::uint32_t offset, std::uint32_t length)
    {
        m_at = offset + 4;
        m_end = m_at + length;
        Record record;
        record.offset = offset;
        record.name.begin = m_at;
        std::vector<Part> &components = m_keytab.m_components;
        const std::size_t before = components.size();
        record.firstComponent = static_cast<std::uint32_t>(before);
        if (readName(record) && readRest(record)) {
            m_keytab.m_records.push_back(record);
            return true;
        }
        components.resize(before);
        return false;
    }

    bool readName(Record &record)
    {
        std::uint32_t count = 0;
        if (!take16(count)) {
            return false;
        }
        if (m_keytab.m_version == 1) {
            if (count == 0) {
                return false;
            }
            --count; // the realm was counted
        }
        if (count > (m_end - m_at) / 2 || !takePart(record.realm)) {
            return false;
        }
        record.components = count;
        for (std::uint32_t i = 0; i < count; ++i) {
            Part part;
            if (!takePart(part)) {
                return false;
            }
            m_keytab.m_components.push_back(part);
        }
        record.name.size = m_at - record.name.begin;
        return m_keytab.m_version == 1 || take32(record.nameType);
    }

    bool readRest(Record &record)
    {
        std::uint32_t enctype = 0;
        if (!take32(record.timestamp) || m_end - m_at < 1) {
            return false;
        }
        record.kvno = static_cast<unsigned char>(m_bytes[m_at++]);
        if (!take16(enctype) || !takePart(record.key)) {
            return false;
        }
        record.enctype = static_cast<qint16>(enctype);
        std::uint32_t wide = 0;
        if (take32(wide) && wide != 0) {
            record.kvno = wide;
        }
        return true;
    }

    Keytab &m_keytab;
    QByteArrayView m_bytes;
    std::uint32_t m_at = 0;
    std::uint32_t m_end = 0; // of the record
    bool m_little = false;
};

Keytab Keytab::parse(QByteArrayView bytes, qint64 now)
{
    constexpr qsizetype largest = 64 * 1024 * 1024;
    Keytab keytab;
    const QByteArrayView looked = bytes.first(std::min(bytes.size(), largest)); // the rest shows as a cut record
    keytab.m_bytes = Secret::fromBytes(looked.toByteArray());
    Parser(keytab, keytab.m_bytes.reveal()).parse();
    keytab.judge(now);
    return keytab;
}

QByteArrayView Keytab::bytes(Part part) const
{
    return m_bytes.reveal().sliced(part.begin, part.size);
}

QString Keytab::principalOf(const Record &record) const
{
    QString text;
    for (std::uint32_t i = 0; i < record.components; ++i) {
        text += (i ? u"/"_s : QString()) + escaped(bytes(m_components[record.firstComponent + i]));
    }
    return text + u'@' + escaped(bytes(record.realm));
}

KeytabEntry Keytab::entry(std::size_t index) const
{
    const Record &record = m_records[index];
    return {principalOf(record),
            QString::fromUtf8(bytes(record.realm)),
            record.nameType,
            record.timestamp,
            record.kvno,
            record.enctype,
            Secret::fromBytes(bytes(record.key).toByteArray()),
            record.offset};
}

QStringList Keytab::principals() const
{
    QStringList names;
    for (const Record &record : m_records) {
        const QString name = principalOf(record);
        if (!names.contains(name)) {
            names += name;
        }
    }
    return names;
}

Result<Secret> Keytab::only(const QString &principal) const
{
    QByteArray written("\x05\x02", 2);
    const auto append16 = [](QByteArray &to, std::uint32_t value) {
        const quint16 big = qToBigEndian(static_cast<quint16>(value));
        to.append(reinterpret_cast<const char *>(&big), 2);
    };
    const auto append32 = [](QByteArray &to, std::uint32_t value) {
        const quint32 big = qToBigEndian(value);
        to.append(reinterpret_cast<const char *>(&big), 4);
    };
    bool any = false;
    for (const Record &record : m_records) {
        if (principalOf(record) != principal) {
            continue;
        }
        any = true;
        QByteArray name;
        append16(name, record.components);
        append16(name, record.realm.size);
        name += bytes(record.realm);
        for (std::uint32_t i = 0; i < record.components; ++i) {
            const Part part = m_components[record.firstComponent + i];
            append16(name, part.size);
            name += bytes(part);
        }
        // name type, time, kvno, enctype, key, wide kvno
        append32(written,
                 static_cast<std::uint32_t>(name.size()) + 4 + 4 + 1 + 2 + 2 + std::min(record.key.size, largestPart)
                     + 4);
        written += name;
        append32(written, record.nameType);
        append32(written, record.timestamp);
        written += static_cast<char>(record.kvno & 0xFF);
        append16(written, static_cast<std::uint32_t>(record.enctype));
        append16(written, record.key.size);
        written += bytes(record.key);
        append32(written, record.kvno);
    }
    if (!any) {
        return failure("keytab.principal-missing",
                       {{u"principal"_s, principal}, {u"nearest"_s, nearestName(principal, principals())}});
    }
    return Secret::fromBytes(std::move(written));
}

std::optional<Secret> keytabFromBase64(QByteArrayView text)
{
    if (!isText(text)) {
        return std::nullopt;
    }
    QByteArray joined;
    for (const char c : text) {
        if (!bytes::isBlank(c)) {
            joined += c;
        }
    }
    auto decoded = QByteArray::fromBase64Encoding(joined, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() < 2 || decoded.decoded[0] != magic) {
        return std::nullopt;
    }
    return Secret::fromBytes(std::move(decoded.decoded));
}

} // namespace kerberos

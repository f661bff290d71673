#include "audit/trail_reader.h"

#include "audit/trail_line.h"
#include "base/canonical_json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace audit {

namespace {

QByteArray cell(QString text)
{
    static const QString formula = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formula.contains(text.front())) {
        text.prepend(u'\'');
    }
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r')) {
        text = u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"';
    }
    return text.toUtf8();
}

} // namespace

TrailReader::TrailReader(QString file) : m_file(std::move(file)), m_expected(chainStart()) { }

void TrailReader::restart()
{
    m_restart = true;
}

bool TrailReader::isSameFile(QFile &file) const
{
    if (m_restart || file.size() < m_place) {
        return false;
    }
    if (m_place == 0) {
        return true;
    }
    const qint64 length = m_place - m_lastLineStart - 1; // without the line end
    return file.seek(m_lastLineStart) && sha256Hex(file.read(length)) == m_lastLine;
}

Result<Piece> TrailReader::next(qint64 bytes)
{
    Piece piece;
    QFile file(m_file);
    const bool there = file.exists();
    if (there && !file.open(QIODevice::ReadOnly)) {
        return failure("audit.unreadable", {{u"file"_s, m_file}, {u"reason"_s, file.errorString()}});
    }
    if (there ? !isSameFile(file) : m_place > 0 || m_restart) {
        const QString path = m_file;
        *this = TrailReader(path);
        piece.isAnew = true;
    }
    if (!there || !file.seek(m_place)) {
        return piece;
    }
    QByteArray read = file.read(bytes);
    while (!read.contains('\n') && !file.atEnd()) { // a line longer than a piece
        const QByteArray more = file.read(bytes);
        if (more.isEmpty()) {
            break;
        }
        read += more;
    }
    qsizetype from = 0;
    for (qsizetype end = read.indexOf('\n'); end >= 0; end = read.indexOf('\n', from)) {
        m_lastLineStart = m_place + from;
        take(read.mid(from, end - from), piece);
        from = end + 1;
    }
    m_place += from;
    piece.isAll = m_place + (read.size() - from) >= file.size();
    m_tailIsTorn = piece.isAll && from < read.size(); // without its line end it may lack more than that
    return piece;
}

void TrailReader::take(const QByteArray &line, Piece &piece)
{
    ++m_line;
    m_lastLine = sha256Hex(line);
    const auto object = objectOf(line);
    if (!object) {
        m_found.torn.push_back(m_line);
        return;
    }
    ++m_found.lines;
    if (!m_found.firstBroken && object->value("previous"_L1).toString() != m_expected) {
        m_found.firstBroken = m_line;
    }
    m_expected = m_lastLine;
    if (auto event = fromJson(*object)) {
        for (QString *text : {&event->actor, &event->environment, &event->verb, &event->catalog, &event->code}) {
            share(*text);
        }
        piece.events.push_back(std::move(*event));
    }
}

void TrailReader::share(QString &text)
{
    const auto known = m_texts.constFind(text);
    if (known != m_texts.constEnd()) {
        text = *known;
    } else {
        m_texts.insert(text);
    }
}

Verification TrailReader::verification() const
{
    Verification found = m_found;
    if (m_tailIsTorn) {
        found.torn.push_back(m_line + 1);
    }
    return found;
}

QByteArray jsonLine(const Event &event)
{
    return canonicalJson(toJson(event)) + '\n';
}

QByteArray csvHeader()
{
    return "time,actor,environment,verb,catalog,revision,outcome,code,milliseconds\r\n";
}

QByteArray csvLine(const Event &event)
{
    const QByteArrayList cells{cell(event.time.toUTC().toString(Qt::ISODateWithMs)),
                               cell(event.actor),
                               cell(event.environment),
                               cell(event.verb),
                               cell(event.catalog),
                               QByteArray::number(event.revision),
                               cell(toText(event.outcome)),
                               cell(event.code),
                               QByteArray::number(static_cast<qint64>(event.duration.count()))};
    return cells.join(',') + "\r\n";
}

} // namespace audit

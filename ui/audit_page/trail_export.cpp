#include "audit_page/trail_export.h"

using namespace Qt::StringLiterals;

namespace audit_page {

namespace {

constexpr size_t linesPerSlice = 500;

}

TrailExport::TrailExport(std::vector<audit::Event> oldestFirst, Format format, const QString &path, QObject *parent)
    : QObject(parent), m_events(std::move(oldestFirst)), m_format(format), m_file(path)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &TrailExport::writeSlice);
    m_slice.start();
}

void TrailExport::writeSlice()
{
    if (!m_file.isOpen()) {
        if (!m_file.open(QIODevice::WriteOnly) || (m_format == Format::Csv && m_file.write(audit::csvHeader()) < 0)) {
            fail();
            return;
        }
    }
    QByteArray bytes;
    for (const size_t end = std::min(m_events.size(), m_next + linesPerSlice); m_next < end; ++m_next) {
        bytes += m_format == Format::Csv ? audit::csvLine(m_events[m_next]) : audit::jsonLine(m_events[m_next]);
    }
    if (m_file.write(bytes) != bytes.size()) {
        fail();
        return;
    }
    if (m_next == m_events.size()) {
        if (!m_file.commit()) {
            fail();
            return;
        }
        m_slice.stop();
        Q_EMIT ended({});
    }
}

void TrailExport::fail()
{
    m_slice.stop();
    const Error error
        = makeError("state.unwritable", {{u"folder"_s, m_file.fileName()}, {u"reason"_s, m_file.errorString()}});
    m_file.cancelWriting();
    Q_EMIT ended(error);
}

} // namespace audit_page

// How AuditPage writes the shown lines into a file of the person's choice.
#include "audit_page/audit_page.h"
#include "widgets/banner.h"
#include "widgets/error_notice.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace audit_page {

void AuditPage::askForFile(Format format)
{
    const QString suffix = format == Format::Csv ? u"csv"_s : u"jsonl"_s;
    auto *const dialog = new QFileDialog(this, tr("Export the shown lines"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilters(
        {format == Format::Csv ? tr("CSV (*.csv)") : tr("JSON lines (*.jsonl)"), tr("All files (*)")});
    dialog->selectFile(u"audit-%1.%2"_s.arg(QDate::currentDate().toString(Qt::ISODate), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) { exportTo(path, format); });
    dialog->open();
}

void AuditPage::exportTo(const QString &path, Format format)
{
    if (m_running != nullptr) {
        return;
    }
    std::vector<audit::Event> events;
    events.reserve(static_cast<size_t>(m_model->rowCount()));
    for (int row = m_model->rowCount() - 1; row >= 0; --row) {
        events.push_back(m_model->eventAt(row));
    }
    m_exported->hide();
    m_exportError->setError({});
    m_running = new TrailExport(std::move(events), format, path, this);
    connect(m_running, &TrailExport::ended, this, &AuditPage::sayExported);
    follow();
}

void AuditPage::sayExported(const std::optional<Error> &error)
{
    m_exportError->setError(error);
    if (!error) {
        const int lines = m_running->lines();
        const QString path = QDir::toNativeSeparators(m_running->path());
        m_exported->setWords([lines, path] { return tr("%n line(s) written to %1", nullptr, lines).arg(path); });
        m_exported->show();
    }
    m_running->deleteLater();
    m_running = nullptr;
    follow();
}

} // namespace audit_page

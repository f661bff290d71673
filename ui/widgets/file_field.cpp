#include "widgets/file_field.h"

#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/dropped_file.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace widgets {

FileField::FileField(QWidget *parent) : QWidget(parent), m_path(new QLineEdit(this))
{
    setAcceptDrops(true);
    m_path->setAcceptDrops(false); // else it takes the URL as text
    m_path->addAction(theme::icon(u"file"), QLineEdit::LeadingPosition);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::barGap);
    row->addWidget(m_path, 1);
    QPushButton *const choose = button(this, ButtonKind::Secondary, {}, [] { return tr("Browse…"); });
    row->addWidget(choose);
    setFocusProxy(m_path);
    connect(choose, &QPushButton::clicked, this, &FileField::browse);
    connect(m_path, &QLineEdit::textChanged, this, [this] { Q_EMIT pathChanged(path()); });
    said(this, [this] {
        m_path->setAccessibleName(tr("File path"));
        m_path->setPlaceholderText(tr("Type the path, or drop a file here"));
    });
}

QString FileField::path() const
{
    return m_path->text().trimmed();
}

void FileField::setPath(const QString &path)
{
    m_path->setText(path);
}

void FileField::setFilter(const QString &filter)
{
    m_filter = filter;
}

void FileField::browse()
{
    auto *const dialog = new QFileDialog(window(), tr("Choose a file"), path(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::setPath);
    dialog->open();
}

void FileField::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        welcome(true);
    }
}

void FileField::dragLeaveEvent(QDragLeaveEvent *)
{
    welcome(false);
}

void FileField::dropEvent(QDropEvent *event)
{
    welcome(false);
    if (const QString file = droppedFile(event->mimeData()); !file.isEmpty()) {
        setPath(file);
        event->acceptProposedAction();
    }
}

void FileField::welcome(bool dragged)
{
    m_dragged = dragged;
    update();
}

void FileField::paintEvent(QPaintEvent *)
{
    if (m_dragged) {
        QPainter painter(this);
        painter.fillRect(rect(), theme::current().select);
    }
}

} // namespace widgets

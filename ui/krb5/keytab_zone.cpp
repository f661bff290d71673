#include "krb5/keytab_zone.h"

#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/dropped_file.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QDateTime>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;

namespace krb5 {

namespace {

constexpr qint64 largest = 16 * 1024 * 1024; // bytes; 12,000 entries are one
constexpr int iconSide = 28;
constexpr int iconRoom = 64;

} // namespace

KeytabZone::KeytabZone(QWidget *parent)
    : QWidget(parent), m_title(widgets::label(this, widgets::TextKind::Body)), m_line(widgets::label(this, widgets::TextKind::Muted)),
      m_error(new widgets::ErrorNotice(this))
{
    setAcceptDrops(true);
    m_title->setFont(theme::font(14, QFont::DemiBold));
    auto *const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_line);
    auto *const row = new QHBoxLayout;
    row->setSpacing(theme::barGap);
    row->addSpacing(iconRoom - theme::cardSide);
    row->addLayout(words, 1);
    const auto add = [this, row](const QString &icon, const widgets::Words &words, auto slot) {
        QPushButton *const button = widgets::button(this, ButtonKind::Secondary, icon, words);
        connect(button, &QPushButton::clicked, this, slot);
        row->addWidget(button);
        return button;
    };
    m_decode = add(u"check"_s, [] { return tr("Decode it"); }, &KeytabZone::decode);
    m_browse = add(u"folder"_s, [] { return tr("Browse…"); }, &KeytabZone::browse);
    add(u"copy"_s, [] { return tr("Paste base64"); }, &KeytabZone::pasteBase64);
    m_remove = widgets::iconButton(this, u"close"_s, [] { return tr("Put the keytab away"); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        clear();
        m_browse->setFocus(Qt::OtherFocusReason); // the button that was pressed is gone
    });
    row->addWidget(m_remove);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::cardSide, 14, 14, 14);
    column->addLayout(row);
    column->addWidget(m_error);
    widgets::said(this, [this] {
        setAccessibleName(tr("Keytab"));
        say();
    });
}

QWidget *KeytabZone::target() const
{
    return m_browse;
}

void KeytabZone::open(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        m_error->setError(makeError("file.unreadable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}}));
        return;
    }
    take(Secret::fromBytes(file.read(largest)), QFileInfo(path).fileName(), path);
}

void KeytabZone::setBytes(Secret bytes, const QString &name)
{
    take(std::move(bytes), name, {});
}

void KeytabZone::take(Secret bytes, const QString &name, const QString &path)
{
    m_bytes = std::move(bytes);
    m_name = name;
    m_path = path;
    m_error->setError({});
    m_keytab.reset();
    if (!m_name.isEmpty() || !m_bytes.isEmpty()) {
        m_keytab = kerberos::Keytab::parse(m_bytes.reveal(), QDateTime::currentSecsSinceEpoch());
    }
    say();
    Q_EMIT changed();
}

void KeytabZone::pasteBase64()
{
    auto decoded = kerberos::keytabFromBase64(QGuiApplication::clipboard()->text().toUtf8());
    if (!decoded) {
        m_error->setError(makeError("keytab.clipboard-not-base64"), widgets::Tone::Warning);
        return;
    }
    setBytes(std::move(*decoded), tr("pasted keytab"));
}

void KeytabZone::clear()
{
    setBytes({}, {});
}

void KeytabZone::decode()
{
    if (auto decoded = kerberos::keytabFromBase64(m_bytes.reveal())) {
        setBytes(std::move(*decoded), m_name);
    }
}

void KeytabZone::browse()
{
    auto *const dialog = new QFileDialog(window(), tr("Choose a keytab"), m_path, tr("Keytab (*.keytab *.kt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &KeytabZone::open);
    dialog->open();
}

void KeytabZone::say()
{
    const bool isText = m_keytab && kerberos::keytabFromBase64(m_bytes.reveal()).has_value();
    m_decode->setVisible(isText);
    m_remove->setVisible(m_keytab.has_value());
    if (!m_keytab) {
        m_title->setText(tr("Drop a keytab here"));
        m_line->setText(tr("Its entries are shown, its keys never. Nothing leaves this machine."));
    } else {
        m_title->setText(m_name);
        m_line->setText(isText ? tr("This is base64 text.")
                               : tr("%n key(s), %1", nullptr, static_cast<int>(m_keytab->size())).arg(QLocale().formattedDataSize(m_bytes.size())));
    }
    setAccessibleDescription(m_title->text() + u' ' + m_line->text());
    update();
}

void KeytabZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (!widgets::droppedFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        welcome(true);
    }
}

void KeytabZone::dragLeaveEvent(QDragLeaveEvent *)
{
    welcome(false);
}

void KeytabZone::dropEvent(QDropEvent *event)
{
    welcome(false);
    event->acceptProposedAction();
    open(widgets::droppedFile(event->mimeData()));
}

void KeytabZone::welcome(bool dragged)
{
    m_dragged = dragged;
    update();
}

void KeytabZone::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        pasteBase64();
        return;
    }
    QWidget::keyPressEvent(event);
}

void KeytabZone::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_dragged ? theme.focus : m_keytab ? theme.line : theme.edge, m_dragged ? 2 : 1);
    if (!m_keytab) {
        pen.setDashPattern({5, 4});
    }
    painter.setPen(pen);
    painter.setBrush(m_dragged ? theme.select : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::cardRadius, theme::cardRadius);
    const qreal top = m_title->geometry().top() + (m_line->geometry().bottom() - m_title->geometry().top() - iconSide) / 2.0;
    theme::paintIcon(&painter, QRectF(theme::cardSide, top, iconSide, iconSide), u"key"_s, m_keytab ? theme.accent : theme.muted);
}

} // namespace krb5

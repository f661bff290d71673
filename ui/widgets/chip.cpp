#include "widgets/chip.h"

#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/said.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace widgets {

namespace {

constexpr int chipHeight = 26;
constexpr int chipSide = 10;
constexpr int cross = 22;

} // namespace

Chip::Chip(const QString &value, bool readOnly, QWidget *parent) : QAbstractButton(parent), m_readOnly(readOnly)
{
    setText(value);
    setFont(theme::font(13, QFont::Medium));
    setFocusPolicy(readOnly ? Qt::NoFocus : Qt::StrongFocus);
    setMouseTracking(true);
    connect(this, &QAbstractButton::clicked, this, &Chip::removed);
    said(this, [this] { setAccessibleName(m_readOnly ? text() : tr("Remove %1").arg(text())); });
}

QSize Chip::sizeHint() const
{
    return {2 * chipSide + fontMetrics().horizontalAdvance(text()) + (m_readOnly ? 0 : cross - 6), chipHeight};
}

QRect Chip::crossPlace() const
{
    return QStyle::visualRect(layoutDirection(), rect(), QRect(width() - cross - 2, 2, cross, chipHeight - 4));
}

bool Chip::hitButton(const QPoint &place) const
{
    return !m_readOnly && crossPlace().contains(place);
}

void Chip::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.focus, 2) : QPen(Qt::NoPen));
    painter.setBrush(isEnabled() ? theme.select : theme.hover);
    const qreal inset = hasFocus() ? 1 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), chipHeight / 2.0, chipHeight / 2.0);
    painter.setPen(isEnabled() ? theme.text : theme.off);
    painter.setFont(font());
    const int used = m_readOnly ? chipSide : cross;
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(chipSide, 0, -used, 0));
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, place.width() + 2));
    if (!m_readOnly) {
        const QRect where = crossPlace();
        theme::paintIcon(&painter, QRect(where.center() - QPoint(6, 6), QSize(13, 13)), u"close",
                         m_overCross ? theme.danger : theme.muted);
    }
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter) {
        Q_EMIT removed();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    m_overCross = hitButton(event->position().toPoint());
    update();
    QAbstractButton::mouseMoveEvent(event);
}

void Chip::leaveEvent(QEvent *event)
{
    m_overCross = false;
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace widgets

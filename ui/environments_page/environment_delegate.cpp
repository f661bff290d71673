#include "environments_page/environment_delegate.h"

#include "environments_page/environment_model.h"
#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/tone.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace environments_page {

namespace {

constexpr int rowHeight = 60;
constexpr int barWidth = 4;

} // namespace

void EnvironmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Theme &theme = theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(option.rect).adjusted(6, 2, -6, -2);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? theme.select : theme.hover);
        painter->drawRoundedRect(row, theme::navigationRadius, theme::navigationRadius);
    }
    if ((option.state & QStyle::State_HasFocus) && selected) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.focus, 2));
        painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), theme::navigationRadius, theme::navigationRadius);
    }
    if (const QString colour = index.data(EnvironmentModel::ColourRole).toString(); !colour.isEmpty()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(colour));
        painter->drawRoundedRect(QRectF(row.left() + 6, row.top() + 10, barWidth, row.height() - 20), 2, 2);
    }
    QRect text = row.toRect().adjusted(20, 8, -12, -8);
    QRect top = text;
    top.setHeight(20);
    const bool unreadable = index.data(EnvironmentModel::UnreadableRole).toBool();
    if (index.data(EnvironmentModel::CurrentRole).toBool()) {
        theme::paintIcon(painter, QRectF(top.right() - 15, top.top() + 2, 16, 16), u"check", theme.accent);
        top.setRight(top.right() - 22);
    }
    if (index.data(EnvironmentModel::ProductionRole).toBool()) {
        const QString production = EnvironmentModel::tr("production");
        const QSize size = widgets::badgeSize(production, widgets::badgeFont());
        widgets::paintBadge(painter, QRect(top.right() - size.width(), top.top(), size.width(), top.height()),
                            production, widgets::Tone::Warning, widgets::badgeFont());
        top.setRight(top.right() - size.width() - 8);
    }
    QFont name = theme::font(14, QFont::DemiBold);
    painter->setFont(name);
    painter->setPen(theme.text);
    painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(name).elidedText(index.data().toString(), Qt::ElideRight, top.width()));
    const QRect below(text.left(), text.bottom() - 19, text.width(), 20);
    const QFont small = theme::font(13);
    painter->setFont(small);
    painter->setPen(unreadable ? theme.danger : theme.muted);
    painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(index.data(EnvironmentModel::SubtitleRole).toString(),
                                                     Qt::ElideMiddle, below.width()));
    painter->restore();
}

QSize EnvironmentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight};
}

} // namespace environments_page

#include "widgets/row_delegate.h"

#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/data_table.h"

#include <QPainter>

namespace widgets {

namespace {

bool isFirstShown(const QTableView *table, const QModelIndex &index)
{
    const auto *const header = table ? table->horizontalHeader() : nullptr;
    return header && header->logicalIndexAt(-header->offset()) == index.column();
}

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Theme &theme = theme::current();
    const auto *const table = qobject_cast<const DataTable *>(option.widget);
    QStyleOptionViewItem mine = option;
    initStyleOption(&mine, index);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    if (selected) {
        painter->fillRect(option.rect, theme.select);
    } else if (table && table->hoveredRow() == index.row()) {
        painter->fillRect(option.rect, theme.hover);
    }
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const bool current = table && table->hasFocus() && table->currentIndex().row() == index.row();
    if (isFirstShown(table, index) && (selected || current)) {
        const QRect bar(option.rect.left(), option.rect.top(), 3, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), theme.accent);
    }
    if (current) { // where the keyboard is, also on a row that is not selected
        painter->setPen(QPen(theme.focus, 1));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    const QRect place = option.rect.adjusted(theme::controlPadding, 0, -theme::controlPadding, 0);
    painter->setLayoutDirection(option.direction);
    paintContent(painter, place, mine, index);
    painter->restore();
}

void RowDelegate::paintContent(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const theme::Theme &theme = theme::current();
    const bool enabled = option.state & QStyle::State_Enabled;
    QRect rest = place;
    if (!option.icon.isNull()) {
        const QRect picture(rest.left(), rest.center().y() - theme::iconSize / 2, theme::iconSize, theme::iconSize);
        const QIcon::Mode mode = !enabled           ? QIcon::Disabled
            : option.state & QStyle::State_Selected ? QIcon::Selected
                                                    : QIcon::Normal;
        option.icon.paint(painter, QStyle::visualRect(option.direction, rest, picture), Qt::AlignCenter, mode);
        const int used = theme::iconSize + 8;
        rest = option.direction == Qt::RightToLeft ? rest.adjusted(0, 0, -used, 0) : rest.adjusted(used, 0, 0, 0);
    }
    painter->setFont(option.font);
    painter->setPen(!enabled ? theme.off : index.data(MutedRole).toBool() ? theme.muted : theme.text);
    if (const QVariant colour = index.data(Qt::ForegroundRole); colour.canConvert<QBrush>()) {
        painter->setPen(colour.value<QBrush>().color());
    }
    const auto alignment = QStyle::visualAlignment(option.direction, option.displayAlignment | Qt::AlignVCenter);
    painter->drawText(rest, int(alignment) | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(option.text, option.textElideMode, rest.width()));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem mine = option;
    initStyleOption(&mine, index);
    return {contentWidth(mine, index) + 2 * theme::controlPadding + 2, theme::tableRow};
}

int RowDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int icon = option.icon.isNull() ? 0 : theme::iconSize + 8;
    return icon + option.fontMetrics.horizontalAdvance(option.text);
}

} // namespace widgets

#include "widgets/badge_delegate.h"

namespace widgets {

void BadgeDelegate::paintContent(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    if (!option.text.isEmpty()) {
        paintBadge(painter, place, option.text, static_cast<Tone>(index.data(BadgeToneRole).toInt()), badgeFont());
    }
}

int BadgeDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return badgeSize(option.text, badgeFont()).width();
}

} // namespace widgets

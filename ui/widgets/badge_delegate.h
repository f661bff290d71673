// A table's column of states: the text of DisplayRole as a badge in the Tone of BadgeToneRole.
#pragma once

#include "widgets/row_delegate.h"
#include "widgets/tone.h"

namespace widgets {

inline constexpr int BadgeToneRole = Qt::UserRole + 100; // int(Tone); without one it is Neutral

class BadgeDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace widgets

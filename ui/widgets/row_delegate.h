// Paints a table's cell: whole-row hover and selection, a bar at the row's beginning, a hairline below. Every delegate
// of a DataTable derives from it and paints its content only.
#pragma once

#include <QStyledItemDelegate>

namespace widgets {

// Muted text, for a column that is secondary: the model answers true.
inline constexpr int MutedRole = Qt::UserRole + 101;

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    // The ground of the row is painted; `place` is inside the cell's padding.
    virtual void paintContent(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;
    [[nodiscard]] virtual int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace widgets

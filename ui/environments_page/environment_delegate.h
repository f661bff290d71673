// Paints an environment in the list: its colour at the left, name, address, and in words whether it is a production
// one.
#pragma once

#include <QStyledItemDelegate>

namespace environments_page {

class EnvironmentDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace environments_page

// A row of the list of problems: the mark of its severity, what is wrong, and below it where and for whom.
#pragma once

#include <QStyledItemDelegate>

namespace krb5 {

class ProblemDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace krb5

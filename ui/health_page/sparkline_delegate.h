// A catalog's last probes as a row of bars: as high as they took long; one that failed is a stem with a square at its
// foot, so that it shows without colour too. Not a chart with axes.
#pragma once

#include "widgets/row_delegate.h"

#include <QList>

namespace health_page {

inline constexpr int pointsShown = 40;
// QList<double>, oldest first: milliseconds, negative where the probe failed.
inline constexpr int PointsRole = Qt::UserRole + 2;

class SparklineDelegate : public widgets::RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// The round arrow that probes a row, muted, and clear under the pointer.
class ProbeDelegate : public widgets::RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace health_page

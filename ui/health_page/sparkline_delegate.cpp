#include "health_page/sparkline_delegate.h"

#include "theme/icon.h"
#include "theme/metrics.h"

#include <QPainter>

#include <algorithm>

namespace health_page {

namespace {

constexpr int barWidth = 3;
constexpr int barPitch = 4;
constexpr int chartHeight = 22;

} // namespace

void SparklineDelegate::paintContent(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const auto points = index.data(PointsRole).value<QList<double>>();
    const theme::Theme &theme = theme::current();
    const QRect chart(place.left(), place.center().y() - chartHeight / 2,
                      std::min(place.width(), pointsShown * barPitch), chartHeight);
    painter->save();
    painter->setClipRect(place);
    painter->setPen(Qt::NoPen);
    painter->fillRect(QRect(chart.left(), chart.bottom(), pointsShown * barPitch - 1, 1), theme.line);
    const double highest = points.isEmpty() ? 1 : std::max(1.0, *std::ranges::max_element(points));
    int x = chart.left() + (pointsShown - static_cast<int>(points.size())) * barPitch; // the newest at the right
    const QColor answered = (option.state & QStyle::State_Selected) ? theme.accent : theme.muted;
    for (const double point : points) {
        if (point < 0) {
            painter->fillRect(QRect(x + 1, chart.top(), 1, chartHeight), theme.danger);
            painter->fillRect(QRect(x, chart.bottom() - barWidth + 1, barWidth, barWidth), theme.danger);
        } else {
            const int height = std::max(2, static_cast<int>(point / highest * (chartHeight - 2)));
            painter->fillRect(QRect(x, chart.bottom() - height, barWidth, height), answered);
        }
        x += barPitch;
    }
    painter->restore();
}

int SparklineDelegate::contentWidth(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return pointsShown * barPitch;
}

void ProbeDelegate::paintContent(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    if (index.data(Qt::ToolTipRole).toString().isEmpty()) { // not one that is probed
        return;
    }
    const bool near = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
    const QRectF icon(place.left(), place.center().y() - theme::iconSize / 2.0, theme::iconSize, theme::iconSize);
    theme::paintIcon(painter, icon, u"refresh", near ? theme::current().accent : theme::current().muted);
}

int ProbeDelegate::contentWidth(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return theme::iconSize;
}

} // namespace health_page

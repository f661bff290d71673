#include "krb5/problem_delegate.h"

#include "krb5/problem_model.h"
#include "theme/metrics.h"
#include "theme/theme.h"
#include "widgets/tone.h"

#include <QPainter>

namespace krb5 {

namespace {

constexpr int rowHeight = 50;
constexpr int markSide = 10;

} // namespace

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, rowHeight};
}

void ProblemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Theme &theme = theme::current();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? theme.select : theme.hover);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), theme::controlRadius, theme::controlRadius);
        if (selected) { // not by colour alone
            painter->setBrush(theme.accent);
            painter->drawRoundedRect(QRectF(option.rect.left() + 2, option.rect.top() + 10, 3, rowHeight - 20), 1.5, 1.5);
        }
    }
    const auto severity = static_cast<Severity>(index.data(ProblemModel::SeverityRole).toInt());
    const widgets::Tone tone = severity == Severity::Error ? widgets::Tone::Danger
        : severity == Severity::Warning                    ? widgets::Tone::Warning
                                                           : widgets::Tone::Accent;
    const QRect inside = option.rect.adjusted(12, 6, -10, -6);
    widgets::paintToneMark(painter, QRectF(inside.left(), inside.top() + 4, markSide, markSide), tone, widgets::coloursOf(tone).ink);
    const QRect words = inside.adjusted(markSide + 10, 0, 0, 0);
    const auto line = [&](const QFont &font, const QColor &colour, int top, const QString &text) {
        painter->setFont(font);
        painter->setPen(colour);
        const QRect place(words.left(), words.top() + top, words.width(), 18);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    };
    line(theme::font(13, QFont::Medium), theme.text, 0, index.data().toString());
    line(theme::font(12), theme.muted, 20, index.data(ProblemModel::PlaceRole).toString());
    painter->restore();
}

} // namespace krb5

#include "widgets/tone.h"

#include "theme/metrics.h"
#include "theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr int side = 9; // between the pill's end and what it holds
constexpr int mark = 8;
constexpr int gap = 6;

} // namespace

ToneColours coloursOf(Tone tone)
{
    const theme::Theme &theme = theme::current();
    switch (tone) {
    case Tone::Neutral:
        return {theme.muted, theme.hover};
    case Tone::Success:
        return {theme.success, theme.successbg};
    case Tone::Warning:
        return {theme.warning, theme.warningbg};
    case Tone::Danger:
        return {theme.danger, theme.dangerbg};
    case Tone::Accent:
        return {theme.accent, theme.select};
    }
    return {};
}

QString nameOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return u"neutral"_s;
    case Tone::Success:
        return u"success"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Danger:
        return u"danger"_s;
    case Tone::Accent:
        return u"accent"_s;
    }
    return {};
}

void paintToneMark(QPainter *painter, const QRectF &place, Tone tone, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const QPointF middle = place.center();
    const qreal half = std::min(place.width(), place.height()) / 2;
    switch (tone) {
    case Tone::Neutral:
        painter->drawRoundedRect(QRectF(middle.x() - half, middle.y() - 1, 2 * half, 2), 1, 1);
        break;
    case Tone::Success:
        painter->drawEllipse(middle, half * 0.9, half * 0.9);
        break;
    case Tone::Warning: {
        const QPolygonF triangle{{middle.x(), middle.y() - half},
                                 {middle.x() + half * 1.1, middle.y() + half * 0.9},
                                 {middle.x() - half * 1.1, middle.y() + half * 0.9}};
        painter->setPen(QPen(colour, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolygon(triangle);
        break;
    }
    case Tone::Danger:
        painter->drawRoundedRect(QRectF(middle.x() - half * 0.9, middle.y() - half * 0.9, half * 1.8, half * 1.8), 1.5,
                                 1.5);
        break;
    case Tone::Accent:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colour, half * 0.5));
        painter->drawEllipse(middle, half * 0.75, half * 0.75);
        break;
    }
    painter->restore();
}

void paintBadge(QPainter *painter, const QRect &place, const QString &text, Tone tone, const QFont &font)
{
    const ToneColours colours = coloursOf(tone);
    const QFontMetrics metrics(font);
    const int room = place.width() - 2 * side - mark - gap;
    if (room < 8) {
        return;
    }
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
    const QSize size = badgeSize(shown, font);
    QRect pill(place.left(), place.top() + (place.height() - size.height()) / 2, size.width(), size.height());
    pill = QStyle::visualRect(painter->layoutDirection(), place, pill);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.ground);
    painter->drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    paintToneMark(painter, QRectF(pill.left() + side, pill.top() + (pill.height() - mark) / 2.0, mark, mark), tone,
                  colours.ink);
    painter->setFont(font);
    painter->setPen(colours.ink);
    painter->drawText(pill.adjusted(side + mark + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, shown);
    painter->restore();
}

QSize badgeSize(const QString &text, const QFont &font)
{
    return {2 * side + mark + gap + QFontMetrics(font).horizontalAdvance(text) + 1, theme::badgeHeight};
}

QFont badgeFont()
{
    return theme::font(12, QFont::DemiBold);
}

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(badgeFont());
}

void Badge::setState(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return badgeSize(m_text, font());
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(&painter, rect(), m_text, m_tone, font());
}

} // namespace widgets

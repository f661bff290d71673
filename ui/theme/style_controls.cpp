#include "theme/icon.h"
#include "theme/metrics.h"
#include "theme/style.h"

#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace theme {

namespace {

// Half a pixel in, so that a line one pixel wide covers one pixel.
void paintRounded(QPainter *painter, const QRectF &rect, const QColor &ground, const QColor &border, qreal width,
                  qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter->restore();
}

QColor blend(const QColor &one, const QColor &other, double part)
{
    const auto mix = [part](int a, int b) { return qRound(a + (b - a) * part); };
    return QColor(mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue()));
}

struct ButtonLook {
    QColor ground;
    QColor border;
    QColor text;
    QColor ring; // inside the focus border, so that it shows on a filled button too
};

ButtonLook lookOf(const QString &kind, QStyle::State state, const Theme &theme)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool hovered = enabled && (state & QStyle::State_MouseOver);
    const bool down = enabled && (state & QStyle::State_Sunken);
    if (kind == "primary"_L1) {
        if (!enabled) {
            return {theme.hover, theme.line, theme.off, {}};
        }
        const QColor pressed = blend(theme.accenthover, theme.text, 0.18);
        const QColor ground = down ? pressed : hovered ? theme.accenthover : theme.accent;
        return {ground, {}, theme.onaccent, theme.surface};
    }
    if (kind == "danger"_L1) {
        const QColor ground = down || hovered ? theme.dangerbg : theme.surface;
        return enabled ? ButtonLook{ground, theme.danger, theme.danger, {}}
                       : ButtonLook{theme.surface, theme.line, theme.off, {}};
    }
    if (kind == "quiet"_L1) {
        const QColor ground = state & QStyle::State_On ? theme.select
            : down                                     ? theme.line
            : hovered                                  ? theme.hover
                                                       : QColor();
        return {ground, {}, enabled ? theme.text : theme.off, {}};
    }
    const QColor ground = state & QStyle::State_On ? theme.select
        : down                                     ? theme.line
        : hovered                                  ? theme.hover
                                                   : theme.surface;
    return enabled ? ButtonLook{ground, theme.edge, theme.text, {}}
                   : ButtonLook{theme.window, theme.line, theme.off, {}};
}

QString kindOf(const QWidget *widget)
{
    return widget ? widget->property(buttonKindProperty).toString() : QString();
}

void paintButton(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Theme &theme = current();
    const ButtonLook look = lookOf(kindOf(widget), option->state, theme);
    const QRectF rect = option->rect;
    paintRounded(painter, rect, look.ground, look.border, 1, controlRadius);
    if (option->state & QStyle::State_HasFocus) {
        paintRounded(painter, rect, {}, theme.focus, 2, controlRadius);
        if (look.ring.isValid()) {
            paintRounded(painter, rect.adjusted(2, 2, -2, -2), {}, look.ring, 1.5, controlRadius - 2);
        }
    }
}

void paintButtonLabel(QPainter *painter, const QStyleOptionButton *button, const QString &kind)
{
    const ButtonLook look = lookOf(kind, button->state, current());
    QRect rest = button->rect;
    if (button->features & QStyleOptionButton::HasMenu) {
        const QRect arrow(rest.right() - 24, rest.center().y() - 7, 16, 16);
        paintIcon(painter, QStyle::visualRect(button->direction, rest, arrow), u"chevron-down", look.text);
        rest.setWidth(rest.width() - 18);
    }
    const int picture = button->icon.isNull() ? 0 : button->iconSize.width();
    const int gap = picture > 0 && !button->text.isEmpty() ? 8 : 0;
    const int words = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    const int used = std::min(picture + gap + words, rest.width());
    QRect inside(rest.left() + (rest.width() - used) / 2, rest.top(), used, rest.height());
    if (picture > 0) {
        const QRect place(inside.left(), inside.top() + (inside.height() - picture) / 2, picture, picture);
        const bool enabled = button->state & QStyle::State_Enabled;
        button->icon.paint(painter, QStyle::visualRect(button->direction, inside, place), Qt::AlignCenter,
                           enabled ? QIcon::Normal : QIcon::Disabled);
    }
    painter->setPen(look.text);
    painter->drawText(QStyle::visualRect(button->direction, inside, inside.adjusted(picture + gap, 0, 0, 0)),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextHideMnemonic, button->text);
}

void paintCheck(QPainter *painter, const QStyleOption *option, bool round)
{
    const Theme &theme = current();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool partly = option->state & QStyle::State_NoChange;
    const bool on = (option->state & QStyle::State_On) || partly;
    const bool hovered = enabled && (option->state & QStyle::State_MouseOver);
    const QRectF box = QRectF(option->rect);
    const qreal radius = round ? box.width() / 2 : 5;
    QColor ground = enabled ? theme.surface : theme.window;
    QColor border = enabled ? (hovered ? theme.accent : theme.edge) : theme.line;
    if (on) {
        ground = enabled ? (hovered ? theme.accenthover : theme.accent) : theme.off;
        border = ground;
    }
    paintRounded(painter, box, ground, border, 1.25, radius);
    if (!on) {
        return;
    }
    const QColor mark = enabled ? theme.onaccent : theme.surface;
    if (round) {
        paintRounded(painter, box.adjusted(5.5, 5.5, -5.5, -5.5), mark, {}, 0, 4);
    } else {
        paintIcon(painter, box.adjusted(2, 2, -2, -2), partly ? u"minus" : u"check", mark);
    }
}

// Text first, arrow beside it: far right it would seem to belong to the next column.
void paintHeader(QPainter *painter, const QStyleOptionHeader *header, const QWidget *widget)
{
    const Theme &theme = current();
    const QRect rect = header->rect;
    painter->save();
    const QFont used = widget ? widget->font() : painter->font();
    painter->setFont(used);
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    const QRect inside = rect.adjusted(controlPadding, 0, -controlPadding, 0);
    const int arrow = sorted ? 16 : 0;
    const QFontMetrics metrics(used);
    const QString text = metrics.elidedText(header->text, Qt::ElideRight, std::max(0, inside.width() - arrow));
    const int width = metrics.horizontalAdvance(text);
    const auto alignment = QStyle::visualAlignment(header->direction, header->textAlignment | Qt::AlignVCenter);
    QRect place(0, rect.top(), width, rect.height());
    if (alignment & Qt::AlignRight) {
        place.moveRight(inside.right());
    } else if (alignment & Qt::AlignHCenter) {
        place.moveLeft(inside.left() + (inside.width() - width - arrow) / 2);
    } else {
        place.moveLeft(inside.left());
    }
    const bool hovered = (header->state & QStyle::State_MouseOver) && (header->state & QStyle::State_Enabled);
    painter->setPen(sorted || hovered ? theme.text : theme.muted);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, text);
    if (sorted) {
        const int left = alignment & Qt::AlignRight ? place.left() - arrow : place.right() + 4;
        // Qt's SortDown is ascending: https://doc.qt.io/qt-6/qstyleoptionheader.html#SortIndicator-enum
        const bool ascending = header->sortIndicator == QStyleOptionHeader::SortDown;
        paintIcon(painter, QRectF(left, rect.center().y() - 6, 13, 13), ascending ? u"chevron-up" : u"chevron-down",
                  theme.accent);
    }
    painter->restore();
}

} // namespace

void paintField(QPainter *painter, const QRect &rect, bool focused, bool invalid, bool enabled, bool hovered)
{
    const Theme &theme = current();
    const QColor still = !enabled ? theme.line : hovered ? theme.muted : theme.edge;
    const QColor border = invalid ? theme.danger : focused ? theme.focus : still;
    paintRounded(painter, rect, enabled ? theme.surface : theme.window, border, focused ? 2 : 1, controlRadius);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Theme &theme = current();
    const bool enabled = option->state & State_Enabled;
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *const frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            paintField(painter, option->rect, option->state & State_HasFocus,
                       widget && widget->property(invalidProperty).toBool(), enabled, option->state & State_MouseOver);
        }
        return;
    }
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
        if (element == PE_FrameFocusRect && widget && !widget->inherits("QAbstractItemView")
            && !widget->inherits("QTabBar") && !widget->inherits("QPushButton")) {
            paintRounded(painter, option->rect, {}, theme.focus, 2, 6);
        }
        return;
    case PE_PanelButtonCommand:
        paintButton(painter, option, widget);
        return;
    case PE_PanelButtonTool: {
        const bool on = option->state & (State_On | State_Sunken);
        const bool hovered = enabled && (option->state & State_MouseOver);
        const QColor ground = on ? theme.select : hovered ? theme.hover : QColor();
        const bool focused = option->state & State_HasFocus;
        paintRounded(painter, option->rect, ground, focused ? theme.focus : QColor(), 2, controlRadius);
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheck(painter, option, false);
        return;
    case PE_IndicatorRadioButton:
        paintCheck(painter, option, true);
        return;
    case PE_IndicatorHeaderArrow: // the header's label paints it
        return;
    case PE_PanelItemViewRow:
        return; // the item is painted, not the strip behind it
    case PE_PanelItemViewItem: {
        const bool selected = option->state & State_Selected;
        const bool hovered = enabled && (option->state & State_MouseOver);
        if (selected || hovered) {
            paintRounded(painter, option->rect, selected ? theme.select : theme.hover, {}, 0, controlRadius);
        }
        return;
    }
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const QStringView name = element == PE_IndicatorArrowDown ? u"chevron-down"
            : element == PE_IndicatorArrowUp                      ? u"chevron-up"
            : element == PE_IndicatorArrowLeft                    ? u"chevron-left"
                                                                  : u"chevron-right";
        paintIcon(painter, option->rect, name, enabled ? theme.muted : theme.off);
        return;
    }
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const QRect place = QRect(0, 0, 14, 14).translated(option->rect.center() - QPoint(6, 6));
            paintIcon(painter, place, option->state & State_Open ? u"chevron-down" : u"chevron-right", theme.muted);
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        paintButton(painter, option, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *const button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            paintButtonLabel(painter, button, kindOf(widget));
        }
        return;
    case CE_HeaderLabel:
        if (const auto *const header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            paintHeader(painter, header, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->save();
        painter->setPen(current().line);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        painter->restore();
        return;
    case CE_ComboBoxLabel:
        if (const auto *const box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && !box->editable) {
            QRect place = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
            if (!box->currentIcon.isNull()) {
                const QRect picture(place.left(), place.center().y() - iconSize / 2 + 1, iconSize, iconSize);
                box->currentIcon.paint(painter, visualRect(box->direction, place, picture), Qt::AlignCenter,
                                       box->state & State_Enabled ? QIcon::Normal : QIcon::Disabled);
                place.adjust(iconSize + 8, 0, 0, 0);
            }
            const QString text = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, place.width() - 2);
            drawItemText(painter, place.adjusted(2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, box->palette,
                         box->state & State_Enabled, text, QPalette::Text);
        }
        return;
    case CE_Splitter:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Theme &theme = current();
    const bool enabled = option->state & State_Enabled;
    const bool invalid = widget && widget->property(invalidProperty).toBool();
    if (control == CC_ComboBox) {
        paintField(painter, option->rect, option->state & State_HasFocus, invalid, enabled,
                   option->state & State_MouseOver);
        const QRect place = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        paintIcon(painter, QRect(place.center() - QPoint(7, 7), QSize(16, 16)), u"chevron-down",
                  enabled ? theme.muted : theme.off);
        return;
    }
    if (control == CC_SpinBox) {
        paintField(painter, option->rect, option->state & State_HasFocus, invalid, enabled,
                   option->state & State_MouseOver);
        for (const auto part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
            const QRect place = subControlRect(CC_SpinBox, option, part, widget);
            const bool hovered = enabled && (option->activeSubControls & part) && (option->state & State_MouseOver);
            paintIcon(painter, QRect(place.center() - QPoint(6, 6), QSize(13, 13)),
                      part == SC_SpinBoxUp ? u"chevron-up" : u"chevron-down",
                      !enabled      ? theme.off
                          : hovered ? theme.accent
                                    : theme.muted);
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace theme

// Fusion's behaviour in our shapes: metrics, buttons, fields, check marks, table headers, arrows, focus rings. Not for
// cards, notices and scroll bars, which are rules of the style sheet.
#pragma once

#include <QProxyStyle>

namespace theme {

// Dynamic properties of widgets that Style and the sheet read.
inline constexpr auto buttonKindProperty = "buttonKind"; // QPushButton: "primary", "secondary", "quiet", "danger"
inline constexpr auto invalidProperty = "invalid"; // a field: true paints its border in danger; then update()

class Style : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
};

// A field's frame: ground, border, and the 2 px of focus. Also for fields that are made of several widgets.
void paintField(QPainter *painter, const QRect &rect, bool focused, bool invalid, bool enabled, bool hovered = false);

} // namespace theme

// How good or bad a state is, and the badge that shows it by shape, word and colour: never by colour alone.
#pragma once

#include <QColor>
#include <QFont>
#include <QWidget>

namespace widgets {

enum class Tone { Neutral, Success, Warning, Danger, Accent };

struct ToneColours {
    QColor ink; // at least 4.5:1 on its ground
    QColor ground;
};
[[nodiscard]] ToneColours coloursOf(Tone tone); // of the present theme

[[nodiscard]] QString nameOf(Tone tone); // as the style sheet's notice="…"

// Neutral is a dash, Success a dot, Warning a triangle, Danger a square, Accent a ring.
void paintToneMark(QPainter *painter, const QRectF &place, Tone tone, const QColor &colour);

// The pill, 22 px high, at the left of `place` and in the middle of its height; elided where it does not fit.
void paintBadge(QPainter *painter, const QRect &place, const QString &text, Tone tone, const QFont &font);
[[nodiscard]] QSize badgeSize(const QString &text, const QFont &font);
[[nodiscard]] QFont badgeFont();

class Badge : public QWidget {
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);

    void setState(const QString &text, Tone tone);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
};

} // namespace widgets

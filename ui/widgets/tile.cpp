#include "widgets/tile.h"

#include "theme/metrics.h"
#include "widgets/label.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace widgets {

Tile::Tile(const Words &name, QWidget *parent)
    : Card(parent), m_name(name), m_label(label(this, TextKind::Muted)), m_figure(label(this, TextKind::Body)),
      m_noteLabel(label(this, TextKind::Muted))
{
    m_figure->setFont(theme::font(28, QFont::DemiBold));
    m_figure->setWordWrap(false);
    m_label->setWordWrap(false);
    m_noteLabel->hide();
    body()->setSpacing(2);
    body()->addWidget(m_label);
    body()->addWidget(m_figure);
    body()->addWidget(m_noteLabel);
    body()->addStretch();
    setFigure(u"—"_s);
    said(this, [this] { say(); });
}

void Tile::setFigure(const QString &figure, Tone tone)
{
    m_figure->setText(figure);
    m_tone = tone;
    say();
    update();
}

void Tile::setNote(const Words &note)
{
    m_note = note;
    say();
}

void Tile::say()
{
    m_label->setText(m_name());
    const QString note = m_note ? m_note() : QString();
    m_noteLabel->setText(note);
    m_noteLabel->setVisible(!note.isEmpty());
    const QString spoken = m_name() + u": "_s + m_figure->text();
    setAccessibleName(spoken);
    setAccessibleDescription(note);
}

void Tile::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (m_tone == Tone::Neutral) {
        return;
    }
    QPainter painter(this);
    const ToneColours colours = coloursOf(m_tone);
    const QRect disc(width() - theme::cardSide - 26, theme::cardTop - 2, 26, 26);
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), disc);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ground);
    painter.drawEllipse(place);
    paintToneMark(&painter, QRectF(place).adjusted(8, 8, -8, -8), m_tone, colours.ink);
}

} // namespace widgets

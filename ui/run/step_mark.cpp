#include "run/step_mark.h"

#include "run/sentences.h"
#include "theme/icon.h"
#include "theme/theme.h"

#include <QPainter>

using namespace std::chrono_literals;

namespace run {

namespace {

QStringView signOf(Mark mark)
{
    switch (mark) {
    case Mark::Done:
        return u"check";
    case Mark::Skipped:
        return u"minus";
    case Mark::Failed:
        return u"close";
    case Mark::Undone:
        return u"undo";
    case Mark::Warned:
    case Mark::UndoFailed:
        return u"warning";
    case Mark::Waiting:
    case Mark::Running:
        break;
    }
    return {};
}

} // namespace

StepMark::StepMark(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_turn.setInterval(40ms);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 12) % 360;
        update();
    });
}

void StepMark::setMark(Mark mark)
{
    m_mark = mark;
    turnIfRunning();
    update();
}

void StepMark::turnIfRunning()
{
    if (m_mark == Mark::Running && isVisible()) {
        m_turn.start();
    } else {
        m_turn.stop();
    }
}

void StepMark::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    turnIfRunning();
}

void StepMark::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    turnIfRunning();
}

void StepMark::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::current();
    const auto colours = widgets::coloursOf(toneOf(m_mark));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring(1.5, 1.5, side - 3, side - 3);
    if (m_mark == Mark::Waiting) { // hollow
        painter.setPen(QPen(theme.edge, 1.5));
        painter.drawEllipse(ring);
        return;
    }
    if (m_mark == Mark::Running) { // a ring with a gap
        painter.setPen(QPen(theme.line, 2));
        painter.drawEllipse(ring);
        painter.setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, (90 - m_angle) * 16, -270 * 16);
        return;
    }
    const bool loud = m_mark == Mark::Failed || m_mark == Mark::UndoFailed; // filled
    painter.setPen(QPen(colours.ink, 1.5));
    painter.setBrush(loud ? colours.ink : colours.ground);
    if (m_mark == Mark::UndoFailed) {
        painter.drawRoundedRect(ring, 3, 3);
    } else {
        painter.drawEllipse(ring);
    }
    theme::paintIcon(&painter, ring.adjusted(2.5, 2.5, -2.5, -2.5), signOf(m_mark), loud ? theme.surface : colours.ink);
}

} // namespace run

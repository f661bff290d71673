#include "widgets/problem_line.h"

#include "theme/metrics.h"
#include "widgets/label.h"
#include "widgets/tone.h"

#include <QPainter>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int markSide = 10;

} // namespace

ProblemLine::ProblemLine(Severity severity, QWidget *parent)
    : QWidget(parent), m_severity(severity), m_cause(label(this, TextKind::Body)), m_remedy(label(this, TextKind::Muted)),
      m_place(label(this, TextKind::Muted))
{
    m_cause->setFont(theme::font(13, QFont::DemiBold));
    m_place->setFont(theme::font(12));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(markSide + 10, 0, 0, 0);
    column->setSpacing(1);
    for (QLabel *const one : {m_cause, m_remedy, m_place}) {
        one->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(one);
    }
}

void ProblemLine::setWords(const QString &cause, const QString &remedy, const QString &place)
{
    m_cause->setText(cause);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_place->setText(place);
    m_place->setVisible(!place.isEmpty());
}

void ProblemLine::paintEvent(QPaintEvent *)
{
    const Tone tone = m_severity == Severity::Error ? Tone::Danger : m_severity == Severity::Warning ? Tone::Warning : Tone::Accent;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintToneMark(&painter, QRectF(0, 4, markSide, markSide), tone, coloursOf(tone).ink);
}

} // namespace widgets

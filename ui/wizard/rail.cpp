#include "wizard/rail.h"

#include "theme/icon.h"
#include "theme/metrics.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

constexpr int stepHeight = 40;
constexpr int disc = 22;

} // namespace

Rail::Rail(const std::vector<widgets::Words> &names, QWidget *parent) : QWidget(parent)
{
    setFixedWidth(180);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (size_t i = 0; i < names.size(); ++i) {
        auto *const step = new RailStep(names[i], this);
        connect(step, &QAbstractButton::clicked, this, [this, i] { Q_EMIT wanted(static_cast<int>(i)); });
        column->addWidget(step);
        m_steps.push_back(step);
    }
    column->addStretch();
    count();
}

void Rail::count()
{
    const auto isShown = [](const RailStep *step) { return !step->isHidden(); };
    const auto shown = static_cast<int>(std::ranges::count_if(m_steps, isShown));
    int number = 0;
    for (RailStep *const step : m_steps) {
        number += isShown(step) ? 1 : 0;
        step->setPlace(number, shown);
    }
}

void Rail::setSkipped(int step, bool skipped)
{
    RailStep *const one = m_steps[static_cast<size_t>(step)];
    if (one->isHidden() != skipped) {
        one->setHidden(skipped);
        count();
    }
}

void Rail::setCurrent(int current, bool backAllowed)
{
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i) {
        const auto state = i < current ? RailStep::State::Done
            : i == current             ? RailStep::State::Current
                                       : RailStep::State::Waiting;
        m_steps[static_cast<size_t>(i)]->setState(state, i < current && backAllowed);
    }
}

RailStep::RailStep(widgets::Words name, QWidget *parent) : QAbstractButton(parent), m_name(std::move(name))
{
    setFixedHeight(stepHeight);
    setFocusPolicy(Qt::TabFocus);
    widgets::said(this, [this] { say(); });
}

void RailStep::setPlace(int number, int count)
{
    m_number = number;
    m_count = count;
    say();
    update();
}

void RailStep::setState(State state, bool clickable)
{
    m_state = state;
    setEnabled(clickable || state == State::Current);
    setFocusPolicy(clickable ? Qt::TabFocus : Qt::NoFocus);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    say();
    update();
}

void RailStep::say()
{
    setText(m_name());
    const QString state = m_state == State::Done ? tr("done")
        : m_state == State::Current              ? tr("present step")
                                                 : tr("to come");
    setAccessibleName(text());
    setAccessibleDescription(tr("Step %1 of %2, %3").arg(m_number).arg(m_count).arg(state));
}

QSize RailStep::sizeHint() const
{
    return {180, stepHeight};
}

void RailStep::enterEvent(QEnterEvent *)
{
    update();
}

void RailStep::leaveEvent(QEvent *)
{
    update();
}

void RailStep::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool current = m_state == State::Current;
    const bool clickable = isEnabled() && !current;
    if (current || (clickable && underMouse())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(current ? theme.select : theme.hover);
        painter.drawRoundedRect(rect(), theme::navigationRadius, theme::navigationRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::navigationRadius,
                                theme::navigationRadius);
    }
    const QRectF circle(10, (height() - disc) / 2.0, disc, disc);
    const QColor ink = current ? theme.onaccent : m_state == State::Done ? theme.success : theme.muted;
    painter.setPen(QPen(current ? theme.accent : m_state == State::Done ? theme.success : theme.edge, 1.5));
    painter.setBrush(current ? QBrush(theme.accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75));
    if (m_state == State::Done) {
        theme::paintIcon(&painter, circle.adjusted(4, 4, -4, -4), u"check", ink);
    } else {
        painter.setPen(ink);
        painter.setFont(theme::font(12, QFont::DemiBold));
        painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
    }
    painter.setPen(m_state == State::Waiting ? theme.muted : theme.text);
    painter.setFont(theme::font(14, current ? QFont::DemiBold : QFont::Normal));
    const QRect place(10 + disc + 10, 0, width() - disc - 26, height());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
}

} // namespace wizard

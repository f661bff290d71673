#include "wizard/footer.h"

#include "theme/metrics.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;

namespace wizard {

Footer::Footer(QWidget *parent)
    : QWidget(parent), m_why(widgets::button(this, ButtonKind::Quiet, u"info"_s)),
      m_back(widgets::button(this, ButtonKind::Secondary, {}, [] { return tr("Back"); })),
      m_other(widgets::button(this, ButtonKind::Secondary)), m_next(widgets::button(this, ButtonKind::Primary))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(theme::pageSide - theme::controlPadding, 12, theme::pageSide, 12); // the reason has its own
    row->setSpacing(theme::barGap);
    row->addWidget(m_why);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_other);
    row->addWidget(m_next);
    m_why->hide();
    m_other->hide();
    // Forward first, as the eye goes; the reason can be followed last.
    setTabOrder(m_next, m_back);
    setTabOrder(m_back, m_other);
    setTabOrder(m_other, m_why);
    connect(m_back, &QPushButton::clicked, this, &Footer::backWanted);
    connect(m_next, &QPushButton::clicked, this, &Footer::nextWanted);
    connect(m_other, &QPushButton::clicked, this, &Footer::otherWanted);
    connect(m_why, &QPushButton::clicked, this, &Footer::reasonFollowed);
    widgets::said(this, [this] {
        m_next->setText(m_nextWords ? m_nextWords() : tr("Next"));
        m_other->setText(m_otherWords ? m_otherWords() : QString());
        m_why->setToolTip(tr("Show what is to be put right"));
    });
}

void Footer::setNextWords(const widgets::Words &words)
{
    m_nextWords = words;
    m_next->setText(words ? words() : tr("Next"));
}

void Footer::setOtherWords(const widgets::Words &words)
{
    m_otherWords = words;
    m_other->setText(words());
    m_other->show();
}

void Footer::hideOther()
{
    m_other->hide();
}

void Footer::setReason(const QString &reason)
{
    m_reason = reason;
    m_next->setEnabled(reason.isEmpty());
    m_next->setAccessibleDescription(reason);
    m_next->setToolTip(reason);
    m_why->setVisible(!reason.isEmpty());
    m_why->setAccessibleName(reason);
    elide();
}

void Footer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::current().surface);
    painter.fillRect(0, 0, width(), 1, theme::current().line);
}

void Footer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void Footer::elide()
{
    const int place = std::max(80,
                               width() - 2 * theme::pageSide - m_next->width() - m_back->width()
                                   - (m_other->isHidden() ? 0 : m_other->width()) - 90);
    m_why->setText(m_why->fontMetrics().elidedText(m_reason, Qt::ElideRight, place));
}

} // namespace wizard

#include "widgets/disclosure.h"

#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/button.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace widgets {

Disclosure::Disclosure(const Words &title, QWidget *parent)
    : QWidget(parent), m_button(button(this, ButtonKind::Quiet, u"chevron-right"_s, title)),
      m_content(new QWidget(this)), m_body(new QVBoxLayout(m_content))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::labelGap);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_content);
    m_body->setContentsMargins(theme::cardSide, 0, 0, 0);
    m_body->setSpacing(theme::rowGap);
    m_content->hide();
    connect(m_button, &QPushButton::clicked, this, [this] { setExpanded(!isExpanded()); });
}

bool Disclosure::isExpanded() const
{
    return !m_content->isHidden();
}

void Disclosure::setExpanded(bool expanded)
{
    if (expanded == isExpanded()) {
        return;
    }
    m_content->setVisible(expanded);
    m_button->setIcon(theme::icon(expanded ? u"chevron-down" : u"chevron-right"));
    Q_EMIT expandedChanged(expanded);
}

} // namespace widgets

#include "widgets/card.h"

#include "theme/metrics.h"

namespace widgets {

Card::Card(QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    setProperty("card", true);
    setAttribute(Qt::WA_StyledBackground);
    m_body->setContentsMargins(theme::cardSide, theme::cardTop, theme::cardSide, theme::cardTop);
    m_body->setSpacing(theme::rowGap);
}

} // namespace widgets

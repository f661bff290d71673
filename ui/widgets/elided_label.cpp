#include "widgets/elided_label.h"

#include "theme/metrics.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace widgets {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(theme::font(13));
    setProperty("textKind", u"muted"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setLine(const QString &line)
{
    if (line == m_line) {
        return;
    }
    m_line = line;
    setAccessibleName(line);
    updateGeometry();
    fit();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_line) + 2, fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fit();
    }
}

void ElidedLabel::fit()
{
    const QString shown = fontMetrics().elidedText(m_line, Qt::ElideRight, width());
    setText(shown);
    setToolTip(shown == m_line ? QString() : m_line);
}

} // namespace widgets

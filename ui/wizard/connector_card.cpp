#include "wizard/connector_card.h"

#include "form/field_editor.h"
#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/said.h"
#include "wizard/categories.h"
#include "wizard/connector_mark.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

constexpr int cardHeight = 110;
constexpr int markSize = 40;
constexpr int inset = 14;

} // namespace

ConnectorCard::ConnectorCard(const connectors::Descriptor &descriptor, QWidget *parent)
    : QAbstractButton(parent), m_descriptor(descriptor)
{
    setCheckable(true);
    setAutoExclusive(false); // the gallery's groups are one choice: it sees to that
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    widgets::said(this, [this] {
        setText(form::inPresentLanguage(m_descriptor.title));
        setAccessibleName(text());
        setAccessibleDescription(form::inPresentLanguage(m_descriptor.summary));
        setToolTip(form::inPresentLanguage(m_descriptor.summary));
        update();
    });
}

bool ConnectorCard::matches(const QString &search) const
{
    const QString here
        = QStringList{m_descriptor.name,       m_descriptor.title.en,   m_descriptor.title.fr,
                      m_descriptor.summary.en, m_descriptor.summary.fr, categoryWords(m_descriptor.category)}
              .join(u'\n');
    const QStringList words = search.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) { return here.contains(word, Qt::CaseInsensitive); });
}

QSize ConnectorCard::sizeHint() const
{
    return {250, cardHeight};
}

void ConnectorCard::enterEvent(QEnterEvent *)
{
    update();
}

void ConnectorCard::leaveEvent(QEvent *)
{
    update();
}

void ConnectorCard::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = isChecked() || hasFocus();
    const qreal pen = strong ? 2 : 1;
    painter.setPen(QPen(hasFocus()         ? theme.focus
                            : isChecked()  ? theme.accent
                            : underMouse() ? theme.edge
                                           : theme.line,
                        pen));
    painter.setBrush(isChecked() ? theme.select : underMouse() ? theme.hover : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), theme::cardRadius,
                            theme::cardRadius);
    paintConnectorMark(&painter, QRectF(inset, inset, markSize, markSize), m_descriptor);

    const int left = inset + markSize + 12;
    const int right = isChecked() ? 34 : inset;
    const QRect title(left, inset - 2, width() - left - right, 20);
    painter.setFont(theme::font(14, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, title.width()));
    if (isChecked()) {
        theme::paintIcon(&painter, QRectF(width() - 32, inset - 2, 20, 20), u"check", theme.accent);
    }
    // The summary gets the lines there are; what is cut is in the tool tip and the accessible description.
    const QRect place(left, inset + 20, width() - left - inset, cardHeight - inset - 26);
    painter.setFont(theme::font(12));
    painter.setPen(theme.muted);
    const QFontMetrics metrics = painter.fontMetrics();
    const int lines = place.height() / metrics.lineSpacing();
    QStringList words = form::inPresentLanguage(m_descriptor.summary).split(u' ');
    for (int line = 0; line < lines && !words.isEmpty(); ++line) {
        QString shown = words.takeFirst();
        while (!words.isEmpty() && metrics.horizontalAdvance(QString(shown + u' ' + words.first())) <= place.width()) {
            shown += u' ' + words.takeFirst();
        }
        if (line == lines - 1 && !words.isEmpty()) {
            shown = metrics.elidedText(QString(shown + u' ' + words.join(u' ')), Qt::ElideRight, place.width());
        }
        painter.drawText(
            QRect(place.left(), place.top() + line * metrics.lineSpacing(), place.width(), metrics.lineSpacing()),
            Qt::AlignLeft | Qt::AlignVCenter, shown);
    }
}

} // namespace wizard

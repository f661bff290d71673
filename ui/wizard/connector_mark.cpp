#include "wizard/connector_mark.h"

#include "theme/metrics.h"
#include "theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

// "PostgreSQL" → "Pg", "Apache Iceberg" → "AI", "TPC-H sample data" → "TP": capitals if there are two at hand.
QString lettersOf(const QString &title)
{
    QString letters;
    const QStringList words = title.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > 1 && words[1].front().isUpper()) {
        return QString(words[0].front()) + words[1].front();
    }
    for (const QChar letter : words.value(0)) {
        if (letter.isLetterOrNumber() && letters.size() < 2) {
            letters += letter;
        }
    }
    return letters;
}

int hueOf(const QString &name)
{
    uint sum = 7;
    for (const QChar letter : name) {
        sum = sum * 31 + letter.unicode();
    }
    return static_cast<int>(sum % 360);
}

} // namespace

void paintConnectorMark(QPainter *painter, const QRectF &place, const connectors::Descriptor &descriptor)
{
    const bool dark = theme::current().dark;
    const int hue = hueOf(descriptor.name);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor::fromHsl(hue, dark ? 90 : 150, dark ? 60 : 228));
    painter->drawRoundedRect(place, place.height() / 5, place.height() / 5);
    painter->setPen(QColor::fromHsl(hue, dark ? 140 : 190, dark ? 205 : 68));
    painter->setFont(theme::font(static_cast<int>(place.height() * 0.4), QFont::DemiBold));
    painter->drawText(place, Qt::AlignCenter, lettersOf(descriptor.title.en));
    painter->restore();
}

ConnectorMark::ConnectorMark(int size, QWidget *parent) : QWidget(parent)
{
    setFixedSize(size, size);
}

void ConnectorMark::setConnector(const connectors::Descriptor *descriptor)
{
    m_descriptor = descriptor;
    update();
}

void ConnectorMark::paintEvent(QPaintEvent *)
{
    if (m_descriptor) {
        QPainter painter(this);
        paintConnectorMark(&painter, rect(), *m_descriptor);
    }
}

} // namespace wizard

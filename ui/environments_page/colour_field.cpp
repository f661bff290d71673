#include "environments_page/colour_field.h"

#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/said.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>
#include <QStyle>

#include <array>

using namespace Qt::StringLiterals;

namespace environments_page {

namespace {

struct Known {
    const char *colour; // empty: none
    const char *name;
};
constexpr std::array known{
    Known{"", QT_TRANSLATE_NOOP("environments_page::ColourField", "No colour of its own")},
    Known{"#d97706", QT_TRANSLATE_NOOP("environments_page::ColourField", "Amber")},
    Known{"#dc2626", QT_TRANSLATE_NOOP("environments_page::ColourField", "Red")},
    Known{"#9333ea", QT_TRANSLATE_NOOP("environments_page::ColourField", "Violet")},
    Known{"#2563eb", QT_TRANSLATE_NOOP("environments_page::ColourField", "Blue")},
    Known{"#16a34a", QT_TRANSLATE_NOOP("environments_page::ColourField", "Green")},
};

class Swatch : public QAbstractButton {
public:
    Swatch(QString colour, QWidget *parent) : QAbstractButton(parent), m_colour(std::move(colour))
    {
        setCheckable(true);
        setFixedSize(28, 28);
        setFocusPolicy(Qt::StrongFocus);
    }
    [[nodiscard]] const QString &colour() const { return m_colour; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Theme &theme = theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF disc = QRectF(rect()).adjusted(5, 5, -5, -5);
        painter.setPen(m_colour.isEmpty() ? QPen(theme.edge, 1) : QPen(Qt::NoPen));
        painter.setBrush(m_colour.isEmpty() ? theme.surface : QColor(m_colour));
        painter.drawEllipse(disc);
        if (m_colour.isEmpty()) {
            painter.drawLine(disc.center() + QPointF(-4, 4), disc.center() + QPointF(4, -4));
        }
        if (isChecked() || hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(hasFocus() ? theme.focus : theme.text, 2));
            painter.drawEllipse(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
        }
    }

private:
    QString m_colour;
};

} // namespace

ColourField::ColourField(QWidget *parent) : QWidget(parent), m_text(new QLineEdit(this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(4);
    for (const Known &one : known) {
        auto *const swatch = new Swatch(QString::fromLatin1(one.colour), this);
        widgets::said(swatch, [swatch, name = one.name] {
            swatch->setAccessibleName(tr(name));
            swatch->setToolTip(tr(name));
        });
        connect(swatch, &QAbstractButton::clicked, this, [this, swatch] {
            m_text->setText(swatch->colour());
            Q_EMIT edited();
        });
        m_swatches.append(swatch);
        row->addWidget(swatch);
    }
    row->addSpacing(theme::barGap);
    m_text->setPlaceholderText(u"#rrggbb"_s);
    m_text->setMaximumWidth(140);
    row->addWidget(m_text);
    row->addStretch(1);
    connect(m_text, &QLineEdit::textChanged, this, &ColourField::mark);
    connect(m_text, &QLineEdit::textEdited, this, &ColourField::edited);
    mark();
}

void ColourField::setColour(const QString &colour)
{
    m_text->setText(colour);
}

void ColourField::mark()
{
    for (QAbstractButton *swatch : std::as_const(m_swatches)) {
        swatch->setChecked(static_cast<Swatch *>(swatch)->colour().compare(colour(), Qt::CaseInsensitive) == 0);
    }
}

} // namespace environments_page

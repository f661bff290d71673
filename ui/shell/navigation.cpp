#include "shell/navigation.h"

#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/said.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

// A place on the rail: an icon, its name, a pale ground and a bar where it is the current one.
class PlaceButton : public QToolButton {
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override { return {theme::navigationWidth - 24, theme::controlHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Theme &colours = theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? colours.select : colours.hover);
            painter.drawRoundedRect(ground, theme::navigationRadius, theme::navigationRadius);
        }
        if (isChecked()) { // not by colour alone
            painter.setBrush(colours.accent);
            painter.drawRoundedRect(QRectF(0, 9, 3, height() - 18), 1.5, 1.5);
        }
        if (hasFocus()) {
            painter.setPen(QPen(colours.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), theme::navigationRadius - 1, theme::navigationRadius - 1);
        }
        const int side = theme::iconSize;
        const QRectF place(14, (height() - side) / 2.0, side, side);
        theme::paintIcon(&painter, place, objectName(), isChecked() ? colours.accent : colours.muted);
        painter.setPen(isChecked() ? colours.text : colours.muted);
        painter.setFont(theme::font(14, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.drawText(rect().adjusted(14 + side + 12, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }
};

} // namespace

const std::vector<PlaceShown> &places()
{
    static const std::vector<PlaceShown> all {
        {Place::Catalogs, "database", QT_TRANSLATE_NOOP("places", "Catalogs")},
        {Place::Health, "activity", QT_TRANSLATE_NOOP("places", "Health")},
        {Place::Kerberos, "key", QT_TRANSLATE_NOOP("places", "Kerberos")},
        {Place::Audit, "list", QT_TRANSLATE_NOOP("places", "Audit")},
        {Place::Environments, "globe", QT_TRANSLATE_NOOP("places", "Environments")},
    };
    return all;
}

QString titleOf(Place place)
{
    const auto found = std::ranges::find(places(), place, &PlaceShown::place);
    return QCoreApplication::translate("places", found->title);
}

Navigation::Navigation(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"navigation"_s);
    setFixedWidth(theme::navigationWidth);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 16, 12, 16);
    column->setSpacing(2);
    for (const PlaceShown &shown : places()) {
        auto *const button = new PlaceButton(this);
        button->setObjectName(QString::fromLatin1(shown.icon));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setCursor(Qt::PointingHandCursor);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        widgets::said(button, [button, place = shown.place] {
            button->setText(titleOf(place));
            button->setAccessibleName(titleOf(place));
        });
        connect(button, &QToolButton::clicked, this, [this, place = shown.place] {
            setCurrent(place);
            Q_EMIT chosen(place);
        });
        column->addWidget(button);
        m_buttons.push_back(button);
    }
    column->addStretch();
    widgets::said(this, [this] { setAccessibleName(tr("Pages")); });
    setCurrent(m_current);
}

void Navigation::setCurrent(Place place)
{
    m_current = place;
    const auto index = std::ranges::find(places(), place, &PlaceShown::place) - places().begin();
    m_buttons[static_cast<size_t>(index)]->setChecked(true);
    update();
}

void Navigation::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const auto focused = std::ranges::find_if(m_buttons, &QWidget::hasFocus);
    if (step == 0 || focused == m_buttons.end()) {
        QFrame::keyPressEvent(event);
        return;
    }
    const auto next = (focused - m_buttons.begin()) + step;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(m_buttons.size())) {
        m_buttons[static_cast<size_t>(next)]->setFocus(Qt::TabFocusReason);
    }
}

} // namespace shell

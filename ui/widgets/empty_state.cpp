#include "widgets/empty_state.h"

#include "theme/icon.h"
#include "widgets/label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int iconSide = 48;
constexpr int discSide = 88;

// The icon on a disc, which keeps a thin 48 px drawing from looking lost.
class Picture : public QWidget {
public:
    Picture(QString icon, QWidget *parent) : QWidget(parent), m_icon(std::move(icon))
    {
        setFixedSize(discSide, discSide);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Theme &theme = theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.select);
        painter.drawEllipse(rect());
        const int inset = (discSide - iconSide) / 2;
        theme::paintIcon(&painter, rect().adjusted(inset, inset, -inset, -inset), m_icon, theme.accent);
    }

private:
    QString m_icon;
};

} // namespace

EmptyState::EmptyState(const QString &icon, const Words &title, const Words &line, QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setSpacing(8);
    m_column->addStretch(2);
    m_column->addWidget(new Picture(icon, this), 0, Qt::AlignHCenter);
    m_column->addSpacing(8);
    m_column->addWidget(label(this, TextKind::Section, title), 0, Qt::AlignHCenter);
    QLabel *const muted = label(this, TextKind::Muted, line);
    muted->setAlignment(Qt::AlignHCenter);
    m_column->addWidget(muted); // not aligned: a layout gives an aligned label no height for its second line
    m_column->addStretch(3);
    said(this, [this, title] { setAccessibleName(title()); });
}

QPushButton *EmptyState::setAction(const QString &icon, const Words &words)
{
    QPushButton *const made = button(this, ButtonKind::Primary, icon, words);
    const int beforeStretch = m_column->count() - 1;
    m_column->insertSpacing(beforeStretch, 8);
    m_column->insertWidget(beforeStretch + 1, made, 0, Qt::AlignHCenter);
    return made;
}

} // namespace widgets

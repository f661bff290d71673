#include "widgets/banner.h"

#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace widgets {

Banner::Banner(Tone tone, const Words &words, QWidget *parent)
    : QFrame(parent), m_tone(tone), m_words(words), m_row(new QHBoxLayout(this)), m_text(label(this, TextKind::Body))
{
    setAttribute(Qt::WA_StyledBackground);
    m_row->setContentsMargins(44, 8, 8, 8);
    m_row->setSpacing(theme::barGap);
    m_row->addWidget(m_text, 1);
    m_text->setMinimumHeight(theme::controlHeight);
    setTone(tone);
    said(this, [this] { say(); });
}

QPushButton *Banner::addAction(ButtonKind kind, const Words &words, std::function<void()> chosen)
{
    QPushButton *const made = button(this, kind, {}, words);
    connect(made, &QPushButton::clicked, this, [chosen = std::move(chosen)] { chosen(); });
    m_row->addWidget(made);
    return made;
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    setProperty("notice", nameOf(tone));
    style()->unpolish(this);
    style()->polish(this);
    update();
}

void Banner::setWords(const Words &words)
{
    m_words = words;
    say();
}

void Banner::say()
{
    m_text->setText(m_words());
    setAccessibleName(m_text->text());
}

void Banner::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QStringView sign = m_tone == Tone::Success ? u"check"
        : m_tone == Tone::Danger                     ? u"cross"
        : m_tone == Tone::Warning                    ? u"warning"
                                                     : u"info";
    const QRect place(14, (height() - 20) / 2, 20, 20);
    theme::paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place), sign, coloursOf(m_tone).ink);
}

} // namespace widgets

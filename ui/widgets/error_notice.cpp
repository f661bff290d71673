#include "widgets/error_notice.h"

#include "text/words.h"
#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr int margin = 14;
constexpr int gutter = 42; // for the sign at the left
constexpr int buttonPadding = 16;

} // namespace

ErrorNotice::ErrorNotice(QWidget *parent)
    : QFrame(parent), m_cause(label(this, TextKind::Body)), m_remedy(new QVBoxLayout),
      m_endpoint(label(this, TextKind::Muted)), m_showRaw(button(this, ButtonKind::Quiet)),
      m_copy(button(this, ButtonKind::Quiet, u"copy"_s)), m_raw(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_StyledBackground);
    m_cause->setFont(theme::font(14, QFont::DemiBold));
    m_cause->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_endpoint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remedy->setSpacing(4);
    m_raw->setReadOnly(true);
    m_raw->setFont(theme::monoFont(12));
    m_raw->setFixedHeight(150);
    m_raw->setTabChangesFocus(true);
    m_raw->hide();
    m_showRaw->setCheckable(true);

    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->addWidget(m_showRaw);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *const words = new QVBoxLayout; // set in by a quiet button's padding, so that all texts begin at one line
    words->setContentsMargins(buttonPadding, 0, 0, 0);
    words->setSpacing(6);
    words->addWidget(m_cause);
    words->addLayout(m_remedy);
    words->addWidget(m_endpoint);
    words->addWidget(m_raw);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(gutter - buttonPadding, margin, margin, margin - 6);
    column->setSpacing(4);
    column->addLayout(words);
    column->addLayout(buttons);

    connect(m_showRaw, &QPushButton::toggled, this, &ErrorNotice::showRaw);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(plainText()); });
    hide();
    said(this, [this] { say(); });
}

void ErrorNotice::setError(const std::optional<Error> &error, Tone tone)
{
    m_error = error;
    m_tone = tone;
    setProperty("notice", nameOf(tone));
    style()->unpolish(this);
    style()->polish(this);
    m_showRaw->setChecked(false);
    say();
    setVisible(m_error.has_value());
}

void ErrorNotice::say()
{
    m_showRaw->setText(m_raw->isHidden() ? tr("Show the raw answer") : tr("Hide the raw answer"));
    m_copy->setText(tr("Copy"));
    m_raw->setAccessibleName(tr("Raw answer"));
    if (!m_error) {
        return;
    }
    const auto words = text::explain(*m_error);
    m_cause->setText(words.cause);
    while (QLayoutItem *const item = m_remedy->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &line : words.remedy.split(u'\n', Qt::SkipEmptyParts)) {
        const bool command = line.startsWith(u' '); // the table indents what is to be typed
        QLabel *const shown = label(this, command ? TextKind::Mono : TextKind::Body);
        shown->setText(line.trimmed());
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_remedy->addWidget(shown);
    }
    m_endpoint->setText(m_error->endpoint);
    m_endpoint->setVisible(!m_error->endpoint.isEmpty());
    m_raw->setPlainText(m_error->rawAnswer);
    m_showRaw->setVisible(!m_error->rawAnswer.isEmpty());
    setAccessibleName(words.cause);
    setAccessibleDescription(words.remedy);
}

void ErrorNotice::showRaw(bool shown)
{
    m_raw->setVisible(shown);
    m_showRaw->setText(shown ? tr("Hide the raw answer") : tr("Show the raw answer"));
}

QString ErrorNotice::plainText() const
{
    if (!m_error) {
        return {};
    }
    const auto words = text::explain(*m_error);
    QStringList lines{words.cause, words.remedy, m_error->endpoint, m_error->code, m_error->rawAnswer};
    lines.removeAll(QString());
    return lines.join(u'\n') + u'\n';
}

void ErrorNotice::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QRect place(margin, m_cause->geometry().top() - 1, 20, 20);
    theme::paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place),
                     m_tone == Tone::Danger ? u"cross" : m_tone == Tone::Accent ? u"info" : u"warning", coloursOf(m_tone).ink);
}

} // namespace widgets

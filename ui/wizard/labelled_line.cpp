#include "wizard/labelled_line.h"

#include "form/field_editor.h"
#include "theme/metrics.h"
#include "theme/style.h"
#include "widgets/label.h"

#include <QFocusEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

LabelledLine::LabelledLine(Presence presence, form::HelpWords help, QWidget *parent)
    : QWidget(parent), m_presence(presence), m_help(std::move(help)),
      m_label(widgets::label(this, widgets::TextKind::Body)), m_line(new QLineEdit(this)),
      m_problem(widgets::label(this, widgets::TextKind::Error))
{
    m_label->setBuddy(m_line);
    m_problem->hide();
    setFocusProxy(m_line);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::labelGap);
    column->addWidget(m_label);
    column->addWidget(m_line);
    column->addWidget(m_problem);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_touched = true;
        if (m_isForeign || (m_shown && !problem())) {
            showProblem(std::nullopt);
        }
        Q_EMIT edited();
    });
    widgets::said(this, [this] { say(); });
}

QString LabelledLine::value() const
{
    return m_line->text().trimmed();
}

void LabelledLine::setValue(const QString &value)
{
    m_line->setText(value);
}

std::optional<Error> LabelledLine::problem() const
{
    return m_check ? m_check(value()) : std::nullopt;
}

void LabelledLine::judge()
{
    if (!m_isForeign) {
        showProblem(problem());
    }
}

void LabelledLine::mark(const Error &error)
{
    showProblem(error);
    m_isForeign = true;
}

void LabelledLine::showProblem(const std::optional<Error> &problem)
{
    m_isForeign = false;
    m_shown = problem;
    m_line->setProperty(theme::invalidProperty, problem.has_value());
    m_line->update();
    m_problem->setVisible(problem.has_value());
    say();
}

void LabelledLine::say()
{
    const form::HelpText help = m_help();
    const bool required = m_presence == Presence::Required;
    m_label->setText(required ? QString(help.title + " *"_L1) : help.title);
    m_line->setPlaceholderText(help.example);
    m_line->setAccessibleName(required ? tr("%1, required").arg(help.title) : help.title);
    const QString problem = m_shown ? form::problemWords(*m_shown) : QString();
    m_problem->setText(problem);
    m_line->setAccessibleDescription(problem.isEmpty() ? help.help : QString(problem + u' ' + help.help));
}

bool LabelledLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        Q_EMIT helpWanted(m_help);
    } else if (event->type() == QEvent::FocusOut && m_touched
               && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        judge();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wizard

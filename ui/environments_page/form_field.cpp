#include "environments_page/form_field.h"

#include "text/words.h"
#include "theme/metrics.h"
#include "theme/style.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

using widgets::TextKind;

namespace environments_page {

FormField::FormField(const widgets::Words &label, QWidget *input, QWidget *focus, const widgets::Words &help,
                     QWidget *parent)
    : QWidget(parent), m_words(label), m_input(input), m_focus(focus), m_label(widgets::label(this, TextKind::Body)),
      m_error(widgets::label(this, TextKind::Error))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::labelGap);
    column->addWidget(m_label);
    column->addWidget(m_input);
    if (help) {
        column->addWidget(widgets::label(this, TextKind::Muted, help));
    }
    column->addWidget(m_error);
    column->addStretch(1); // beside a field with an error this one stays at the top
    m_label->setBuddy(m_focus);
    m_error->hide();
    m_focus->installEventFilter(this);
    widgets::said(this, [this] { say(); });
}

void FormField::setProblem(const std::optional<Error> &problem)
{
    if (m_problem == problem) {
        return;
    }
    m_problem = problem;
    m_focus->setProperty(theme::invalidProperty, problem.has_value());
    m_focus->update();
    say();
}

QString FormField::problemText() const
{
    return m_problem ? m_error->text() : QString();
}

void FormField::say()
{
    m_label->setText(m_words());
    m_focus->setAccessibleName(m_words());
    if (m_problem) {
        const auto words = text::explain(*m_problem);
        m_error->setText(words.remedy.isEmpty() ? words.cause : QString(words.cause + u' ' + words.remedy));
    }
    m_error->setVisible(m_problem.has_value());
    m_focus->setAccessibleDescription(m_problem ? m_error->text() : QString());
}

bool FormField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_focus && event->type() == QEvent::FocusOut) {
        Q_EMIT left();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace environments_page

#include "form/field_row.h"

#include "theme/metrics.h"
#include "widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace form {

FieldRow::FieldRow(FieldEditor *editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_label(widgets::label(this, widgets::TextKind::Body)),
      m_facts(widgets::label(this, widgets::TextKind::Muted)), m_problem(widgets::label(this, widgets::TextKind::Error))
{
    m_editor->setParent(this);
    m_label->setBuddy(m_editor);
    m_facts->hide();
    m_problem->hide();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::labelGap);
    column->addWidget(m_label);
    column->addWidget(m_editor);
    column->addWidget(m_facts);
    column->addWidget(m_problem);
    connect(m_editor, &FieldEditor::edited, this, &FieldRow::changed);
    widgets::said(this, [this] { say(); });
}

void FieldRow::changed()
{
    m_touched = true;
    // A problem that is shown goes as soon as it is put right; none appears while typing.
    if (m_isForeign || (m_shown && !problem())) {
        showProblem(std::nullopt);
    }
    sayFacts();
    Q_EMIT edited();
}

std::optional<Error> FieldRow::problem() const
{
    auto own = m_editor->problem();
    return own || !beside ? own : beside();
}

void FieldRow::judge()
{
    if (!m_isForeign) {
        showProblem(problem());
    }
}

void FieldRow::leave()
{
    if (m_touched || m_shown) {
        judge();
    }
}

void FieldRow::mark(const Error &error)
{
    showProblem(error);
    m_isForeign = true;
}

void FieldRow::showProblem(const std::optional<Error> &problem)
{
    m_isForeign = false;
    m_shown = problem;
    m_editor->markProblem(problem);
    m_problem->setVisible(problem.has_value());
    say();
}

void FieldRow::sayFacts()
{
    m_facts->setText(m_editor->facts());
    m_facts->setVisible(!m_facts->text().isEmpty());
}

void FieldRow::say()
{
    const bool required = field().presence == connectors::Presence::Required;
    const QString &name = inPresentLanguage(field().label);
    m_label->setText(required ? QString(name + " *"_L1) : name);
    const QString problem = m_shown ? problemWords(*m_shown) : QString();
    m_problem->setText(problem);
    sayFacts();
    const QString described = problem.isEmpty() ? inPresentLanguage(field().help)
                                                : QString(problem + u' ' + inPresentLanguage(field().help));
    // Every control a person can come to says which field it belongs to and what is wrong there.
    for (QWidget *control : m_editor->controls()) {
        control->setAccessibleDescription(described);
    }
    QWidget *const target = m_editor->target();
    if (m_editor->controls().size() == 1 || field().isCredential()) {
        for (QWidget *control : m_editor->controls()) {
            control->setAccessibleName(required ? tr("%1, required").arg(name) : name);
        }
    } else {
        target->setAccessibleName(required ? tr("%1, required, host").arg(name) : tr("%1, host").arg(name));
    }
}

} // namespace form

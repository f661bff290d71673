#include "form/extra_row.h"

#include "form/field_editor.h"
#include "theme/metrics.h"
#include "theme/style.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace form {

ExtraRow::ExtraRow(const connectors::Descriptor &descriptor, QWidget *parent)
    : QWidget(parent), m_descriptor(descriptor), m_property(new QLineEdit(this)), m_value(new QLineEdit(this)),
      m_secret(new QCheckBox(this)), m_problem(widgets::label(this, widgets::TextKind::Error))
{
    m_property->setFont(theme::monoFont());
    m_problem->hide();
    auto *const line = new QHBoxLayout;
    line->setSpacing(theme::barGap);
    line->addWidget(m_property, 2);
    line->addWidget(m_value, 2);
    line->addWidget(m_secret);
    QPushButton *const remove = widgets::iconButton(this, u"trash"_s, [] { return tr("Remove this property"); });
    line->addWidget(remove);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::labelGap);
    column->addLayout(line);
    column->addWidget(m_problem);

    const auto changed = [this] {
        m_touched = true;
        if (m_shown && !problem()) {
            showProblem(std::nullopt);
        }
        Q_EMIT edited();
    };
    connect(m_property, &QLineEdit::textChanged, this, changed);
    connect(m_value, &QLineEdit::textChanged, this, changed);
    connect(m_secret, &QCheckBox::toggled, this, [this, changed](bool secret) {
        m_value->setEchoMode(secret ? QLineEdit::Password : QLineEdit::Normal);
        changed();
        if (secret && !value().isEmpty()) {
            showProblem(problem()); // a ticked box is no half-typed text: what it means is said at once
        }
    });
    connect(remove, &QPushButton::clicked, this, &ExtraRow::removed);
    widgets::said(this, [this] { say(); });
}

QString ExtraRow::property() const
{
    return m_property->text().trimmed();
}

QString ExtraRow::value() const
{
    return m_value->text().trimmed();
}

bool ExtraRow::isSecret() const
{
    return m_secret->isChecked();
}

void ExtraRow::set(const QString &property, const QString &value)
{
    m_property->setText(property);
    m_value->setText(value);
}

void ExtraRow::begin()
{
    m_property->setFocus(Qt::OtherFocusReason);
}

std::optional<Error> ExtraRow::problem() const
{
    if (property().isEmpty() && value().isEmpty()) {
        return std::nullopt;
    }
    return connectors::problemOfExtra(m_descriptor, property(), value(),
                                      isSecret() ? connectors::Confidential::Yes : connectors::Confidential::No);
}

void ExtraRow::showProblem(const std::optional<Error> &problem)
{
    m_shown = problem;
    for (QLineEdit *line : {m_property, m_value}) {
        line->setProperty(theme::invalidProperty, problem.has_value());
        line->update();
    }
    m_problem->setVisible(problem.has_value());
    say();
}

void ExtraRow::say()
{
    const QString problem = m_shown ? problemWords(*m_shown) : QString();
    m_problem->setText(problem);
    m_property->setPlaceholderText(tr("property"));
    m_value->setPlaceholderText(tr("value"));
    m_property->setAccessibleName(tr("Property"));
    m_value->setAccessibleName(tr("Value"));
    m_property->setAccessibleDescription(problem);
    m_value->setAccessibleDescription(problem);
    m_secret->setText(tr("Secret"));
}

} // namespace form

#include "form/extra_properties.h"

#include "widgets/button.h"
#include "widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace form {

ExtraProperties::ExtraProperties(const connectors::Descriptor &descriptor, QWidget *parent)
    : QWidget(parent), m_descriptor(descriptor), m_column(new QVBoxLayout)
{
    auto *const page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(8);
    page->addWidget(widgets::label(this, widgets::TextKind::Body, [] { return tr("Other properties"); }));
    page->addWidget(widgets::label(this, widgets::TextKind::Muted, [] {
        return tr("What this form has no field for. Trino refuses a catalog with a property it does not use.");
    }));
    m_column->setSpacing(8);
    page->addLayout(m_column);
    QPushButton *const more
        = widgets::button(this, widgets::ButtonKind::Secondary, u"plus"_s, [] { return tr("Add a property"); });
    m_add = more;
    page->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, [this] { add()->begin(); });
}

ExtraRow *ExtraProperties::add()
{
    auto *const row = new ExtraRow(m_descriptor, this);
    m_rows.push_back(row);
    m_column->addWidget(row);
    QWidget *before = m_add->previousInFocusChain();
    for (QWidget *control : row->findChildren<QWidget *>()) {
        if (control->focusPolicy() & Qt::TabFocus) {
            QWidget::setTabOrder(before, control);
            before = control;
        }
    }
    QWidget::setTabOrder(before, m_add);
    connect(row, &ExtraRow::edited, this, &ExtraProperties::edited);
    connect(row, &ExtraRow::removed, this, [this, row] { remove(row); });
    row->show();
    return row;
}

void ExtraProperties::remove(ExtraRow *row)
{
    std::erase(m_rows, row);
    row->hide();
    row->deleteLater(); // it is the one that asked
    m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

QMap<QString, QString> ExtraProperties::values() const
{
    QMap<QString, QString> values;
    for (const ExtraRow *row : m_rows) {
        const auto problem = row->problem();
        const connectors::Field *const field = m_descriptor.field(row->property()); // of the form: a secret stays there
        const bool leaks = (problem && problem->is("connector.secret-not-deliverable"_L1))
            || (field && field->kind == connectors::FieldKind::Secret && !row->value().startsWith(u"${"_s));
        if (!row->property().isEmpty() && !leaks) {
            values.insert(row->property(), row->value());
        }
    }
    return values;
}

void ExtraProperties::setValues(const QMap<QString, QString> &values)
{
    while (!m_rows.empty()) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    for (auto value = values.begin(); value != values.end(); ++value) {
        add()->set(value.key(), value.value());
    }
}

std::optional<Error> ExtraProperties::problemOf(const ExtraRow *row) const
{
    if (auto problem = row->problem()) {
        return problem;
    }
    for (const ExtraRow *other : m_rows) {
        if (other == row) {
            return std::nullopt; // the first of two is right
        }
        if (!row->property().isEmpty() && other->property() == row->property()) {
            return makeError("document.duplicate-key", {{u"key"_s, row->property()}});
        }
    }
    return std::nullopt;
}

std::vector<std::pair<QString, Error>> ExtraProperties::problems() const
{
    std::vector<std::pair<QString, Error>> found;
    for (const ExtraRow *row : m_rows) {
        if (auto problem = problemOf(row)) {
            found.emplace_back(row->property(), std::move(*problem));
        }
    }
    return found;
}

void ExtraProperties::judge()
{
    for (ExtraRow *row : m_rows) {
        row->showProblem(problemOf(row));
    }
}

void ExtraProperties::leave(const ExtraRow *row)
{
    for (ExtraRow *mine : m_rows) {
        if (mine == row && mine->isTouched()) {
            mine->showProblem(problemOf(mine));
        }
    }
}

ExtraRow *ExtraProperties::rowOf(const QString &property) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const ExtraRow *row) { return row->property() == property; });
    return found == m_rows.end() ? nullptr : *found;
}

} // namespace form

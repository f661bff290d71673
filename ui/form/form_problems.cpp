// What is wrong with a form's values, by themselves and beside each other, and what a server blamed.
#include "form/extra_properties.h"
#include "form/extra_row.h"
#include "form/field_row.h"
#include "form/form.h"
#include "form/secret_editor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace form {

using connectors::FieldGroup;

namespace {

bool isGiven(const FieldRow &row)
{
    const auto *const secret = qobject_cast<const SecretEditor *>(row.editor());
    return secret ? secret->isGiven() : !row.editor()->value().isEmpty();
}

} // namespace

std::optional<Error> Form::problemBeside(const FieldRow &row) const
{
    const connectors::Field &field = row.field();
    const auto given = [this](const QString &property) {
        const FieldRow *const other = this->row(property);
        return other && !other->isHidden() && isGiven(*other);
    };
    if (!isGiven(row)) {
        const bool needed = !field.neededUnless.isEmpty() && std::ranges::none_of(field.neededUnless, given);
        return needed ? std::optional(connectors::missingOneOf(field)) : std::nullopt;
    }
    const auto other = std::ranges::find_if(field.notWith, given);
    return other == field.notWith.end()
        ? std::nullopt
        : std::optional(makeError("connector.not-together", {{u"property"_s, field.property}, {u"other"_s, *other}}));
}

std::vector<Form::Problem> Form::problems() const
{
    std::vector<Problem> found;
    for (const FieldRow *row : m_rows) {
        if (row->isHidden()) {
            continue;
        }
        if (auto problem = row->problem()) {
            found.push_back({row->field().property, inPresentLanguage(row->field().label), std::move(*problem)});
        }
    }
    for (auto &[property, problem] : m_extras->problems()) {
        found.push_back({property, property, std::move(problem)});
    }
    return found;
}

void Form::judge()
{
    for (FieldRow *row : m_rows) {
        row->judge();
    }
    m_extras->judge();
}

bool Form::mark(const QString &property, const Error &error)
{
    if (const auto *const field = m_descriptor.field(property); field && field->group == FieldGroup::Advanced) {
        makeAdvanced();
    }
    if (FieldRow *const found = row(property); found && !found->isHidden()) {
        found->mark(error);
        goTo(property);
        found->editor()->blamed(error).front()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (ExtraRow *const extra = m_extras->rowOf(property)) {
        extra->showProblem(error);
    }
    return goTo(property);
}

} // namespace form

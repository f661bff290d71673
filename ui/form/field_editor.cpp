#include "form/field_editor.h"

#include "text/words.h"
#include "theme/style.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace form {

FieldEditor::FieldEditor(const connectors::Field &field, QWidget *parent) : QWidget(parent), m_field(field) { }

std::optional<Error> FieldEditor::problem() const
{
    return connectors::problemOf(m_field, value());
}

void FieldEditor::markProblem(const std::optional<Error> &problem)
{
    const QList<QWidget *> wrong = problem ? blamed(*problem) : QList<QWidget *> {};
    for (QWidget *control : controls()) {
        control->setProperty(theme::invalidProperty, wrong.contains(control));
        control->update();
    }
}

const QString &inPresentLanguage(const connectors::Words &words)
{
    return words.in(text::currentLanguage());
}

QString problemWords(const Error &error)
{
    const auto words = text::explain(error);
    const bool isMissing = error.is("connector.missing-property"_L1) || error.is("connector.missing-credential"_L1);
    if (isMissing || words.remedy.isEmpty()) {
        return words.cause;
    }
    QString remedy = words.remedy;
    return words.cause + u' ' + remedy.replace(u'\n', u' ');
}

} // namespace form

// The control in which one field of a connector gets its value: a class per field kind, all used the same way. Label,
// help and error stand around it in a FieldRow.
#pragma once

#include "connectors/field_problem.h"

#include <QWidget>

namespace form {

class FieldEditor : public QWidget {
    Q_OBJECT

public:
    FieldEditor(const connectors::Field &field, QWidget *parent);

    [[nodiscard]] const connectors::Field &field() const { return m_field; }

    // As Trino would get it; empty: not given. Of a secret always empty.
    [[nodiscard]] virtual QString value() const = 0;
    virtual void setValue(const QString &value) = 0; // no signal for the value that is there already
    // The codes of connectors::problemOf.
    [[nodiscard]] virtual std::optional<Error> problem() const;
    // What is worth showing of a file that was given; empty where nothing is.
    [[nodiscard]] virtual QString facts() const { return {}; }
    // What takes the focus, and carries the field's accessible name and description.
    [[nodiscard]] virtual QWidget *target() const = 0;
    // Every control of the field a person can come to.
    [[nodiscard]] virtual QList<QWidget *> controls() const { return {target()}; }
    // Those of them an error is about, the first one first.
    [[nodiscard]] virtual QList<QWidget *> blamed(const Error &) const { return {target()}; }

    void markProblem(const std::optional<Error> &problem); // by the border of what is to blame

Q_SIGNALS:
    void edited(); // the value is another, by the person or by setValue

private:
    connectors::Field m_field;
};

// Of the library's texts, in the language in use.
[[nodiscard]] const QString &inPresentLanguage(const connectors::Words &words);

// The words of a problem under its field: cause and remedy, but for what is merely missing, where the remedy speaks of
// the definition file.
[[nodiscard]] QString problemWords(const Error &error);

} // namespace form

// A field as a person meets it: label with the mark of what is required, the editor, and below it what is wrong. Says
// so once the field was left, not while it is being typed. Help stands elsewhere (FieldHelp).
#pragma once

#include "form/field_editor.h"

#include <functional>

class QLabel;

namespace form {

class FieldRow : public QWidget {
    Q_OBJECT

public:
    FieldRow(FieldEditor *editor, QWidget *parent); // the editor becomes its own

    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    [[nodiscard]] const connectors::Field &field() const { return m_editor->field(); }
    [[nodiscard]] const std::optional<Error> &shownProblem() const { return m_shown; }

    std::function<std::optional<Error>()> beside; // what is wrong with it in view of other fields
    [[nodiscard]] std::optional<Error> problem() const; // of its own, else beside others
    void judge(); // shows what is wrong now, or that nothing is
    void leave(); // the focus went elsewhere: judges what was touched
    // What somebody else found (Trino, the source). Stays until the value changes.
    void mark(const Error &error);

Q_SIGNALS:
    void edited();

private:
    void changed();
    void showProblem(const std::optional<Error> &problem);
    void say();
    void sayFacts();

    FieldEditor *m_editor;
    QLabel *m_label;
    QLabel *m_facts;
    QLabel *m_problem;
    std::optional<Error> m_shown;
    bool m_isForeign = false;
    bool m_touched = false; // changed since it was made or filled
};

} // namespace form

// The field kinds with few values: Choice and Boolean. The first entry is always "as Trino has it", which sends
// nothing: a value that is not given and one that equals the default are different things after Trino's next version.
#pragma once

#include "form/field_editor.h"

class QComboBox;

namespace form {

class ChoiceEditor : public FieldEditor {
    Q_OBJECT

public:
    ChoiceEditor(const connectors::Field &field, QWidget *parent);

    [[nodiscard]] QString value() const override;
    void setValue(const QString &value) override; // one that is no choice is kept as an entry of its own
    [[nodiscard]] QWidget *target() const override;

protected:
    struct Entry {
        QString value;
        QString words;
    };
    [[nodiscard]] virtual std::vector<Entry> entries() const;
    void fill(); // in the present language; keeps the value

private:
    QComboBox *m_box;
    QString m_foreign; // a value that was set and is no choice
};

class BooleanEditor : public ChoiceEditor {
    Q_OBJECT

public:
    BooleanEditor(const connectors::Field &field, QWidget *parent);

protected:
    [[nodiscard]] std::vector<Entry> entries() const override;
};

} // namespace form

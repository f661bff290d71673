// The field kinds that are one line of text: Text, Host, Port, Integer, Duration, DataSize. They differ in what they
// suggest, in their width and in which keys they take; what fits is judged by models/connectors.
#pragma once

#include "form/field_editor.h"

class QLineEdit;

namespace form {

class LineEditor : public FieldEditor {
    Q_OBJECT

public:
    LineEditor(const connectors::Field &field, QWidget *parent);

    [[nodiscard]] QString value() const override; // without surrounding white space
    void setValue(const QString &value) override;
    [[nodiscard]] QWidget *target() const override;

protected:
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    void suggest(const QStringList &values); // offered while typing
    void keepShort(); // for values of a few characters

private:
    QLineEdit *m_line;
};

class TextEditor : public LineEditor {
    Q_OBJECT

public:
    using LineEditor::LineEditor;
};

class HostEditor : public LineEditor {
    Q_OBJECT

public:
    HostEditor(const connectors::Field &field, QWidget *parent);
};

class PortEditor : public LineEditor {
    Q_OBJECT

public:
    PortEditor(const connectors::Field &field, QWidget *parent);
};

class IntegerEditor : public LineEditor {
    Q_OBJECT

public:
    IntegerEditor(const connectors::Field &field, QWidget *parent);
};

class DurationEditor : public LineEditor {
    Q_OBJECT

public:
    DurationEditor(const connectors::Field &field, QWidget *parent);
};

class DataSizeEditor : public LineEditor {
    Q_OBJECT

public:
    DataSizeEditor(const connectors::Field &field, QWidget *parent);
};

} // namespace form

// Properties of Trino that the form has no field for, as rows of name and value: what is new in Trino, or rare, need
// not wait for us.
#pragma once

#include "form/extra_row.h"

class QVBoxLayout;

namespace form {

class ExtraProperties : public QWidget {
    Q_OBJECT

public:
    explicit ExtraProperties(const connectors::Descriptor &descriptor, QWidget *parent);

    // Rows that are wholly empty do not count; what is marked secret and is no reference is left out.
    [[nodiscard]] QMap<QString, QString> values() const;
    void setValues(const QMap<QString, QString> &values);
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    // Codes of connectors::problemOfExtra, and document.duplicate-key {key}.
    [[nodiscard]] std::vector<std::pair<QString, Error>> problems() const;
    void judge(); // shows them all
    void leave(const ExtraRow *row);
    [[nodiscard]] ExtraRow *rowOf(const QString &property) const; // nullptr: none
    [[nodiscard]] const std::vector<ExtraRow *> &rows() const { return m_rows; }

Q_SIGNALS:
    void edited();

private:
    ExtraRow *add();
    void remove(ExtraRow *row);
    [[nodiscard]] std::optional<Error> problemOf(const ExtraRow *row) const;

    const connectors::Descriptor &m_descriptor;
    std::vector<ExtraRow *> m_rows;
    QVBoxLayout *m_column;
    QWidget *m_add;
};

} // namespace form

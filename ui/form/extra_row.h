// One property that the form has no field for: its name, its value, whether it is secret. Part of ExtraProperties.
#pragma once

#include "connectors/field_problem.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace form {

class ExtraRow : public QWidget {
    Q_OBJECT

public:
    explicit ExtraRow(const connectors::Descriptor &descriptor, QWidget *parent);

    [[nodiscard]] QString property() const;
    [[nodiscard]] QString value() const;
    [[nodiscard]] bool isSecret() const;
    void set(const QString &property, const QString &value);
    void begin(); // the focus into its name

    // Of the row by itself, codes of connectors::problemOfExtra; a row that is wholly empty is none.
    [[nodiscard]] std::optional<Error> problem() const;
    [[nodiscard]] const std::optional<Error> &shownProblem() const { return m_shown; }
    void showProblem(const std::optional<Error> &problem);
    [[nodiscard]] bool isTouched() const { return m_touched; }

Q_SIGNALS:
    void edited();
    void removed();

private:
    void say();

    const connectors::Descriptor &m_descriptor;
    QLineEdit *m_property;
    QLineEdit *m_value;
    QCheckBox *m_secret;
    QLabel *m_problem;
    std::optional<Error> m_shown;
    bool m_touched = false;
};

} // namespace form

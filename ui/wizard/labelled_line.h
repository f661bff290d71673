// A line of text that belongs to no connector (the catalog's name, its description), looking and behaving like a field
// of the form: label above, what is wrong below, said when the line is left.
#pragma once

#include "base/error.h"
#include "form/field_help.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace wizard {

class LabelledLine : public QWidget {
    Q_OBJECT

public:
    enum class Presence { Required, Optional };
    using Check = std::function<std::optional<Error>(const QString &)>;

    LabelledLine(Presence presence, form::HelpWords help, QWidget *parent); // the help's title is the label

    void setCheck(Check check) { m_check = std::move(check); }
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QString value() const;
    void setValue(const QString &value);
    [[nodiscard]] std::optional<Error> problem() const;
    [[nodiscard]] const std::optional<Error> &shownProblem() const { return m_shown; }
    void judge();
    void mark(const Error &error); // until the value changes

Q_SIGNALS:
    void edited();
    void helpWanted(const form::HelpWords &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showProblem(const std::optional<Error> &problem);
    void say();

    Presence m_presence;
    form::HelpWords m_help;
    Check m_check;
    QLabel *m_label;
    QLineEdit *m_line;
    QLabel *m_problem;
    std::optional<Error> m_shown;
    bool m_isForeign = false;
    bool m_touched = false;
};

} // namespace wizard

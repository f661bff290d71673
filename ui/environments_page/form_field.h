// One setting of a form: its label above, the input, what helps, and what is wrong with it, worded in the present
// language. Not for deciding what is wrong.
#pragma once

#include "base/error.h"
#include "widgets/said.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace environments_page {

class FormField : public QWidget {
    Q_OBJECT

public:
    // `focus` is the part of the input that takes the keys; it becomes the label's buddy.
    FormField(const widgets::Words &label, QWidget *input, QWidget *focus, const widgets::Words &help, QWidget *parent);

    void setProblem(const std::optional<Error> &problem);
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] QWidget *input() const { return m_input; }
    [[nodiscard]] QWidget *focus() const { return m_focus; }

Q_SIGNALS:
    void left(); // the keys went elsewhere

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void say();

    widgets::Words m_words;
    QWidget *m_input;
    QWidget *m_focus;
    QLabel *m_label;
    QLabel *m_error;
    std::optional<Error> m_problem;
};

} // namespace environments_page

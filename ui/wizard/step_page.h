// What the wizard's frame asks of each of its pages.
#pragma once

#include <QWidget>

namespace wizard {

class StepPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void enter() { } // it came to the front
    [[nodiscard]] virtual QWidget *firstFocus() = 0;
    // Why one cannot go on, in the language in use; empty: one can.
    [[nodiscard]] virtual QString whyNot() const = 0;
    // The person wants to know: every problem at its place, and the focus at the first.
    virtual void showProblems() { }

Q_SIGNALS:
    void changed(); // what was entered, or whether one can go on
    void nextRequested();
};

} // namespace wizard

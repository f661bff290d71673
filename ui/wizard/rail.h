// The wizard's steps at its left: which are done, which is the present one. A step that was reached can be gone back
// to.
#pragma once

#include "widgets/said.h"

#include <QAbstractButton>

namespace wizard {

class RailStep;

class Rail : public QWidget {
    Q_OBJECT

public:
    Rail(const std::vector<widgets::Words> &names, QWidget *parent);

    // Steps before `current` are done; those may be clicked where `backAllowed`.
    void setCurrent(int current, bool backAllowed);
    void setSkipped(int step, bool skipped); // not shown, not counted

Q_SIGNALS:
    void wanted(int step);

private:
    void count();

    std::vector<RailStep *> m_steps;
};

class RailStep : public QAbstractButton {
    Q_OBJECT

public:
    enum class State { Waiting, Current, Done };
    RailStep(widgets::Words name, QWidget *parent);

    void setPlace(int number, int count);
    void setState(State state, bool clickable);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void say();

    int m_number = 0;
    int m_count = 0;
    widgets::Words m_name;
    State m_state = State::Waiting;
};

} // namespace wizard

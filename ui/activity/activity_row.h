// One job in the activity list: what it is, how far, and what can be done about it.
#pragma once

#include "run/run_state.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace run {
class StepMark;
}
namespace widgets {
class ElidedLabel;
}

namespace activity {

class ActivityRow : public QWidget {
    Q_OBJECT

public:
    explicit ActivityRow(QWidget *parent = nullptr);

    void setState(const run::RunState &state);
    [[nodiscard]] const run::RunState &state() const { return m_state; }

Q_SIGNALS:
    void openRequested();
    void cancelRequested();
    void recoverRequested();

private:
    void say();

    run::RunState m_state;
    run::StepMark *m_mark;
    QLabel *m_title;
    widgets::ElidedLabel *m_detail;
    QProgressBar *m_progress;
    QLabel *m_time;
    QPushButton *m_recover;
    QPushButton *m_cancel;
    QPushButton *m_open;
};

} // namespace activity

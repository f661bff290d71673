// A job watched live: what it is, how far it is, its steps, and how it ended. Owns no job; the wizard's last page and
// the activity list both show this.
#pragma once

#include "run/run_state.h"
#include "widgets/tone.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace widgets {
class Banner;
class ErrorNotice;
} // namespace widgets

namespace run {

class StepList;

class RunView : public QWidget {
    Q_OBJECT

public:
    explicit RunView(QWidget *parent = nullptr);

    void setJob(workspace::Job *job); // nullptr: shows nothing. A job that dies leaves its last state standing
    [[nodiscard]] workspace::Job *job() const { return m_job; }
    void setState(const RunState &state); // without a job
    [[nodiscard]] const StepList &steps() const { return *m_steps; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void recoverRequested(const QString &catalog);

private:
    void refresh();
    void tick();
    void say();
    void showNotices();
    void bringFailureIntoView();

    QPointer<workspace::Job> m_job;
    RunState m_state;
    QTimer m_clock; // the running step's time
    widgets::Badge *m_badge;
    QLabel *m_title;
    QLabel *m_detail;
    QLabel *m_time;
    QPushButton *m_cancel;
    widgets::Banner *m_recover;
    QVBoxLayout *m_notices;
    std::vector<widgets::ErrorNotice *> m_noticesShown;
    std::vector<Error> m_errorsShown;
    QScrollArea *m_scroll;
    StepList *m_steps;
    bool m_failureSeen = false; // scrolled to once: then the reader scrolls
};

} // namespace run

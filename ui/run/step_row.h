// One step of a run: its state, its time, what it asked, and where it failed the reason, all in one place.
#pragma once

#include "run/step_mark.h"
#include "widgets/error_notice.h"

class QLabel;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace widgets {
class Badge;
class DataTable;
} // namespace widgets

namespace run {

class ExchangeModel;

class StepRow : public QWidget {
    Q_OBJECT

public:
    explicit StepRow(QWidget *parent = nullptr);

    void setStep(const StepShown &step, const QString &catalog);
    void showElapsed(std::chrono::milliseconds elapsed); // of the running one, several times a second
    [[nodiscard]] const StepShown &step() const { return m_step; }

    void showRequests(bool shown);
    [[nodiscard]] bool showsRequests() const;

private:
    void say();
    void sayState();
    void makeActions();
    void makeTable();
    void fillCopyMenu();

    StepShown m_step;
    QString m_said; // its note, or what it waits for
    QString m_catalog;
    QVBoxLayout *m_column;
    StepMark *m_mark;
    QLabel *m_title;
    QLabel *m_note;
    QLabel *m_word; // of the calm states
    widgets::Badge *m_badge; // of those to look at
    QLabel *m_time;
    QWidget *m_actions;
    QPushButton *m_requests = nullptr; // these three once there are requests
    QPushButton *m_copy = nullptr;
    QMenu *m_copyMenu = nullptr;
    widgets::ErrorNotice *m_notice = nullptr; // once there is an error
    QLabel *m_undone;
    ExchangeModel *m_exchanges = nullptr; // once they are looked at
    widgets::DataTable *m_table = nullptr;
};

} // namespace run

// What has drifted, what would be done about it, object by object, and what only a person can do. Prepares the repair to know
// it, starts it when confirmed, and lets go of it otherwise.
#pragma once

#include "workspace/workspace.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace widgets {
class DiffView;
class ErrorNotice;
} // namespace widgets

namespace catalogs {

class ReconcileDialog : public QDialog {
    Q_OBJECT

public:
    // No catalogs: whatever has drifted. Opened with open(); deletes itself when closed.
    ReconcileDialog(workspace::Workspace &workspace, QStringList catalogs, QWidget *parent);

    [[nodiscard]] QPushButton *startButton() const { return m_start; }
    [[nodiscard]] workspace::Job *job() const { return m_job; }

Q_SIGNALS:
    void started(workspace::Job *job); // it is the workspace's

private:
    void done(int result) override;
    void refresh();
    void say();
    [[nodiscard]] int toBeDone() const;
    [[nodiscard]] QString whyNot() const; // empty: it may be started

    workspace::Workspace &m_workspace;
    QPointer<workspace::Job> m_job;
    QLabel *m_title;
    QLabel *m_what;
    widgets::DiffView *m_changes;
    QScrollArea *m_leftArea;
    QVBoxLayout *m_left;
    QLabel *m_reason;
    QPushButton *m_cancel;
    QPushButton *m_start;
};

} // namespace catalogs

// What has drifted, what would be done about it, object by object, and what only a person can do. Prepares the repair to know
// it, starts it when confirmed, and lets go of it otherwise.
#pragma once

#include "workspace/workspace.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace widgets {
class DiffView;
class ErrorNotice;
class TypedNames;
} // namespace widgets

namespace catalogs {

class ReconcileDialog : public QDialog {
    Q_OBJECT

public:
    // No catalogs: whatever has drifted. Opened with open(); deletes itself when closed.
    ReconcileDialog(workspace::Workspace &workspace, QStringList catalogs, QWidget *parent);

    [[nodiscard]] QPushButton *startButton() const { return m_start; }
    [[nodiscard]] QCheckBox *takeBackBox() const { return m_takeBack; } // to be seen where a key of ours is somebody else's
    [[nodiscard]] widgets::TypedNames *names() const { return m_names; } // asked for where production loses something
    [[nodiscard]] workspace::Job *job() const { return m_job; }

Q_SIGNALS:
    void started(workspace::Job *job); // it is the workspace's
    void adoptRequested(const QString &catalog); // one that only Trino knows; the dialog has closed

private:
    void done(int result) override;
    void prepare(); // also anew, with what the person allows by now
    void refresh();
    void addUnmanaged(const provisioning::Finding &finding);
    void say();
    [[nodiscard]] int toBeDone() const;
    [[nodiscard]] QString whyNot() const; // empty: it may be started

    workspace::Workspace &m_workspace;
    QStringList m_catalogs;
    QPointer<workspace::Job> m_job;
    QLabel *m_title;
    QLabel *m_what;
    widgets::DiffView *m_changes;
    QScrollArea *m_leftArea;
    QVBoxLayout *m_left;
    QCheckBox *m_takeBack;
    widgets::TypedNames *m_names;
    QLabel *m_reason;
    QPushButton *m_cancel;
    QPushButton *m_start;
};

} // namespace catalogs

// What was done to one catalog, and by whom: this machine's audit lines, and above them what is under way in this
// window.
#pragma once

#include "workspace/workspace.h"

#include <QWidget>

class QLabel;

namespace widgets {
class DataTable;
class ErrorNotice;
} // namespace widgets

namespace catalogs {

class EventModel;

class ActivityTab : public QWidget {
    Q_OBJECT

public:
    ActivityTab(workspace::Workspace &workspace, QWidget *parent);

    void setCatalog(const QString &catalog);

Q_SIGNALS:
    void openRequested(workspace::Job *job);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void showJobs();
    void say();

    workspace::Workspace &m_workspace;
    QString m_catalog;
    int m_question = 0; // an answer to an earlier one is dropped
    EventModel *m_model;
    widgets::DataTable *m_table;
    widgets::ErrorNotice *m_notice;
    QLabel *m_empty;
};

} // namespace catalogs

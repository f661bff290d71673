// The pane at the bottom of the window: every job that was begun here, newest first, and one line about it when folded.
// Starts nothing; who opens a job or recovers a catalog is the window.
#pragma once

#include "workspace/workspace.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace widgets {
class ElidedLabel;
}

namespace activity {

class ActivityRow;

class ActivityPane : public QWidget {
    Q_OBJECT

public:
    ActivityPane(workspace::Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] bool isExpanded() const;
    void setExpanded(bool expanded);
    [[nodiscard]] QString summary() const; // what the folded pane says
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

Q_SIGNALS:
    void openRequested(workspace::Job *job);
    void recoverRequested(const QString &catalog);
    void expandedChanged(bool expanded);

private:
    struct Row {
        workspace::Job *job;
        ActivityRow *row;
    };

    void add(workspace::Job *job);
    void jobChanged(workspace::Job *job);
    void clearFinished();
    void rebuild();
    void refresh(); // what is under way
    void say();
    [[nodiscard]] ActivityRow *makeRow(workspace::Job *job);

    workspace::Workspace &m_workspace;
    std::vector<Row> m_rows; // newest first
    QTimer m_clock;
    QPushButton *m_toggle;
    widgets::ElidedLabel *m_summary;
    QPushButton *m_clear;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QLabel *m_empty;
};

} // namespace activity

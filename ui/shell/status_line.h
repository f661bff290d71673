// The line at the bottom: whether what is shown is live, how old it is, and where it comes from.
#pragma once

#include "workspace/workspace.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace shell {

class StatusLine : public QFrame {
    Q_OBJECT

public:
    StatusLine(workspace::Workspaces &workspaces, QWidget *parent);

private:
    void follow();
    void show();
    [[nodiscard]] QString sentence() const;

    workspace::Workspaces &m_workspaces;
    QLabel *m_mark;
    QLabel *m_words;
    QTimer m_ageing; // "12 s ago" grows by itself
    std::vector<QMetaObject::Connection> m_followed;
};

} // namespace shell

// Closing the window while work is under way: asks beside it, and closes when the work has come to its end. Never leaves
// half a registration behind without having been told to.
#pragma once

#include "workspace/workspace.h"

namespace window {

class Leaving : public QObject {
    Q_OBJECT

public:
    explicit Leaving(workspace::Workspaces &workspaces, QObject *parent);

    [[nodiscard]] bool mayLeave() const; // nothing is under way
    [[nodiscard]] int jobsUnderWay() const; // in every environment that is open
    void watch(); // changed() at each change of a job from now on
    void leaveWhenDone(); // ready() once nothing is under way any more; stays where something could not be undone
    void undoAndLeave(); // the same, and each job is asked to stop
    void stay();
    [[nodiscard]] bool isLeaving() const { return m_leaving; }

Q_SIGNALS:
    void ready();
    void changed(); // the number of jobs, or the intention

private:
    void look(const workspace::Job *job);

    workspace::Workspaces &m_workspaces;
    bool m_leaving = false;
    std::vector<QMetaObject::Connection> m_watched;
};

} // namespace window

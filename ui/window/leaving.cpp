#include "window/leaving.h"

namespace window {

Leaving::Leaving(workspace::Workspaces &workspaces, QObject *parent)
    : QObject(parent)
    , m_workspaces(workspaces)
{
}

bool Leaving::mayLeave() const
{
    return jobsUnderWay() == 0;
}

int Leaving::jobsUnderWay() const
{
    int count = 0;
    for (const workspace::Workspace *workspace : m_workspaces.withWorkUnderWay()) {
        count += static_cast<int>(std::ranges::count_if(workspace->jobs(), &workspace::Job::isUnderWay));
    }
    return count;
}

void Leaving::leaveWhenDone()
{
    m_leaving = true;
    for (workspace::Workspace *workspace : m_workspaces.withWorkUnderWay()) {
        m_watched.push_back(connect(workspace, &workspace::Workspace::jobChanged, this, &Leaving::look));
    }
    look();
}

void Leaving::undoAndLeave()
{
    for (workspace::Workspace *workspace : m_workspaces.withWorkUnderWay()) {
        for (workspace::Job *job : workspace->jobs()) {
            if (job->isUnderWay()) {
                job->cancel();
            }
        }
    }
    leaveWhenDone();
}

void Leaving::stay()
{
    m_leaving = false;
    for (const auto &connection : m_watched) {
        disconnect(connection);
    }
    m_watched.clear();
    Q_EMIT changed();
}

void Leaving::look()
{
    Q_EMIT changed();
    if (m_leaving && mayLeave()) {
        Q_EMIT ready();
    }
}

} // namespace window

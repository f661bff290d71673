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
    for (const workspace::Workspace *workspace : m_workspaces.opened()) {
        count += static_cast<int>(std::ranges::count_if(workspace->jobs(), &workspace::Job::mustNotBeDropped));
    }
    return count;
}

void Leaving::watch()
{
    for (const auto &connection : m_watched) {
        disconnect(connection);
    }
    m_watched.clear();
    m_watched.push_back(connect(&m_workspaces, &workspace::Workspaces::currentChanged, this, &Leaving::watch));
    for (workspace::Workspace *workspace : m_workspaces.opened()) {
        m_watched.push_back(connect(workspace, &workspace::Workspace::jobChanged, this, &Leaving::look));
    }
}

void Leaving::leaveWhenDone()
{
    m_leaving = true;
    watch();
    look(nullptr);
}

void Leaving::undoAndLeave()
{
    for (workspace::Workspace *workspace : m_workspaces.opened()) {
        for (workspace::Job *job : workspace->jobs()) {
            if (job->mustNotBeDropped()) {
                job->cancel();
            }
        }
    }
    leaveWhenDone();
}

void Leaving::stay()
{
    m_leaving = false;
    Q_EMIT changed();
}

void Leaving::look(const workspace::Job *job)
{
    if (m_leaving && job != nullptr && job->report() && job->report()->end == provisioning::End::Incomplete) {
        stay(); // what could not be undone must be seen
        return;
    }
    Q_EMIT changed();
    if (m_leaving && mayLeave()) {
        Q_EMIT ready();
    }
}

} // namespace window

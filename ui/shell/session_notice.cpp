#include "shell/session_notice.h"

#include "text/words.h"
#include "widgets/banner.h"
#include "widgets/error_notice.h"
#include "workspace/deliver.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using identity::Session;

namespace shell {

namespace {

// What an attempt failed with; a cancel and the end itself are no failures.
std::optional<Error> failureOf(const Session &session)
{
    const auto &error = session.error();
    const bool told = !error || error->is("identity.cancelled"_L1) || error->is("identity.session-ended"_L1);
    return told ? std::nullopt : error;
}

bool isNeeded(const workspace::Workspace &workspace)
{
    return workspace.session() != nullptr && workspace.environment().needsSession();
}

} // namespace

SessionNotice::SessionNotice(workspace::Workspaces &workspaces, QWidget *parent)
    : QWidget(parent), m_workspaces(workspaces),
      m_banner(new widgets::Banner(widgets::Tone::Accent, [this] { return words(); }, this)),
      m_why(new widgets::ErrorNotice(this))
{
    setObjectName(u"sessionNotice"_s);
    m_action = m_banner->addAction(widgets::ButtonKind::Secondary, [this] { return actionWords(); }, [this] { act(); });
    m_action->setObjectName(u"sessionAction"_s);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_why);
    connect(&m_workspaces, &workspace::Workspaces::currentChanged, this, &SessionNotice::follow);
    widgets::said(this, [this] { refresh(); });
    follow();
}

void SessionNotice::follow()
{
    for (const auto &connection : m_followed) {
        disconnect(connection);
    }
    m_followed.clear();
    for (workspace::Workspace *const open : m_workspaces.opened()) {
        if (Session *const session = open->session()) {
            m_followed.push_back(connect(session, &Session::changed, this, &SessionNotice::refresh));
        }
        m_followed.push_back(connect(open, &workspace::Workspace::jobChanged, this, &SessionNotice::refresh));
    }
    refresh();
}

// The one in front, unless work waits in another.
workspace::Workspace *SessionNotice::subject() const
{
    for (workspace::Workspace *const busy : m_workspaces.withWorkUnderWay()) {
        if (isNeeded(*busy) && busy->session()->state() == Session::State::Ended) {
            return busy;
        }
    }
    workspace::Workspace *const current = m_workspaces.current();
    return current != nullptr && isNeeded(*current) ? current : nullptr;
}

SessionNotice::About SessionNotice::about() const
{
    const workspace::Workspace *const workspace = subject();
    if (workspace == nullptr) {
        return About::Nothing;
    }
    const Session &session = *workspace->session();
    switch (session.state()) {
    case Session::State::Unknown:
        return About::Nothing;
    case Session::State::SignedOut:
        return About::SignedOut;
    case Session::State::SigningIn:
        return About::Waiting;
    case Session::State::Ended:
        return About::Ended;
    case Session::State::SignedIn:
        break;
    }
    const bool inMemory = session.kept() == Session::Kept::InMemory;
    return inMemory && !m_read.contains(session.provider().issuer.toString()) ? About::MemoryOnly : About::Nothing;
}

QString SessionNotice::words() const
{
    const workspace::Workspace *const workspace = subject();
    if (workspace == nullptr) {
        return {};
    }
    const Session &session = *workspace->session();
    const QString &environment = workspace->environment().name;
    switch (about()) {
    case About::Nothing:
        break;
    case About::SignedOut:
        return tr("Nobody is signed in to %1. Signing in opens your browser.").arg(environment);
    case About::Waiting:
        return session.person() ? tr("%1: your browser is waited for. What was begun goes on as soon as %2 is signed in again.")
                                      .arg(environment, session.person()->name)
                                : tr("%1: your browser is waited for. Sign in there, then come back.").arg(environment);
    case About::Ended:
        if (!session.person()) {
            return tr("The session in %1 has ended.").arg(environment);
        }
        return workspace->hasWorkUnderWay()
            ? tr("The session of %1 in %2 has ended. What was begun waits, and goes on once you are signed in again.")
                  .arg(session.person()->name, environment)
            : tr("The session of %1 in %2 has ended. What you entered stays.").arg(session.person()->name, environment);
    case About::MemoryOnly:
        return text::explain(*session.keychainProblem()).cause;
    }
    return {};
}

QString SessionNotice::actionWords() const
{
    const About what = about();
    return what == About::Waiting   ? tr("Cancel")
        : what == About::MemoryOnly ? tr("Understood")
        : what == About::Ended      ? tr("Sign in again")
                                    : tr("Sign in");
}

void SessionNotice::refresh()
{
    const About what = about();
    setVisible(what != About::Nothing);
    const workspace::Workspace *const workspace = subject();
    if (what == About::Nothing || workspace == nullptr) {
        return;
    }
    m_banner->setTone(what == About::Ended || what == About::MemoryOnly ? widgets::Tone::Warning : widgets::Tone::Accent);
    m_banner->setWords([this] { return words(); });
    m_action->setText(actionWords());
    m_action->setAccessibleDescription(words());
    const bool mayFail = what == About::SignedOut || what == About::Ended;
    m_why->setError(mayFail ? failureOf(*workspace->session()) : std::nullopt, widgets::Tone::Warning);
}

void SessionNotice::act()
{
    const workspace::Workspace *const workspace = subject();
    if (workspace == nullptr) {
        return;
    }
    Session &session = *workspace->session();
    switch (about()) {
    case About::SignedOut:
    case About::Ended:
        signIn(session);
        break;
    case About::Waiting:
        session.cancelSignIn();
        break;
    case About::MemoryOnly:
        m_read += session.provider().issuer.toString();
        refresh();
        break;
    case About::Nothing:
        break;
    }
}

void SessionNotice::signIn(Session &session)
{
    identity::Browsing browsing;
    auto attempt = session.signIn(std::move(browsing), {});
    workspace::deliver(std::move(attempt), &session, [](const Result<> &) {}); // the session itself says how it went
}

} // namespace shell

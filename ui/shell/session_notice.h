// Below the bar: nobody is signed in, the browser is waited for, the session has ended and work waits, nothing keeps the
// session. Says it with the way on as a button; silent when all is well.
#pragma once

#include "workspace/workspace.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace widgets {
class Banner;
class ErrorNotice;
} // namespace widgets

namespace shell {

class SessionNotice : public QWidget {
    Q_OBJECT

public:
    SessionNotice(workspace::Workspaces &workspaces, QWidget *parent);

    // Of the environment in front; for whatever else asks for it by its own button or key.
    static void signIn(identity::Session &session);

private:
    enum class About { Nothing, SignedOut, Waiting, Ended, MemoryOnly };

    void follow();
    void refresh();
    [[nodiscard]] workspace::Workspace *subject() const; // whose session is spoken of
    [[nodiscard]] About about() const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString actionWords() const;
    void act();

    workspace::Workspaces &m_workspaces;
    std::vector<QMetaObject::Connection> m_followed;
    widgets::Banner *m_banner;
    QPushButton *m_action;
    widgets::ErrorNotice *m_why; // of the last attempt
    QStringList m_read; // issuers whose "memory only" was read
};

} // namespace shell

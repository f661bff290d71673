// The bar above everything: which environment is in front, the way to the command palette, who one is, and the window's
// language and theme. Shows and asks; whoever owns the window does.
#pragma once

#include "theme/appearance.h"
#include "workspace/workspace.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;

namespace shell {

class TopBar : public QFrame {
    Q_OBJECT

public:
    TopBar(workspace::Workspaces &workspaces, theme::Appearance &appearance, QWidget *parent);

Q_SIGNALS:
    void environmentChosen(const cluster::EnvironmentFile &file);
    void environmentsWanted(); // the page where they are described
    void paletteWanted();
    void languageChosen(const QString &language);
    void themeChosen(theme::Choice choice);
    void signInWanted();
    void signOutWanted();

private:
    void showCurrent();
    void fillEnvironments();
    void fillPerson();
    void fillSession(workspace::Workspace &workspace);
    void paintEvent(QPaintEvent *event) override;

    workspace::Workspaces &m_workspaces;
    theme::Appearance &m_appearance;
    QPushButton *m_environment;
    QPushButton *m_person;
    QLabel *m_production;
    QMenu *m_environmentMenu;
    QMenu *m_personMenu;
    std::vector<QMetaObject::Connection> m_followed; // of the workspace in front
};

} // namespace shell

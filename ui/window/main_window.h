// The window: puts bar, rail, pages, activity and status line together and gives the keys their meaning. Composition
// only: whatever does something is elsewhere.
#pragma once

#include "shell/command_palette.h"
#include "shell/preferences.h"
#include "window/leaving.h"
#include "window/page_host.h"

#include <QMainWindow>

namespace help_window {
class HelpWindow;
}
namespace shell {
class TopBar;
}
namespace widgets {
class Banner;
}

namespace window {

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(workspace::Workspaces &workspaces, theme::Appearance &appearance, shell::Preferences &preferences);

    [[nodiscard]] PageHost &pages() { return *m_pages; }
    void showHelp(const QString &page); // in a window of its own; an unknown page: the first
    void setLanguage(const QString &language); // "en" or "fr": at once, and remembered

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void giveKeys();
    void openPalette();
    [[nodiscard]] std::vector<shell::Command> commands();
    void open(const cluster::EnvironmentFile &file);
    void setTheme(theme::Choice choice);
    void signIn(); // to the environment in front
    void signOut();
    void askBeforeLeaving();
    void askAboutChanges();
    void ask(widgets::Banner *question); // below the bar, one at a time
    void dropQuestion();
    void showActivity();

    workspace::Workspaces &m_workspaces;
    theme::Appearance &m_appearance;
    shell::Preferences &m_preferences;
    Leaving m_leaving;
    shell::TopBar *m_bar;
    shell::Navigation *m_rail;
    PageHost *m_pages;
    QWidget *m_centre;
    QPointer<QWidget> m_activity;
    QPointer<widgets::Banner> m_question;
    QPointer<help_window::HelpWindow> m_help;
    bool m_changesMayGo = false; // the person said so
};

} // namespace window

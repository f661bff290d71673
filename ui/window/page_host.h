// The middle of the window: the pages of the environment in front, made when they are first asked for, and what lies over
// them for a while (the wizard, a job's steps). The only place that knows every page.
#pragma once

#include "shell/navigation.h"
#include "widgets/page.h"
#include "workspace/wish.h"
#include "workspace/workspace.h"

#include <map>

class QStackedWidget;
class QVBoxLayout;

namespace kerberos_page {
class KerberosPage;
}
namespace wizard {
class Wizard;
}

namespace window {

class PageHost : public QWidget {
    Q_OBJECT

public:
    PageHost(workspace::Workspaces &workspaces, QWidget *parent);

    void go(shell::Place place); // what lies over the pages goes away, its input kept as a draft
    [[nodiscard]] shell::Place place() const { return m_place; }
    [[nodiscard]] widgets::Page *page() const; // the one in view

    void addCatalog(); // the wizard, empty or where its draft was left
    void openFile(const QString &path); // a definition, a kubeconfig: offers what fits
    void showJob(workspace::Job *job);
    void showCatalog(const QString &name);
    void change(const workspace::Wanted &wanted); // the page for it, over the others
    [[nodiscard]] kerberos_page::KerberosPage *kerberos() const; // nullptr: nobody has been there

Q_SIGNALS:
    void placeChanged(shell::Place place);
    void helpWanted(const QString &page); // a button of the page in view

private:
    void takeEnvironment(); // another one is in front: all pages are made anew
    [[nodiscard]] widgets::Page *made(shell::Place place);
    [[nodiscard]] widgets::Page *troubled();
    wizard::Wizard *openWizard();
    void lay(widgets::Page *over);
    void uncover();
    void takeFocus();
    void openKerberos(const QString &path);
    void offer(QWidget *banner); // above the pages, one at a time

    workspace::Workspaces &m_workspaces;
    QVBoxLayout *m_column;
    QStackedWidget *m_stack;
    std::map<shell::Place, widgets::Page *> m_pages;
    QPointer<widgets::Page> m_over;
    QPointer<QWidget> m_banner;
    shell::Place m_place = shell::Place::Catalogs;
};

} // namespace window

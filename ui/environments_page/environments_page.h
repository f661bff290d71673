// The Environments page: all that are described, one of them in a form; test, import, discovery, delete. What is typed
// is never lost by looking at another. It is about all environments, so it outlives a switch between them.
#pragma once

#include "environments_page/environment_model.h"
#include "widgets/page.h"
#include "workspace/workspace.h"

class QLabel;
class QListView;
class QPushButton;
class QScrollArea;
class QSortFilterProxyModel;
class QStackedWidget;
class QVBoxLayout;

namespace widgets {
class Banner;
class ErrorNotice;
class SearchField;
} // namespace widgets

namespace environments_page {

class CheckPanel;
class DeletePanel;
class DiscoverPanel;
class EnvironmentForm;
class KubeconfigImport;

class EnvironmentsPage : public widgets::Page {
    Q_OBJECT

public:
    explicit EnvironmentsPage(workspace::Workspaces &workspaces, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *searchField() override;
    [[nodiscard]] QAbstractButton *mainAction() override; // Save
    [[nodiscard]] bool goBack() override; // closes what asks or shows something above the form

    void importKubeconfig(const QString &path); // also of one that was dropped on the window
    [[nodiscard]] bool hasUnsavedChanges() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // the list's own keys; the path's width

private:
    QWidget *makeList();
    QWidget *makeEditor();
    QWidget *makeFooter();
    void makeNotices(QWidget *parent, QVBoxLayout *column);
    void connectParts();
    void follow(); // what lies in the folder
    void wish(std::function<void()> next); // does it at once, or after the person decided about unsaved changes
    void decide(std::function<void()> next);
    void openRow(int row);
    void openNew(const cluster::Environment &environment);
    void edit(const cluster::Environment &environment);
    void selectSilently(const QString &path);
    [[nodiscard]] bool save();
    [[nodiscard]] bool keepCertificates(cluster::Environment &environment);
    void keepPasted(const QString &whose, const QByteArray &pem);
    void keepTrusted(const QString &whose, const QByteArray &pem); // beside what is trusted already; asked again with it
    void test();
    void useIt();
    void discover();
    void askToDelete();
    void remove();
    void chooseKubeconfig();
    void openMenu(const QPoint &position);
    void sayState();
    void cutPlace();

    workspace::Workspaces &m_workspaces;
    EnvironmentModel *m_model;
    QSortFilterProxyModel *m_filtered;
    std::optional<cluster::EnvironmentFile> m_file; // what the form edits; none: a new one
    cluster::Environment m_saved;
    QByteArray m_savedForm;
    std::function<void()> m_next; // waits for the decision
    widgets::SearchField *m_search;
    QListView *m_list;
    QStackedWidget *m_states;
    QWidget *m_empty;
    QWidget *m_editor;
    QScrollArea *m_scroll;
    QLabel *m_title;
    QLabel *m_line;
    QPushButton *m_use;
    QPushButton *m_discover;
    QPushButton *m_delete;
    QPushButton *m_test;
    QPushButton *m_save;
    QLabel *m_state;
    widgets::Banner *m_unsaved;
    widgets::ErrorNotice *m_error;
    widgets::ErrorNotice *m_unreadable;
    KubeconfigImport *m_import;
    DeletePanel *m_asking;
    DiscoverPanel *m_suggestions;
    CheckPanel *m_check;
    EnvironmentForm *m_form;
};

} // namespace environments_page

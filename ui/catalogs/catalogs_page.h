// The home page: every catalog of the environment, found, looked at, deleted, recovered; kept fresh by the feed. Adding
// and importing are the wizard's: this page only asks for them.
#pragma once

#include "catalogs/catalog_actions.h"
#include "widgets/page.h"
#include "workspace/workspace.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace widgets {
class Banner;
class DataTable;
}

namespace catalogs {

class CatalogDetails;
class CatalogFilter;
class CatalogStates;
class DeleteDialog;
class FeedNotice;
class FilterBar;
class ReconcileDialog;

class CatalogsPage : public widgets::Page {
    Q_OBJECT

public:
    CatalogsPage(workspace::Workspace &workspace, QWidget *parent);

    void refresh() override;
    [[nodiscard]] QWidget *searchField() override;
    [[nodiscard]] QAbstractButton *mainAction() override;
    [[nodiscard]] bool goBack() override; // clears the filter, then the selection

    void setProbes(const QHash<QString, ProbeShown> &probes) { m_model->setProbes(probes); }
    void select(const QString &catalog); // as after it was registered; one that is not there yet is selected once it is
    void deleteSelected();
    void reconcile(const QStringList &catalogs); // opens the review; none: whatever has drifted
    [[nodiscard]] ReconcileDialog *reconcileDialog() const; // while it is open
    [[nodiscard]] QWidget *restartNotice() const; // shown while catalogs are missing that a restart of Trino forgot
    [[nodiscard]] QStringList selection() const; // by name, in the order shown

    // Shows these instead of what the feed has: for pictures and tests.
    void setEntries(std::vector<provisioning::CatalogEntry> entries);
    [[nodiscard]] CatalogDetails *details() const { return m_details; }
    [[nodiscard]] QAction *action(workspace::Wish wish) const { return m_actions->of(wish); }

Q_SIGNALS:
    void addRequested();
    void importRequested(const QString &path);
    void openRequested(workspace::Job *job);
    void changeRequested(const workspace::Wanted &wanted); // how is another page's affair

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectActions();
    void takeFeed();
    void showState(); // which of table, empty, loading, failed
    void selectionChanged();
    void chooseFile();
    [[nodiscard]] QString restartWords() const;
    void recover(const QString &catalog, provisioning::Direction direction);
    void sayRights(); // what may not be done, and why
    void say();

    workspace::Workspace &m_workspace;
    CatalogModel *m_model;
    CatalogFilter *m_filter;
    QString m_awaited; // selected once it is there
    QLabel *m_title;
    QLabel *m_count;
    QPushButton *m_import;
    QPushButton *m_add;
    FilterBar *m_bar;
    FeedNotice *m_notice;
    QSplitter *m_splitter;
    QStackedWidget *m_list; // the table, or that nothing matches
    widgets::DataTable *m_table;
    CatalogDetails *m_details;
    CatalogStates *m_states; // the page as a whole: the splitter, or why there is none
    CatalogActions *m_actions;
    QPointer<DeleteDialog> m_dialog;
    QPointer<ReconcileDialog> m_reconcileDialog;
    widgets::Banner *m_restart;
};

} // namespace catalogs

// The lower pane of the Catalogs page: everything about the one catalog that is selected. With none or several it says
// so.
#pragma once

#include "workspace/workspace.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace widgets {
class Badge;
}

namespace catalogs {

class AccessTab;
class ActivityTab;
class CatalogModel;
class HistoryTab;
class OverviewTab;
class PropertiesTab;

class CatalogDetails : public QWidget {
    Q_OBJECT

public:
    CatalogDetails(workspace::Workspace &workspace, const CatalogModel &model, QWidget *parent);

    void setSelection(const QStringList &catalogs);
    void refresh(); // what is known of the selected one may have changed
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] HistoryTab *history() const { return m_history; }
    void setChangeMenu(QMenu *menu); // what can be done to the one catalog, behind a button beside its tabs
    void setRollBackReason(const QString &why); // why its history cannot be gone back to now; empty: it can

Q_SIGNALS:
    void recoverRequested(const QString &catalog, provisioning::Direction direction);
    void reconcileRequested(const QString &catalog);
    void adoptRequested(const QString &catalog);
    void signRequested(const QString &catalog);
    void openRequested(workspace::Job *job);
    void rollBackRequested(int revision);

private:
    void say();
    [[nodiscard]] const provisioning::CatalogEntry *entry() const; // nullptr: not exactly one
    [[nodiscard]] bool isOurs(const QString &catalog) const;

    workspace::Workspace &m_workspace;
    const CatalogModel &m_model;
    QStringList m_selection;
    QStackedWidget *m_stack;
    QLabel *m_nothing;
    QLabel *m_name;
    widgets::Badge *m_badge;
    QPushButton *m_change;
    QTabWidget *m_tabs;
    OverviewTab *m_overview;
    PropertiesTab *m_properties;
    AccessTab *m_access;
    HistoryTab *m_history;
    ActivityTab *m_activity;
};

} // namespace catalogs

// What can be done to the catalogs that are selected: the actions with their keys, which of them are possible now and why the
// others are not, and the menus they stand in. What each leads to is the page's affair.
#pragma once

#include "catalogs/catalog_model.h"
#include "catalogs/wishes.h"

#include <QAction>

class QMenu;

namespace catalogs {

class CatalogActions : public QObject {
    Q_OBJECT

public:
    // Their keys work while the table has the focus.
    CatalogActions(workspace::Workspace &workspace, const CatalogModel &model, QWidget *table);

    void setSelection(const QStringList &catalogs);
    void judge(); // what is possible and why not, said in the language in use

    [[nodiscard]] QAction *of(workspace::Wish wish) const { return m_wishes.at(wish); }
    [[nodiscard]] QString whyNoRollBack() const; // empty: the history can be gone back to
    void addWishesTo(QMenu *menu) const; // those and the deletion
    void popUp(const QPoint &place, QWidget *parent) const; // all of them

Q_SIGNALS:
    void wished(workspace::Wish wish);
    void copyWanted();
    void deletionWanted();
    void reconcileWanted();
    void recoveryWanted(provisioning::Direction direction);

private:
    [[nodiscard]] const provisioning::CatalogEntry *one() const; // nullptr: not exactly one is selected

    workspace::Workspace &m_workspace;
    const CatalogModel &m_model;
    QStringList m_selection;
    std::map<workspace::Wish, QAction *> m_wishes;
    QAction *m_copy;
    QAction *m_reconcile;
    QAction *m_undo;
    QAction *m_finish;
    QAction *m_delete;
};

} // namespace catalogs

#include "catalogs/catalog_actions.h"

#include "catalogs/catalog_words.h"
#include "text/words.h"
#include "theme/icon.h"

#include <QMenu>

using namespace Qt::StringLiterals;
using provisioning::CatalogEntry;
using provisioning::Direction;
using provisioning::Health;
using workspace::Wish;

namespace catalogs {

CatalogActions::CatalogActions(workspace::Workspace &workspace, const CatalogModel &model, QWidget *table)
    : QObject(table)
    , m_workspace(workspace)
    , m_model(model)
{
    const auto action = [this, table](const QString &icon, const QKeySequence &keys, auto done) {
        auto *const made = new QAction(theme::icon(icon), {}, table);
        made->setShortcut(keys);
        made->setShortcutContext(Qt::WidgetShortcut);
        table->addAction(made);
        connect(made, &QAction::triggered, this, done);
        return made;
    };
    m_copy = action(u"copy"_s, {}, &CatalogActions::copyWanted);
    m_undo = action(u"undo"_s, {}, [this] { Q_EMIT recoveryWanted(Direction::Undo); });
    m_finish = action(u"play"_s, {}, [this] { Q_EMIT recoveryWanted(Direction::Finish); });
    m_reconcile = action(u"check"_s, {}, &CatalogActions::reconcileWanted);
    m_delete = action(u"trash"_s, QKeySequence::Delete, &CatalogActions::deletionWanted);
    for (const WishShown &shown : menuWishes()) {
        m_wishes.emplace(shown.wish, action(shown.icon, shown.keys, [this, wish = shown.wish] { Q_EMIT wished(wish); }));
    }
}

void CatalogActions::setSelection(const QStringList &catalogs)
{
    m_selection = catalogs;
    judge();
}

const CatalogEntry *CatalogActions::one() const
{
    const int row = m_selection.size() == 1 ? m_model.rowOf(m_selection.front()) : -1;
    return row < 0 ? nullptr : &m_model.entry(row);
}

QString CatalogActions::whyNoRollBack() const
{
    return whyNot(Wish::RollBack, one(), m_workspace);
}

void CatalogActions::judge()
{
    m_copy->setText(tr("Copy as a table"));
    m_undo->setText(tr("Undo the interrupted run"));
    m_finish->setText(tr("Finish the interrupted run"));
    m_delete->setText(tr("Delete…"));
    m_reconcile->setText(tr("Put right…"));

    const auto any = [this](auto &&is) {
        return std::ranges::any_of(m_selection, [&](const QString &name) {
            const int row = m_model.rowOf(name);
            return row >= 0 && is(m_model.entry(row));
        });
    };
    const CatalogEntry *const alone = one();
    const bool pending = alone != nullptr && alone->health == Health::Pending;
    const auto refusal = m_workspace.refusal();
    const QString why = refusal ? text::explain(*refusal).cause : QString();
    m_copy->setEnabled(!m_selection.isEmpty());
    m_delete->setEnabled(why.isEmpty() && any([](const CatalogEntry &entry) { return entry.health != Health::Unmanaged && entry.health != Health::Leftover; }));
    m_reconcile->setVisible(any(&isDrifted));
    m_reconcile->setEnabled(why.isEmpty());
    for (QAction *const action : {m_undo, m_finish}) {
        action->setVisible(pending);
        action->setEnabled(why.isEmpty());
    }
    for (QAction *const action : {m_undo, m_finish, m_delete, m_reconcile}) {
        action->setToolTip(why);
        action->setWhatsThis(why); // what a screen reader reads of a menu's line
    }
    for (const auto &[wish, action] : m_wishes) {
        const QString whyNotThis = whyNot(wish, alone, m_workspace);
        action->setText(wishWords(wish));
        action->setEnabled(whyNotThis.isEmpty());
        action->setToolTip(whyNotThis.isEmpty() ? action->text() : whyNotThis);
        action->setStatusTip(whyNotThis);
    }
}

void CatalogActions::addWishesTo(QMenu *menu) const
{
    menu->setToolTipsVisible(true); // they say why one is off
    for (const WishShown &shown : menuWishes()) {
        menu->addAction(m_wishes.at(shown.wish));
    }
    menu->addSeparator();
    menu->addAction(m_delete);
}

void CatalogActions::popUp(const QPoint &place, QWidget *parent) const
{
    auto *const menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_copy);
    menu->addAction(m_reconcile);
    menu->addAction(m_undo);
    menu->addAction(m_finish);
    menu->addSeparator();
    addWishesTo(menu);
    if (const QString why = m_delete->whatsThis(); !why.isEmpty()) { // in view, for nobody waits for a tool tip in a menu
        menu->addSeparator();
        menu->addAction(why)->setEnabled(false);
    }
    menu->popup(place);
}

} // namespace catalogs

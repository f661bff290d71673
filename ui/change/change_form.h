// What a change asks of a person before it can be planned: a name, roles, a credential, or nothing but the reason.
#pragma once

#include "catalog/rebase.h"
#include "workspace/job.h"

#include <QWidget>

namespace change {

class ChangeForm : public QWidget {
    Q_OBJECT

public:
    ChangeForm(catalog::Revision current, QWidget *parent) : QWidget(parent), m_current(std::move(current)) { }

    // Only where whyNot() is empty. An error: a credential could not be read after all.
    [[nodiscard]] virtual Result<workspace::Order> order(const QString &reason) const = 0;
    // Why it cannot be planned yet, in the language in use.
    [[nodiscard]] virtual QString whyNot() const { return {}; }
    [[nodiscard]] virtual QWidget *firstFocus() { return nullptr; } // nullptr: nothing is asked

    [[nodiscard]] const catalog::Revision &current() const { return m_current; } // what the change is made from
    // Somebody else has changed the catalog: from here on the change is made from this. What was entered stays.
    virtual catalog::Rebased rebase(const catalog::Revision &now)
    {
        return rebased(m_current.definition, now);
    }

Q_SIGNALS:
    void edited();
    void submitted(); // Enter in a line: what the main button does

protected:
    catalog::Rebased rebased(const catalog::CatalogDefinition &mine, const catalog::Revision &now)
    {
        auto result = catalog::rebase(m_current.definition, mine, now.definition);
        m_current = now;
        return result;
    }

    catalog::Revision m_current;
};

} // namespace change

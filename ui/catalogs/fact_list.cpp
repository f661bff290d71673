#include "catalogs/fact_list.h"

#include "widgets/label.h"

#include <QGridLayout>

namespace catalogs {

FactList::FactList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts) { // what is being selected with the mouse stays
        return;
    }
    m_facts = facts;
    while (QLayoutItem *const item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty()) {
            continue;
        }
        auto *const name = widgets::label(this, widgets::TextKind::Muted);
        name->setText(fact.name);
        name->setWordWrap(false);
        auto *const value = widgets::label(this, widgets::TextKind::Body);
        value->setText(fact.value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(fact.name);
        value->setAccessibleDescription(fact.value);
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1, Qt::AlignTop);
        ++row;
    }
}

} // namespace catalogs

#include "kerberos_page/conflict_card.h"

#include "theme/metrics.h"
#include "widgets/label.h"
#include "widgets/tone.h"

#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace kerberos_page {

ConflictCard::ConflictCard(const kerberos::MergeConflict &conflict, QWidget *parent) : Card(parent)
{
    body()->setContentsMargins(theme::cardSide, 10, theme::cardSide, 10);
    body()->setSpacing(6);
    auto *const head = new QHBoxLayout;
    QLabel *const where = widgets::label(this, widgets::TextKind::Mono);
    where->setText(conflict.where);
    head->addWidget(where, 1);
    auto *const badge = new widgets::Badge(this);
    widgets::said(badge, [badge, open = conflict.chosen.isEmpty()] {
        badge->setState(open ? tr("choose one") : tr("settled"), open ? widgets::Tone::Warning : widgets::Tone::Success);
    });
    head->addWidget(badge);
    body()->addLayout(head);
    auto *const sides = new QHBoxLayout;
    sides->setSpacing(16);
    for (const kerberos::MergeSide &side : conflict.sides) {
        auto *const column = new QVBoxLayout;
        auto *const choice = new QRadioButton(side.fragment, this);
        choice->setChecked(conflict.chosen == side.fragment);
        choice->setAccessibleName(conflict.where + u": "_s + side.fragment);
        choice->setAccessibleDescription(side.lines.join(u'\n'));
        connect(choice, &QRadioButton::clicked, this, [this, where = conflict.where, fragment = side.fragment] { Q_EMIT chosen(where, fragment); });
        column->addWidget(choice);
        QLabel *const lines = widgets::label(this, widgets::TextKind::Mono);
        lines->setText(side.lines.join(u'\n'));
        lines->setContentsMargins(28, 0, 0, 0);
        column->addWidget(lines);
        column->addStretch();
        sides->addLayout(column, 1);
    }
    body()->addLayout(sides);
}

} // namespace kerberos_page

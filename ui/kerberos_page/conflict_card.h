// One contradiction between files that are being merged: what each says, side by side, for a person to choose from.
#pragma once

#include "kerberos/merge.h"
#include "widgets/card.h"

namespace kerberos_page {

class ConflictCard : public widgets::Card {
    Q_OBJECT

public:
    ConflictCard(const kerberos::MergeConflict &conflict, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &where, const QString &fragment);
};

} // namespace kerberos_page

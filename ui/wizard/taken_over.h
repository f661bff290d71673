// What became of a file on its way into the form: each change with its reason, and what could not be taken over. Until it is closed.
#pragma once

#include "base/error.h"
#include "widgets/card.h"

namespace wizard {

class TakenOver : public widgets::Card {
    Q_OBJECT

public:
    TakenOver(const QString &file, const Diagnostics &findings, QWidget *parent);
};

} // namespace wizard

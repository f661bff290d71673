// What a change asks of a person before it can be planned: a name, roles, a credential, or nothing but the reason.
#pragma once

#include "workspace/job.h"

#include <QWidget>

namespace change {

class ChangeForm : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    // Only where whyNot() is empty. An error: a credential could not be read after all.
    [[nodiscard]] virtual Result<workspace::Order> order(const QString &reason) const = 0;
    // Why it cannot be planned yet, in the language in use.
    [[nodiscard]] virtual QString whyNot() const { return {}; }
    [[nodiscard]] virtual QWidget *firstFocus() { return nullptr; } // nullptr: nothing is asked

Q_SIGNALS:
    void edited();
    void submitted(); // Enter in a line: what the main button does
};

} // namespace change

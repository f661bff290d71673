// What the window asks of whatever fills it: the keys that mean the same everywhere. Each page overrides what it has.
#pragma once

#include <QWidget>

class QAbstractButton;

namespace widgets {

class Page : public QWidget {
public:
    using QWidget::QWidget;

    virtual void refresh() {} // F5
    [[nodiscard]] virtual QWidget *searchField() { return nullptr; } // Ctrl+F
    [[nodiscard]] virtual QAbstractButton *mainAction() { return nullptr; } // Ctrl+Enter
    [[nodiscard]] virtual QString helpPage() const { return {}; } // F1: the page of help it is about; empty: the first
    // Escape: true where it meant something here.
    [[nodiscard]] virtual bool goBack() { return false; }
};

} // namespace widgets

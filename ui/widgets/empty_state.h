// What a page shows when it has nothing to show: an icon, what it would hold, one button that begins. Not for errors.
#pragma once

#include "widgets/button.h"

#include <QWidget>

class QVBoxLayout;

namespace widgets {

class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString &icon, const Words &title, const Words &line, QWidget *parent = nullptr);

    // The one button, Primary.
    QPushButton *setAction(const QString &icon, const Words &words);

private:
    QVBoxLayout *m_column;
};

} // namespace widgets

// A section that opens and closes: a button with a chevron, and what it hides. Closed at first.
#pragma once

#include "widgets/said.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace widgets {

class Disclosure : public QWidget {
    Q_OBJECT

public:
    explicit Disclosure(const Words &title, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] bool isExpanded() const;
    void setExpanded(bool expanded);

Q_SIGNALS:
    void expandedChanged(bool expanded);

private:
    QPushButton *m_button;
    QWidget *m_content;
    QVBoxLayout *m_body;
};

} // namespace widgets

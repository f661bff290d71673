// A surface that holds what belongs together. Not a group box: its title, if any, is a Section label in its body.
#pragma once

#include <QFrame>
#include <QVBoxLayout>

namespace widgets {

class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    QVBoxLayout *m_body;
};

} // namespace widgets

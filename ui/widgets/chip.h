// One value of a ChipEdit with the button that takes it away. Private to it.
#pragma once

#include <QAbstractButton>

namespace widgets {

// The whole chip is the button: Tab reaches it, Space, Delete or Backspace on it removes it, and so does a click on its
// ×.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    Chip(const QString &value, bool readOnly, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &place) const override;

private:
    [[nodiscard]] QRect crossPlace() const;

    bool m_readOnly;
    bool m_overCross = false;
};

} // namespace widgets

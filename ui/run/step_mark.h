// The sign in front of a step: its state as a shape of its own, so that colour is not what tells it.
#pragma once

#include "run/run_state.h"

#include <QTimer>
#include <QWidget>

namespace run {

class StepMark : public QWidget {
    Q_OBJECT

public:
    explicit StepMark(QWidget *parent = nullptr);

    void setMark(Mark mark);
    [[nodiscard]] Mark mark() const { return m_mark; }
    [[nodiscard]] QSize sizeHint() const override { return {side, side}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    static constexpr int side = 20;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void turnIfRunning();

    Mark m_mark = Mark::Waiting;
    int m_angle = 0; // degrees
    QTimer m_turn;
};

} // namespace run

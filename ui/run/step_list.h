// The live list of a run's steps, one StepRow each. Knows no job: it is given what to show.
#pragma once

#include "run/run_state.h"

#include <QWidget>

class QVBoxLayout;

namespace run {

class StepRow;

class StepList : public QWidget {
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    void setState(const RunState &state); // rows are kept, so that what is unfolded stays so
    void clear();
    [[nodiscard]] const std::vector<StepShown> &steps() const { return m_steps; }
    [[nodiscard]] StepRow *row(int step) const { return m_rows.at(static_cast<size_t>(step)); }
    [[nodiscard]] int failedRow() const; // -1: none

private:
    std::vector<StepShown> m_steps;
    std::vector<StepRow *> m_rows;
    QVBoxLayout *m_column;
};

} // namespace run

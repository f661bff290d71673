#include "run/step_list.h"

#include "run/step_row.h"

#include <QVBoxLayout>

namespace run {

namespace {

bool onlyTimeChanged(const StepShown &one, const StepShown &other)
{
    return one.id == other.id && one.mark == other.mark && one.undoneAfterFailure == other.undoneAfterFailure
        && one.note == other.note && one.waiting == other.waiting && one.error == other.error && one.exchanges.size() == other.exchanges.size();
}

} // namespace

StepList::StepList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void StepList::setState(const RunState &state)
{
    std::vector<StepShown> steps = stepsOf(state, m_steps);
    while (m_rows.size() > steps.size()) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    for (size_t i = 0; i < steps.size(); ++i) {
        if (i == m_rows.size()) {
            m_rows.push_back(new StepRow(this));
            m_column->addWidget(m_rows.back());
            m_rows.back()->setStep(steps[i], state.catalog);
        } else if (i >= m_steps.size() || !onlyTimeChanged(m_steps[i], steps[i])) {
            m_rows[i]->setStep(steps[i], state.catalog);
        } else if (m_steps[i].elapsed != steps[i].elapsed) {
            m_rows[i]->showElapsed(steps[i].elapsed);
        }
    }
    m_steps = std::move(steps);
}

void StepList::clear()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    m_steps.clear();
}

int StepList::failedRow() const
{
    const auto failed = std::ranges::find(m_steps, Mark::Failed, &StepShown::mark);
    return failed == m_steps.end() ? -1 : static_cast<int>(failed - m_steps.begin());
}

} // namespace run

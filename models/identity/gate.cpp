#include "identity/gate.h"

namespace identity {

QCoro::Task<Gate::Turn> Gate::enter()
{
    if (m_taken) {
        Wakeup mine;
        m_waiting.push_back(&mine);
        co_await mine.next(); // leave() hands the gate over without opening it
    }
    m_taken = true;
    co_return Turn(this);
}

void Gate::leave()
{
    if (m_waiting.empty()) {
        m_taken = false;
        return;
    }
    Wakeup *next = m_waiting.front();
    m_waiting.pop_front();
    next->fire();
}

} // namespace identity

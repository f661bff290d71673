// One at a time, in the order of arrival: what keeps two coroutines from renewing one session at once.
#pragma once

#include "base/wakeup.h"

#include <QCoroTask>

#include <deque>

namespace identity {

class Gate {
public:
    // Holds the gate until it dies. Lives in the frame of the coroutine that entered; the gate outlives it.
    class Turn {
    public:
        explicit Turn(Gate *gate) : m_gate(gate) {}
        Turn(Turn &&other) noexcept : m_gate(std::exchange(other.m_gate, nullptr)) {}
        Turn &operator=(Turn &&other) noexcept
        {
            std::swap(m_gate, other.m_gate);
            return *this;
        }
        ~Turn()
        {
            if (m_gate != nullptr) {
                m_gate->leave();
            }
        }

    private:
        Gate *m_gate;
    };

    [[nodiscard]] QCoro::Task<Turn> enter();

private:
    void leave();

    bool m_taken = false;
    std::deque<Wakeup *> m_waiting; // each in the frame of who waits
};

} // namespace identity

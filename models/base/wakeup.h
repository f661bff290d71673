// The one event a coroutine waits for: fired from a signal or a stop, resumed from the event loop. So nobody's code runs
// inside a socket's signal or inside request_stop().
#pragma once

#include <QCoreApplication>
#include <QMetaObject>

#include <coroutine>
#include <utility>

// Lives in the frame of the coroutine that awaits it; fired any number of times, also before it is awaited.
class Wakeup {
public:
    Wakeup() = default;
    Wakeup(const Wakeup &) = delete;
    Wakeup &operator=(const Wakeup &) = delete;

    void fire()
    {
        m_fired = true;
        if (auto waiting = std::exchange(m_waiting, {})) {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(), [waiting] { waiting.resume(); }, Qt::QueuedConnection);
        }
    }

    // What is awaited: a pointer that can be copied, which QCoro 0.8 wants of an awaitable.
    struct Next {
        Wakeup *of;
        [[nodiscard]] bool await_ready() const noexcept { return of->m_fired; }
        void await_suspend(std::coroutine_handle<> waiting) const noexcept { of->m_waiting = waiting; }
        void await_resume() const noexcept { of->m_fired = false; }
    };
    [[nodiscard]] Next next() { return {this}; }

private:
    std::coroutine_handle<> m_waiting;
    bool m_fired = false;
};

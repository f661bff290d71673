// From a task to an object of the window: the result is handed over where the object still lives, and dropped where it
// does not (QCoro 0.8 has no QCoro::connect). Dropping cancels nothing: a std::stop_token does.
#pragma once

#include <QCoroTask>
#include <QPointer>

namespace workspace {

template<typename T, typename Done>
void deliver(QCoro::Task<T> task, QObject *context, Done done)
{
    // No captures: a lambda's captures die before its coroutine does.
    [](QCoro::Task<T> task, QPointer<QObject> context, Done done) -> QCoro::Task<> {
        T result = co_await task;
        if (context) {
            done(std::move(result));
        }
    }(std::move(task), QPointer<QObject>(context), std::move(done));
}

} // namespace workspace

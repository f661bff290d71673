// Ctrl+C as a request to stop: the first SIGINT or SIGTERM asks the run to undo what it did, the second ends the process
// (`recover` takes it from there).
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>
#include <stop_token>

namespace cli {

class StopOnSignal : public QObject {
public:
    // onFirst is called in the event loop, when a person should be told that stopping takes a moment.
    explicit StopOnSignal(std::function<void()> onFirst);
    ~StopOnSignal() override;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

enum class Waited { Readable, Stopped };
// Blocks until the descriptor can be read, or SIGINT or SIGTERM comes: then the caller is the one who stops, and the event
// loop, which does not run meanwhile, hears nothing of that signal.
[[nodiscard]] Waited waitForInput(int descriptor);

} // namespace cli

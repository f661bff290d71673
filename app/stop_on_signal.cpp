#include "app/stop_on_signal.h"

#ifdef Q_OS_UNIX

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace cli {

namespace {

// What a signal handler may touch: a pipe's end. Signals belong to the process, hence the one static.
std::array<int, 2> selfPipe{-1, -1};

void handler(int signal)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(selfPipe[1], &byte, 1);
    std::signal(signal, SIG_DFL); // the next one ends the process
}

bool drain()
{
    char byte = 0;
    bool any = false;
    while (::read(selfPipe[0], &byte, 1) > 0) {
        any = true;
    }
    return any;
}

} // namespace

StopOnSignal::StopOnSignal(std::function<void()> onFirst)
{
    if (::pipe2(selfPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // Ctrl+C then ends the process at once, as without us
    }
    m_notifier = std::make_unique<QSocketNotifier>(selfPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this, onFirst = std::move(onFirst)] {
        if (!drain()) {
            return; // a question at the terminal has answered it
        }
        if (m_source.request_stop()) {
            onFirst();
        }
    });
    std::signal(SIGINT, handler);
    std::signal(SIGTERM, handler);
}

StopOnSignal::~StopOnSignal()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_notifier.reset();
    for (int &end : selfPipe) {
        if (end >= 0) {
            ::close(end);
        }
        end = -1;
    }
}

Waited waitForInput(int descriptor)
{
    // A signal interrupts poll; asked again, it finds what the handler wrote into the pipe.
    std::array<pollfd, 2> both {pollfd {descriptor, POLLIN, 0}, pollfd {selfPipe[0], POLLIN, 0}};
    while (::poll(both.data(), both.size(), -1) < 0 && errno == EINTR) { }
    return drain() ? Waited::Stopped : Waited::Readable;
}

} // namespace cli

#else

namespace cli {

// Elsewhere Ctrl+C ends the process; the head in the cluster says what `recover` has to do.
StopOnSignal::StopOnSignal(std::function<void()>) { }
StopOnSignal::~StopOnSignal() = default;

Waited waitForInput(int)
{
    return Waited::Readable; // reading blocks, and Ctrl+C ends the process
}

} // namespace cli

#endif

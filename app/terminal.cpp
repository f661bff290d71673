#include "app/terminal.h"

#include "app/stop_on_signal.h"

#include <QFile>

#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// The terminal with echo off, for as long as this lives.
class WithoutEcho {
public:
    explicit WithoutEcho(int descriptor) : m_descriptor(descriptor)
    {
        tcgetattr(m_descriptor, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(m_descriptor, TCSAFLUSH, &silent);
    }
    ~WithoutEcho() { tcsetattr(m_descriptor, TCSAFLUSH, &m_before); }
    WithoutEcho(const WithoutEcho &) = delete;
    WithoutEcho &operator=(const WithoutEcho &) = delete;

private:
    int m_descriptor;
    termios m_before{};
};

Typed readLine(int descriptor)
{
    constexpr qsizetype longestLine = 4096; // a terminal hands over whole lines of at most so much (termios(3))
    if (waitForInput(descriptor) == Waited::Stopped) {
        return Interrupted{};
    }
    QByteArray line(longestLine, Qt::Uninitialized);
    const auto count = ::read(descriptor, line.data(), longestLine);
    if (count <= 0) {
        return Interrupted{};
    }
    line.truncate(count);
    if (line.endsWith('\n')) {
        line.chop(1);
    }
    return line;
}

} // namespace

Typed askTerminal(const QByteArray &question, Echo echo)
{
    QFile terminal(u"/dev/tty"_s);
    if (!terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        return NoTerminal{};
    }
    std::optional<WithoutEcho> silent; // before the question: what is typed at once is not shown either
    if (echo == Echo::Off) {
        silent.emplace(terminal.handle());
    }
    terminal.write(question);
    Typed typed = readLine(terminal.handle());
    if (echo == Echo::Off || !std::holds_alternative<QByteArray>(typed)) {
        terminal.write("\n"); // what the person's Enter did not show
    }
    return typed;
}

} // namespace cli

// catalog-manager: wires the process (streams, signals, event loop) to the command line.
#include "app/command_line.h"
#include "app/stop_on_signal.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QFile>
#include <QStringList>

#include <cstdio>
#include <cstdlib>

#ifdef Q_OS_UNIX
#include <clocale>
#include <csignal>
#include <cstring>
#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace {

// Qt warns on stderr about a locale that is not UTF-8 (LC_ALL=C in cron jobs); only the character type is of matter.
void wantUtf8()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (std::strcmp(::nl_langinfo(CODESET), "UTF-8") != 0) {
        if (qEnvironmentVariableIsSet("LC_ALL")) {
            qputenv("LC_MESSAGES", qgetenv("LC_ALL")); // the language asked for stays
            qunsetenv("LC_ALL");
        }
        qputenv("LC_CTYPE", "C.UTF-8");
    }
#endif
}

cli::Streams streamsOf(QFile &out, QFile &err)
{
    cli::Streams streams{&out, &err};
#ifdef Q_OS_UNIX
    const char *terminal = std::getenv("TERM");
    const bool capable = terminal && std::strcmp(terminal, "dumb") != 0;
    streams.errEnding = ::isatty(STDERR_FILENO) && capable ? cli::Ending::Terminal : cli::Ending::Other;
    streams.inEnding = ::isatty(STDIN_FILENO) ? cli::Ending::Terminal : cli::Ending::Other;
    winsize size{};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        streams.width = size.ws_col;
    }
    std::signal(SIGPIPE, SIG_IGN); // `… | head` must not end a run half-way
#endif
    return streams;
}

} // namespace

int main(int argc, char *argv[])
{
    wantUtf8();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("catalog-manager"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CM_VERSION));

    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return 1;
    }
    const cli::Streams streams = streamsOf(out, err);
    cli::StopOnSignal stopping([&err] {
        err.write(
            '\n'
            + QCoreApplication::translate("cli", "Stopping: what was done is being undone. Again to leave at once.")
                  .toUtf8()
            + '\n');
    });
    const auto code = static_cast<int>(QCoro::waitFor(cli::run(QCoreApplication::arguments().mid(1), streams, stopping.token())));
#ifndef __SANITIZE_ADDRESS__ // leaks are looked for at an ordinary end
    // Qt's network threads may outlive their managers on a busy machine, and would be run over by the ends of Qt and
    // OpenSSL: three crashes in some ten thousand runs.
    std::fflush(nullptr);
    std::_Exit(code);
#endif
    return code;
}

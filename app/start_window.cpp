#include "app/start_window.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// Without one Qt ends the program with words about its own plugins.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const auto set = [](const char *variable) { return !qEnvironmentVariableIsEmpty(variable); };
    return set("DISPLAY") || set("WAYLAND_DISPLAY") || set("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

} // namespace

Result<> startWindow(const QStringList &words)
{
    if (!hasDisplay()) {
        return failure("usage.no-display");
    }
    const QString name = u"catalog-manager-gui"_s;
    QString program = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    if (program.isEmpty()) {
        program = QStandardPaths::findExecutable(name);
    }
    if (program.isEmpty() || !QProcess::startDetached(program, words)) {
        return failure("usage.window-not-installed");
    }
    return {};
}

} // namespace cli

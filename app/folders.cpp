#include "app/folders.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// XDG's state folder, which QStandardPaths knows from Qt 6.7 on only.
QString stateHome()
{
#ifdef Q_OS_UNIX
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    const QString home = QDir::isAbsolutePath(named) ? named : QDir::homePath() + u"/.local/state"_s;
    return home + u"/catalog-manager"_s;
#else
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/catalog-manager"_s;
#endif
}

QString configHome()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/catalog-manager"_s;
}

QString folder(const QString &given, const QString &otherwise)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(given.isEmpty() ? otherwise : given));
}

} // namespace

Folders foldersOf(const QMap<QString, QString> &globalOptions)
{
    return {folder(globalOptions.value(u"config-dir"_s), configHome()), folder(globalOptions.value(u"state-dir"_s), stateHome())};
}

} // namespace cli

// Where this person's environments and state are: as asked for, else by the XDG base directories.
#pragma once

#include <QMap>
#include <QString>

namespace cli {

struct Folders { // absolute; not made yet
    QString config;
    QString state;
};

// Of the global options --config-dir and --state-dir.
[[nodiscard]] Folders foldersOf(const QMap<QString, QString> &globalOptions);

} // namespace cli

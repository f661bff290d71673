// Where include and includedir get their text from: an answer per path, so that tests, a merge and a ConfigMap need no
// disk. Not for the krb5.conf itself, whose bytes are given.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace kerberos {

enum class PathKind { Missing, File, Folder };

struct FoundPath {
    PathKind kind = PathKind::Missing;
    QByteArray content; // of a file
    QStringList names; // of a folder: what is directly in it, files only, sorted by byte
};

struct FileSource {
    std::function<FoundPath(const QString &path)> look; // empty: nothing is known about other files

    [[nodiscard]] bool known() const { return static_cast<bool>(look); }
};

// This machine's disk. A file over 64 MiB or not readable counts as missing.
[[nodiscard]] FileSource diskSource();

// Whether includedir takes a file of this name: letters, digits, - and _ only, or ending in .conf and no dot file.
[[nodiscard]] bool isIncludedName(const QString &name);

} // namespace kerberos

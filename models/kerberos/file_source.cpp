#include "kerberos/file_source.h"

#include "kerberos/krb5_document.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kerberos {

FileSource diskSource()
{
    return {[](const QString &path) -> FoundPath {
        const QFileInfo info(path);
        if (path.isEmpty() || path.contains(QChar(u'\0')) || !info.exists()) {
            return {};
        }
        if (info.isDir()) {
            FoundPath folder{PathKind::Folder, {}, {}};
            folder.names = QDir(path).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::NoSort);
            std::ranges::sort(folder.names, {}, [](const QString &name) { return name.toUtf8(); });
            return folder;
        }
        QFile file(path);
        if (info.size() > Krb5Document::largest || !file.open(QIODevice::ReadOnly)) {
            return {};
        }
        return {PathKind::File, file.readAll(), {}};
    }};
}

bool isIncludedName(const QString &name)
{
    const auto plain = [](QChar c) {
        const char16_t code = c.unicode();
        return code < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    };
    if (name.isEmpty() || name.startsWith(u'.')) {
        return false;
    }
    return name.endsWith(".conf"_L1) || std::all_of(name.begin(), name.end(), plain);
}

} // namespace kerberos

#include "krb5/file_kind.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace krb5 {

FileKind fileKind(const QString &path)
{
    QFile file(path);
    const QByteArray start = file.open(QIODevice::ReadOnly) ? file.read(4096) : QByteArray();
    if (start.startsWith('\x05') || path.endsWith(".keytab"_L1)) {
        return FileKind::Keytab;
    }
    return start.contains("<configuration>") ? FileKind::CoreSite : FileKind::Configuration;
}

} // namespace krb5

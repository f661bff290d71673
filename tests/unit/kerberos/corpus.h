// The files of tests/data/krb5, with the folder that @HERE@ stands for.
#pragma once

#include "kerberos/krb5_document.h"

#include <QDir>
#include <QFile>

namespace corpus {

inline QString folder()
{
    return qEnvironmentVariable("CM_SOURCE_DIR") + QStringLiteral("/tests/data/krb5");
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

inline QByteArray fileOf(const QString &name)
{
    return contentOf(folder() + u'/' + name).replace("@HERE@", "/HERE");
}

inline kerberos::FileSource files()
{
    const auto disk = kerberos::diskSource();
    const QString home = folder() + QStringLiteral("/differential");
    return {[disk, home](const QString &path) {
        return path.startsWith(QLatin1String("/HERE")) ? disk.look(home + path.mid(5)) : kerberos::FoundPath{};
    }};
}

inline kerberos::Surroundings around(const QString &name)
{
    return {QStringLiteral("/HERE/") + name, files()};
}

} // namespace corpus

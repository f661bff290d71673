#include "workspace/dropped.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace workspace {

Dropped lookAt(const QString &path)
{
    constexpr qint64 bound = 4 * 1024 * 1024; // where a definition's reader stops too
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    const QByteArray bytes = open ? file.read(bound) : QByteArray();
    if (!open || file.error() != QFileDevice::NoError) {
        return Unknown {makeError("file.unreadable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}})};
    }
    if (auto kubeconfig = kubeconfig::parse(bytes, path)) {
        return std::move(*kubeconfig);
    }
    auto definition = catalog::parseDefinition(bytes, path);
    // A name or a connector makes it one, however wrong the rest is.
    if (!definition.definition.name.isEmpty() || !definition.definition.connector.isEmpty()) {
        return definition;
    }
    return Unknown {};
}

} // namespace workspace

#include "workspace/dropped.h"

#include "connectors/properties_import.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace workspace {

namespace {

// By what no catalog definition and no kubeconfig begins with or holds. A name alone says nothing: an empty krb5.conf is
// one all the same.
bool isKerberos(const QByteArray &bytes, const QString &path)
{
    const QByteArray start = bytes.left(64 * 1024);
    const bool keytab = start.startsWith("\x05\x01") || start.startsWith("\x05\x02");
    const bool conf = start.startsWith("[libdefaults]") || start.contains("\n[libdefaults]") || start.startsWith("[realms]") || start.contains("\n[realms]");
    return keytab || conf || path.endsWith("krb5.conf"_L1) || path.endsWith(".keytab"_L1) || path.endsWith("core-site.xml"_L1);
}

} // namespace

Dropped lookAt(const QString &path)
{
    constexpr qint64 bound = 4 * 1024 * 1024; // where a definition's reader stops too
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    const QByteArray bytes = open ? file.read(bound) : QByteArray();
    if (!open || file.error() != QFileDevice::NoError) {
        return Unknown {makeError("file.unreadable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}})};
    }
    if (isKerberos(bytes, path)) {
        return KerberosFile {};
    }
    if (path.endsWith(".properties"_L1) && connectors::isCatalogFile(bytes)) {
        return TrinosFile {bytes, path};
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

// What a file handed to the window is, by its content: so that dropping one anywhere offers what fits.
#pragma once

#include "catalog/catalog_definition.h"
#include "cluster/kubeconfig.h"

namespace workspace {

// A catalog file of Trino's, etc/catalog/NAME.properties.
struct TrinosFile {
    QByteArray content;
    QString path;
};
struct KerberosFile { }; // a krb5.conf, a keytab, a core-site.xml
struct Unknown {
    std::optional<Error> error; // file.unreadable {file, reason}; none: read, but nothing of ours
};
using Dropped = std::variant<catalog::ParsedDefinition, kubeconfig::File, TrinosFile, KerberosFile, Unknown>;

// Looks at the first 4 MiB. A definition may have findings; whoever shows it shows them.
[[nodiscard]] Dropped lookAt(const QString &path);

} // namespace workspace

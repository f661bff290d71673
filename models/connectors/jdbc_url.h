// A JDBC URL of the "jdbc:NAME://host:port,host:port/database?parameters" family, taken apart: for the checks, and for
// whoever must name the host (`nc -zv`, NetworkPolicies). Not for the shapes of other drivers (Oracle, SQL Server).
#pragma once

#include "connectors/descriptor.h"

namespace connectors {

struct JdbcHost {
    QString name; // without the brackets of an IPv6 address
    int port = 0;
    bool operator==(const JdbcHost &) const = default;
};

struct JdbcUrl {
    QList<JdbcHost> hosts; // at least one
    QString database; // decoded; may be empty
    QMap<QString, QString> parameters; // decoded values
    bool operator==(const JdbcUrl &) const = default;
};

// By the field's scheme and default port. Errors, all with {property}: connector.wrong-scheme {scheme, expected},
// connector.url-with-space, connector.url-without-host, connector.bad-url {reason}.
[[nodiscard]] Result<JdbcUrl> parseJdbcUrl(const Field &field, const QString &url);

} // namespace connectors

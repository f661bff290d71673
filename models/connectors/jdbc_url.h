// A URL of a connector taken apart, by the shape its descriptor names (UrlShape): for the checks, for whoever must name
// the host (`nc -zv`, NetworkPolicies), and for the form, which has a control for each part.
#pragma once

#include "connectors/descriptor.h"

namespace connectors {

struct JdbcHost {
    QString name; // without the brackets of an IPv6 address
    int port = 0;
    bool operator==(const JdbcHost &) const = default;
};

struct JdbcUrl {
    QList<JdbcHost> hosts; // at least one, but none of an OracleThin alias and of a Path
    QString database; // decoded; may be empty
    QMap<QString, QString> parameters; // decoded values
    bool operator==(const JdbcUrl &) const = default;
};

// By the field's schemes, shape and default port; of a Url that may be several, all of them. Errors, all with {property}:
// connector.wrong-scheme {scheme, expected}, connector.url-with-space, connector.url-without-host,
// connector.bad-url {reason}.
[[nodiscard]] Result<JdbcUrl> parseJdbcUrl(const Field &field, const QString &url);

// Where a field's value leads: of a JdbcUrl, Url, Host or Hosts. Empty where it cannot be read.
[[nodiscard]] QList<JdbcHost> hostsIn(const Field &field, const QString &value);

// The same URL as four texts a person edits side by side, each as written: nothing is decoded, an absent port stays
// absent, so that editing one part changes no other.
struct UrlParts {
    QString host; // "db.example.org", "[::1]", or several hosts with their ports: "a:5432,b:5433"
    QString port; // empty: the driver's own, and where there are several hosts
    QString database;
    QString parameters; // "ssl=true&sslmode=verify-full"
    QString scheme = {}; // empty: the field's first
    bool operator==(const UrlParts &) const = default;
};

// What is there of a URL, also of one that is not finished; nothing where it does not begin with one of the field's
// schemes. urlFrom(field, *partsOf(field, url)) is the url again, but for a last '/' or '?' with nothing behind it.
[[nodiscard]] std::optional<UrlParts> partsOf(const Field &field, const QString &url);
// Empty where every part is. Judges nothing: problemOf() does. White space around a part is dropped, an IPv6 address
// gets its brackets.
[[nodiscard]] QString urlFrom(const Field &field, const UrlParts &parts);

// A URL somebody pasted, with what must not stand in it taken out: "//user:password@", ?user=…&password=…, and for
// Oracle user/password@. The value is what is left.
struct PastedUrl {
    QString url;
    QString user; // decoded
    QString password; // decoded; the caller's to wipe
};
[[nodiscard]] PastedUrl withoutCredentials(const QString &url);

} // namespace connectors

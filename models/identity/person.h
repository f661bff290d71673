// Who signed in, as the issuer's claims have it.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace identity {

struct Person {
    QString subject; // the issuer's own id for them
    QString name; // preferred_username: what Trino and Kubernetes know them by
    QString displayName;
    QStringList roles; // realm_access.roles, sorted
    bool operator==(const Person &) const = default;
};

// From the claims of the ID token, of the access token, and of userinfo; any of them may be empty.
[[nodiscard]] Person personIn(const QJsonObject &id, const QJsonObject &access, const QJsonObject &info);

} // namespace identity

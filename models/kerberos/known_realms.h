// What a JVM that has read a krb5.conf can find: its realms and their KDCs. A JVM reads the file once (trino.md), so comparing two of
// these says whether a running one must be started anew.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace kerberos {

struct KnownRealms {
    QMap<QString, QStringList> kdcs; // by realm, sorted; a realm without any has none
    QString defaultRealm;
    bool asksDns = false; // dns_lookup_kdc = true is written there: a realm that is not may be found all the same
    bool forbidsDns = false; // dns_lookup_kdc = false is; where neither is, Java asks DNS
    bool operator==(const KnownRealms &) const = default;

    [[nodiscard]] bool hasKdcs(const QString &realm) const { return !kdcs.value(realm).isEmpty(); }
};

// As Java reads it; a text Java refuses knows nothing.
[[nodiscard]] KnownRealms knownRealms(const QByteArray &krb5Conf);

[[nodiscard]] QJsonObject toJson(const KnownRealms &known);
[[nodiscard]] KnownRealms knownRealmsFrom(const QJsonObject &json);

// "a/b@REALM" → "REALM"; empty where there is none.
[[nodiscard]] QString realmOf(const QString &principal);

} // namespace kerberos

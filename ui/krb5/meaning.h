// What is told about a key or a section of a krb5.conf: its meaning, and the facts of the table of relations.
#pragma once

#include <QStringList>

#include <optional>

namespace krb5 {

struct Meaning {
    QString title;
    QString body;
    QStringList facts; // who reads it, its type, what it is when unset
};

// "default_realm", "[realms]". Nothing where the name is not known. In the language in use.
[[nodiscard]] std::optional<Meaning> meaningOf(const QString &name);

} // namespace krb5

// The Rego by which a catalog is opened to roles. Offline: text in, text out; who writes it where is not known here.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace policy {

struct Fragment {
    QString package; // "akko.trino_access"
    QString catalog;
    QStringList roles; // groups as Trino's group provider names them; sorted in the output
    QStringList adminGroups; // who always may; also who alone may while access is closed
    QStringList adminUsers;
    bool operator==(const Fragment &) const = default;
};

// OPA 1.x syntax. Names are always written as JSON strings, never pasted in. The first line says who owns the file.
// With no roles the catalog is closed to all but the admins.
[[nodiscard]] QByteArray toRego(const Fragment &fragment);

// Whether a text under our key is the platform's first-generation form (allow_catalog[name] if …), which OPA 1.x does
// not read as a set rule: it must be migrated, for the old head beside the new one breaks the whole package.
[[nodiscard]] bool isFirstGeneration(QByteArrayView rego);

} // namespace policy

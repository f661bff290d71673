// Several catalogs' krb5.conf made into the one that a JVM reads for all of them: realms united with where each came
// from, and what contradicts itself shown to a person instead of decided here. Comments of the fragments stay behind.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <vector>

namespace kerberos {

struct Fragment {
    QString name; // a catalog's or a file's
    QByteArray text;
};

struct MergeSide {
    QString fragment;
    QStringList lines; // as they would stand in the result
    bool operator==(const MergeSide &) const = default;
};

// The same thing said differently. `where` is its path: "libdefaults/default_realm", "realms/ACME.LAN".
struct MergeConflict {
    QString where;
    std::vector<MergeSide> sides; // by fragment, in their order
    QString chosen; // the fragment somebody chose; empty: nobody did, and the first one stands in the text
    bool operator==(const MergeConflict &) const = default;
};

struct Merged {
    QByteArray text; // ends in a line feed; the same for the same fragments, in whatever way they are written
    std::vector<MergeConflict> conflicts;
    QMap<QString, QStringList> provenance; // where → the fragments that say it

    [[nodiscard]] bool resolved() const; // every conflict has been chosen in
};

// `choices`: where → fragment. Errors: krb5.merge-unreadable {fragment, rule, line} (it has an error that a merge would
// spread), krb5.merge-include {fragment, line} (what is elsewhere cannot be united), krb5.merge-unknown-choice {where}.
[[nodiscard]] Result<Merged> merge(const std::vector<Fragment> &fragments, const QMap<QString, QString> &choices = {});

// Line by line, "-" gone, "+" new, " " the same, three lines around each change; empty where nothing differs.
[[nodiscard]] QStringList lineDiff(const QByteArray &before, const QByteArray &after);

} // namespace kerberos

// The one krb5.conf that Trino's JVM reads for all catalogs, in a ConfigMap beside each catalog's own part: what a catalog's coming
// and going makes of it. Pure.
#pragma once

#include "cluster/shared_texts.h"

namespace provisioning {

// The keys: "krb5.conf" is the merged one, "CATALOG.krb5.conf" a part. What stood there before us, or was written into the merged one
// by hand, is kept as a part of its own: "_base.krb5.conf". Where no part says how long Java waits for a KDC, the merged one does.
inline constexpr QLatin1String mergedKey {"krb5.conf"};
inline constexpr QLatin1String basePart {"_base"};
[[nodiscard]] QString partKey(const QString &catalog);

struct Krb5Wish {
    QString catalog;
    std::optional<QString> part = {}; // the catalog's krb5.conf; none: as it is. An empty text: the part goes
    QMap<QString, QString> files = {}; // of this catalog, by key: core-site.xml …
    QString filesGone = {}; // prefix of the keys that go
    QMap<QString, QString> choices = {}; // where → part, for what the parts say differently; remembered from then on
    // A part that somebody left under the name before: the key it is kept under while another is in its place. Empty: it is not.
    QString keepAs = {};
};

struct Krb5Outcome {
    cluster::TextChange change;
    QString before; // the merged krb5.conf
    QString after;
};

// Errors: run.krb5-conflict {where, first, second, first-lines, second-lines} (two parts contradict each other and nobody has chosen),
// run.krb5-full {bytes}, krb5.merge-unreadable, krb5.merge-include.
[[nodiscard]] Result<Krb5Outcome> arrange(const cluster::SharedTexts &there, const Krb5Wish &wish);

} // namespace provisioning

#include "catalog/object_name.h"

#include "base/canonical_json.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace catalog {

QString objectName(const QString &catalog)
{
    static const QRegularExpression ours(uR"(\A[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?\z)"_s);
    if (ours.match(catalog).hasMatch()) {
        return catalog;
    }
    static const QRegularExpression odd(u"[^a-z0-9]+"_s);
    constexpr qsizetype kept = 24; // with the digest still within the rule's length
    QString readable = catalog.toLower().replace(odd, u"-"_s).left(kept);
    if (readable.startsWith(u'-')) {
        readable.remove(0, 1);
    }
    if (readable.endsWith(u'-')) {
        readable.chop(1);
    }
    return (readable.isEmpty() ? u"catalog"_s : readable) + u'-' + sha256Hex(catalog.toUtf8()).left(10);
}

} // namespace catalog

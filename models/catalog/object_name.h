// What a catalog is called in the names, labels and keys of Kubernetes objects. Not for Trino, which takes nearly any name.
#pragma once

#include <QString>

namespace catalog {

// Its own name where that fits our rule (reserved or not), else, for one that was adopted, what fits of it and a digest:
// "my_lake" becomes "my-lake-1f0c5d9a2b".
[[nodiscard]] QString objectName(const QString &catalog);

} // namespace catalog

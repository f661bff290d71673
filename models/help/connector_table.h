// The connector library as a table: what `catalog-manager connectors` prints and the page of help shows, from the same descriptors.
#pragma once

#include "connectors/library.h"

namespace help {

struct ConnectorRow {
    QString name;
    QString category; // in the installed language
    QString summary; // as above
    bool neverTried = false; // on a real source
};

[[nodiscard]] QList<ConnectorRow> connectorRows(const connectors::Library &library); // in the library's order
// The categories known today in the installed language; another one a descriptor names is shown as it is.
[[nodiscard]] QString categoryTitle(const QString &category);
[[nodiscard]] QString connectorTable(const connectors::Library &library); // Markdown

} // namespace help

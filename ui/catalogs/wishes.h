// The actions by which a catalog is changed: what they are called, and why one is not possible now.
#pragma once

#include "workspace/wish.h"
#include "workspace/workspace.h"

#include <QKeySequence>

namespace catalogs {

struct WishShown {
    workspace::Wish wish;
    QString icon;
    QKeySequence keys; // in the table; empty: by menu and button only
};
// In the order of the menu. Rolling back is the history's.
[[nodiscard]] const std::vector<WishShown> &menuWishes();

[[nodiscard]] QString wishWords(workspace::Wish wish); // "Rename…"

// In the language in use; empty: it is possible. `entry` is nullptr where not exactly one catalog is selected.
[[nodiscard]] QString whyNot(workspace::Wish wish, const provisioning::CatalogEntry *entry, workspace::Workspace &workspace);

} // namespace catalogs

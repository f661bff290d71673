// The known name a person most likely meant when they mistyped one: for "did you mean …" beside an unknown key.
#pragma once

#include <QStringList>

// By Damerau-Levenshtein distance (a swap of neighbours is one mistake), letter case aside. Empty when none is near: at
// most a third of the longer name's letters may differ. Among equals the one first in the alphabet.
[[nodiscard]] QString nearestName(QStringView wanted, QStringList known);

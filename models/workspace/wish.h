// What a person wants done to a catalog that is there, before they are asked how. Which page asks is the window's affair.
#pragma once

#include <QString>

namespace workspace {

enum class Wish { Edit, ChangeRoles, Rotate, Rename, Disable, Enable, RollBack, Reindex, Adopt };

struct Wanted {
    Wish wish = Wish::Edit;
    QString catalog;
    int revision = 0; // of a roll-back: the one to go back to
};

} // namespace workspace

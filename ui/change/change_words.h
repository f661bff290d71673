// What a change is called on its page: title, what it does, the button that starts it.
#pragma once

#include "workspace/wish.h"

namespace change {

[[nodiscard]] QString titleOf(const workspace::Wanted &wanted); // "Rename climascore"
[[nodiscard]] QString meaningOf(const workspace::Wanted &wanted); // one or two sentences
[[nodiscard]] bool takesAway(workspace::Wish wish); // the name is gone from Trino afterwards
[[nodiscard]] QString actionOf(workspace::Wish wish); // "Rename"

} // namespace change

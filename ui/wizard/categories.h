// The kinds of sources a descriptor can be of, in the order and the words in which a person meets them.
#pragma once

#include <QString>

namespace wizard {

[[nodiscard]] QString categoryWords(const QString &category); // in the language in use
[[nodiscard]] qsizetype categoryPlace(const QString &category); // smaller comes first; what is unknown comes last

} // namespace wizard

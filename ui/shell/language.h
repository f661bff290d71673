// The language of the whole window: our words, Qt's own, numbers and dates. At once, under an open window.
#pragma once

#include <QString>

namespace shell {

// "en" or "fr". Qt's own words come from qt6-translations-l10n; without it they stay English.
void speak(const QString &language);

} // namespace shell

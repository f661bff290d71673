// The page a person's browser shows at the end of signing in, in the installed language: one file of HTML without
// scripts, pictures or links.
#pragma once

#include "text/words.h"

namespace text {

enum class Landing { SignedIn, Failed, Stranger /* a visit that is no answer to what we asked */ };

// Of Failed: why. UTF-8.
[[nodiscard]] QByteArray landingPage(Landing landing, const std::optional<Error> &error = {});

} // namespace text

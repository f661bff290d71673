// The edits that mend a finding. Private to models/kerberos: others ask Krb5Check::fixes, which drops an edit that
// would not remove its own finding or would make a new error.
#pragma once

#include "kerberos/checker.h"

namespace kerberos {

[[nodiscard]] std::vector<Fix> fixesFor(const Checker &checker, const Finding &finding);

// By group of ids; fixesFor asks the right one.
[[nodiscard]] std::vector<Fix> structureFixes(const Checker &checker, const Finding &finding); // K101 to K132
[[nodiscard]] std::vector<Fix> includeFixes(const Checker &checker, const Finding &finding); // K140 to K148
[[nodiscard]] std::vector<Fix> realmFixes(const Checker &checker, const Finding &finding); // K201 to K219, K250 to K260
[[nodiscard]] std::vector<Fix> valueFixes(const Checker &checker, const Finding &finding); // the others

} // namespace kerberos

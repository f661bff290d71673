// The words for every Error and Diagnostic code, FR and EN: what happened (cause) and what to do (remedy). One table;
// nobody else in the product words an error.
#pragma once

#include "base/error.h"

#include <QString>

namespace text {

struct Explanation {
    QString cause; // one sentence, the arguments filled in
    QString remedy; // what to do; may be several lines; empty where nothing helps
};

// In the language of the installed translator (see installLanguage). An unknown code is shown as itself.
[[nodiscard]] Explanation explain(const Error &error);

// Switches the process to "en" or "fr" (catalog-manager_LANG.qm, compiled in). False for another language.
[[nodiscard]] bool installLanguage(const QString &language);
[[nodiscard]] QString currentLanguage(); // "en" or "fr"
[[nodiscard]] QString systemLanguage(); // of the person's locale; "en" where it is neither

// `FILE:LINE:COL: severity: message [rule]`, as compilers print and editors jump to.
[[nodiscard]] QString compilerLine(const Diagnostic &diagnostic);

// Every code the table knows, so that a test can compare it with the codes the sources use.
[[nodiscard]] QStringList knownCodes();

} // namespace text

// What an audit line's terms are called in the person's language. The words of an error's code are models/text's.
#pragma once

#include "audit/trail.h"
#include "widgets/tone.h"

namespace audit_page {

[[nodiscard]] QString verbText(const QString &verb); // one we do not know is shown as it is
[[nodiscard]] QString outcomeText(audit::Outcome outcome);
[[nodiscard]] widgets::Tone toneOf(audit::Outcome outcome);
[[nodiscard]] QString reasonText(const QString &code); // the cause, as far as it is known without its arguments
[[nodiscard]] QString tookText(std::chrono::milliseconds duration);

} // namespace audit_page

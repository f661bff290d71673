// The fixes that need nobody's judgement, carried out together: what `krb5 fix` and the window's "fix all" do. Not for
// one fix a person chose: that is its edits, applied.
#pragma once

#include "kerberos/check.h"

#include <QStringList>

#include <stop_token>

namespace kerberos {

struct Mended {
    QByteArray text;
    QStringList rules; // one id for each fix carried out
};

// Lossy fixes and those with a choice are a person's.
[[nodiscard]] bool isSafe(const std::vector<Fix> &fixes, Severity severity);

// With `rules` empty every safe fix, else the first fix of each finding of those rules, safe or not. Round after round
// until nothing is left to do; a round that would make a new error is done one fix at a time. Stopped: as far as it
// came.
[[nodiscard]] Mended mend(QByteArray text, const QStringList &rules, const CheckContext &context,
                          const std::stop_token &stop = {});

} // namespace kerberos

// What a run is called and how it stands, in whole sentences of the installed language. Errors are not worded here
// (models/text), nor are steps.
#pragma once

#include "run/run_state.h"
#include "widgets/tone.h"

namespace run {

enum class Moment { Preparing, Ready, Running, Undoing, Done, NotDone, Incomplete };
[[nodiscard]] Moment momentOf(const RunState &state);

[[nodiscard]] QString titleOf(const RunState &state); // "Registering lake-hive", "lake-hive is registered"
[[nodiscard]] QString detailOf(const RunState &state); // "Step 4 of 8", "What had been done is undone: …"; may be empty
[[nodiscard]] QString lineOf(const RunState &state); // one line: title, detail while under way, time

// Which credential the catalog has afterwards, and whether Trino is without it for a moment; empty where neither matters.
// What a plan's maker thought worth knowing: "this machine does not reach the KDC".
[[nodiscard]] QString remarkWords(const workspace::Prospect &prospect);
[[nodiscard]] QString prospectWords(const workspace::Prospect &prospect);

struct Standing {
    QString word; // for a badge
    widgets::Tone tone = widgets::Tone::Neutral;
};
[[nodiscard]] Standing standingOf(const RunState &state);

[[nodiscard]] widgets::Tone toneOf(Mark mark);

} // namespace run

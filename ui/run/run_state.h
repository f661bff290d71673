// A job as it stands at one moment, as a plain value: what the run view and the activity list show. Made from a Job, or
// by hand in a test. Not for words (sentences.h), and nothing here asks or changes anything.
#pragma once

#include "workspace/job.h"

namespace run {

struct RunState {
    QString verb; // Job::verb
    QString catalog;
    QString environment;
    workspace::Job::Phase phase = workspace::Job::Phase::Preparing;
    std::vector<workspace::JobStep> steps;
    std::optional<Error> error; // of Refused and of Ended
    std::optional<provisioning::RunReport> report; // of Ended
    QDateTime startedAt; // UTC; invalid: not begun
    std::chrono::milliseconds elapsed{0};
};

[[nodiscard]] RunState stateOf(const workspace::Job &job);

enum class Mark { Waiting, Running, Done, Skipped, Warned, Failed, Undone, UndoFailed };
[[nodiscard]] QString idOf(Mark mark); // text::stepState words it

// A step as a row shows it.
struct StepShown {
    QString id;
    Mark mark = Mark::Waiting;
    bool undoneAfterFailure = false; // it failed, and what it had begun was undone
    std::chrono::milliseconds elapsed{0}; // of the running one: so far
    QString note;
    std::optional<Error> error; // why it failed, or why it could not be undone
    std::vector<http::Exchange> exchanges;
    std::optional<Error> waiting = {}; // what the running one waits for
};

// In the order they are applied. `before` is what was shown last: a failed step that is undone is reported anew,
// without its error, and the reason must not vanish from under the reader's eyes.
[[nodiscard]] std::vector<StepShown> stepsOf(const RunState &state, const std::vector<StepShown> &before = {});

// The error of a run that none of its steps shows: it has a place of its own.
[[nodiscard]] std::optional<Error> errorBesideSteps(const RunState &state, const std::vector<StepShown> &steps);

struct Progress {
    int step = 0; // 1-based: the one being done; 0 before the first
    int of = 0;
};
[[nodiscard]] Progress progressOf(const RunState &state);

[[nodiscard]] bool isUnderWay(const RunState &state); // running or being undone
[[nodiscard]] bool isOver(const RunState &state);

} // namespace run

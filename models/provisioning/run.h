// Executing a plan as a saga: win the head, write an intent before each effect, undo in reverse when a step fails or the
// person cancels. What is left half-done by a dead process is told in the head; recover.h takes it from there.
#pragma once

#include "provisioning/head_keeper.h"
#include "provisioning/journal.h"
#include "provisioning/plan.h"

namespace provisioning {

enum class End {
    Done,
    Refused, // before the first outside effect: nothing had to be undone
    RolledBack, // everything that was done is undone
    Incomplete, // something could not be undone or finished: the head says what, `recover` goes on
};

struct RunReport {
    catalog::Verb verb = catalog::Verb::Register;
    QString catalog;
    int revision = 0;
    QString actor;
    End end = End::Refused;
    std::optional<Error> error; // why it did not end as wanted
    QString failedStep; // the step it concerns; empty before the first
    std::vector<Error> left; // what could not be undone or finished
    std::vector<StepReport> steps; // the last word on each, in order of appearance
    std::vector<Error> notes;
    std::chrono::milliseconds preparation {0}; // the plan's
    std::chrono::milliseconds elapsed {0}; // of the run itself, without the preparation
    std::chrono::milliseconds gap {0}; // how long the catalog was absent from Trino on the way
    QString reason = {};
    QString renamedTo = {}; // of a rename
    CredentialUse credential = CredentialUse::None; // of a change: as its plan said
    QString run = {}; // its name in the head; empty: it never won that
};

struct RunSettings {
    QString stateFolder; // the journal's place
    QString holder; // "alice (host-7)": who has the lease, for people
};

[[nodiscard]] QCoro::Task<RunReport> execute(Plan plan, RunSettings settings, Observer observer, std::stop_token stop);

// "USER (HOST)": it stands in sentences of both languages.
[[nodiscard]] QString holderName(const QString &actor);

} // namespace provisioning

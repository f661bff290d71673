// The machinery under execute() and recover(): applying steps with an intent written before each, undoing them in reverse,
// and closing the head. One object per run, alive until the run has ended.
#pragma once

#include "provisioning/run.h"

namespace provisioning {

class Saga {
public:
    enum class Of { ThisRun, DeadRun }; // whose the states in the head are

    Saga(SharedWork work, Steps steps, std::shared_ptr<HeadKeeper> keeper, Journal journal, Observer observer,
         RunReport report, Of states = Of::ThisRun);

    // From the first step that is not done; what a dead run had begun is resumed. Stops at a failure or at a stop; report().error says which.
    [[nodiscard]] QCoro::Task<bool> applyAll(std::stop_token stop);
    // In reverse, each tried a few times; one that fails does not keep the others from being undone. Before each the lease is won anew: where
    // it is lost, or the head cannot be written, another may be at work under that name, and nothing more is undone.
    [[nodiscard]] QCoro::Task<bool> undoAll();
    // Whether a step that cannot be undone has begun: then forward is the only way.
    [[nodiscard]] bool onlyForward() const;

    [[nodiscard]] QCoro::Task<Result<>> makeCurrent(); // the revision is in force, the head is free
    [[nodiscard]] QCoro::Task<Result<>> forgetAttempt(); // the revision goes; the head is as before the run, or goes too
    // Nothing is left. What follows such a run (afterwards.h) comes before: as long as the head is there, somebody can do it after a crash.
    [[nodiscard]] QCoro::Task<Result<>> removeRecords(std::vector<int> revisions, std::stop_token stop);
    [[nodiscard]] QCoro::Task<> leaveForRecovery(); // pending stays, the lease ends now

    [[nodiscard]] RunReport &report() { return m_report; }
    [[nodiscard]] RunReport told(); // the same at the end, with what became of the journal meanwhile
    [[nodiscard]] Journal &journal() { return m_journal; }
    [[nodiscard]] const std::optional<Error> &loss() const { return m_keeper->loss(); } // run.lease-lost
    void show(StepReport report);

private:
    [[nodiscard]] QCoro::Task<Result<>> intend(size_t index);
    // Writes the states as they are, which renews the lease.
    [[nodiscard]] QCoro::Task<Result<>> tell();
    [[nodiscard]] QCoro::Task<Result<>> undoOne(Step &step);
    [[nodiscard]] QCoro::Task<Result<>> finishWith(HeadChange change);
    [[nodiscard]] catalog::Outcome outcome() const;

    SharedWork m_work;
    Steps m_steps;
    std::vector<catalog::StepState> m_states;
    std::shared_ptr<HeadKeeper> m_keeper;
    Journal m_journal;
    Observer m_observer;
    RunReport m_report;
    Of m_of;
    cluster::RecordStore m_store;
};

} // namespace provisioning

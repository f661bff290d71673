// A step of a run: what it would change, doing it, undoing it. Steps are idempotent: twice is once, and undo is safe
// whether apply never ran, ran half, or ran and its answer was lost. A step never undoes what it did not do.
#pragma once

#include "catalog/head.h"
#include "provisioning/work.h"

#include <QCoroTask>

#include <functional>

namespace provisioning {

// One object as it is and as it would be, secrets masked: what the review shows as a diff.
struct Change {
    QString object; // "ConfigMap akko/akko-opa-catalogs climascore.rego", "Trino https://…"
    QString before; // empty: not there
    QString after; // empty: goes away
    bool operator==(const Change &) const = default;
};
using Changes = std::vector<Change>;

enum class Effect {
    None, // reads only: needs no intent, leaves nothing to undo
    Reversible,
    FinalOnly, // cannot be undone: once one has begun, the run can only be finished
    BestEffort, // follows a run that is done, and never fails it (afterwards.h)
};

struct Applied {
    catalog::StepState state = catalog::StepState::Done; // or Skipped
    QString note; // secret-free, for the live list: "3 schemas", "after 1.2 s"
};

class Step {
public:
    explicit Step(SharedWork work)
        : m_work(std::move(work))
    {
    }
    virtual ~Step() = default;
    Step(const Step &) = delete;
    Step &operator=(const Step &) = delete;

    [[nodiscard]] virtual QString id() const = 0; // models/text words it
    [[nodiscard]] virtual Effect effect() const { return Effect::Reversible; }
    // Reads only; may ask the server for a dry run.
    [[nodiscard]] virtual QCoro::Task<Result<Changes>> plan(std::stop_token stop) const = 0;
    [[nodiscard]] virtual QCoro::Task<Result<Applied>> apply(std::stop_token stop) = 0;
    // apply(), where a run that is dead had begun it: what stands there already may be its work.
    [[nodiscard]] virtual QCoro::Task<Result<Applied>> resume(std::stop_token stop) { return apply(std::move(stop)); }
    // Before either of the two: how long ago a run that is dead had begun it.
    virtual void wasBegun(std::chrono::milliseconds) {}
    // Not cancellable: each of its requests has a deadline of its own.
    [[nodiscard]] virtual QCoro::Task<Result<>> undo() = 0;
    // How long the catalog was absent from Trino through this step, its undo included.
    [[nodiscard]] virtual std::chrono::milliseconds gap() const { return {}; }

    // Who is told what apply() waits for, while it does.
    using Listener = std::function<void(const Error &)>;
    void onWaiting(Listener listener) { m_listener = std::move(listener); }

protected:
    void tellWaiting(const Error &what) const
    {
        if (m_listener) {
            m_listener(what);
        }
    }
    [[nodiscard]] const Work &work() const { return *m_work; }
    [[nodiscard]] const SharedWork &sharedWork() const { return m_work; }

private:
    SharedWork m_work;
    Listener m_listener;
};

using Steps = std::vector<std::unique_ptr<Step>>;

// The steps of a verb, in the order they are applied. The same for the same work on every machine.
[[nodiscard]] Steps stepsFor(catalog::Verb verb, const SharedWork &work);
// The steps a head names: those of a run that another version of this program may have begun. Errors: run.unknown-step {step}.
[[nodiscard]] Result<Steps> stepsNamed(const std::vector<catalog::StepRecord> &records, const SharedWork &work);

} // namespace provisioning

#include "provisioning/saga.h"

#include "provisioning/afterwards.h"
#include "provisioning/elapsed.h"
#include "provisioning/krb5_realms.h"

using namespace Qt::StringLiterals;
using catalog::StepState;
using std::chrono::steady_clock;

namespace provisioning {

Saga::Saga(SharedWork work, Steps steps, std::shared_ptr<HeadKeeper> keeper, Journal journal, Observer observer,
           RunReport report, Of states)
    : m_work(std::move(work))
    , m_steps(std::move(steps))
    , m_keeper(std::move(keeper))
    , m_journal(std::move(journal))
    , m_observer(std::move(observer))
    , m_report(std::move(report))
    , m_of(states)
    , m_store(m_work->endpoints)
{
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const auto &pending = m_keeper->head().pending;
        m_states.push_back(pending && i < pending->steps.size() ? pending->steps[i].state : StepState::Waiting);
        if (m_of == Of::DeadRun && m_states[i] == StepState::Intended && pending->steps[i].at.isValid()) {
            m_steps[i]->wasBegun(std::chrono::milliseconds {pending->steps[i].at.msecsTo(m_keeper->now())});
        }
    }
    for (const SharedWork &each : {m_work, m_work->standing.before, m_work->standing.renamed}) {
        if (each) {
            each->lease->confirm = confirmationBy(m_keeper);
        }
    }
}

RunReport Saga::told()
{
    if (m_journal.error()) { // it could not be made, or the disk was full on the way
        m_report.notes.push_back(*m_journal.error());
    }
    return m_report;
}

void Saga::show(StepReport report)
{
    const auto known = std::ranges::find(m_report.steps, report.id, &StepReport::id);
    if (known == m_report.steps.end()) {
        m_report.steps.push_back(report);
    } else {
        *known = report;
    }
    if (m_observer) {
        m_observer(report);
    }
}

QCoro::Task<Result<>> Saga::intend(size_t index)
{
    if (m_steps[index]->effect() == Effect::None) {
        co_return Result<> {};
    }
    if (m_states[index] == StepState::Intended) { // written before, however long ago
        auto ours = co_await m_keeper->confirm();
        co_return ours;
    }
    m_states[index] = StepState::Intended;
    auto written = co_await tell(); // what ended since the last write goes with it
    if (!written) {
        m_states[index] = StepState::Waiting; // nothing was done under this intent
    }
    co_return written;
}

QCoro::Task<Result<>> Saga::tell()
{
    const std::vector<StepState> states = m_states;
    const HeadChange change = [states, now = m_keeper->now()](catalog::Head &head) {
        for (size_t i = 0; head.pending && i < states.size(); ++i) {
            catalog::StepRecord &step = head.pending->steps[i];
            if (states[i] == StepState::Intended && step.state != StepState::Intended) {
                step.at = now;
            }
            step.state = states[i];
        }
    };
    auto written = co_await m_keeper->write(change);
    co_return written;
}

QCoro::Task<bool> Saga::applyAll(std::stop_token stop)
{
    for (size_t i = 0; i < m_steps.size(); ++i) {
        Step &step = *m_steps[i];
        if (m_states[i] == StepState::Done || m_states[i] == StepState::Skipped) {
            continue;
        }
        const auto start = steady_clock::now();
        if (stop.stop_requested()) {
            m_report.failedStep = step.id();
            m_report.error = makeError("run.cancelled", {{u"step"_s, step.id()}});
            co_return false;
        }
        const bool begun = m_of == Of::DeadRun && m_states[i] == StepState::Intended;
        m_journal.note(step.id(), u"intended"_s);
        auto intended = co_await intend(i);
        if (!intended) {
            m_report.error = std::move(intended.error());
            show({step.id(), Shown::Failed, elapsedSince(start), {}, m_report.error});
            co_return false;
        }
        show({step.id(), Shown::Running, {}, {}, {}});
        step.onWaiting([this, id = step.id(), start](const Error &what) { show({id, Shown::Running, elapsedSince(start), {}, {}, what}); });
        auto applying = begun ? step.resume(stop) : step.apply(stop);
        auto applied = co_await applying;
        m_report.gap = std::max(m_report.gap, step.gap());
        if (!applied) {
            const bool cancelled = applied.error().is("http.cancelled"_L1) && stop.stop_requested();
            m_report.failedStep = step.id();
            m_report.error = cancelled ? makeError("run.cancelled", {{u"step"_s, step.id()}})
                                       : std::move(applied.error());
            show({step.id(), Shown::Failed, elapsedSince(start), {}, m_report.error});
            co_return false;
        }
        m_states[i] = applied->state;
        m_journal.note(step.id(), catalog::stateName(applied->state));
        show({step.id(), applied->state == StepState::Skipped ? Shown::Skipped : Shown::Done, elapsedSince(start),
              applied->note, {}});
    }
    if (stop.stop_requested()) {
        m_report.error = makeError("run.cancelled", {{u"step"_s, u"commit"_s}});
        co_return false;
    }
    co_return true;
}

bool Saga::onlyForward() const
{
    for (size_t i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i]->effect() == Effect::FinalOnly && m_states[i] != StepState::Waiting) {
            return true;
        }
    }
    return false;
}

QCoro::Task<Result<>> Saga::undoOne(Step &step)
{
    std::chrono::milliseconds nap {250};
    int silences = 0;
    while (true) {
        auto undone = co_await step.undo();
        silences += !undone && undone.error().is("http.timeout"_L1) ? 1 : 0;
        if (undone || silences > 1 || nap > std::chrono::milliseconds {1000}) {
            co_return undone;
        }
        co_await http::sleepFor(nap, {});
        nap *= 3;
    }
}

QCoro::Task<bool> Saga::undoAll()
{
    for (size_t i = m_steps.size(); i-- > 0;) {
        Step &step = *m_steps[i];
        if (step.effect() == Effect::None || m_states[i] == StepState::Waiting || m_states[i] == StepState::Undone) {
            continue;
        }
        const auto start = steady_clock::now();
        auto ours = co_await tell();
        if (!ours) {
            if (!m_keeper->loss()) {
                m_report.left.push_back(std::move(ours.error()));
                m_report.left.push_back(makeError("run.undo-waits", {{u"catalog"_s, m_work->name()}, {u"step"_s, step.id()}}));
            }
            co_return false;
        }
        const bool quiet = m_states[i] == StepState::Skipped; // nothing to tell, yet undoing twice is safe
        auto undone = co_await undoOne(step);
        m_report.gap = std::max(m_report.gap, step.gap());
        if (undone) {
            m_states[i] = StepState::Undone;
            m_journal.note(step.id(), u"undone"_s);
            if (!quiet) {
                show({step.id(), Shown::Undone, elapsedSince(start), {}, {}});
            }
        } else {
            m_report.left.push_back(undone.error());
            show({step.id(), Shown::UndoFailed, elapsedSince(start), {}, std::move(undone.error())});
        }
    }
    if (!m_report.left.empty()) {
        co_return false;
    }
    auto told = co_await tell(); // what is written before the revision goes: that nothing else is left of it
    if (!told && !m_keeper->loss()) {
        m_report.left.push_back(std::move(told.error()));
    }
    co_return told.has_value();
}

catalog::Outcome Saga::outcome() const
{
    return {m_report.verb, m_report.revision, m_report.error ? m_report.error->code : u"done"_s, m_report.actor,
            m_keeper->now(), m_report.reason, m_report.gap};
}

QCoro::Task<Result<>> Saga::finishWith(HeadChange change)
{
    auto written = co_await m_keeper->finish(std::move(change));
    if (written && m_keeper->remark()) {
        m_report.notes.push_back(*m_keeper->remark());
    }
    co_return written;
}

QCoro::Task<Result<>> Saga::makeCurrent()
{
    const catalog::Outcome last = outcome();
    // A registration that stops short of Trino has prepared everything; the catalog waits for Trino's restart.
    const bool waits = last.verb == catalog::Verb::Register
        && std::ranges::none_of(m_steps, [](const auto &step) { return step->id() == "create"_L1; });
    const auto keep = static_cast<size_t>(m_work->environment.limits.revisions);
    const QStringList realms = m_work->standing.awaited ? m_work->standing.awaited->realms : realmsOfPrincipals(*m_work);
    const catalog::AwaitedRestart awaited {realms, m_keeper->now()};
    const bool unindexed = leavesUnindexed(last.verb, m_work);
    const HeadChange change = [last, keep, waits, awaited, unindexed](catalog::Head &head) {
        head.current = last.revision;
        if (unindexed) { // as of now, however long it has been so: this run tells the catalogue next
            head.unindexedSince = last.at;
        }
        if (last.gap.count() > 0) {
            head.gaps.insert_or_assign(last.revision, last.gap);
        }
        while (head.fingerprints.size() > keep) { // what is pruned after this
            head.fingerprints.erase(head.fingerprints.begin());
        }
        std::erase_if(head.gaps, [&head](const auto &gap) { return !head.fingerprints.contains(gap.first); });
        for (auto &[number, fingerprint] : head.fingerprints) {
            if (number != head.current) {
                fingerprint.fields.clear();
            }
        }
        head.disabled = waits || last.verb == catalog::Verb::Disable
            || (head.disabled && last.verb != catalog::Verb::Enable);
        if (waits) {
            head.awaited = awaited;
        } else if (!head.disabled) {
            head.awaited.reset();
        }
        head.pending.reset();
        head.lease.reset();
        head.lastOutcome = last;
    };
    auto written = co_await finishWith(change);
    co_return written;
}

QCoro::Task<Result<>> Saga::forgetAttempt()
{
    const catalog::Head &head = m_keeper->head();
    if (catalog::writesRevision(m_report.verb)) {
        auto removed = co_await m_store.removeRevision(head.catalog, m_report.revision, catalog::wholeOf(head.fingerprints, m_report.revision), {});
        if (!removed) {
            co_return failure(std::move(removed.error()));
        }
    }
    if (head.current == 0) {
        auto removed = co_await m_keeper->remove();
        co_return removed;
    }
    catalog::Outcome last = outcome();
    if (!m_report.error) { // undone by whoever recovered it
        last.code = u"run.needs-recovery"_s;
    }
    const HeadChange change = [last](catalog::Head &next) {
        if (next.pending && catalog::writesRevision(next.pending->verb)) {
            next.fingerprints.erase(next.pending->revision);
        }
        next.pending.reset();
        next.lease.reset();
        next.lastOutcome = last;
    };
    auto written = co_await finishWith(change);
    co_return written;
}

QCoro::Task<Result<>> Saga::removeRecords(std::vector<int> revisions, std::stop_token stop)
{
    const std::vector<StepReport> followed = co_await followUp(m_report.verb, m_work, m_observer, std::move(stop));
    keep(followed, m_report);
    if (m_work->standing.renamed) {
        co_await noteIndexed(m_work->standing.renamed, followed);
    }
    auto told = co_await tell(); // from here on the revisions cannot be asked what there was to do
    if (!told) {
        co_return told;
    }
    const catalog::Head head = m_keeper->head();
    for (const int number : revisions) {
        auto removed = co_await m_store.removeRevision(head.catalog, number, catalog::wholeOf(head.fingerprints, number), {});
        if (!removed) {
            co_return failure(std::move(removed.error()));
        }
    }
    auto removed = co_await m_keeper->remove();
    co_return removed;
}

QCoro::Task<> Saga::leaveForRecovery()
{
    const std::vector<StepState> states = m_states;
    const catalog::Outcome last = outcome();
    // Should this fail too, the lease runs out by itself and the head says what it said before.
    const HeadChange change = [states, last](catalog::Head &head) {
        for (size_t i = 0; head.pending && i < states.size(); ++i) {
            head.pending->steps[i].state = states[i];
        }
        head.lease.reset();
        head.lastOutcome = last;
    };
    co_await m_keeper->finish(change);
}

} // namespace provisioning

// Holds a catalog's head for one run: writes intents and outcomes into it, one write at a time, and renews the lease as
// long as it lives. When another run has the head, it says so and stops the run; it never writes over another's.
#pragma once

#include "cluster/catalog_records.h"
#include "provisioning/server_clock.h"

#include <QTimer>
#include <coroutine>
#include <deque>

namespace provisioning {

// What a write does to the head. Always a named variable at the call: a lambda inside an awaited expression is a
// use-after-free with this compiler.
using HeadChange = std::function<void(catalog::Head &)>;

class HeadKeeper : public std::enable_shared_from_this<HeadKeeper> {
public:
    HeadKeeper(cluster::RecordStore store, cluster::StoredHead head, std::chrono::seconds lease, ServerClock clock);
    ~HeadKeeper();

    // Starts renewing at a third of the lease. stopOnLoss is asked to stop when the head is somebody else's.
    void keep(std::stop_source stopOnLoss);
    // Writes the head changed, and the lease runs when that has ended. Transport failures are tried again while the lease lasts.
    // Errors: run.lease-lost {catalog, holder, at}, kubernetes.*.
    [[nodiscard]] QCoro::Task<Result<>> write(HeadChange change);
    // Asked before what would harm another's work: as long as the lease runs nobody else has begun. Where it has run out (this process was
    // stopped, the API server was away) it is won anew or lost. Errors: as write().
    [[nodiscard]] QCoro::Task<Result<>> confirm();
    // The last writes: nothing is renewed any more.
    [[nodiscard]] QCoro::Task<Result<>> finish(HeadChange change);
    [[nodiscard]] QCoro::Task<Result<>> remove();

    [[nodiscard]] const catalog::Head &head() const { return m_stored.head; }
    [[nodiscard]] const std::optional<Error> &remark() const { return m_stored.remark; } // on the last write
    // run.lease-lost, once it is: by whom and when, as far as the head tells.
    [[nodiscard]] const std::optional<Error> &loss() const { return m_loss; }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }

private:
    [[nodiscard]] QCoro::Task<Result<>> store(catalog::Head next);
    // After a conflict: the head as it is now, if it still says what we wrote last; otherwise the lease is lost.
    [[nodiscard]] QCoro::Task<Result<>> readAgain();
    static QCoro::Task<> renew(std::weak_ptr<HeadKeeper> weak);

    // One writer at a time, in the order they asked.
    struct Turn {
        HeadKeeper &keeper;
        [[nodiscard]] bool await_ready() const { return !keeper.m_writing; }
        void await_suspend(std::coroutine_handle<> writer) const { keeper.m_waiting.push_back(writer); }
        void await_resume() const { keeper.m_writing = true; }
    };
    void endTurn();

    cluster::RecordStore m_store;
    cluster::StoredHead m_stored;
    std::chrono::seconds m_lease;
    ServerClock m_clock;
    std::stop_source m_stopOnLoss {std::nostopstate};
    QTimer m_renewal;
    bool m_writing = false;
    std::deque<std::coroutine_handle<>> m_waiting;
    std::optional<Error> m_loss;
    std::optional<catalog::Head> m_sent; // whose answer never came: it may stand there
};

// confirm(), for as long as the keeper lives; then it is nobody's, for the run has ended.
[[nodiscard]] std::function<QCoro::Task<Result<>>()> confirmationBy(const std::shared_ptr<HeadKeeper> &keeper);

} // namespace provisioning

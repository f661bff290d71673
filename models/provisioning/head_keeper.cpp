#include "provisioning/head_keeper.h"

using namespace Qt::StringLiterals;

namespace provisioning {

HeadKeeper::HeadKeeper(cluster::RecordStore store, cluster::StoredHead head, std::chrono::seconds lease,
                       ServerClock clock)
    : m_store(std::move(store))
    , m_stored(std::move(head))
    , m_lease(lease)
    , m_clock(clock)
{
}

HeadKeeper::~HeadKeeper() = default;

void HeadKeeper::keep(std::stop_source stopOnLoss)
{
    m_stopOnLoss = std::move(stopOnLoss);
    const std::weak_ptr<HeadKeeper> weak = weak_from_this();
    QObject::connect(&m_renewal, &QTimer::timeout, &m_renewal, [weak] { renew(weak); });
    m_renewal.start(std::chrono::duration_cast<std::chrono::milliseconds>(m_lease) / 3);
}

void HeadKeeper::endTurn()
{
    m_writing = false;
    if (!m_waiting.empty()) {
        const std::coroutine_handle<> next = m_waiting.front();
        m_waiting.pop_front();
        m_writing = true; // taken for it, so that nobody slips in before it resumes
        next.resume();
    }
}

QCoro::Task<> HeadKeeper::renew(std::weak_ptr<HeadKeeper> weak)
{
    const std::shared_ptr<HeadKeeper> keeper = weak.lock();
    if (!keeper || keeper->m_writing || keeper->m_lost) {
        co_return; // a write under way renews it too
    }
    const HeadChange nothing = [](catalog::Head &) {};
    co_await keeper->write(nothing); // a failure here shows at the next real write, or at expiry
}

QCoro::Task<Result<>> HeadKeeper::write(HeadChange change)
{
    const std::shared_ptr<HeadKeeper> self = shared_from_this(); // a renewal may outlive the run that started it
    co_await Turn {*this};
    if (m_lost) {
        endTurn();
        co_return failure("run.lease-lost", {{u"catalog"_s, head().catalog}});
    }
    catalog::Head next = head();
    change(next);
    if (next.lease) {
        next.lease->until = m_clock.now().addSecs(m_lease.count());
    }
    auto stored = co_await store(std::move(next));
    endTurn();
    co_return stored;
}

QCoro::Task<Result<>> HeadKeeper::store(catalog::Head next)
{
    std::chrono::milliseconds nap {100};
    int silences = 0; // each has cost the whole patience of a request, and the look after it too
    while (true) {
        auto written = co_await m_store.write(m_stored, next, {});
        if (written) {
            m_stored = std::move(*written);
            co_return Result<> {};
        }
        if (written.error().is("kubernetes.conflict"_L1) || written.error().is("kubernetes.not-found"_L1)) {
            auto ours = co_await readAgain();
            if (!ours) {
                co_return failure(std::move(ours.error()));
            }
            continue; // only the version moved: somebody touched a label or an annotation
        }
        const bool passing = written.error().code.startsWith("http."_L1)
            || written.error().is("kubernetes.rate-limited"_L1) || written.error().is("kubernetes.unexpected-answer"_L1);
        silences += written.error().is("http.timeout"_L1) ? 1 : 0;
        if (!passing || silences > 1 || nap > std::chrono::milliseconds {1000}) {
            co_return failure(std::move(written.error()));
        }
        co_await http::sleepFor(nap, {});
        nap *= 3;
    }
}

QCoro::Task<Result<>> HeadKeeper::readAgain()
{
    auto now = co_await m_store.read(head().catalog, {});
    if (!now) {
        co_return failure(std::move(now.error()));
    }
    QString holder;
    if (!now->records.empty() && now->records.front().head) {
        const cluster::StoredHead &there = *now->records.front().head;
        if (there.uid == m_stored.uid && there.head == head()) {
            m_stored = there;
            co_return Result<> {};
        }
        holder = there.head.lease ? there.head.lease->holder : QString();
    }
    m_lost = true;
    m_renewal.stop();
    m_stopOnLoss.request_stop();
    co_return failure("run.lease-lost", {{u"catalog"_s, head().catalog}, {u"holder"_s, holder}});
}

QCoro::Task<Result<>> HeadKeeper::finish(HeadChange change)
{
    m_renewal.stop();
    auto written = co_await write(std::move(change));
    co_return written;
}

QCoro::Task<Result<>> HeadKeeper::remove()
{
    m_renewal.stop();
    const std::shared_ptr<HeadKeeper> self = shared_from_this();
    co_await Turn {*this};
    auto removed = co_await m_store.remove(m_stored, {});
    endTurn();
    co_return removed;
}

} // namespace provisioning

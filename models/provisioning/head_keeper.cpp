#include "provisioning/head_keeper.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

// A write whose answer is read when its lease has run out again (this process slept) proves nothing: it is made once more. Where the server
// takes longer than the lease each time it is left at that.
constexpr int mostWrites = 3;

bool runsAt(const QDateTime &now, const std::optional<catalog::Lease> &lease)
{
    return lease && now.addSecs(1) < lease->until; // the server's Date was cut to a second: its clock may be that much further
}

// Signed or not: the seal is made where it is written.
bool sameWords(catalog::Head one, catalog::Head other)
{
    one.seal.reset();
    other.seal.reset();
    return one == other;
}

QCoro::Task<Result<>> confirmed(std::shared_ptr<HeadKeeper> keeper)
{
    Result<> ours;
    if (keeper) {
        ours = co_await keeper->confirm();
    }
    co_return ours;
}

} // namespace

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
    if (!keeper || keeper->m_writing || keeper->m_loss) {
        co_return; // a write under way renews it too
    }
    const HeadChange nothing = [](catalog::Head &) {};
    co_await keeper->write(nothing); // a failure here shows at the next real write, or at expiry
}

QCoro::Task<Result<>> HeadKeeper::write(HeadChange change)
{
    const std::shared_ptr<HeadKeeper> self = shared_from_this(); // a renewal may outlive the run that started it
    co_await Turn {*this};
    if (m_loss) {
        endTurn();
        co_return failure(*m_loss);
    }
    catalog::Head next = head();
    change(next);
    Result<> stored;
    bool holds = false;
    for (int written = 0; stored && !holds && written < mostWrites; ++written) {
        if (next.lease) {
            next.lease->until = m_clock.now().addSecs(m_lease.count());
        }
        stored = co_await store(next);
        holds = !next.lease || runsAt(now(), head().lease);
    }
    endTurn();
    co_return stored;
}

QCoro::Task<Result<>> HeadKeeper::confirm()
{
    const std::shared_ptr<HeadKeeper> self = shared_from_this();
    if (!m_loss && runsAt(now(), head().lease)) {
        co_return Result<> {};
    }
    const HeadChange nothing = [](catalog::Head &) {};
    auto renewed = co_await write(nothing);
    co_return renewed;
}

QCoro::Task<Result<>> HeadKeeper::store(catalog::Head next)
{
    std::chrono::milliseconds nap {100};
    int silences = 0; // each has cost the whole patience of a request, and the look after it too
    while (true) {
        auto written = co_await m_store.write(m_stored, next, {});
        if (written) {
            m_stored = std::move(*written);
            m_sent.reset();
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
        m_sent = next;
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
    Error loss = makeError("run.lease-lost", {{u"catalog"_s, head().catalog}});
    if (!now->records.empty() && now->records.front().head) {
        const cluster::StoredHead &there = *now->records.front().head;
        if (there.uid == m_stored.uid && (there.head == head() || (m_sent && sameWords(there.head, *m_sent)))) {
            m_stored = there;
            co_return Result<> {};
        }
        const std::optional<catalog::Lease> &lease = there.head.lease;
        const std::optional<catalog::Outcome> last = there.head.lastOutcome == head().lastOutcome ? std::nullopt : there.head.lastOutcome;
        if (lease || last) {
            loss.arguments.insert(u"holder"_s, lease ? lease->holder : last->actor);
            loss.arguments.insert(u"at"_s, (lease ? lease->since : last->at).toString(Qt::ISODate));
        }
    }
    m_loss = loss;
    m_renewal.stop();
    m_stopOnLoss.request_stop();
    co_return failure(std::move(loss));
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
    Result<> removed;
    if (m_loss) {
        removed = failure(*m_loss);
    } else {
        removed = co_await m_store.remove(m_stored, {});
        if (!removed && removed.error().is("kubernetes.conflict"_L1)) {
            auto ours = co_await readAgain(); // somebody touched a label, or has taken over
            if (ours) {
                removed = co_await m_store.remove(m_stored, {});
            } else {
                removed = std::move(ours);
            }
        }
    }
    endTurn();
    co_return removed;
}

std::function<QCoro::Task<Result<>>()> confirmationBy(const std::shared_ptr<HeadKeeper> &keeper)
{
    const std::weak_ptr<HeadKeeper> weak = keeper;
    return [weak] { return confirmed(weak.lock()); };
}

} // namespace provisioning

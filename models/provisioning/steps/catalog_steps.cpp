#include "provisioning/steps/catalog_steps.h"

#include "provisioning/elapsed.h"
#include "provisioning/krb5_object.h"
#include "provisioning/probe.h"
#include "provisioning/steps/statements.h"

#include <chrono>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

// A file on the server lives under our mount; another missing path is the definition's affair and waiting is in vain.
bool isOurFile(const Work &work, const Error &error)
{
    const cluster::MountPaths &mounts = work.environment.mounts;
    const QString path = error.arguments.value(u"path"_s);
    return error.is("trino.file-missing"_L1)
        && (path.startsWith(mounts.credentials) || path.startsWith(mounts.keytabs)
            || (!mounts.krb5.isEmpty() && path.startsWith(mounts.krb5)));
}

QString text(std::chrono::milliseconds time)
{
    return u"%1 s"_s.arg(static_cast<double>(time.count()) / 1000.0, 0, 'f', 2);
}

// What a person should expect: a kubelet that took our word is there in seconds, else its own round decides.
Error waitingForMount(const Work &work)
{
    const QMap<QString, QString> bound {{u"seconds"_s, QString::number(work.environment.limits.mount.count())}};
    return work.mounts->answer == MountsTold::Answer::Taken ? makeError("wait.mount-refreshed", bound) : makeError("wait.mount-round", bound);
}

QString trinoObject(const Work &work)
{
    return u"Trino "_s + work.endpoints.trino.base().toString(QUrl::RemoveUserInfo);
}

} // namespace

QCoro::Task<Result<Changes>> CreateCatalog::plan(std::stop_token) const
{
    co_return Changes {{trinoObject(work()), {}, work().createStatement()}};
}

QCoro::Task<Result<Applied>> CreateCatalog::apply(std::stop_token stop)
{
    const auto start = steady_clock::now();
    const auto end = start + work().environment.limits.mount;
    // Each refused CREATE stays in the query history, so they come slower and slower, counted from one's beginning to the next one's:
    // where they take long themselves there is no pause on top, and a file is seen within `longest` of being there.
    const std::chrono::milliseconds longest {work().environment.limits.mountPoll};
    const std::chrono::milliseconds shortest = std::min(longest, std::chrono::milliseconds {50});
    std::chrono::milliseconds pace = shortest;
    bool again = false;
    while (true) {
        m_outcome = Outcome::Unknown;
        const auto began = steady_clock::now();
        auto created = co_await createFrom(sharedWork(), m_reached, stop);
        m_reached = created.coordinators;
        const auto waited = elapsedSince(start);
        if (!created.error) {
            m_outcome = Outcome::Created;
            co_return Applied {catalog::StepState::Done, again ? text(waited) : QString()};
        }
        Error error = std::move(*created.error);
        if (m_reached == 0 && error.code.startsWith("trino."_L1) && !error.is("trino.unexpected-answer"_L1)
            && !error.is("trino.timeout"_L1)) {
            m_outcome = Outcome::Refused; // Trino said so itself: there is nothing of ours to drop
        }
        if (!isOurFile(work(), error)) {
            co_return failure(co_await explained(sharedWork(), std::move(error)));
        }
        if (steady_clock::now() >= end) {
            co_return failure("run.mount-timeout",
                              {{u"path"_s, error.arguments.value(u"path"_s)},
                               {u"seconds"_s, QString::number(work().environment.limits.mount.count())},
                               {u"pods"_s, work().pods.names().join(u", "_s)},
                               {u"coordinator"_s, error.arguments.value(u"coordinator"_s)}});
        }
        tellWaiting(waitingForMount(work()));
        const std::chrono::milliseconds nap = std::max(shortest, pace - elapsedSince(began));
        if (!co_await http::sleepFor(nap, stop)) {
            co_return failure("http.cancelled");
        }
        pace = std::min(pace * 3 / 2, longest);
        again = true;
    }
}

QCoro::Task<Result<Applied>> CreateCatalog::resume(std::stop_token stop)
{
    auto cleared = co_await undo(); // to Trino, the dead run's catalog is a name that is taken
    if (!cleared) {
        co_return failure(std::move(cleared.error()));
    }
    auto applied = co_await apply(std::move(stop));
    co_return applied;
}

QCoro::Task<Result<>> CreateCatalog::undo()
{
    if (m_outcome == Outcome::Refused || mendsOneOfSeveral(work())) { // what others have kept is not ours to drop
        co_return Result<> {};
    }
    m_reached = 0;
    auto dropped = co_await dropOnEach(sharedWork(), {});
    if (!dropped || m_outcome == Outcome::Created) {
        co_return dropped;
    }
    // Whether a CREATE is still on its way is unknown: one look proves nothing, look again after a second (trino.md).
    co_await http::sleepFor(std::chrono::milliseconds {1100}, {});
    auto again = co_await dropOnEach(sharedWork(), {});
    co_return again;
}

QCoro::Task<Result<Changes>> ReplaceCatalog::plan(std::stop_token) const
{
    co_return Changes {{trinoObject(work()), work().before().createStatement(),
                        trino::dropCatalog(work().name()) + u'\n' + work().createStatement()}};
}

QCoro::Task<Result<Applied>> ReplaceCatalog::apply(std::stop_token stop)
{
    const auto start = m_absentSince.value_or(steady_clock::now());
    auto dropped = co_await dropOnEach(sharedWork(), stop);
    if (!dropped) {
        if (!dropped.error().is("http.cancelled"_L1)) { // a stop came before anything had begun
            m_absentSince = start;
        }
        co_return failure(std::move(dropped.error()));
    }
    m_absentSince = start;
    auto created = co_await createFrom(sharedWork(), 0, {});
    if (created.error) {
        co_return failure(co_await explained(sharedWork(), std::move(*created.error)));
    }
    isBack();
    co_return Applied {catalog::StepState::Done, text(m_gap)};
}

QCoro::Task<Result<>> ReplaceCatalog::undo()
{
    // A CREATE of ours may still be on its way (trino.md): the DROP waits behind it, and what appears afterwards all the same
    // makes our own CREATE say that the name is taken.
    if (!m_absentSince) {
        m_absentSince = steady_clock::now();
    }
    for (int attempt = 1;; ++attempt) {
        auto dropped = co_await dropOnEach(sharedWork(), {});
        if (!dropped) {
            co_return dropped;
        }
        auto created = co_await createFrom(work().standing.before, 0, {});
        if (!created.error) {
            isBack();
            co_return Result<> {};
        }
        if (attempt == 3 || !created.error->is("trino.name-taken"_L1)) {
            co_return failure(std::move(*created.error));
        }
        co_await http::sleepFor(std::chrono::milliseconds {300}, {});
    }
}

std::chrono::milliseconds ReplaceCatalog::gap() const
{
    return m_absentSince ? m_gap + elapsedSince(*m_absentSince) : m_gap;
}

void ReplaceCatalog::isBack()
{
    m_gap = gap();
    m_absentSince.reset();
}

QCoro::Task<Result<Applied>> ReplaceForGood::resume(std::stop_token stop)
{
    // What the dead run sent may still be on its way: the DROP waits behind it, and what appears afterwards all the same takes the name.
    for (int attempt = 1;; ++attempt) {
        auto applied = co_await apply(stop);
        if (applied || attempt == 3 || !applied.error().is("trino.name-taken"_L1)) {
            co_return applied;
        }
        co_await http::sleepFor(std::chrono::milliseconds {300}, stop);
    }
}

QCoro::Task<Result<>> ReplaceForGood::undo()
{
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> ProbeSource::plan(std::stop_token) const
{
    co_return Changes {};
}

QCoro::Task<Result<Applied>> ProbeSource::apply(std::stop_token stop)
{
    auto seen = co_await probe(sharedWork(), stop);
    if (!seen) {
        co_return failure(co_await explained(sharedWork(), std::move(seen.error())));
    }
    if (work().rendered.krb5Marker) {
        co_await noteKrb5Read(sharedWork(), {}, stop);
    }
    co_return Applied {catalog::StepState::Done, seen->table.isEmpty() ? seen->schemas.join(u", "_s) : seen->table};
}

QCoro::Task<Result<>> ProbeSource::undo()
{
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> DropCatalog::plan(std::stop_token) const
{
    co_return Changes {{trinoObject(work()), work().createStatement(), trino::dropCatalog(work().name())}};
}

QCoro::Task<Result<Applied>> DropCatalog::apply(std::stop_token stop)
{
    auto dropped = co_await dropOnEach(sharedWork(), stop);
    if (!dropped) {
        co_return failure(std::move(dropped.error()));
    }
    co_return Applied {};
}

QCoro::Task<Result<>> DropCatalog::undo()
{
    auto created = co_await createWhereMissing(sharedWork());
    co_return created;
}

} // namespace provisioning

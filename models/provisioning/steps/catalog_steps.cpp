#include "provisioning/steps/catalog_steps.h"

#include "provisioning/elapsed.h"
#include "provisioning/probe.h"
#include "provisioning/source_errors.h"

#include <chrono>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

// A file on the server lives under our mount; another missing path is the definition's affair and waiting is in vain.
bool isOurFile(const Work &work, const Error &error)
{
    return error.is("trino.file-missing"_L1)
        && error.arguments.value(u"path"_s).startsWith(work.environment.mounts.credentials);
}

// A statement that changes Trino: never left half-way, and with time for a DROP that waits behind a running CREATE.
trino::Statement changing(QString sql)
{
    trino::Statement statement;
    statement.sql = std::move(sql);
    statement.onStop = trino::OnStop::Finish;
    statement.deadline = std::chrono::seconds {60};
    return statement;
}

QString text(std::chrono::milliseconds time)
{
    return u"%1 s"_s.arg(static_cast<double>(time.count()) / 1000.0, 0, 'f', 2);
}

QString trinoObject(const Work &work)
{
    return u"Trino "_s + work.endpoints.trino.base().toString(QUrl::RemoveUserInfo);
}

// Each coordinator keeps catalogs of its own.
std::vector<trino::Client> coordinators(const Work &work)
{
    std::vector<trino::Client> all {work.endpoints.trino};
    all.insert(all.end(), work.endpoints.otherCoordinators.begin(), work.endpoints.otherCoordinators.end());
    return all;
}

struct Created {
    size_t coordinators = 0; // on how many of them, in their order, the catalog is now
    std::optional<Error> error;
};

// From the one on that has not got it yet.
QCoro::Task<Created> create(SharedWork work, size_t already, std::stop_token stop)
{
    const std::vector<trino::Client> all = coordinators(*work);
    const trino::Statement statement = changing(work->createStatement());
    Created so {already, {}};
    while (so.coordinators < all.size() && !so.error) {
        auto created = co_await all[so.coordinators].run(statement, stop);
        // Where a reconcile brings a catalog back, some coordinators may have kept it.
        const bool kept = !created && all.size() > 1 && !work->standing.repairs.isEmpty()
            && created.error().is("trino.name-taken"_L1);
        if (created || kept) {
            ++so.coordinators;
        } else {
            so.error = std::move(created.error());
        }
    }
    co_return so;
}

// Where it may be there already, whole: that is as good.
QCoro::Task<Result<>> createWhereMissing(SharedWork work)
{
    const std::vector<trino::Client> all = coordinators(*work);
    const trino::Statement statement = changing(work->createStatement());
    for (const trino::Client &coordinator : all) {
        auto created = co_await coordinator.run(statement, {});
        if (!created && !created.error().is("trino.name-taken"_L1)) {
            co_return failure(std::move(created.error()));
        }
    }
    co_return Result<> {};
}

} // namespace

QCoro::Task<Result<>> dropOnEach(SharedWork work, std::stop_token stop)
{
    const std::vector<trino::Client> all = coordinators(*work);
    const trino::Statement statement = changing(trino::dropCatalog(work->name()));
    ++work->drops->all;
    work->drops->temporary += work->name().startsWith("cm-test-"_L1) ? 1 : 0;
    for (const trino::Client &coordinator : all) {
        auto dropped = co_await coordinator.run(statement, stop);
        if (!dropped && !dropped.error().is("trino.catalog-unknown"_L1)) {
            co_return failure(std::move(dropped.error()));
        }
        stop = {}; // begun on one: to the end on the others
    }
    co_return Result<> {};
}

QCoro::Task<Result<Changes>> CreateCatalog::plan(std::stop_token) const
{
    co_return Changes {{trinoObject(work()), {}, work().createStatement()}};
}

QCoro::Task<Result<Applied>> CreateCatalog::apply(std::stop_token stop)
{
    const auto start = steady_clock::now();
    const auto end = start + work().environment.limits.mount;
    std::chrono::milliseconds nap {50}; // each refused CREATE stays in the query history: back off between them
    while (true) {
        m_outcome = Outcome::Unknown;
        auto created = co_await create(sharedWork(), m_reached, stop);
        m_reached = created.coordinators;
        const auto waited = elapsedSince(start);
        if (!created.error) {
            m_outcome = Outcome::Created;
            co_return Applied {catalog::StepState::Done, nap > std::chrono::milliseconds {50} ? text(waited) : QString()};
        }
        Error error = std::move(*created.error);
        if (m_reached == 0 && error.code.startsWith("trino."_L1) && !error.is("trino.unexpected-answer"_L1)
            && !error.is("trino.timeout"_L1)) {
            m_outcome = Outcome::Refused; // Trino said so itself: there is nothing of ours to drop
        }
        if (!isOurFile(work(), error)) {
            co_return failure(co_await sourceError(sharedWork(), std::move(error)));
        }
        if (steady_clock::now() >= end) {
            co_return failure("run.mount-timeout",
                              {{u"path"_s, error.arguments.value(u"path"_s)},
                               {u"seconds"_s, QString::number(work().environment.limits.mount.count())},
                               {u"pods"_s, work().pods.names().join(u", "_s)}});
        }
        if (!co_await http::sleepFor(nap, stop)) {
            co_return failure("http.cancelled");
        }
        nap = std::min(nap * 3 / 2, std::chrono::milliseconds {1000});
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
    if (m_outcome == Outcome::Refused) {
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
    const auto start = steady_clock::now();
    auto dropped = co_await dropOnEach(sharedWork(), stop);
    if (!dropped) {
        if (!dropped.error().is("http.cancelled"_L1)) { // a stop came before anything had begun
            m_absentSince = start;
        }
        co_return failure(std::move(dropped.error()));
    }
    m_absentSince = start;
    auto created = co_await create(sharedWork(), 0, {});
    m_gap = elapsedSince(start);
    if (created.error) {
        co_return failure(co_await sourceError(sharedWork(), std::move(*created.error)));
    }
    co_return Applied {catalog::StepState::Done, text(m_gap)};
}

QCoro::Task<Result<>> ReplaceCatalog::undo()
{
    // A CREATE of ours may still be on its way (trino.md): the DROP waits behind it, and what appears afterwards all the same
    // makes our own CREATE say that the name is taken.
    const auto start = m_absentSince == steady_clock::time_point() ? steady_clock::now() : m_absentSince;
    for (int attempt = 1;; ++attempt) {
        auto dropped = co_await dropOnEach(sharedWork(), {});
        if (!dropped) {
            co_return dropped;
        }
        auto created = co_await create(work().standing.before, 0, {});
        if (!created.error) {
            m_gap = elapsedSince(start);
            co_return Result<> {};
        }
        if (attempt == 3 || !created.error->is("trino.name-taken"_L1)) {
            co_return failure(std::move(*created.error));
        }
        co_await http::sleepFor(std::chrono::milliseconds {300}, {});
    }
}

QCoro::Task<Result<Changes>> ProbeSource::plan(std::stop_token) const
{
    co_return Changes {};
}

QCoro::Task<Result<Applied>> ProbeSource::apply(std::stop_token stop)
{
    auto seen = co_await probe(sharedWork(), stop);
    if (!seen) {
        co_return failure(co_await sourceError(sharedWork(), std::move(seen.error())));
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

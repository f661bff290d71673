#include "provisioning/probe.h"

#include "cluster/coordinators.h"
#include "provisioning/elapsed.h"

#include <chrono>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace provisioning {

namespace {

// A schema of the person's, then some of its tables: the catalog's own information_schema knows both.
QString tableQuestion(const Work &work)
{
    QStringList hidden {trino::quotedText(u"information_schema"_s)};
    for (const QString &schema : work.descriptor.probe.systemSchemas) {
        hidden.append(trino::quotedText(schema));
    }
    return u"SELECT table_schema, table_name FROM %1.information_schema.tables WHERE table_schema NOT IN (%2) LIMIT 10"_s
        .arg(trino::quotedName(work.name()), hidden.join(u", "_s));
}

class Bounded {
public:
    Bounded(SharedWork work, trino::Client coordinator, std::stop_token stop)
        : m_work(std::move(work))
        , m_coordinator(std::move(coordinator))
        , m_stop(std::move(stop))
        , m_end(steady_clock::now() + std::chrono::seconds {m_work->descriptor.probe.seconds})
    {
    }

    QCoro::Task<Result<trino::QueryResult>> ask(QString sql)
    {
        std::chrono::milliseconds nap {50};
        while (true) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_end - steady_clock::now());
            if (left.count() <= 0) {
                co_return timedOut();
            }
            trino::Statement statement;
            statement.sql = sql;
            statement.deadline = left;
            auto answer = co_await m_coordinator.run(statement, m_stop);
            if (answer) {
                co_return answer;
            }
            if (answer.error().is("http.timeout"_L1) && steady_clock::now() >= m_end) { // before it, Trino itself is silent
                co_return timedOut();
            }
            if (!answer.error().is("trino.file-missing"_L1)) {
                co_return failure(std::move(answer.error()));
            }
            if (!co_await http::sleepFor(nap, m_stop)) {
                co_return failure("http.cancelled");
            }
            nap = std::min(nap * 2, std::chrono::milliseconds {1000});
        }
    }

private:
    [[nodiscard]] tl::unexpected<Error> timedOut() const
    {
        return failure("run.probe-timeout", {{u"seconds"_s, QString::number(m_work->descriptor.probe.seconds)},
                                             {u"catalog"_s, m_work->name()}});
    }

    SharedWork m_work;
    trino::Client m_coordinator;
    std::stop_token m_stop;
    steady_clock::time_point m_end;
};

QCoro::Task<Result<ProbeResult>> probeOn(trino::Client coordinator, SharedWork work, std::stop_token stop)
{
    const auto start = steady_clock::now();
    Bounded bounded(work, std::move(coordinator), stop);
    auto alive = co_await bounded.ask(u"SELECT 1"_s); // Trino itself, apart from the source
    if (!alive) {
        co_return failure(std::move(alive.error()));
    }
    auto schemas = co_await bounded.ask(u"SHOW SCHEMAS FROM "_s + trino::quotedName(work->name()));
    if (!schemas) {
        co_return failure(std::move(schemas.error()));
    }
    ProbeResult seen;
    for (const QJsonArray &row : std::as_const(schemas->rows)) {
        seen.schemas.append(row.at(0).toString());
    }
    if (!work->descriptor.probe.readsARow) {
        seen.elapsed = elapsedSince(start);
        co_return seen;
    }
    auto table = co_await bounded.ask(tableQuestion(*work));
    if (!table) {
        co_return failure(std::move(table.error()));
    }
    for (const QJsonArray &found : std::as_const(table->rows)) {
        const QString schema = found.at(0).toString();
        const QString name = found.at(1).toString();
        const QString from = u" FROM %1.%2.%3 LIMIT 1"_s.arg(trino::quotedName(work->name()), trino::quotedName(schema),
                                                             trino::quotedName(name));
        auto row = co_await bounded.ask(u"SELECT *"_s + from);
        if (!row && row.error().arguments.value(u"message"_s).contains("relation that has no columns"_L1)) {
            row = co_await bounded.ask(u"SELECT 1"_s + from); // Kafka and Redis, where nothing describes what a message holds
        }
        if (!row && row.error().arguments.value(u"name"_s) == "UNSUPPORTED_TABLE_TYPE"_L1) {
            continue; // a metastore lists the tables of every format; this one is another connector's
        }
        if (!row) {
            co_return failure(std::move(row.error()));
        }
        seen.table = schema + u'.' + name;
        break;
    }
    seen.elapsed = elapsedSince(start);
    co_return seen;
}

} // namespace

QCoro::Task<Result<ProbeResult>> probe(SharedWork work, std::stop_token stop)
{
    std::vector<QCoro::Task<Result<ProbeResult>>> asked;
    for (const cluster::Coordinator &coordinator : work->endpoints.coordinators) {
        asked.push_back(probeOn(coordinator.client, work, stop));
    }
    std::vector<ProbeResult> seen;
    std::optional<Error> problem;
    for (size_t i = 0; i < asked.size(); ++i) { // all are awaited before any answer is judged
        auto answer = co_await asked[i];
        if (answer) {
            seen.push_back(std::move(*answer));
        } else if (!problem) {
            problem = cluster::onCoordinator(work->endpoints, work->endpoints.coordinators[i], std::move(answer.error()));
        }
    }
    if (problem) {
        co_return failure(std::move(*problem));
    }
    ProbeResult first = std::move(seen.front());
    for (const ProbeResult &each : seen) {
        first.elapsed = std::max(first.elapsed, each.elapsed);
    }
    co_return first;
}

} // namespace provisioning

#include "health/probe_catalog.h"

#include "provisioning/probe.h"
#include "provisioning/source_errors.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace health {

namespace {

constexpr auto foreignBound = 20s; // what the descriptors' own bound is by default

QCoro::Task<Result<milliseconds>> askForSchemas(trino::Client trino, QString catalog, std::stop_token stop)
{
    const auto start = steady_clock::now();
    trino::Statement statement;
    statement.sql = u"SHOW SCHEMAS FROM "_s + trino::quotedName(catalog);
    statement.deadline = foreignBound;
    auto answer = co_await trino.run(statement, stop);
    if (!answer) {
        if (answer.error().is("http.timeout"_L1)) {
            co_return failure("run.probe-timeout",
                              {{u"seconds"_s, QString::number(foreignBound.count())}, {u"catalog"_s, catalog}});
        }
        co_return failure(std::move(answer.error()));
    }
    co_return std::chrono::duration_cast<milliseconds>(steady_clock::now() - start);
}

} // namespace

QCoro::Task<Result<milliseconds>> probeCatalog(provisioning::Site site, provisioning::CatalogEntry entry,
                                               std::stop_token stop)
{
    Result<provisioning::SharedWork> work;
    const bool ours = entry.health == provisioning::Health::Active && entry.revision;
    if (ours) {
        work = provisioning::makeWork(site.environment, site.endpoints, *entry.revision, *site.library, {}, {});
    }
    if (!ours || !work) {
        const auto has = std::ranges::find_if(site.endpoints.coordinators, [&entry](const cluster::Coordinator &coordinator) {
            return entry.coordinators.contains(coordinator.name);
        });
        const trino::Client asked = has == site.endpoints.coordinators.end() ? site.endpoints.trino : has->client;
        auto answer = co_await askForSchemas(asked, entry.name, stop);
        co_return answer;
    }
    auto answer = co_await provisioning::probe(*work, stop);
    if (answer) {
        co_return answer->elapsed;
    }
    auto error = co_await provisioning::sourceError(*work, std::move(answer.error()));
    co_return failure(std::move(error));
}

bool isProbed(const provisioning::CatalogEntry &entry)
{
    const bool there = entry.health == provisioning::Health::Active || entry.health == provisioning::Health::Unmanaged;
    return there && !entry.name.startsWith("cm-test-"_L1);
}

} // namespace health

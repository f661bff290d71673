#include "provisioning/preflight.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

// The list of catalogs proves at once that Trino answers, that we are signed in, and whether the name is free.
QCoro::Task<Result<bool>> isInTrino(trino::Client trino, QString catalog, std::stop_token stop)
{
    trino::Statement statement;
    statement.sql = u"SELECT catalog_name FROM system.metadata.catalogs WHERE catalog_name = "_s
        + trino::quotedText(catalog);
    auto found = co_await trino.run(statement, stop);
    if (!found) {
        co_return failure(std::move(found.error()));
    }
    co_return !found->rows.isEmpty();
}

QCoro::Task<Result<>> checkAccess(kubernetes::Client kubernetes, std::vector<kubernetes::Access> needed,
                                  std::stop_token stop)
{
    std::vector<QCoro::Task<Result<bool>>> questions;
    for (const kubernetes::Access &access : needed) {
        questions.push_back(kubernetes.may(access, stop));
    }
    std::optional<Error> problem;
    for (size_t i = 0; i < questions.size(); ++i) {
        auto allowed = co_await questions[i];
        if (problem || (allowed && *allowed)) {
            continue;
        }
        problem = allowed ? makeError("run.not-permitted", {{u"verb"_s, needed[i].verb},
                                                            {u"resource"_s, needed[i].resource.plural},
                                                            {u"name"_s, needed[i].name},
                                                            {u"namespace"_s, kubernetes.namespaceName()}})
                          : allowed.error();
    }
    if (problem) {
        co_return failure(std::move(*problem));
    }
    co_return Result<> {};
}

} // namespace

std::vector<int> Surroundings::revisionNumbers() const
{
    std::vector<int> numbers;
    for (const catalog::Revision &revision : allRevisions) {
        numbers.push_back(revision.number);
    }
    return numbers;
}

std::vector<kubernetes::Access> accessNeeded(const cluster::Environment &environment, const QString &catalog,
                                             catalog::Verb verb)
{
    const QString head = cluster::headName(catalog);
    std::vector<kubernetes::Access> needed {
        {u"update"_s, kubernetes::secrets, head},
        {u"delete"_s, kubernetes::secrets, head},
        {u"patch"_s, kubernetes::secrets, environment.objects.credentialsSecret},
        {u"patch"_s, kubernetes::configMaps, environment.objects.policyConfigMap},
    };
    if (verb != catalog::Verb::Delete) {
        needed.push_back({u"create"_s, kubernetes::secrets, {}});
    }
    return needed;
}

QCoro::Task<Result<Surroundings>> lookAround(Site site, QString catalog, catalog::Verb verb, std::stop_token stop)
{
    const kubernetes::Client &kubernetes = site.endpoints.kubernetes;
    const cluster::RecordStore store(kubernetes);
    auto recordsTask = store.read(catalog, stop);
    auto accessTask = checkAccess(kubernetes, accessNeeded(site.environment, catalog, verb), stop);
    auto identityTask = kubernetes.whoAmI(stop);
    auto podsTask = cluster::trinoPods(kubernetes, site.environment.trino.podSelector, stop);
    auto trinoTask = isInTrino(site.endpoints.trino, catalog, stop);
    // All are awaited before any answer is judged: none may outlive this frame's locals.
    auto records = co_await recordsTask;
    auto access = co_await accessTask;
    auto identity = co_await identityTask;
    auto pods = co_await podsTask;
    auto inTrino = co_await trinoTask;
    if (!identity) {
        co_return failure(std::move(identity.error()));
    }
    if (!access) {
        co_return failure(std::move(access.error()));
    }
    if (!records) {
        co_return failure(std::move(records.error()));
    }
    if (!pods) {
        co_return failure(std::move(pods.error()));
    }
    if (!inTrino) {
        co_return failure(std::move(inTrino.error()));
    }

    Surroundings seen;
    seen.clock = ServerClock(records->serverTime);
    seen.actor = identity->user;
    seen.pods = std::move(*pods);
    seen.mountProblems = cluster::mountProblems(seen.pods, site.environment.objects.credentialsSecret,
                                                site.environment.mounts.credentials);
    if (!records->records.empty()) {
        cluster::CatalogRecord &record = records->records.front();
        if (!record.unreadable.empty()) {
            co_return failure(std::move(record.unreadable.front()));
        }
        seen.headBefore = std::move(record.head);
        seen.allRevisions = std::move(record.revisions);
    }
    if (seen.headBefore) {
        const catalog::Head &head = seen.headBefore->head;
        if (auto busy = inTheWay(head, seen.clock)) {
            co_return failure(std::move(*busy));
        }
        if (head.current > 0 && verb == catalog::Verb::Register) {
            co_return failure("run.name-taken-in-cluster",
                              {{u"catalog"_s, catalog}, {u"revision"_s, QString::number(head.current)}});
        }
    }
    if (*inTrino && verb != catalog::Verb::Delete) {
        co_return failure("run.name-taken-in-trino", {{u"catalog"_s, catalog}});
    }
    co_return seen;
}

} // namespace provisioning

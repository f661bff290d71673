#include "provisioning/preflight.h"

#include "cluster/external_secrets.h"
#include "cluster/sealed_secrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

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

std::vector<int> Surroundings::revisionNumbers() const
{
    std::vector<int> numbers;
    for (const catalog::Revision &revision : allRevisions) {
        numbers.push_back(revision.number);
    }
    return numbers;
}

const catalog::Revision *Surroundings::revision(int number) const
{
    const auto found = std::ranges::find(allRevisions, number, &catalog::Revision::number);
    return found == allRevisions.end() ? nullptr : &*found;
}

int Surroundings::currentNumber() const
{
    return headBefore ? headBefore->head.current : 0;
}

int Surroundings::nextNumber() const
{
    int highest = currentNumber();
    for (const catalog::Revision &revision : allRevisions) {
        highest = std::max(highest, revision.number);
    }
    return highest + 1;
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
    using Store = cluster::CredentialRest::Store;
    if (environment.credentials.store == Store::Vault) {
        for (const QString &verbThere : {u"get"_s, u"list"_s, u"create"_s, u"patch"_s, u"delete"_s}) {
            needed.push_back({verbThere, cluster::externalSecrets, {}});
        }
    } else if (environment.credentials.store == Store::SealedSecrets) {
        for (const QString &verbThere : {u"get"_s, u"create"_s, u"update"_s}) {
            needed.push_back({verbThere, cluster::sealedSecrets, {}});
        }
    }
    return needed;
}

QCoro::Task<Result<Surroundings>> lookAround(Site site, QString catalog, catalog::Verb verb, AskTrino ask,
                                             std::stop_token stop)
{
    const kubernetes::Client &kubernetes = site.endpoints.kubernetes;
    const cluster::RecordStore store(kubernetes);
    auto recordsTask = store.read(catalog, stop);
    auto accessTask = checkAccess(kubernetes, accessNeeded(site.environment, catalog, verb), stop);
    auto identityTask = kubernetes.whoAmI(stop);
    auto podsTask = cluster::trinoPods(kubernetes, site.environment.trino.podSelector, stop);
    std::optional<QCoro::Task<Result<bool>>> trinoTask;
    if (ask == AskTrino::Always) {
        trinoTask = isInTrino(site.endpoints.trino, catalog, stop);
    }
    // All are awaited before any answer is judged: none may outlive this frame's locals.
    auto records = co_await recordsTask;
    const bool isFree = records && (records->records.empty() || !records->records.front().head
                                    || records->records.front().head->head.current == 0);
    if (ask == AskTrino::WhereFree && isFree) {
        trinoTask = isInTrino(site.endpoints.trino, catalog, stop);
    }
    auto access = co_await accessTask;
    auto identity = co_await identityTask;
    auto pods = co_await podsTask;
    Result<bool> inTrino = false;
    if (trinoTask) {
        inTrino = co_await *trinoTask;
    }
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
    seen.inTrino = *inTrino;
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
        if (auto busy = inTheWay(seen.headBefore->head, seen.clock)) {
            co_return failure(std::move(*busy));
        }
    }
    co_return seen;
}

} // namespace provisioning

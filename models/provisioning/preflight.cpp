#include "provisioning/preflight.h"

#include "cluster/external_secrets.h"
#include "cluster/sealed_secrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provisioning {

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

static Error ownedError(const QString &object, const cluster::GitOpsOwner &owner)
{
    return makeError("run.owned-by-gitops",
                     {{u"object"_s, object}, {u"controller"_s, owner.controller}, {u"owner"_s, owner.name}});
}

Error ownedHead(const kubernetes::Client &kubernetes, const QString &catalog, const cluster::GitOpsOwner &owner)
{
    return ownedError(u"Secret %1/%2"_s.arg(kubernetes.namespaceName(), cluster::headName(catalog)), owner);
}

// A pod's own address is often out of reach where the Service's is not.
static Error inWords(Error error, const cluster::Endpoints &endpoints, const cluster::Coordinator &coordinator)
{
    if (!endpoints.coordinatorsByPod || !error.code.startsWith("http."_L1) || error.is("http.cancelled"_L1)) {
        return error;
    }
    Error silent = makeError("run.coordinator-silent", {{u"coordinator"_s, coordinator.name},
                                                        {u"address"_s, coordinator.client.base().toString(QUrl::RemoveUserInfo)},
                                                        {u"reason"_s, error.arguments.value(u"reason"_s, error.code)}});
    silent.rawAnswer = std::move(error.rawAnswer);
    return silent;
}

QCoro::Task<Result<QString>> connectorIn(trino::Client coordinator, QString catalog, std::stop_token stop)
{
    trino::Statement statement;
    statement.sql = u"SELECT connector_name FROM system.metadata.catalogs WHERE catalog_name = "_s + trino::quotedText(catalog);
    auto found = co_await coordinator.run(statement, stop);
    if (!found) {
        co_return failure(std::move(found.error()));
    }
    co_return found->rows.isEmpty() ? QString() : found->rows.first().at(0).toString();
}

QCoro::Task<Result<ConnectorsIn>> connectorsIn(cluster::Endpoints endpoints, QString catalog, std::stop_token stop)
{
    std::vector<QCoro::Task<Result<QString>>> questions;
    for (const cluster::Coordinator &coordinator : endpoints.coordinators) {
        questions.push_back(connectorIn(coordinator.client, catalog, stop));
    }
    ConnectorsIn each;
    std::optional<Error> problem;
    for (size_t i = 0; i < questions.size(); ++i) {
        auto found = co_await questions[i];
        if (!found) {
            problem = problem ? problem : inWords(std::move(found.error()), endpoints, endpoints.coordinators[i]);
        } else {
            each.emplace_back(endpoints.coordinators[i].name, std::move(*found));
        }
    }
    if (problem) {
        co_return failure(std::move(*problem));
    }
    co_return each;
}

QCoro::Task<Result<bool>> isInTrino(cluster::Endpoints endpoints, QString catalog, std::stop_token stop)
{
    auto each = co_await connectorsIn(std::move(endpoints), std::move(catalog), std::move(stop));
    if (!each) {
        co_return failure(std::move(each.error()));
    }
    co_return !having(*each).isEmpty();
}

QStringList having(const ConnectorsIn &each)
{
    QStringList names;
    for (const auto &[coordinator, connector] : each) {
        names += connector.isEmpty() ? QStringList() : QStringList {coordinator};
    }
    return names;
}

QStringList lacking(const ConnectorsIn &each)
{
    QStringList names;
    for (const auto &[coordinator, connector] : each) {
        names += connector.isEmpty() ? QStringList {coordinator} : QStringList();
    }
    return names;
}

Error takenInTrino(const Surroundings &there, const QString &catalog)
{
    return makeError("run.name-taken-in-trino", {{u"catalog"_s, catalog}, {u"coordinators"_s, there.inTrinoOn.join(u", "_s)}});
}

std::optional<Error> severalCoordinators(const cluster::Endpoints &endpoints, const cluster::TrinoPods &pods)
{
    const QStringList names = pods.coordinators();
    const qsizetype known = std::max<qsizetype>(1, static_cast<qsizetype>(endpoints.coordinators.size()));
    if (names.size() <= known) {
        return std::nullopt;
    }
    return makeError("run.several-coordinators", {{u"count"_s, QString::number(names.size())},
                                                  {u"known"_s, QString::number(known)},
                                                  {u"pods"_s, names.join(u", "_s)},
                                                  {u"right"_s, endpoints.coordinatorsUnseen ? u"list endpointslices.discovery.k8s.io"_s : QString()}});
}

SharedObjects objectsOfEvery(const cluster::Environment &environment)
{
    return {{kubernetes::secrets, environment.objects.credentialsSecret}, {kubernetes::configMaps, environment.objects.policyConfigMap}};
}

SharedObjects objectsOfKerberos(const cluster::Environment &environment, const QStringList &steps)
{
    const auto any = [&steps](const QStringList &parts) {
        return std::ranges::any_of(steps, [&parts](const QString &step) {
            return std::ranges::any_of(parts, [&step](const QString &part) { return step.contains(part); });
        });
    };
    SharedObjects written;
    if (any({u"keytab"_s})) {
        written.emplace_back(kubernetes::secrets, environment.objects.keytabsSecret);
    }
    if (any({u"krb5"_s, u"realms"_s})) {
        written.emplace_back(kubernetes::configMaps, environment.objects.krb5ConfigMap);
    }
    return written;
}

QCoro::Task<Result<std::optional<Error>>> ownedByGitOps(kubernetes::Client kubernetes, SharedObjects shared, std::stop_token stop)
{
    std::vector<QCoro::Task<Result<kubernetes::Answer>>> looks;
    for (const auto &[resource, name] : shared) {
        looks.push_back(kubernetes.get(resource, name, stop));
    }
    std::optional<Error> owned;
    std::optional<Error> problem;
    for (size_t i = 0; i < looks.size(); ++i) {
        auto found = co_await looks[i];
        if (!found) {
            if (!found.error().is("kubernetes.not-found"_L1)) {
                problem = problem ? problem : std::move(found.error());
            }
            continue;
        }
        if (const auto owner = cluster::gitOpsOwner(found->object); owner && !owned) {
            owned = ownedError(u"%1 %2/%3"_s.arg(shared[i].first.kind, kubernetes.namespaceName(), shared[i].second), *owner);
        }
    }
    if (problem && !owned) {
        co_return failure(std::move(*problem));
    }
    co_return owned;
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
    if (headBefore && !headBefore->head.fingerprints.contains(number)) {
        return nullptr; // a leftover that waits to be removed, and that nobody vouches for
    }
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

void listWhereUnsigned(catalog::Head &head, const catalog::StoredContents &stored)
{
    if (!head.seal) {
        catalog::listRevisions(head, stored.revisions);
    }
}

std::vector<kubernetes::Access> accessNeeded(const cluster::Environment &environment, const QString &catalog,
                                             catalog::Verb verb)
{
    const QString head = cluster::headName(catalog);
    if (verb == catalog::Verb::Reconcile) {
        return {{u"update"_s, kubernetes::secrets, head},
                {u"patch"_s, kubernetes::configMaps, environment.objects.policyConfigMap}};
    }
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
    const cluster::RecordStore store(site.endpoints);
    auto recordsTask = store.read(catalog, stop);
    auto accessTask = checkAccess(kubernetes, accessNeeded(site.environment, catalog, verb), stop);
    auto identityTask = kubernetes.whoAmI(stop);
    auto gitOpsTask = ownedByGitOps(kubernetes, objectsOfEvery(site.environment), stop);
    auto keysTask = site.endpoints.signer->readAgain(stop);
    auto podsTask = cluster::trinoPods(kubernetes, site.environment.trino.podSelector, stop);
    std::optional<QCoro::Task<Result<ConnectorsIn>>> trinoTask;
    if (ask == AskTrino::Always) {
        trinoTask = connectorsIn(site.endpoints, catalog, stop);
    }
    // All are awaited before any answer is judged: none may outlive this frame's locals.
    auto records = co_await recordsTask;
    const bool isFree = records && (records->records.empty() || !records->records.front().head
                                    || records->records.front().head->head.current == 0);
    if (ask == AskTrino::WhereFree && isFree) {
        trinoTask = connectorsIn(site.endpoints, catalog, stop);
    }
    auto access = co_await accessTask;
    auto identity = co_await identityTask;
    auto pods = co_await podsTask;
    auto keys = co_await keysTask;
    auto gitOps = co_await gitOpsTask;
    Result<ConnectorsIn> inTrino = ConnectorsIn();
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
    if (!keys) {
        co_return failure(std::move(keys.error()));
    }
    if (!inTrino) {
        co_return failure(std::move(inTrino.error()));
    }
    if (!gitOps) {
        co_return failure(std::move(gitOps.error()));
    }
    if (*gitOps) {
        co_return failure(std::move(**gitOps));
    }
    if (auto several = severalCoordinators(site.endpoints, *pods)) {
        co_return failure(std::move(*several));
    }

    Surroundings seen;
    seen.clock = ServerClock(records->serverTime);
    seen.actor = identity->user;
    seen.pods = std::move(*pods);
    seen.inTrino = !having(*inTrino).isEmpty();
    seen.inTrinoOn = lacking(*inTrino).isEmpty() ? QStringList() : having(*inTrino);
    seen.mountProblems = cluster::mountProblems(seen.pods, site.environment.objects.credentialsSecret,
                                                site.environment.mounts.credentials);
    if (!records->records.empty()) {
        cluster::CatalogRecord &record = records->records.front();
        if (record.gitOps) {
            co_return failure(ownedHead(kubernetes, catalog, *record.gitOps));
        }
        if (record.head) { // nothing is built on what somebody else wrote
            if (auto objection = catalog::objection(catalog, catalog::judge(catalog, record.stored, *keys))) {
                co_return failure(std::move(*objection));
            }
        }
        if (!record.unreadable.empty()) {
            co_return failure(std::move(record.unreadable.front()));
        }
        seen.headBefore = std::move(record.head);
        seen.allRevisions = std::move(record.revisions);
        if (seen.headBefore) {
            listWhereUnsigned(seen.headBefore->head, record.stored);
        }
    }
    if (seen.headBefore) {
        if (auto busy = inTheWay(seen.headBefore->head, seen.clock)) {
            co_return failure(std::move(*busy));
        }
    }
    co_return seen;
}

} // namespace provisioning

#include "provisioning/environment_check.h"

#include "cluster/coordinators.h"
#include "cluster/trust.h"
#include "provisioning/admin_check.h"
#include "provisioning/leaks.h"
#include "provisioning/preflight.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

// What a coordinator has dropped since it started, by its pod's own count: worth knowing, and a lot of it worth a restart.
std::optional<Error> dropsSince(const Site &site, const cluster::Coordinator &coordinator, const cluster::TrinoPods &pods,
                                const trino::ServerInfo &info)
{
    const cluster::DropPlace place = cluster::dropPlace(pods, coordinator, site.endpoints.coordinators.size() == 1);
    const cluster::Drops counted = cluster::dropsAt(place, pods, coordinatorStart(info));
    if (counted.all == 0) {
        return std::nullopt;
    }
    return cluster::onCoordinator(site.endpoints, coordinator, dropsRemark(counted, site.environment.limits.drops));
}

// Trino's own port for plain HTTP, where it is not told another one.
constexpr int plainPort = 8080;

// A stranger without a password is believed there: authentication is off, whatever it is over TLS.
QCoro::Task<bool> believesAnybody(QUrl url, std::stop_token stop)
{
    http::Client plain(u"trino"_s, http::Trust {}, http::NoAuthorization {});
    const trino::Client client(url, std::move(plain), u"catalog-manager-stranger"_s, std::chrono::seconds(3));
    trino::Statement statement;
    statement.sql = u"SELECT current_user"_s;
    statement.deadline = std::chrono::seconds(3);
    const auto answer = co_await client.run(statement, stop);
    co_return answer.has_value();
}

QCoro::Task<EndpointCheck> checkTrino(Site site, std::stop_token stop)
{
    EndpointCheck check {EndpointKind::Trino, site.endpoints.trino.base().toString(QUrl::RemoveUserInfo), {}, {}, {}, {}};
    auto podsTask = cluster::trinoPods(site.endpoints.kubernetes, site.environment.trino.podSelector, stop);
    auto info = co_await site.endpoints.trino.info(stop);
    auto pods = co_await podsTask; // what is wrong with asking for them stands with the mounts
    const auto &coordinators = site.endpoints.coordinators;
    const auto addDrops = [&](const cluster::Coordinator &coordinator, const trino::ServerInfo &its) {
        auto drops = pods ? dropsSince(site, coordinator, *pods, its) : std::nullopt;
        if (drops) {
            check.remarks.push_back(std::move(*drops));
        }
    };
    if (info) {
        addDrops(coordinators.front(), *info);
    }
    if (!info) {
        check.problems.push_back(std::move(info.error()));
        co_return check;
    }
    check.version = info->version;
    if (info->starting) {
        check.problems.push_back(makeError("trino.starting").at(check.address));
    }
    for (size_t i = 1; i < coordinators.size(); ++i) {
        auto other = co_await coordinators[i].client.info(stop);
        if (other) {
            addDrops(coordinators[i], *other);
        } else {
            check.problems.push_back(std::move(other.error()));
        }
    }
    if (coordinators.size() > 1) {
        QStringList names;
        for (const cluster::Coordinator &coordinator : coordinators) {
            names.append(coordinator.name);
        }
        check.remarks.push_back(makeError("trino.coordinators", {{u"coordinators"_s, names.join(u", "_s)}}));
    } else if (site.endpoints.coordinatorsUnseen) {
        check.remarks.push_back(makeError("trino.coordinators-unseen", {{u"namespace"_s, site.endpoints.kubernetes.namespaceName()}}));
    }
    trino::Statement statement;
    statement.sql = u"SELECT current_user"_s;
    auto me = co_await site.endpoints.trino.run(statement, stop);
    if (!me) {
        check.problems.push_back(std::move(me.error()));
    } else if (!me->rows.isEmpty()) {
        check.identity = me->rows.first().at(0).toString();
    }
    QUrl plain = site.environment.trino.url;
    plain.setPort(plain.scheme() == "https"_L1 ? plainPort : plain.port(80));
    plain.setScheme(u"http"_s);
    const bool open = co_await believesAnybody(plain, stop);
    if (open) {
        check.remarks.push_back(makeError("trino.open-http", {{u"address"_s, plain.toString(QUrl::RemoveUserInfo)}}));
    }
    co_return check;
}

// Keys that rest at this endpoint and cannot be read: without them every plan is refused.
QCoro::Task<std::optional<Error>> keysUnread(Site site, cluster::Signing::Source here, std::stop_token stop)
{
    std::optional<Error> problem;
    if (site.environment.signing.source == here) {
        auto ring = co_await site.endpoints.signer->readAgain(std::move(stop));
        if (!ring) {
            problem = std::move(ring.error());
        }
    }
    co_return problem;
}

QCoro::Task<EndpointCheck> checkKubernetes(Site site, std::stop_token stop)
{
    const kubernetes::Client &kubernetes = site.endpoints.kubernetes;
    EndpointCheck check {EndpointKind::Kubernetes, kubernetes.base().toString(QUrl::RemoveUserInfo), {}, {}, {}, {}};
    auto versionTask = kubernetes.version(stop);
    auto identityTask = kubernetes.whoAmI(stop);
    SharedObjects shared = objectsOfEvery(site.environment);
    shared.emplace_back(kubernetes::secrets, site.environment.objects.keytabsSecret);
    shared.emplace_back(kubernetes::configMaps, site.environment.objects.krb5ConfigMap);
    auto gitOpsTask = ownedByGitOps(kubernetes, std::move(shared), stop);
    auto keysTask = keysUnread(site, cluster::Signing::Source::Secret, stop);
    const auto needed = accessNeeded(site.environment, unusedName, catalog::Verb::Register);
    std::vector<QCoro::Task<Result<bool>>> questions;
    for (const kubernetes::Access &access : needed) {
        questions.push_back(kubernetes.may(access, stop));
    }
    auto version = co_await versionTask;
    auto identity = co_await identityTask;
    auto gitOps = co_await gitOpsTask;
    auto keys = co_await keysTask;
    std::vector<Error> refused;
    for (size_t i = 0; i < questions.size(); ++i) {
        auto allowed = co_await questions[i];
        if (allowed && !*allowed) {
            refused.push_back(makeError("run.not-permitted", {{u"verb"_s, needed[i].verb},
                                                              {u"resource"_s, needed[i].resource.plural},
                                                              {u"name"_s, needed[i].name},
                                                              {u"namespace"_s, kubernetes.namespaceName()}}));
        }
    }
    if (!identity) { // unreachable or not signed in: the refusals follow from it
        check.problems.push_back(std::move(identity.error()));
        co_return check;
    }
    check.identity = identity->user;
    check.mayChange = refused.empty() && !keys;
    check.problems = std::move(refused);
    if (keys) {
        check.problems.push_back(std::move(*keys));
    }
    if (gitOps && *gitOps) { // where the objects cannot be read, a refused right above says so
        check.problems.push_back(std::move(**gitOps));
    }
    if (version) {
        check.version = *version;
    } else {
        check.problems.push_back(std::move(version.error()));
    }
    co_return check;
}

QCoro::Task<EndpointCheck> checkOpa(Site site, std::stop_token stop)
{
    EndpointCheck check {EndpointKind::Opa, site.endpoints.opa.base().toString(QUrl::RemoveUserInfo), {}, {}, {}, {}};
    opa::Person stranger;
    stranger.user = u"catalog-manager-stranger"_s;
    auto versionTask = site.endpoints.opa.version(stop);
    auto decision = co_await site.endpoints.opa.mayAccessCatalog(stranger, unusedName, stop);
    auto version = co_await versionTask;
    if (version) {
        check.version = *version;
    }
    if (!decision) {
        check.problems.push_back(std::move(decision.error()));
    }
    co_return check; // a base that admits strangers is no fault: a rule that closes the name is then written first
}

QCoro::Task<EndpointCheck> checkMounts(Site site, std::stop_token stop)
{
    EndpointCheck check {EndpointKind::Mounts, site.environment.mounts.credentials, {}, {}, {}, {}};
    auto pods = co_await cluster::trinoPods(site.endpoints.kubernetes, site.environment.trino.podSelector, stop);
    if (!pods) {
        check.problems.push_back(std::move(pods.error()));
        co_return check;
    }
    check.identity = pods->names().join(u", "_s);
    if (pods->pods.isEmpty()) {
        check.problems.push_back(makeError("run.no-trino-pods", {{u"selector"_s, site.environment.trino.podSelector},
                                                                 {u"namespace"_s, site.endpoints.kubernetes.namespaceName()}}));
    }
    if (auto several = severalCoordinators(site.endpoints, *pods)) {
        check.problems.push_back(std::move(*several));
    }
    for (Error &problem : cluster::mountProblems(*pods, site.environment.objects.credentialsSecret,
                                                 site.environment.mounts.credentials)) {
        check.problems.push_back(std::move(problem));
    }
    co_return check;
}

// What keeping credentials there takes, by the path that it is asked for.
std::map<QString, QStringList> neededAt(const vault::Client &client, const cluster::VaultEndpoint &vault)
{
    const QString unused = vault.prefix + u'/' + unusedName;
    return {{client.data(unused), {u"create"_s, u"read"_s}}, {client.metadataPath(unused), {u"read"_s, u"delete"_s}}};
}

QCoro::Task<EndpointCheck> checkVault(Site site, std::stop_token stop)
{
    EndpointCheck check {EndpointKind::Vault, site.environment.vault.url.toString(QUrl::RemoveUserInfo), {}, {}, {}, {}};
    if (!site.endpoints.vault) {
        check.problems.push_back(site.endpoints.vault.error());
        co_return check;
    }
    const vault::Client client = *site.endpoints.vault;
    auto version = co_await client.version(stop);
    if (!version) {
        check.problems.push_back(std::move(version.error()));
        co_return check;
    }
    check.version = *version;
    auto identity = co_await client.whoAmI(stop);
    if (!identity) { // what is not permitted follows from it
        check.problems.push_back(std::move(identity.error()));
        co_return check;
    }
    check.identity = identity->name;
    const std::map<QString, QStringList> needed = neededAt(client, site.environment.vault);
    QStringList paths;
    for (const auto &[path, capabilities] : needed) {
        paths.append(path);
    }
    auto granted = co_await client.capabilities(paths, stop);
    if (!granted) {
        check.problems.push_back(std::move(granted.error()));
        co_return check;
    }
    for (const auto &[path, wanted] : needed) {
        QStringList lacking = wanted;
        const QStringList &there = (*granted)[path];
        lacking.removeIf([&there](const QString &capability) { return there.contains(capability); });
        if (!lacking.isEmpty() && !there.contains(u"root"_s)) {
            check.problems.push_back(
                makeError("vault.capability-missing", {{u"capabilities"_s, lacking.join(u", "_s)}, {u"path"_s, path}}));
        }
    }
    if (auto keys = co_await keysUnread(site, cluster::Signing::Source::Vault, stop)) {
        check.problems.push_back(std::move(*keys));
    }
    check.mayChange = check.problems.empty();
    co_return check;
}

// What the token's owner lacks of what the steps do.
QCoro::Task<Result<std::optional<Error>>> lacking(metadata::Client client, metadata::Resource resource, QString name,
                                                  QStringList needed, std::stop_token stop)
{
    auto permitted = co_await client.permitted(resource, stop);
    if (!permitted) {
        co_return failure(std::move(permitted.error()));
    }
    if (!permitted->contains(u"All"_s)) {
        needed.removeIf([&permitted](const QString &operation) { return permitted->contains(operation); });
    } else {
        needed.clear();
    }
    co_return needed.isEmpty() ? std::optional<Error>()
                               : makeError("metadata.operation-missing", {{u"operations"_s, needed.join(u", "_s)},
                                                                          {u"resource"_s, name}});
}

QCoro::Task<EndpointCheck> checkMetadata(Site site, std::stop_token stop)
{
    EndpointCheck check {EndpointKind::Metadata, site.environment.metadata.url.toString(QUrl::RemoveUserInfo), {}, {}, {},
                         {makeError("metadata.unproved")}};
    if (!site.endpoints.metadata) {
        check.problems.push_back(site.endpoints.metadata.error());
        co_return check;
    }
    const metadata::Client client = *site.endpoints.metadata;
    const QStringList onService {u"Create"_s, u"EditAll"_s, u"Delete"_s};
    const QStringList onPipeline {u"Create"_s, u"EditAll"_s, u"Deploy"_s, u"Trigger"_s};
    auto identityTask = client.whoAmI(stop);
    auto serviceTask = lacking(client, metadata::Resource::DatabaseService, u"databaseService"_s, onService, stop);
    auto pipelineTask = lacking(client, metadata::Resource::IngestionPipeline, u"ingestionPipeline"_s, onPipeline, stop);
    auto version = co_await client.version(stop);
    auto identity = co_await identityTask;
    auto onServices = co_await serviceTask;
    auto onPipelines = co_await pipelineTask;
    if (!version) {
        check.problems.push_back(std::move(version.error()));
        co_return check;
    }
    check.version = *version;
    if (!identity) { // what is not permitted follows from it
        check.problems.push_back(std::move(identity.error()));
        co_return check;
    }
    check.identity = *identity;
    check.mayChange = onServices && !*onServices && onPipelines && !*onPipelines;
    for (auto *looked : {&onServices, &onPipelines}) {
        if (!*looked) {
            check.problems.push_back(std::move(looked->error()));
        } else if (*looked && **looked) {
            check.problems.push_back(std::move(***looked));
        }
    }
    co_return check;
}

// The issuer itself; that its tokens are good, the other endpoints say.
QCoro::Task<EndpointCheck> checkIdentity(Site site, std::stop_token stop)
{
    const cluster::IdentityProvider &provider = site.environment.identity;
    EndpointCheck check {EndpointKind::Identity, provider.issuer.toString(QUrl::RemoveUserInfo), {}, {}, {}, {}};
    auto ca = cluster::trustedCa(provider.caFile);
    if (!ca) {
        check.problems.push_back(std::move(ca.error()));
        co_return check;
    }
    const http::Client client(u"identity"_s, http::Trust {*ca, {}}, http::NoAuthorization {});
    http::Request request;
    request.url = QUrl(provider.issuer.toString() + u"/.well-known/openid-configuration"_s);
    request.repeat = http::Repeat::WhenSafe;
    request.deadline = site.environment.limits.request;
    auto answer = co_await client.send(request, stop);
    if (!answer) {
        check.problems.push_back(std::move(answer.error()));
        co_return check;
    }
    if (answer->status != 200) {
        check.problems.push_back(makeError("identity.realm-unknown", {{u"issuer"_s, provider.issuer.toString()},
                                                                      {u"status"_s, QString::number(answer->status)}}));
    }
    if (const auto &person = site.endpoints.person) {
        check.identity = person->name;
        check.mayChange = !site.endpoints.refusal;
        check.remarks.push_back(makeError("rights.roles", {{u"person"_s, person->name}, {u"roles"_s, person->roles.join(u", "_s)}}));
    } else if (site.endpoints.refusal) {
        check.problems.push_back(*site.endpoints.refusal);
    }
    co_return check;
}

using Told = std::function<void(const EndpointCheck &)>;

QCoro::Task<EndpointCheck> told(QCoro::Task<EndpointCheck> check, Told observer)
{
    auto result = co_await check;
    if (observer) {
        observer(result);
    }
    co_return result;
}

} // namespace

bool isEncrypted(const EndpointCheck &check)
{
    const bool way = std::ranges::none_of(check.problems, [](const Error &problem) {
        return problem.code.startsWith("http."_L1) || problem.code.startsWith("environment."_L1);
    });
    return way && check.address.startsWith("https:"_L1);
}

QCoro::Task<std::vector<EndpointCheck>> checkEnvironment(Site site, std::stop_token stop, Told observer)
{
    auto trino = told(checkTrino(site, stop), observer);
    auto kubernetes = told(checkKubernetes(site, stop), observer);
    auto opa = told(checkOpa(site, stop), observer);
    auto mounts = told(checkMounts(site, stop), observer);
    std::optional<QCoro::Task<EndpointCheck>> vault;
    if (!site.environment.vault.url.isEmpty()) {
        vault.emplace(told(checkVault(site, stop), observer));
    }
    std::optional<QCoro::Task<EndpointCheck>> metadata;
    if (!site.environment.metadata.url.isEmpty()) {
        metadata.emplace(told(checkMetadata(site, stop), observer));
    }
    std::optional<QCoro::Task<EndpointCheck>> identity;
    if (!site.environment.identity.issuer.isEmpty()) {
        identity.emplace(told(checkIdentity(site, stop), observer));
    }
    auto admins = checkAdmins(site, stop);
    std::vector<EndpointCheck> checks;
    checks.push_back(co_await trino);
    checks.push_back(co_await kubernetes);
    checks.push_back(co_await opa);
    checks.push_back(co_await mounts);
    if (metadata) {
        checks.push_back(co_await *metadata);
    }
    if (vault) {
        checks.push_back(co_await *vault);
    }
    if (identity) {
        checks.push_back(co_await *identity);
    }
    auto agreed = co_await admins;
    if (agreed) {
        checks.push_back(*agreed);
        if (observer) {
            observer(*agreed);
        }
    }
    co_return checks;
}

} // namespace provisioning

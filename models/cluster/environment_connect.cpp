#include "cluster/coordinators.h"
#include "cluster/environment_secrets.h"

#include "cluster/trust.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace cluster {

Result<Secret> secretFrom(const SecretSource &source)
{
    if (source.kind == SecretSource::Kind::Variable) {
        const QByteArray name = source.name.toLocal8Bit();
        if (!qEnvironmentVariableIsSet(name.constData())) {
            return failure("environment.variable-unset", {{u"variable"_s, source.name}});
        }
        return Secret::fromBytes(qgetenv(name.constData()));
    }
    QFile file(source.name);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure("environment.secret-unreadable", {{u"file"_s, source.name}, {u"reason"_s, file.errorString()}});
    }
    QByteArray bytes = file.readAll();
    if (bytes.endsWith('\n')) { // the one an editor adds
        bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
    }
    return Secret::fromBytes(std::move(bytes));
}

namespace {

Result<http::Authorization> authorizationFor(const TrinoEndpoint &trino, const http::SessionAuthorization &session)
{
    if (trino.authentication == TrinoEndpoint::Authentication::Session) {
        return http::Authorization(session);
    }
    if (trino.authentication == TrinoEndpoint::Authentication::None || !trino.secret) {
        return http::Authorization(http::NoAuthorization{});
    }
    auto secret = secretFrom(*trino.secret);
    if (!secret) {
        return failure(secret.error());
    }
    if (trino.authentication == TrinoEndpoint::Authentication::Basic) {
        return http::Authorization(http::BasicAuthorization{trino.user, *secret});
    }
    return http::Authorization(http::BearerAuthorization{*secret});
}

// The token for one endpoint of several.
http::SessionAuthorization toward(const SignedIn &person, const QString &audience)
{
    return person.toward && !audience.isEmpty() ? person.toward(audience) : person.authorization;
}

Result<metadata::Client> metadataClient(const Environment &environment, const SignedIn &person, const http::ExchangeLog &log)
{
    const MetadataEndpoint &wanted = environment.metadata;
    if (wanted.url.isEmpty()) {
        return failure("metadata.none", {{u"environment"_s, environment.name}});
    }
    auto ca = trustedCa(wanted.caFile);
    if (!ca) {
        return failure(ca.error());
    }
    http::Authorization authorization = toward(person, wanted.audience);
    if (wanted.authentication == MetadataEndpoint::Authentication::Token) {
        auto token = secretFrom(wanted.token.value_or(SecretSource{}));
        if (!token) {
            return failure(token.error());
        }
        authorization = http::BearerAuthorization{*token};
    }
    std::optional<Secret> password;
    if (wanted.trinoPassword) {
        auto read = secretFrom(*wanted.trinoPassword);
        if (!read) {
            return failure(read.error());
        }
        password = *read;
    }
    QUrl trino = environment.trino.url;
    const bool tls = trino.scheme() == "https"_L1;
    trino.setPort(trino.port(tls ? 443 : 80));
    const metadata::TrinoAccess access{wanted.trinoAddress.isEmpty() ? trino.authority(QUrl::FullyEncoded)
                                                                     : wanted.trinoAddress,
                                       tls, wanted.trinoUser, password};
    return metadata::Client(wanted.url,
                            http::Client(u"openmetadata"_s, http::Trust{*ca, {}}, std::move(authorization), log),
                            access, std::chrono::milliseconds(environment.limits.request));
}

// What is wrong with a kubeconfig as an error of connecting: its place becomes an argument.
Error placed(const Diagnostic &diagnostic)
{
    Error error = diagnostic.error;
    error.arguments.insert(
        u"place"_s, u"%1:%2:%3"_s.arg(diagnostic.file).arg(diagnostic.position.line).arg(diagnostic.position.column));
    return error;
}

Result<kubeconfig::Resolved> resolved(const KubernetesEndpoint &kubernetes)
{
    QFile file(kubernetes.kubeconfig);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure("kubeconfig.file-unreadable",
                       {{u"file"_s, kubernetes.kubeconfig}, {u"reason"_s, file.errorString()}});
    }
    const auto parsed = kubeconfig::parse(file.readAll(), kubernetes.kubeconfig);
    if (!parsed) {
        return failure(placed(parsed.error()));
    }
    const auto context = kubeconfig::resolve(*parsed, kubernetes.context);
    if (!context) {
        return failure(placed(context.error()));
    }
    return *context;
}

std::shared_ptr<Signer> signerFor(const Signing &signing, const kubernetes::Client &kubernetes,
                                  const Result<vault::Client> &vault, const std::shared_ptr<const KeyPlace> &keychain)
{
    const QString &scope = kubernetes.namespaceName();
    const auto refused = [&scope](Error error) { return std::make_shared<Signer>(nullptr, scope, std::move(error)); };
    switch (signing.source) {
    case Signing::Source::None:
        break;
    case Signing::Source::Secret:
        // Whoever can write the records could sign them too.
        return signing.namespaceName == scope
            ? refused(makeError("signature.keys-beside-records", {{u"namespace"_s, scope}}))
            : std::make_shared<Signer>(keysInSecret(kubernetes.inNamespace(signing.namespaceName), signing.name, scope), scope);
    case Signing::Source::Vault:
        return vault ? std::make_shared<Signer>(keysInVault(*vault, signing.path, scope), scope) : refused(vault.error());
    case Signing::Source::Keychain:
        return keychain ? std::make_shared<Signer>(keychain, scope) : refused(makeError("signature.no-keychain"));
    }
    return std::make_shared<Signer>(nullptr, scope);
}

} // namespace

QCoro::Task<Result<Endpoints>> connect(Environment environment, http::ExchangeLog log, std::stop_token stop,
                                       SignedIn person)
{
    const http::SessionAuthorization &session = person.authorization;
    if (environment.needsSession() && !session.token) {
        co_return failure("identity.not-signed-in", {{u"environment"_s, environment.name}});
    }
    const auto deadline = std::chrono::milliseconds(environment.limits.request);
    auto trinoCa = trustedCa(environment.trino.caFile);
    if (!trinoCa) {
        co_return failure(trinoCa.error());
    }
    auto trinoAuthorization = authorizationFor(environment.trino, toward(person, environment.trino.audience));
    if (!trinoAuthorization) {
        co_return failure(trinoAuthorization.error());
    }
    auto opaCa = trustedCa(environment.opa.caFile);
    if (!opaCa) {
        co_return failure(opaCa.error());
    }
    http::Authorization opaAuthorization;
    if (environment.opa.token) {
        auto token = secretFrom(*environment.opa.token);
        if (!token) {
            co_return failure(token.error());
        }
        opaAuthorization = http::BearerAuthorization{*token};
    }
    auto cluster = resolved(environment.kubernetes);
    if (!cluster) {
        co_return failure(cluster.error());
    }
    if (environment.kubernetes.authentication == KubernetesEndpoint::Authentication::Session) {
        cluster->exec.reset(); // the file says where the cluster is; who asks is whoever signed in
        cluster->trust.client.reset();
        cluster->authorization = toward(person, environment.kubernetes.audience);
    }
    if (cluster->exec) {
        auto credential = co_await kubeconfig::credentialFrom(*cluster->exec, stop);
        if (!credential) {
            co_return failure(credential.error());
        }
        cluster->authorization = credential->authorization;
        if (credential->client) {
            cluster->trust.client = credential->client;
        }
    }
    QString namespaceName = environment.kubernetes.namespaceName;
    if (namespaceName.isEmpty()) {
        namespaceName = cluster->context.namespaceName.isEmpty() ? u"default"_s : cluster->context.namespaceName;
    }
    const kubernetes::Client kubernetes(cluster->server, namespaceName,
                                        http::Client(u"kubernetes"_s, cluster->trust, cluster->authorization, log, cluster->proxy),
                                        deadline);
    const auto trinoAt = [ca = *trinoCa, authorization = *trinoAuthorization, log, user = environment.trino.user,
                          deadline](const QUrl &url, const QString &serverName) {
        http::Trust trust{ca, {}};
        trust.serverName = serverName;
        return trino::Client(url, http::Client(u"trino"_s, std::move(trust), authorization, log), user, deadline);
    };
    QList<QUrl> addresses = environment.trino.coordinators;
    if (addresses.isEmpty()) {
        addresses = {environment.trino.url};
    }
    std::vector<Coordinator> coordinators;
    for (const QUrl &address : std::as_const(addresses)) {
        coordinators.push_back({address.authority().section(u'@', -1), trinoAt(address, {})});
    }
    const auto vault = vaultClient(environment, toward(person, environment.vault.audience), log);
    // A bearer token says who one is: a second name beside it would ask for impersonation.
    const trino::Client first = coordinators.front().client;
    Endpoints endpoints{
        first,
        kubernetes,
        opa::Client(environment.opa.url, environment.opa.package,
                    http::Client(u"opa"_s, http::Trust{*opaCa, {}}, opaAuthorization, log), deadline),
        metadataClient(environment, person, log),
        vault,
        person.refusal,
        signerFor(environment.signing, kubernetes, vault, person.keychain),
        std::move(coordinators),
        person.who};
    endpoints.trinoAt = trinoAt;
    auto all = co_await withCoordinators(endpoints, environment.trino, stop);
    co_return Result<Endpoints>(std::move(all));
}

} // namespace cluster

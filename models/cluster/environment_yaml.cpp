#include "cluster/environment.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

// A JSON string is a YAML one, whatever is in it.
QByteArray quoted(const QString &text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
}

QByteArray quoted(const QStringList &texts)
{
    return QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact);
}

QByteArray source(const SecretSource &secret)
{
    const QByteArray key = secret.kind == SecretSource::Kind::File ? "file" : "env";
    return "{ " + key + ": " + quoted(secret.name) + " }";
}

QByteArray authentication(const TrinoEndpoint &trino)
{
    const QByteArray secret = trino.secret ? source(*trino.secret) : QByteArray("{}");
    switch (trino.authentication) {
    case TrinoEndpoint::Authentication::Basic:
        return "{ basic: { user: " + quoted(trino.user) + ", password: " + secret + " } }";
    case TrinoEndpoint::Authentication::Bearer:
        return "{ bearer: { token: " + secret + " } }";
    case TrinoEndpoint::Authentication::Session:
        return trino.audience.isEmpty() ? QByteArray("{ oidc: {} }") : "{ oidc: { audience: " + quoted(trino.audience) + " } }";
    case TrinoEndpoint::Authentication::None:
        break;
    }
    return "{ none: { user: " + quoted(trino.user) + " } }";
}

// "  key: value" where there is a value.
QByteArray line(const QByteArray &key, const QString &value)
{
    return value.isEmpty() ? QByteArray() : "  " + key + ": " + quoted(value) + '\n';
}

QByteArray line(const QByteArray &key, std::chrono::seconds time)
{
    return "  " + key + ": " + QByteArray::number(static_cast<qint64>(time.count())) + '\n';
}

QByteArray line(const QByteArray &key, int number)
{
    return "  " + key + ": " + QByteArray::number(number) + '\n';
}

QByteArray metadata(const MetadataEndpoint &metadata)
{
    if (metadata.url.isEmpty()) {
        return {};
    }
    const auto secret = [](const QByteArray &key, const std::optional<SecretSource> &from) {
        return from ? "  " + key + ": " + source(*from) + '\n' : QByteArray();
    };
    return "metadata:\n" + line("url", metadata.url.toString(QUrl::FullyEncoded)) + line("ca", metadata.caFile)
        + (metadata.authentication == MetadataEndpoint::Authentication::Session
               ? line("authentication", QStringLiteral("oidc")) + line("audience", metadata.audience)
               : QByteArray())
        + secret("token", metadata.token) + line("trino_user", metadata.trinoUser)
        + secret("trino_password", metadata.trinoPassword) + line("trino_address", metadata.trinoAddress)
        + line("schedule", metadata.schedule) + line("wait_seconds", metadata.wait);
}

QByteArray vault(const VaultEndpoint &vault)
{
    using Authentication = VaultEndpoint::Authentication;
    if (vault.url.isEmpty()) {
        return {};
    }
    const QByteArray secret = vault.secret ? source(*vault.secret) : QByteArray("{}");
    const auto member = [](const QByteArray &key, const QString &value) {
        return value.isEmpty() ? QByteArray() : ", " + key + ": " + quoted(value);
    };
    QByteArray authentication = "{ token: " + secret + " }";
    if (vault.authentication == Authentication::AppRole) {
        authentication = "{ approle: { role_id: " + quoted(vault.roleId) + ", secret_id: " + secret
            + member("mount", vault.loginMount) + " } }";
    } else if (vault.authentication == Authentication::Session) {
        authentication = "{ oidc: { role: " + quoted(vault.role) + member("mount", vault.loginMount)
            + member("audience", vault.audience) + " } }";
    }
    return "vault:\n" + line("url", vault.url.toString(QUrl::FullyEncoded)) + line("ca", vault.caFile)
        + line("namespace", vault.namespaceName) + line("mount", vault.mount) + line("prefix", vault.prefix)
        + "  authentication: " + authentication + '\n';
}

QByteArray signature(const Signing &signing)
{
    switch (signing.source) {
    case Signing::Source::None:
        break;
    case Signing::Source::Secret:
        return "signature:\n" + line("source", QStringLiteral("secret")) + line("namespace", signing.namespaceName)
            + line("name", signing.name);
    case Signing::Source::Vault:
        return "signature:\n" + line("source", QStringLiteral("vault")) + line("path", signing.path);
    case Signing::Source::Keychain:
        return "signature:\n" + line("source", QStringLiteral("keychain"));
    }
    return {};
}

QByteArray credentials(const CredentialRest &rest)
{
    if (rest == CredentialRest()) {
        return {};
    }
    return "credentials:\n" + line("store", storeName(rest.store)) + line("secret_store", rest.secretStore)
        + line("secret_store_kind", rest.secretStoreKind) + line("certificate", rest.certificateFile)
        + line("sync_seconds", rest.sync);
}

} // namespace

QByteArray toYaml(const Environment &environment)
{
    const TrinoEndpoint &trino = environment.trino;
    const OpaEndpoint &opa = environment.opa;
    QByteArray yaml = "name: " + quoted(environment.name) + '\n';
    yaml += QByteArray("production: ") + (environment.production ? "true" : "false") + '\n';
    if (!environment.colour.isEmpty()) {
        yaml += "colour: " + quoted(environment.colour) + '\n';
    }
    yaml += "trino:\n" + line("url", trino.url.toString(QUrl::FullyEncoded)) + line("ca", trino.caFile);
    yaml += "  authentication: " + authentication(trino) + '\n' + line("pod_selector", trino.podSelector);
    if (!trino.coordinators.isEmpty()) {
        QStringList urls;
        for (const QUrl &url : trino.coordinators) {
            urls.append(url.toString(QUrl::FullyEncoded));
        }
        yaml += "  coordinators: " + quoted(urls) + '\n';
    }
    yaml += "kubernetes:\n" + line("kubeconfig", environment.kubernetes.kubeconfig)
        + line("context", environment.kubernetes.context) + line("namespace", environment.kubernetes.namespaceName);
    if (environment.kubernetes.authentication == KubernetesEndpoint::Authentication::Session) {
        yaml += line("authentication", QStringLiteral("oidc")) + line("audience", environment.kubernetes.audience);
    }
    if (!opa.url.isEmpty()) {
        yaml += "opa:\n" + line("url", opa.url.toString(QUrl::FullyEncoded)) + line("ca", opa.caFile);
        yaml += (opa.token ? "  token: " + source(*opa.token) + '\n' : QByteArray()) + line("package", opa.package);
    }
    yaml += metadata(environment.metadata) + vault(environment.vault) + credentials(environment.credentials);
    if (const IdentityProvider &identity = environment.identity; !identity.issuer.isEmpty()) {
        yaml += "identity:\n" + line("issuer", identity.issuer.toString(QUrl::FullyEncoded)) + line("ca", identity.caFile)
            + line("client_id", identity.clientId) + "  scopes: " + quoted(identity.scopes) + '\n'
            + line("audience", identity.audience) + line("admin_role", identity.adminRole);
        if (!identity.exchange.clientId.isEmpty()) {
            yaml += "  exchange: { client_id: " + quoted(identity.exchange.clientId)
                + (identity.exchange.secret ? ", secret: " + source(*identity.exchange.secret) : QByteArray()) + " }\n";
        }
    }
    yaml += signature(environment.signing);
    yaml += "objects:\n" + line("credentials_secret", environment.objects.credentialsSecret)
        + line("keytabs_secret", environment.objects.keytabsSecret)
        + line("krb5_config_map", environment.objects.krb5ConfigMap)
        + line("policy_config_map", environment.objects.policyConfigMap);
    yaml += "mounts:\n" + line("credentials", environment.mounts.credentials)
        + line("keytabs", environment.mounts.keytabs) + line("krb5", environment.mounts.krb5);
    yaml += "access:\n  admin_groups: " + quoted(environment.access.adminGroups)
        + "\n  admin_users: " + quoted(environment.access.adminUsers)
        + "\n  default_roles: " + quoted(environment.access.defaultRoles) + '\n';
    yaml += "limits:\n" + line("mount_seconds", environment.limits.mount)
        + line("mount_poll_milliseconds", environment.limits.mountPoll)
        + line("policy_seconds", environment.limits.policy) + line("lease_seconds", environment.limits.lease)
        + line("request_seconds", environment.limits.request) + line("revisions", environment.limits.revisions)
        + line("parallel", environment.limits.parallel)
        + line("drops", environment.limits.drops)
        + line("rollout_seconds", environment.limits.rollout);
    return yaml;
}

} // namespace cluster

#include "cluster/environment_section.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using document::Node;

namespace cluster {

namespace {

using Need = Section::Need;

void readAuthentication(Section &trino, TrinoEndpoint &into)
{
    const Node *node = trino.find(u"authentication"_s);
    if (node == nullptr) {
        trino.missing(u"authentication"_s);
        return;
    }
    Section authentication = trino.section(u"authentication"_s);
    Section basic = authentication.section(u"basic"_s);
    Section bearer = authentication.section(u"bearer"_s);
    Section none = authentication.section(u"none"_s);
    Section oidc = authentication.section(u"oidc"_s);
    authentication.finish();
    if (authentication.isGiven()
        && int(basic.isGiven()) + int(bearer.isGiven()) + int(none.isGiven()) + int(oidc.isGiven()) != 1) {
        trino.wrongType(*node, trino.pathOf(u"authentication"_s), u"basic, bearer, none, oidc"_s);
        return;
    }
    if (basic.isGiven()) {
        into.authentication = TrinoEndpoint::Authentication::Basic;
        basic.text(u"user"_s, into.user, Need::Required);
        into.secret = basic.secret(u"password"_s, Need::Required);
        basic.finish();
        trino.refuseSecretOverHttp(into.url, u"authentication.basic.password"_s);
    } else if (bearer.isGiven()) {
        into.authentication = TrinoEndpoint::Authentication::Bearer;
        into.secret = bearer.secret(u"token"_s, Need::Required);
        bearer.finish();
        trino.refuseSecretOverHttp(into.url, u"authentication.bearer.token"_s);
    } else if (oidc.isGiven()) {
        into.authentication = TrinoEndpoint::Authentication::Session;
        oidc.text(u"audience"_s, into.audience);
        oidc.finish();
        trino.refuseSecretOverHttp(into.url, u"authentication.oidc"_s);
    } else if (none.isGiven()) {
        none.text(u"user"_s, into.user, Need::Required);
        none.finish();
    }
}

void readAuthentication(Section &kubernetes, KubernetesEndpoint &into)
{
    QString how;
    kubernetes.text(u"authentication"_s, how);
    if (how == "oidc"_L1) {
        into.authentication = KubernetesEndpoint::Authentication::Session;
        kubernetes.text(u"audience"_s, into.audience);
    } else if (!how.isEmpty() && how != "kubeconfig"_L1) {
        kubernetes.wrongType(*kubernetes.find(u"authentication"_s), kubernetes.pathOf(u"authentication"_s),
                             u"kubeconfig, oidc"_s);
    }
}

void readIdentity(Section &root, Environment &environment)
{
    Section identity = root.section(u"identity"_s);
    if (identity.isGiven()) {
        identity.url(u"issuer"_s, environment.identity.issuer);
        identity.path(u"ca"_s, environment.identity.caFile);
        identity.text(u"client_id"_s, environment.identity.clientId);
        identity.names(u"scopes"_s, environment.identity.scopes);
        identity.text(u"audience"_s, environment.identity.audience);
        identity.text(u"admin_role"_s, environment.identity.adminRole);
        Section exchange = identity.section(u"exchange"_s);
        if (exchange.isGiven()) {
            exchange.text(u"client_id"_s, environment.identity.exchange.clientId, Need::Required);
            environment.identity.exchange.secret = exchange.secret(u"secret"_s, Need::Required);
            exchange.finish();
        }
        identity.refuseSecretOverHttp(environment.identity.issuer, u"issuer"_s);
        identity.finish();
    } else if (environment.needsSession()) {
        root.missing(u"identity"_s);
    }
}

void readEndpoints(Section &root, Environment &environment)
{
    Section trino = root.section(u"trino"_s);
    if (!trino.isGiven()) {
        root.missing(u"trino"_s);
    } else {
        trino.url(u"url"_s, environment.trino.url);
        trino.path(u"ca"_s, environment.trino.caFile);
        trino.text(u"pod_selector"_s, environment.trino.podSelector);
        trino.urls(u"coordinators"_s, environment.trino.coordinators);
        readAuthentication(trino, environment.trino);
        if (environment.trino.authentication != TrinoEndpoint::Authentication::None) {
            for (const QUrl &coordinator : std::as_const(environment.trino.coordinators)) {
                trino.refuseSecretOverHttp(coordinator, u"coordinators"_s);
            }
        }
        trino.finish();
    }
    Section kubernetes = root.section(u"kubernetes"_s);
    if (!kubernetes.isGiven()) {
        root.missing(u"kubernetes"_s);
    } else {
        kubernetes.path(u"kubeconfig"_s, environment.kubernetes.kubeconfig, Need::Required);
        kubernetes.text(u"context"_s, environment.kubernetes.context);
        kubernetes.text(u"namespace"_s, environment.kubernetes.namespaceName);
        readAuthentication(kubernetes, environment.kubernetes);
        kubernetes.finish();
    }
    Section opa = root.section(u"opa"_s);
    if (opa.isGiven()) {
        opa.url(u"url"_s, environment.opa.url);
        opa.path(u"ca"_s, environment.opa.caFile);
        opa.text(u"package"_s, environment.opa.package);
        environment.opa.token = opa.secret(u"token"_s, Need::Optional);
        if (environment.opa.token) {
            opa.refuseSecretOverHttp(environment.opa.url, u"token"_s);
        }
        opa.finish();
    }
}

void readMetadata(Section &root, MetadataEndpoint &into)
{
    Section metadata = root.section(u"metadata"_s);
    if (!metadata.isGiven()) {
        return;
    }
    metadata.url(u"url"_s, into.url);
    metadata.path(u"ca"_s, into.caFile);
    QString how;
    metadata.text(u"authentication"_s, how);
    if (how == "oidc"_L1) {
        into.authentication = MetadataEndpoint::Authentication::Session;
        metadata.text(u"audience"_s, into.audience);
    } else if (!how.isEmpty() && how != "token"_L1) {
        metadata.wrongType(*metadata.find(u"authentication"_s), metadata.pathOf(u"authentication"_s), u"token, oidc"_s);
    }
    into.token = metadata.secret(u"token"_s, how == "oidc"_L1 ? Need::Optional : Need::Required);
    metadata.text(u"trino_user"_s, into.trinoUser, Need::Required);
    into.trinoPassword = metadata.secret(u"trino_password"_s, Need::Optional);
    metadata.address(u"trino_address"_s, into.trinoAddress);
    metadata.schedule(u"schedule"_s, into.schedule);
    metadata.seconds(u"wait_seconds"_s, into.wait);
    metadata.refuseSecretOverHttp(into.url, u"token"_s);
    metadata.finish();
}

void readSigning(Section &root, Environment &environment)
{
    Signing &into = environment.signing;
    Section signature = root.section(u"signature"_s);
    if (!signature.isGiven()) {
        return;
    }
    QString source = u"secret"_s;
    signature.text(u"source"_s, source);
    signature.text(u"namespace"_s, into.namespaceName);
    signature.text(u"name"_s, into.name);
    signature.text(u"path"_s, into.path);
    if (source == "secret"_L1) {
        into.source = Signing::Source::Secret;
    } else if (source == "vault"_L1) {
        into.source = Signing::Source::Vault;
        if (environment.vault.url.isEmpty() && root.find(u"vault"_s) == nullptr) {
            root.missing(u"vault"_s);
        }
    } else if (source == "keychain"_L1) {
        into.source = Signing::Source::Keychain;
    } else {
        signature.wrongType(*signature.find(u"source"_s), signature.pathOf(u"source"_s), u"secret, vault, keychain"_s);
    }
    signature.finish();
}

void readNames(Section &root, Environment &environment)
{
    Section objects = root.section(u"objects"_s);
    objects.text(u"credentials_secret"_s, environment.objects.credentialsSecret);
    objects.text(u"keytabs_secret"_s, environment.objects.keytabsSecret);
    objects.text(u"krb5_config_map"_s, environment.objects.krb5ConfigMap);
    objects.text(u"policy_config_map"_s, environment.objects.policyConfigMap);
    objects.finish();
    Section mounts = root.section(u"mounts"_s); // paths in Trino's pods, not here
    mounts.text(u"credentials"_s, environment.mounts.credentials);
    mounts.text(u"keytabs"_s, environment.mounts.keytabs);
    mounts.text(u"krb5"_s, environment.mounts.krb5);
    mounts.finish();
    Section access = root.section(u"access"_s);
    access.names(u"admin_groups"_s, environment.access.adminGroups);
    access.names(u"admin_users"_s, environment.access.adminUsers);
    access.names(u"default_roles"_s, environment.access.defaultRoles);
    access.finish();
    Section limits = root.section(u"limits"_s);
    limits.seconds(u"mount_seconds"_s, environment.limits.mount);
    limits.seconds(u"policy_seconds"_s, environment.limits.policy);
    limits.seconds(u"lease_seconds"_s, environment.limits.lease);
    limits.seconds(u"request_seconds"_s, environment.limits.request);
    limits.seconds(u"rollout_seconds"_s, environment.limits.rollout);
    limits.number(u"mount_poll_milliseconds"_s, environment.limits.mountPoll, 10'000);
    limits.number(u"revisions"_s, environment.limits.revisions, 1000);
    limits.number(u"parallel"_s, environment.limits.parallel, 64);
    limits.number(u"drops"_s, environment.limits.drops, 1'000'000);
    limits.finish();
}

} // namespace

tl::expected<Environment, Diagnostics> parseEnvironment(QByteArrayView yaml, const QString &fileName)
{
    const auto root = document::parse(yaml, fileName);
    if (!root) {
        return tl::unexpected(Diagnostics{root.error()});
    }
    Findings findings{fileName, {}};
    Environment environment;
    Section top(&*root, QString(), {1, 1}, findings);
    top.text(u"name"_s, environment.name, Need::Required);
    top.flag(u"production"_s, environment.production);
    top.colour(u"colour"_s, environment.colour);
    readEndpoints(top, environment);
    readMetadata(top, environment.metadata);
    readVault(top, environment.vault);
    readCredentialRest(top, environment);
    readIdentity(top, environment);
    readSigning(top, environment);
    readNames(top, environment);
    top.finish();
    if (!findings.all.empty()) {
        std::ranges::stable_sort(findings.all, {}, [](const Diagnostic &finding) {
            return std::pair(finding.position.line, finding.position.column);
        });
        return tl::unexpected(std::move(findings.all));
    }
    return environment;
}

QString barColour(const Environment &environment)
{
    if (!environment.colour.isEmpty() || !environment.production) {
        return environment.colour;
    }
    return u"#d97706"_s;
}

} // namespace cluster

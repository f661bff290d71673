// An environment as a person describes it: endpoints, trust, names of shared objects, mount paths, who is admin,
// bounds. Read from a YAML file in the configuration folder (or named by --env-file); knows how to become the clients.
#pragma once

#include "base/document.h"
#include "cluster/key_place.h"
#include "cluster/kubeconfig.h"
#include "cluster/kubernetes.h"
#include "cluster/metadata.h"
#include "cluster/opa.h"
#include "cluster/trino.h"
#include "cluster/vault.h"

namespace cluster {

// A secret's source in an environment file; the value itself is never in the file.
struct SecretSource {
    enum class Kind { File, Variable } kind = Kind::File;
    QString name; // path (relative to the environment file) or variable
    bool operator==(const SecretSource &) const = default;
};

struct TrinoEndpoint {
    QUrl url;
    QString caFile;
    enum class Authentication { None, Basic, Bearer, Session } authentication = Authentication::None;
    QString audience = {}; // Session: what the token must be meant for; empty: any that the sign-in gives
    QString user; // None and Basic
    std::optional<SecretSource> secret; // Basic's password, Bearer's token
    QString podSelector = QStringLiteral("app.kubernetes.io/name=trino");
    QList<QUrl> coordinators; // each one's own address, where several stand behind url; the first is then asked in url's place
    bool operator==(const TrinoEndpoint &) const = default;
};

struct KubernetesEndpoint {
    QString kubeconfig; // path
    QString context; // empty: the file's current
    QString namespaceName; // empty: the context's, else "default"
    enum class Authentication { Kubeconfig, Session } authentication = Authentication::Kubeconfig;
    QString audience = {}; // as Trino’s
    bool operator==(const KubernetesEndpoint &) const = default;
};

struct OpaEndpoint {
    QUrl url;
    QString caFile;
    std::optional<SecretSource> token;
    QString package = QStringLiteral("akko.trino_access");
    bool operator==(const OpaEndpoint &) const = default;
};

// The metadata catalogue, OpenMetadata. Without a url the environment has none, and no run speaks of it.
struct MetadataEndpoint {
    QUrl url; // with or without the API's /api
    QString caFile;
    std::optional<SecretSource> token; // a bot's or a person's
    QString trinoUser; // whom its ingestion reads Trino as
    std::optional<SecretSource> trinoPassword; // left out: none is needed, or it is set over there by hand
    QString trinoAddress; // HOST:PORT of Trino as the ingestion reaches it; empty: trino.url's
    QString schedule; // cron, five fields; empty: it runs only when asked to
    std::chrono::seconds wait{20}; // for a run that was asked for; what is under way then goes on without us
    enum class Authentication { Token, Session } authentication = Authentication::Token;
    QString audience = {}; // as Trino’s
    bool operator==(const MetadataEndpoint &) const = default;
};

// Vault or OpenBao, a KV v2 engine of it. Without a url the environment has none.
struct VaultEndpoint {
    QUrl url; // without /v1
    QString caFile;
    QString namespaceName; // empty: none
    QString mount = QStringLiteral("secret");
    QString prefix = QStringLiteral("akko/catalogs"); // below the mount: what is ours
    enum class Authentication { Token, AppRole, Session } authentication = Authentication::Token;
    std::optional<SecretSource> secret; // Token's token, AppRole's secret id
    QString roleId; // AppRole
    QString role = QStringLiteral("catalog-manager"); // Session: of the jwt method
    QString loginMount; // empty: "approle", "jwt"
    QString audience; // Session: what the token must be meant for; empty: not looked at
    bool operator==(const VaultEndpoint &) const = default;
};

// A client of the issuer that may change a person's token into one for another audience (RFC 8693). Keycloak lets only
// clients with a secret do so, and only with tokens that are meant for them too.
struct TokenExchange {
    QString clientId; // empty: tokens are used as they are
    std::optional<SecretSource> secret;
    bool operator==(const TokenExchange &) const = default;
};

// Who signs people in (OpenID Connect), for those endpoints that take its tokens: `authentication: oidc`.
struct IdentityProvider {
    QUrl issuer; // as its discovery document names itself; https, or http on this machine. Empty: there is none
    QString caFile;
    QString clientId = QStringLiteral("catalog-manager"); // public, with PKCE
    QStringList scopes{QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("email")};
    QString audience; // what the access token must be meant for; empty: not looked at
    QString adminRole = QStringLiteral("akko-admin"); // whoever lacks it reads only
    TokenExchange exchange = {};
    bool operator==(const IdentityProvider &) const = default;
};

// Where the keys are that the records of catalogs are signed with.
struct Signing {
    enum class Source { None, Secret, Vault, Keychain } source = Source::None;
    QString namespaceName = QStringLiteral("catalog-manager"); // of the Secret: not the records' own
    QString name = QStringLiteral("catalog-signature"); // of the Secret
    QString path = QStringLiteral("catalog-manager/signature"); // of the entry below Vault's mount
    bool operator==(const Signing &) const = default;
};

// Where a catalog's credentials rest. Trino sees them in the mounted Secret in any case; this says how they come there.
struct CredentialRest {
    enum class Store {
        Kubernetes, // in that Secret itself
        Vault, // in Vault, from where the External Secrets operator brings them
        SealedSecrets, // in a SealedSecret that only its controller can open
    } store = Store::Kubernetes;
    QString secretStore = QStringLiteral("vault"); // Vault: the operator's store object for vault.mount
    QString secretStoreKind = QStringLiteral("SecretStore"); // or ClusterSecretStore
    QString certificateFile; // SealedSecrets: the controller's, as `kubeseal --fetch-cert` gets it
    std::chrono::seconds sync{60}; // how long the operator or the controller may take
    bool operator==(const CredentialRest &) const = default;
};
[[nodiscard]] QString storeName(CredentialRest::Store store); // "kubernetes", "vault", "sealed-secrets": stable, for records
[[nodiscard]] std::optional<CredentialRest::Store> storeNamed(const QString &name);

struct ObjectNames {
    QString credentialsSecret = QStringLiteral("akko-catalog-files");
    QString keytabsSecret = QStringLiteral("akko-catalog-keytabs");
    QString krb5ConfigMap = QStringLiteral("akko-catalog-krb5-conf");
    QString policyConfigMap = QStringLiteral("akko-opa-catalogs");
    bool operator==(const ObjectNames &) const = default;
};

struct MountPaths {
    QString credentials = QStringLiteral("/etc/trino/catalog-files");
    QString keytabs = QStringLiteral("/etc/security/keytabs");
    QString krb5 = QStringLiteral("/etc/trino/krb5"); // a folder: -Djava.security.krb5.conf names krb5.conf in it
    bool operator==(const MountPaths &) const = default;
};

struct AccessDefaults {
    QStringList adminGroups{QStringLiteral("akko-admin")};
    QStringList adminUsers;
    QStringList defaultRoles;
    bool operator==(const AccessDefaults &) const = default;
};

struct Limits {
    std::chrono::seconds mount{120}; // how long a file may take to reach Trino
    std::chrono::seconds policy{60}; // how long a rule may take to reach OPA
    std::chrono::seconds lease{30};
    std::chrono::seconds request{20};
    int revisions = 20; // how many of a catalog are kept
    int parallel = 6; // how many catalogs are put right at a time
    int drops = 200; // of one coordinator's lifetime, from which on a person is warned
    std::chrono::seconds rollout{600}; // how long Trino may take to restart
    int mountPoll = 400; // milliseconds from one look whether a file has reached Trino to the next, at most
    bool operator==(const Limits &) const = default;
};

struct Environment {
    QString name;
    bool production = false;
    QString colour; // of the window's bar, "#rrggbb"; empty: barColour() decides
    TrinoEndpoint trino;
    KubernetesEndpoint kubernetes;
    OpaEndpoint opa;
    MetadataEndpoint metadata;
    VaultEndpoint vault;
    IdentityProvider identity;
    Signing signing;
    CredentialRest credentials;
    ObjectNames objects;
    MountPaths mounts;
    AccessDefaults access;
    Limits limits;
    [[nodiscard]] bool needsSession() const // some endpoint is met with the token of a person who signed in
    {
        return trino.authentication == TrinoEndpoint::Authentication::Session
            || kubernetes.authentication == KubernetesEndpoint::Authentication::Session
            || (!metadata.url.isEmpty() && metadata.authentication == MetadataEndpoint::Authentication::Session)
            || (!vault.url.isEmpty() && vault.authentication == VaultEndpoint::Authentication::Session);
    }
    bool operator==(const Environment &) const = default;
};

// Codes: environment.unknown-field {field, nearest}, environment.missing-field {field}, environment.wrong-type {field,
// expected}, environment.bad-url {field, value}, environment.bad-number {field, value}, environment.bad-colour {field,
// value}, environment.bad-schedule {field, value}, environment.bad-address {field, value}, environment.inline-secret {field} (an error here), environment.password-over-http {field} (to another machine), document.*. Paths in the result
// are absolute: relative ones are beside the file. Without an `opa`, `metadata` or `vault` section its url is empty,
// and so is the issuer without `identity`, which `authentication: oidc` needs.
[[nodiscard]] tl::expected<Environment, Diagnostics> parseEnvironment(QByteArrayView yaml, const QString &fileName);
[[nodiscard]] QByteArray toYaml(const Environment &environment);

// The colour that marks the window while it works on this environment, "#rrggbb"; empty: none. A production one that
// names none is amber.
[[nodiscard]] QString barColour(const Environment &environment);

// Somebody who signed in, as their tokens say.
struct Identified {
    QString name;
    QStringList roles;
    QDateTime until; // UTC; invalid: not told
};

// One that keeps catalogs of its own.
struct Coordinator {
    QString name; // its pod's, or host:port: for people
    trino::Client client;
};

// The clients for an environment, with its credentials read. Errors: environment.ca-unreadable {file, reason},
// environment.secret-unreadable {file, reason}, environment.variable-unset {variable}, kubeconfig.* (of the
// kubeconfig's text, with {place} as FILE:LINE:COLUMN).
struct Endpoints {
    trino::Client trino;
    kubernetes::Client kubernetes;
    opa::Client opa;
    // An error where there is none (metadata.none) or its settings cannot be read: nothing else waits for it.
    Result<metadata::Client> metadata;
    Result<vault::Client> vault = failure("vault.none"); // in the same way
    std::optional<Error> refusal = {}; // why this person may look at everything and change nothing; none: they may
    std::shared_ptr<Signer> signer = std::make_shared<Signer>(nullptr, QString());
    std::vector<Coordinator> coordinators = {}; // what is created on one is created on all; `trino` is the first
    std::optional<Identified> person = {}; // none: the environment has no issuer, or nobody signed in
    bool coordinatorsByPod = false; // several, met at addresses that a restart of theirs changes
    std::optional<Error> coordinatorsUnseen = {}; // why it is not known how many there are
    // A client for a coordinator; serverName: what its certificate must say where that is not the URL's host.
    std::function<trino::Client(const QUrl &url, const QString &serverName)> trinoAt = {};
};

// What whoever asks brings from signing in, where the environment has an issuer.
struct SignedIn {
    http::SessionAuthorization authorization; // with the token as the sign-in gave it
    std::function<http::SessionAuthorization(const QString &audience)> toward = {}; // with one that is meant for it
    std::optional<Error> refusal = {};
    std::shared_ptr<const KeyPlace> keychain = {}; // for an environment that keeps its signing keys there
    std::optional<Identified> who = {};
};
// identity.not-signed-in where a session is needed and none is given.
[[nodiscard]] QCoro::Task<Result<Endpoints>> connect(Environment environment, http::ExchangeLog log,
                                                     std::stop_token stop, SignedIn person = {});

} // namespace cluster

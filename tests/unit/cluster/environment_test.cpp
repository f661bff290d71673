// An environment file: what it says, what it may not say, and the clients made of it.
#include "cluster/environment_files.h"
#include "cluster/trust.h"
#include "http_server.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray full = R"(name: sandbox
production: true
colour: "#9333ea"
trino:
  url: https://trino:8443
  ca: tls/ca.pem
  authentication: { basic: { user: alice, password: { file: secrets/alice } } }
  pod_selector: app=trino
kubernetes: { kubeconfig: kubeconfig, context: alice@sandbox, namespace: akko }
opa:
  url: https://opa:8181/gate
  ca: tls/ca.pem
  token: { env: OPA_TOKEN }
  package: akko.other
objects: { credentials_secret: a, keytabs_secret: b, krb5_config_map: c, policy_config_map: d }
mounts: { credentials: /m/a, keytabs: /m/b, krb5: /m/krb5.conf }
access: { admin_groups: [ops, "true"], admin_users: [root], default_roles: [analyst] }
limits: { mount_seconds: 60, policy_seconds: 20, lease_seconds: 10, request_seconds: 5, mount_poll_milliseconds: 250, revisions: 7, drops: 30 }
metadata:
  url: https://om:8585
  ca: tls/ca.pem
  token: { file: secrets/om }
  trino_user: reader
  trino_password: { env: OM_TRINO }
  trino_address: trino.svc:8443
  schedule: 0 3 * * *
  wait_seconds: 7
vault:
  url: https://vault:8200
  ca: tls/ca.pem
  namespace: akko
  mount: kv
  prefix: ours/catalogs
  authentication: { approle: { role_id: abc, secret_id: { env: SECRET_ID }, mount: machines } }
signature: { source: secret, namespace: keys, name: seal }
credentials:
  store: vault
  secret_store: ours
  secret_store_kind: ClusterSecretStore
  certificate: tls/sealing.pem
  sync_seconds: 9
)";

const QByteArray small = R"(name: small
trino:
  url: http://127.0.0.1:8080
  authentication: { none: { user: alice } }
kubernetes: { kubeconfig: /k }
)";

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write");
    }
}

QStringList codesOf(const tl::expected<cluster::Environment, Diagnostics> &parsed)
{
    QStringList codes;
    if (!parsed) {
        for (const Diagnostic &finding : parsed.error()) {
            codes.append(u"%1:%2 %3 %4"_s.arg(finding.position.line)
                             .arg(finding.position.column)
                             .arg(finding.error.code, finding.error.arguments.value(u"field"_s)));
        }
    }
    return codes;
}

} // namespace

class EnvironmentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryField()
    {
        const auto parsed = cluster::parseEnvironment(full, u"/conf/env/sandbox.yaml"_s);
        QCOMPARE(codesOf(parsed), QStringList());
        QCOMPARE(parsed->name, u"sandbox"_s);
        QCOMPARE(parsed->production, true);
        QCOMPARE(parsed->colour, u"#9333ea"_s);
        QCOMPARE(parsed->trino.url, QUrl(u"https://trino:8443"_s));
        QCOMPARE(parsed->trino.caFile, u"/conf/env/tls/ca.pem"_s);
        QVERIFY(parsed->trino.authentication == cluster::TrinoEndpoint::Authentication::Basic);
        QCOMPARE(parsed->trino.user, u"alice"_s);
        QCOMPARE(parsed->trino.secret->name, u"/conf/env/secrets/alice"_s);
        QCOMPARE(parsed->trino.podSelector, u"app=trino"_s);
        QCOMPARE(parsed->kubernetes.kubeconfig, u"/conf/env/kubeconfig"_s);
        QCOMPARE(parsed->kubernetes.context, u"alice@sandbox"_s);
        QCOMPARE(parsed->kubernetes.namespaceName, u"akko"_s);
        QVERIFY(parsed->opa.token->kind == cluster::SecretSource::Kind::Variable);
        QCOMPARE(parsed->opa.token->name, u"OPA_TOKEN"_s);
        QCOMPARE(parsed->opa.package, u"akko.other"_s);
        QVERIFY((parsed->objects == cluster::ObjectNames{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        QVERIFY((parsed->mounts == cluster::MountPaths{u"/m/a"_s, u"/m/b"_s, u"/m/krb5.conf"_s}));
        QVERIFY(parsed->signing.source == cluster::Signing::Source::Secret);
        QCOMPARE(parsed->signing.namespaceName, u"keys"_s);
        QCOMPARE(parsed->signing.name, u"seal"_s);
        QCOMPARE(parsed->access.adminGroups, (QStringList{u"ops"_s, u"true"_s}));
        QVERIFY((parsed->limits == cluster::Limits{60s, 20s, 10s, 5s, 7, 6, 30, 600s, 250}));
        using Source = cluster::SecretSource;
        QVERIFY((parsed->metadata
                 == cluster::MetadataEndpoint{QUrl(u"https://om:8585"_s), u"/conf/env/tls/ca.pem"_s,
                                              Source{Source::Kind::File, u"/conf/env/secrets/om"_s}, u"reader"_s,
                                              Source{Source::Kind::Variable, u"OM_TRINO"_s}, u"trino.svc:8443"_s,
                                              u"0 3 * * *"_s, 7s}));
        QVERIFY((parsed->vault
                 == cluster::VaultEndpoint{QUrl(u"https://vault:8200"_s), u"/conf/env/tls/ca.pem"_s, u"akko"_s, u"kv"_s,
                                           u"ours/catalogs"_s, cluster::VaultEndpoint::Authentication::AppRole,
                                           Source{Source::Kind::Variable, u"SECRET_ID"_s}, u"abc"_s,
                                           u"catalog-manager"_s, u"machines"_s, {}}));
        QVERIFY((parsed->credentials
                 == cluster::CredentialRest{cluster::CredentialRest::Store::Vault, u"ours"_s, u"ClusterSecretStore"_s,
                                            u"/conf/env/tls/sealing.pem"_s, 9s}));
    }

    void eachEndpointMayWantATokenOfItsOwn()
    {
        const QByteArray yaml = "name: one\n"
                                "trino: { url: 'https://t:1', authentication: { oidc: { audience: for-trino } } }\n"
                                "kubernetes: { kubeconfig: kc, authentication: oidc, audience: for-kubernetes }\n"
                                "metadata: { url: 'https://om:1', authentication: oidc, audience: for-metadata, trino_user: u }\n"
                                "identity: { issuer: 'https://kc/realms/r', exchange: { client_id: x, secret: { env: X } } }\n";
        const auto parsed = cluster::parseEnvironment(yaml, u"/conf/one.yaml"_s);
        QCOMPARE(codesOf(parsed), QStringList());
        QCOMPARE(parsed->trino.audience, u"for-trino"_s);
        QCOMPARE(parsed->kubernetes.audience, u"for-kubernetes"_s);
        QCOMPARE(parsed->metadata.audience, u"for-metadata"_s);
        QCOMPARE(parsed->identity.exchange.clientId, u"x"_s);
        QVERIFY(parsed->needsSession());
        QVERIFY(*cluster::parseEnvironment(cluster::toYaml(*parsed), u"/conf/one.yaml"_s) == *parsed);
    }

    void whatIsLeftOutHasItsDefault()
    {
        const auto parsed = cluster::parseEnvironment(small, u"/conf/small.yaml"_s);
        QCOMPARE(codesOf(parsed), QStringList());
        QCOMPARE(parsed->production, false);
        QCOMPARE(parsed->trino.podSelector, u"app.kubernetes.io/name=trino"_s);
        QVERIFY(parsed->opa.url.isEmpty());
        QVERIFY(parsed->metadata == cluster::MetadataEndpoint());
        QVERIFY(parsed->vault == cluster::VaultEndpoint());
        QVERIFY(parsed->credentials == cluster::CredentialRest());
        QVERIFY(parsed->objects == cluster::ObjectNames());
        QVERIFY(parsed->limits == cluster::Limits());
    }

    void writtenAndReadAgainItIsTheSame_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("full") << full;
        QTest::newRow("small") << small;
        QTest::newRow("bearer") << QByteArray(full).replace("basic: { user: alice, password: { file: secrets/alice } }",
                                                            "bearer: { token: { env: \"A\\\"B: é\" } }");
        QTest::newRow("vault's token") << QByteArray(full).replace(
            "approle: { role_id: abc, secret_id: { env: SECRET_ID }, mount: machines }", "token: { file: t }");
    }
    void writtenAndReadAgainItIsTheSame()
    {
        QFETCH(QByteArray, yaml);
        const auto first = cluster::parseEnvironment(yaml, u"/conf/a.yaml"_s);
        QVERIFY2(first, qPrintable(codesOf(first).join(u'\n')));
        const auto second = cluster::parseEnvironment(cluster::toYaml(*first), u"/elsewhere/b.yaml"_s);
        QVERIFY2(second, qPrintable(codesOf(second).join(u'\n')));
        QVERIFY(*first == *second);
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QStringList>("findings");
        const auto changed
            = [](const QByteArray &from, const QByteArray &to) { return QByteArray(full).replace(from, to); };
        QTest::newRow("unknown field") << changed("  ca: tls/ca.pem\n  auth", "  cas: tls/ca.pem\n  auth")
                                       << QStringList{u"6:3 environment.unknown-field trino.cas"_s};
        QTest::newRow("nothing there") << QByteArray("{}\n")
                                       << QStringList{u"1:1 environment.missing-field name"_s,
                                                      u"1:1 environment.missing-field trino"_s,
                                                      u"1:1 environment.missing-field kubernetes"_s};
        QTest::newRow("a list") << QByteArray("[]\n")
                                << QStringList{u"1:1 environment.wrong-type "_s,
                                               u"1:1 environment.missing-field name"_s,
                                               u"1:1 environment.missing-field trino"_s,
                                               u"1:1 environment.missing-field kubernetes"_s};
        QTest::newRow("inline password") << changed(
            "{ file: secrets/alice }",
            "canary") << QStringList{u"7:53 environment.inline-secret trino.authentication.basic.password"_s};
        QTest::newRow("password in the url") << changed("https://trino", "https://alice:canary@trino")
                                             << QStringList{u"5:8 environment.inline-secret trino.url"_s};
        QTest::newRow("two sources") << changed("{ env: OPA_TOKEN }", "{ env: A, file: b }")
                                     << QStringList{u"13:10 environment.wrong-type opa.token"_s};
        QTest::newRow("two ways to sign in") << changed("{ basic:", "{ none: { user: x }, basic:")
                                             << QStringList{u"7:19 environment.wrong-type trino.authentication"_s};
        QTest::newRow("no way to sign in")
            << QByteArray(small).replace("  authentication: { none: { user: alice } }\n", "")
            << QStringList{u"3:3 environment.missing-field trino.authentication"_s};
        QTest::newRow("no url") << changed("url: https://trino:8443", "url: trino:8443")
                                << QStringList{u"5:8 environment.bad-url trino.url"_s};
        QTest::newRow("no number") << changed("lease_seconds: 10", "lease_seconds: soon")
                                   << QStringList{u"18:65 environment.bad-number limits.lease_seconds"_s};
        QTest::newRow("no time at all") << changed("lease_seconds: 10", "lease_seconds: 0")
                                        << QStringList{u"18:65 environment.bad-number limits.lease_seconds"_s};
        QTest::newRow("no list") << changed("[root]", "root")
                                 << QStringList{u"17:53 environment.wrong-type access.admin_users"_s};
        QTest::newRow("no colour") << changed("#9333ea", "violet") << QStringList{u"3:9 environment.bad-colour colour"_s};
        QTest::newRow("no boolean") << changed("production: true", "production: maybe")
                                    << QStringList{u"2:13 environment.wrong-type production"_s};
        QTest::newRow("password over http")
            << changed("https://trino", "http://trino")
            << QStringList{u"5:8 environment.password-over-http trino.authentication.basic.password"_s};
        QTest::newRow("token over http") << changed("https://opa", "http://opa")
                                         << QStringList{u"11:8 environment.password-over-http opa.token"_s};
        QTest::newRow("metadata's token over http") << changed("https://om", "http://om")
                                                    << QStringList{u"20:8 environment.password-over-http metadata.token"_s};
        QTest::newRow("no schedule") << changed("0 3 * * *", "daily")
                                     << QStringList{u"26:13 environment.bad-schedule metadata.schedule"_s};
        QTest::newRow("no address") << changed("trino.svc:8443", "https://x")
                                    << QStringList{u"25:18 environment.bad-address metadata.trino_address"_s};
        QTest::newRow("nobody reads Trino") << changed("  trino_user: reader\n", "")
                                            << QStringList{u"20:3 environment.missing-field metadata.trino_user"_s};
        QTest::newRow("two ways into Vault") << changed("{ approle: {", "{ token: { env: T }, approle: {")
                                             << QStringList{u"34:19 environment.wrong-type vault.authentication"_s};
        QTest::newRow("a mount with a slash before it") << changed("mount: kv", "mount: /kv")
                                                        << QStringList{u"32:10 environment.wrong-type vault.mount"_s};
        QTest::newRow("Vault's token over http") << changed("https://vault", "http://vault")
                                                 << QStringList{u"29:8 environment.password-over-http vault.authentication"_s};
        QTest::newRow("a secret id in the file")
            << changed("{ env: SECRET_ID }", "canary")
            << QStringList{u"34:57 environment.inline-secret vault.authentication.approle.secret_id"_s};
        QTest::newRow("an unknown store") << changed("store: vault", "store: configmap")
                                          << QStringList{u"37:10 environment.wrong-type credentials.store"_s};
        QTest::newRow("an unknown kind of store") << changed("ClusterSecretStore", "Store")
                                                  << QStringList{u"39:22 environment.wrong-type credentials.secret_store_kind"_s};
        QTest::newRow("kept in a Vault that is not named")
            << QByteArray(small) + "credentials: { store: vault }\n" << QStringList{u"1:1 environment.missing-field vault"_s};
        QTest::newRow("sealed without a certificate")
            << QByteArray(small) + "credentials: { store: sealed-secrets }\n"
            << QStringList{u"6:14 environment.missing-field credentials.certificate"_s};
        QTest::newRow("unreadable") << QByteArray("name: [\n") << QStringList{u"2:1 document.unreadable "_s};
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QStringList, findings);
        const auto parsed = cluster::parseEnvironment(yaml, u"/conf/a.yaml"_s);
        QCOMPARE(codesOf(parsed), findings);
        for (const Diagnostic &finding : parsed.error()) {
            for (const QString &argument : finding.error.arguments) {
                QVERIFY(!argument.contains(u"canary"_s));
            }
        }
    }

    void eachCoordinatorHasAnAddressOfItsOwn()
    {
        const auto with = [](const QByteArray &addresses) {
            return cluster::parseEnvironment(QByteArray(full).replace("  pod_selector: app=trino\n", QByteArray("  coordinators: " + addresses + '\n')),
                                             u"/conf/a.yaml"_s);
        };
        const auto parsed = with("[\"https://trino-0:8443\", \"https://trino-1:8443\"]");
        QCOMPARE(codesOf(parsed), QStringList());
        QCOMPARE(parsed->trino.coordinators,
                 (QList<QUrl>{QUrl(u"https://trino-0:8443"_s), QUrl(u"https://trino-1:8443"_s)}));
        QCOMPARE(cluster::parseEnvironment(cluster::toYaml(*parsed), u"/conf/a.yaml"_s)->trino.coordinators,
                 parsed->trino.coordinators);
        QCOMPARE(codesOf(with("[nowhere]")), QStringList{u"8:17 environment.bad-url trino.coordinators"_s});
        QCOMPARE(codesOf(with("[\"http://trino-0:8080\"]")),
                 QStringList{u"5:8 environment.password-over-http trino.coordinators"_s});
    }

    void signingKeysHaveAPlace()
    {
        const auto with = [](const QByteArray &signature) {
            return cluster::parseEnvironment(QByteArray(small + "signature: " + signature + '\n'), u"/conf/a.yaml"_s);
        };
        using Source = cluster::Signing::Source;
        QVERIFY(cluster::parseEnvironment(small, u"/conf/a.yaml"_s)->signing.source == Source::None);
        QVERIFY(with("{ source: keychain }")->signing.source == Source::Keychain);
        const QByteArray place = "vault: { url: 'https://vault:8200', authentication: { token: { env: T } } }\n";
        const auto vault = with("{ source: vault, path: kv/a }\n" + place);
        QVERIFY(vault->signing.source == Source::Vault);
        QCOMPARE(vault->signing.path, u"kv/a"_s);
        QVERIFY(cluster::parseEnvironment(cluster::toYaml(*vault), u"/conf/a.yaml"_s)->signing == vault->signing);
        QCOMPARE(codesOf(with("{ source: vault }")), QStringList{u"1:1 environment.missing-field vault"_s});
        QCOMPARE(codesOf(with("{ source: paper }")), QStringList{u"6:22 environment.wrong-type signature.source"_s});
    }

    void aProductionEnvironmentIsAmberUnlessItSaysOtherwise()
    {
        cluster::Environment environment;
        QCOMPARE(cluster::barColour(environment), QString());
        environment.production = true;
        QCOMPARE(cluster::barColour(environment), u"#d97706"_s);
        environment.colour = u"#16a34a"_s;
        QCOMPARE(cluster::barColour(environment), u"#16a34a"_s);
    }

    void certificatesAreShownBeforeTheyAreTrusted()
    {
        const Identity first = makeIdentity("One CA", "one.example");
        const Identity second = makeIdentity("Other CA", "other.example");
        const auto facts = cluster::certificatesIn(first.certificatePem + second.certificatePem);
        QVERIFY(facts);
        QCOMPARE(facts->size(), size_t(2));
        QCOMPARE(facts->at(0).subject, u"One CA"_s);
        QCOMPARE(facts->at(1).issuer, u"Other CA"_s);
        QCOMPARE(facts->at(0).fingerprint.size(), 32 * 3 - 1);
        QVERIFY(facts->at(0).expires > QDateTime::currentDateTimeUtc());
        QCOMPARE(cluster::certificatesIn("nonsense").error().code, u"trust.no-certificate"_s);
        QCOMPARE(cluster::certificatesIn(first.certificatePem + "-----BEGIN EC PRIVATE KEY-----").error().code, u"trust.private-key"_s);
    }

    void aCaIsKeptBesideTheEnvironmentAndNeverReplacesAnother()
    {
        QTemporaryDir config;
        const QByteArray first = makeIdentity("One CA", "one.example").certificatePem;
        const QByteArray second = makeIdentity("Other CA", "other.example").certificatePem;
        const auto one = cluster::writeCa(config.path(), u"prod-eu"_s, u"trino"_s, first);
        const auto other = cluster::writeCa(config.path(), u"prod-eu"_s, u"trino"_s, second);
        QVERIFY(one && other && *one != *other);
        QCOMPARE(*cluster::readCa(*one), first);
        QCOMPARE(QFile::permissions(*one) & 0x0077, QFileDevice::Permissions());
        QVERIFY(one->startsWith(cluster::environmentsFolder(config.path()) + u"/prod-eu.trino-ca-"_s));
        QVERIFY(cluster::environmentFiles(config.path()).empty());
        QCOMPARE(cluster::writeCa(config.path(), u"../x"_s, u"trino"_s, first).error().code, u"environment.bad-name"_s);
        QCOMPARE(cluster::writeCa(config.path(), u"x"_s, u"trino"_s, "no").error().code, u"trust.no-certificate"_s);
        QCOMPARE(cluster::readCa(config.path()).error().code, u"file.unreadable"_s);
    }

    void aPasswordMayGoOverHttpOnThisMachine()
    {
        for (const char *host : {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:8080"}) {
            QVERIFY(cluster::parseEnvironment(QByteArray(full).replace("https://trino:8443", host), u"/conf/a.yaml"_s));
        }
    }

    void suggestsTheFieldThatWasMeant()
    {
        const auto parsed = cluster::parseEnvironment(QByteArray(full).replace("production:", "prodution:"), u"a"_s);
        QCOMPARE(parsed.error().front().error.arguments.value(u"nearest"_s), u"production"_s);
    }

    void becomesThreeClientsThatAnswer()
    {
        const Identity identity = makeIdentity("ca", "IP:127.0.0.1");
        HttpServer server(
            [](QTcpSocket &socket, const Received &received) {
                socket.write(HttpServer::bytes(
                    200,
                    received.path == "/v1/info" ? R"({"nodeVersion":{"version":"476"},"starting":false,"uptime":"1s"})"
                        : received.path == "/version" ? R"({"gitVersion":"v1.36.3"})"
                                                      : R"({"result":true})"));
            },
            identity.pair);
        const QTemporaryDir folder;
        const QByteArray url = server.url().toEncoded();
        write(folder.filePath(u"ca.pem"_s), identity.certificatePem);
        write(folder.filePath(u"password"_s), "canary-pw\n");
        write(folder.filePath(u"config"_s),
              "clusters: [{ name: c, cluster: { server: \"" + url
                  + "\", certificate-authority: ca.pem } }]\n"
                    "users: [{ name: u, user: { token: canary-kube } }]\n"
                    "contexts: [{ name: m, context: { cluster: c, user: u, namespace: akko } }]\ncurrent-context: m\n");
        qputenv("CM_TEST_OPA_TOKEN", "canary-opa");
        const QByteArray yaml = "name: x\ntrino:\n  url: " + url
            + "\n  ca: ca.pem\n  authentication: { basic: { user: alice, password: { file: password } } }\n"
              "kubernetes: { kubeconfig: config }\nopa: { url: \""
            + url + "\", ca: ca.pem, token: { env: CM_TEST_OPA_TOKEN } }\n";
        const auto environment = cluster::parseEnvironment(yaml, folder.filePath(u"x.yaml"_s));
        QCOMPARE(codesOf(environment), QStringList());
        QString log;
        const auto write = [&log](const http::Exchange &line) { log += line.address + line.curl; };
        const auto endpoints = done(cluster::connect(*environment, write, {}));
        QVERIFY2(endpoints, endpoints ? "" : qPrintable(endpoints.error().code));
        QCOMPARE(endpoints->kubernetes.namespaceName(), u"akko"_s);
        QCOMPARE(done(endpoints->trino.info({}))->version, u"476"_s);
        QCOMPARE(server.requests.last().header("Authorization"), "Basic " + QByteArray("alice:canary-pw").toBase64());
        QCOMPARE(done(endpoints->kubernetes.version({})).value(), u"v1.36.3"_s);
        QCOMPARE(server.requests.last().header("Authorization"), "Bearer canary-kube");
        QCOMPARE(done(endpoints->opa.mayAccessCatalog({u"alice"_s, {}}, u"c"_s, {})).value(), true);
        QCOMPARE(server.requests.last().header("Authorization"), "Bearer canary-opa");
        QVERIFY(!log.isEmpty() && !log.contains(u"canary"_s));
    }

    void saysWhichCredentialCannotBeRead()
    {
        const QTemporaryDir folder;
        const auto connecting = [&folder](const QByteArray &yaml) {
            const auto environment = cluster::parseEnvironment(yaml, folder.filePath(u"x.yaml"_s));
            return done(cluster::connect(*environment, {}, {})).error();
        };
        Error error = connecting(full);
        QCOMPARE(error.code, u"environment.ca-unreadable"_s);
        QCOMPARE(error.arguments.value(u"file"_s), folder.filePath(u"tls/ca.pem"_s));
        error = connecting(QByteArray(full).replace("  ca: tls/ca.pem\n", ""));
        QCOMPARE(error.code, u"environment.secret-unreadable"_s);
        QCOMPARE(error.arguments.value(u"file"_s), folder.filePath(u"secrets/alice"_s));
        error = connecting(
            QByteArray(full).replace("  ca: tls/ca.pem\n", "").replace("file: secrets/alice", "env: CM_TEST_UNSET"));
        QCOMPARE(error.code, u"environment.variable-unset"_s);
        QCOMPARE(error.arguments.value(u"variable"_s), u"CM_TEST_UNSET"_s);
        error = connecting(small);
        QCOMPARE(error.code, u"kubeconfig.file-unreadable"_s);
        QCOMPARE(error.arguments.value(u"file"_s), u"/k"_s);
        write(folder.filePath(u"k"_s), "clusters: []\ncontexts: []\n");
        error = connecting(QByteArray(small).replace("/k", "k"));
        QCOMPARE(error.code, u"kubeconfig.unknown-context"_s);
        QCOMPARE(error.arguments.value(u"place"_s), folder.filePath(u"k"_s) + u":1:1"_s);
    }
};

std::unique_ptr<QObject> makeEnvironmentTest()
{
    return std::make_unique<EnvironmentTest>();
}

#include "environment_test.moc"

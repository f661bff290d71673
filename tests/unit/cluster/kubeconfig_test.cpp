// A kubeconfig read as kubectl reads it: what it says, where it is wrong (line and column), and its plugins.
#include "cluster/kubeconfig.h"
#include "http_server.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write");
    }
}

// One cluster, one user, one context named "main"; the lines of both are the test's. `cluster:` is line 5, its fields 6
// on.
QByteArray config(const QByteArray &cluster, const QByteArray &user)
{
    const auto indented = [](const QByteArray &lines) -> QByteArray {
        return "    " + QByteArray(lines).replace("\n", "\n    ") + '\n';
    };
    return "apiVersion: v1\nkind: Config\nclusters:\n- name: c\n  cluster:\n" + indented(cluster)
        + "users:\n- name: u\n  user:\n" + indented(user)
        + "contexts:\n- name: main\n  context: { cluster: c, user: u, namespace: akko }\ncurrent-context: main\n";
}

tl::expected<kubeconfig::Resolved, Diagnostic>
resolved(const QByteArray &yaml, const QString &path = u"/nowhere/config"_s, const QString &context = {})
{
    const auto file = kubeconfig::parse(yaml, path);
    if (!file) {
        return tl::unexpected(file.error());
    }
    return kubeconfig::resolve(*file, context);
}

// A plugin that is a shell script.
kubeconfig::ExecPlugin plugin(const QTemporaryDir &folder, const QByteArray &script)
{
    const QString path = folder.filePath(u"plugin"_s);
    write(path, "#!/bin/sh\n" + script);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {u"client.authentication.k8s.io/v1"_s, path, {u"get-token"_s}, {{u"REALM"_s, u"akko"_s}}, {}};
}

QByteArray credential(const QByteArray &status)
{
    return R"({"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":)" + status + "}";
}

QByteArray tokenOf(const http::Authorization &authorization)
{
    const auto *bearer = std::get_if<http::BearerAuthorization>(&authorization);
    return bearer != nullptr ? bearer->token.reveal().toByteArray() : QByteArray();
}

} // namespace

class KubeconfigTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsServerNamespaceAndToken()
    {
        const auto config1 = resolved(config(
            "server: https://k8s:6443\ntls-server-name: api.internal\nproxy-url: socks5://gate:1080", "token: t0"));
        QVERIFY2(config1, config1 ? "" : qPrintable(config1.error().error.code));
        QCOMPARE(config1->server, QUrl(u"https://k8s:6443"_s));
        QCOMPARE(config1->context.namespaceName, u"akko"_s);
        QCOMPARE(config1->trust.serverName, u"api.internal"_s);
        QCOMPARE(config1->proxy, QUrl(u"socks5://gate:1080"_s));
        QCOMPARE(tokenOf(config1->authorization), "t0");
    }

    void readsFilesBesideItself()
    {
        const Identity identity = makeIdentity("ca", "DNS:x");
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"pki"_s));
        write(folder.filePath(u"pki/ca.pem"_s), identity.certificatePem);
        write(folder.filePath(u"token"_s), "t1\n");
        const auto config1 = resolved(
            config("server: https://k8s:6443\ncertificate-authority: pki/ca.pem", "tokenFile: ./token\ntoken: older"),
            folder.filePath(u"config"_s));
        QVERIFY2(config1, config1 ? "" : qPrintable(config1.error().error.code));
        QCOMPARE(config1->trust.caPem, identity.certificatePem);
        QCOMPARE(tokenOf(config1->authorization), "t1");
    }

    void readsACertificateAndItsKeyFromTheTextItself()
    {
        const Identity identity = makeIdentity("alice", "DNS:x");
        const QByteArray key = identity.pair.second.toPem();
        const auto config1 = resolved(config(
            "server: https://k8s:6443\ncertificate-authority-data: " + identity.certificatePem.toBase64(),
            "client-certificate-data: " + identity.certificatePem.toBase64() + "\nclient-key-data: " + key.toBase64()));
        QVERIFY2(config1, config1 ? "" : qPrintable(config1.error().error.code));
        QCOMPARE(config1->trust.caPem, identity.certificatePem);
        QVERIFY(config1->trust.client);
        QCOMPARE(config1->trust.client->certificate, identity.certificatePem);
        QCOMPARE(config1->trust.client->key.reveal(), QByteArrayView(key));
    }

    void aClientCertificateSignsInOverRealTls()
    {
        // The server asks for a certificate; ours arrives.
        const Identity identity = makeIdentity("alice", "IP:127.0.0.1");
        QByteArray seen;
        HttpServer server(
            [&seen](QTcpSocket &socket, const Received &) {
                seen = qobject_cast<QSslSocket *>(&socket)->peerCertificate().toPem();
                socket.write(HttpServer::bytes(200, "{}"));
            },
            identity.pair);
        server.asksForCertificate = true;
        const auto config1 = resolved(config("server: " + server.url().toEncoded() + "\ncertificate-authority-data: "
                                                 + identity.certificatePem.toBase64(),
                                             "client-certificate-data: " + identity.certificatePem.toBase64()
                                                 + "\nclient-key-data: " + identity.pair.second.toPem().toBase64()));
        QVERIFY(config1);
        const http::Client client(u"kubernetes"_s, config1->trust, config1->authorization);
        http::Request request;
        request.url = config1->server;
        const auto response = done(client.send(request, {}));
        QVERIFY2(response, response ? "" : qPrintable(response.error().arguments.value(u"reason"_s)));
        QCOMPARE(seen, identity.certificatePem);
    }

    void takesTheContextAskedFor()
    {
        const QByteArray two = config("server: https://k8s:6443", "token: t0") + "preferences: {}\n";
        const auto other
            = resolved(QByteArray(two).replace("contexts:\n", "contexts:\n- name: other\n  context: { cluster: c }\n"),
                       u"config"_s, u"other"_s);
        QVERIFY(other);
        QCOMPARE(other->context.namespaceName, QString());
        QVERIFY(std::holds_alternative<http::NoAuthorization>(other->authorization));
    }

    void readsTheExecPlugin()
    {
        const auto config1 = resolved(
            config(
                "server: https://k8s:6443\ncertificate-authority-data: "
                    + makeIdentity("ca", "DNS:x").certificatePem.toBase64(),
                "exec:\n  apiVersion: client.authentication.k8s.io/v1beta1\n  command: bin/login\n  args: [get-token, "
                "\"7\"]\n"
                "  env:\n  - { name: REALM, value: akko }\n  provideClusterInfo: true\n  interactiveMode: IfAvailable\n"
                "  installHint: ask the platform team"),
            u"/home/a/.kube/config"_s);
        QVERIFY2(config1, config1 ? "" : qPrintable(config1.error().error.code));
        QVERIFY(config1->exec);
        QCOMPARE(config1->exec->command, u"/home/a/.kube/bin/login"_s);
        QCOMPARE(config1->exec->arguments, (QStringList{u"get-token"_s, u"7"_s}));
        QCOMPARE(config1->exec->environment.value(u"REALM"_s), u"akko"_s);
        QCOMPARE(config1->exec->cluster.value(u"server"_s).toString(), u"https://k8s:6443"_s);
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Position>("position");
        const QByteArray server = "server: https://k8s:6443";
        const auto row = [](const char *name, const QByteArray &yaml, const QString &code, Position position) {
            QTest::newRow(name) << yaml << code << position;
        };
        row("a list", "- a\n- b\n", u"kubeconfig.not-a-kubeconfig"_s, {1, 1});
        row("a Pod", "apiVersion: v1\nkind: Pod\nclusters: []\ncontexts: []\n", u"kubeconfig.not-a-kubeconfig"_s,
            {1, 1});
        row("unreadable", "clusters: [\n", u"document.unreadable"_s, {2, 1});
        row("unknown context", config(server, "token: t").replace("current-context: main", "current-context: mian"),
            u"kubeconfig.unknown-context"_s, {14, 18});
        row("unknown cluster", config(server, "token: t").replace("cluster: c,", "cluster: d,"),
            u"kubeconfig.unknown-cluster"_s, {13, 23});
        row("unknown user", config(server, "token: t").replace("user: u,", "user: v,"), u"kubeconfig.unknown-user"_s,
            {13, 32});
        row("insecure", config(server + "\ninsecure-skip-tls-verify: true", "token: t"), u"kubeconfig.insecure"_s,
            {7, 31});
        row("no server", config("certificate-authority: x", "token: t"), u"kubeconfig.missing-field"_s, {6, 5});
        row("server without a scheme", config("server: k8s:6443", "token: t"), u"kubeconfig.bad-url"_s, {6, 13});
        row("proxy we do not speak", config(server + "\nproxy-url: https://gate", "token: t"), u"kubeconfig.bad-url"_s,
            {7, 16});
        row("CA file missing", config(server + "\ncertificate-authority: ca.pem", "token: t"),
            u"kubeconfig.file-unreadable"_s, {7, 28});
        row("CA no base64", config(server + "\ncertificate-authority-data: '%%%'", "token: t"),
            u"kubeconfig.bad-base64"_s, {7, 33});
        row("CA no PEM", config(server + "\ncertificate-authority-data: aGVsbG8=", "token: t"), u"kubeconfig.bad-pem"_s,
            {7, 33});
        row("auth-provider", config(server, "auth-provider: { name: oidc }"), u"kubeconfig.unknown-authentication"_s,
            {10, 5});
        row("impersonation", config(server, "token: t\nas: root"), u"kubeconfig.unknown-authentication"_s, {11, 5});
        row("exec of an old kind",
            config(server, "exec: { apiVersion: client.authentication.k8s.io/v1alpha1, command: x }"),
            u"kubeconfig.unknown-authentication"_s, {10, 11});
        row("exec that must ask",
            config(server,
                   "exec: { apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Always }"),
            u"kubeconfig.unknown-authentication"_s, {10, 11});
        row("exec without a command", config(server, "exec: { apiVersion: client.authentication.k8s.io/v1 }"),
            u"kubeconfig.missing-field"_s, {10, 11});
        row("token in the clear", config("server: http://k8s:8080", "token: t"), u"kubeconfig.credential-over-http"_s,
            {6, 13});
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, code);
        QFETCH(Position, position);
        const auto config1 = resolved(yaml);
        QVERIFY(!config1);
        QCOMPARE(config1.error().error.code, code);
        QCOMPARE(config1.error().file, u"/nowhere/config"_s);
        const Position found = config1.error().position;
        QVERIFY2(found == position, qPrintable(u"%1:%2"_s.arg(found.line).arg(found.column)));
    }

    void namesTheContextsThereAre()
    {
        const auto config1 = resolved(config("server: https://k8s:6443", "token: t"), u"config"_s, u"prod"_s);
        QCOMPARE(config1.error().error.arguments,
                 (QMap<QString, QString>{{u"context"_s, u"prod"_s}, {u"known"_s, u"main"_s}}));
    }

    void keepsAProxysPasswordOutOfItsComplaint()
    {
        const auto config1 = resolved(config("server: https://k8s:6443\nproxy-url: ftp://me:canary@gate", "token: t"));
        QCOMPARE(config1.error().error.code, u"kubeconfig.bad-url"_s);
        QVERIFY(!config1.error().error.arguments.value(u"value"_s).contains(u"canary"_s));
    }

    void aPluginGivesAToken()
    {
        const QTemporaryDir folder;
        const auto made
            = plugin(folder,
                     "test \"$1\" = get-token && test \"$REALM\" = akko || exit 3\n"
                     "case \"$KUBERNETES_EXEC_INFO\" in *'\"interactive\":false'*) ;; *) exit 4;; esac\n"
                     "cat <<'END'\n"
                         + credential(R"({"token":"t2","expirationTimestamp":"2026-11-21T10:00:00Z"})") + "\nEND\n");
        const auto given = done(kubeconfig::credentialFrom(made, {}));
        QVERIFY2(given, given ? "" : qPrintable(given.error().arguments.value(u"reason"_s)));
        QCOMPARE(tokenOf(given->authorization), "t2");
        QCOMPARE(given->expires, QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC));
    }

    void aPluginGivesACertificate()
    {
        const QTemporaryDir folder;
        const auto made = plugin(
            folder,
            "cat <<'END'\n" + credential(R"({"clientCertificateData":"CERT","clientKeyData":"KEY"})") + "\nEND\n");
        const auto given = done(kubeconfig::credentialFrom(made, {}));
        QVERIFY(given && given->client);
        QCOMPARE(given->client->certificate, "CERT");
        QCOMPARE(given->client->key.reveal(), QByteArrayView("KEY"));
    }

    void aPluginThatFailsSaysHowAndNotWhatItPrinted_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("reason");
        QTest::newRow("exit code") << QByteArray("echo canary; echo canary >&2; exit 7") << u"exit code 7"_s;
        QTest::newRow("garbage") << QByteArray("echo canary")
                                 << u"its output is no ExecCredential of client.authentication.k8s.io/v1"_s;
        QTest::newRow("nothing in it") << QByteArray("echo '" + credential("{}") + "'")
                                       << u"neither a token nor a certificate with its key in its status"_s;
        QTest::newRow("endless") << QByteArray(
            "while :; do echo canarycanarycanarycanarycanarycanarycanarycanary; done")
                                 << u"it was killed"_s;
    }
    void aPluginThatFailsSaysHowAndNotWhatItPrinted()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        const auto given = done(kubeconfig::credentialFrom(plugin(folder, script), {}));
        QVERIFY(!given);
        QCOMPARE(given.error().code, u"kubeconfig.exec-failed"_s);
        QCOMPARE(given.error().arguments.value(u"reason"_s), reason);
        QVERIFY(given.error().rawAnswer.isEmpty());
    }

    void aPluginThatIsNotThereIsAnError()
    {
        const auto given = done(kubeconfig::credentialFrom({u"v1"_s, u"no-such-plugin-here"_s, {}, {}, {}}, {}));
        QCOMPARE(given.error().arguments.value(u"reason"_s), u"no such program"_s);
    }

    void aPluginThatHangsIsEndedAtItsDeadlineOrAStop()
    {
        const QTemporaryDir folder;
        const auto made = plugin(folder, "exec sleep 30");
        QElapsedTimer clock;
        clock.start();
        const auto late = done(kubeconfig::credentialFrom(made, {}, 200ms));
        QCOMPARE(late.error().code, u"kubeconfig.exec-timeout"_s);
        QCOMPARE(late.error().arguments.value(u"seconds"_s), u"0.2"_s);
        std::stop_source source;
        QTimer::singleShot(100, this, [&] { source.request_stop(); });
        QCOMPARE(done(kubeconfig::credentialFrom(made, source.get_token())).error().code, u"http.cancelled"_s);
        QVERIFY(clock.elapsed() < 3000);
    }
};

std::unique_ptr<QObject> makeKubeconfigTest()
{
    return std::make_unique<KubeconfigTest>();
}

#include "kubeconfig_test.moc"

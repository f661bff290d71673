// "Copy as kubectl" and "copy as SQL" of requests as the clients really make them.
#include "cluster/exchange_text.h"

#include "cluster/kubernetes.h"
#include "cluster/trino.h"
#include "http_server.h"

using namespace Qt::StringLiterals;

namespace {

using Ask = std::function<void(const kubernetes::Client &)>;

const QString canary = u"canary-7f3a"_s;

http::Exchange said(const Ask &ask)
{
    HttpServer server(HttpServer::always(200, "{}"));
    http::Exchange line;
    const kubernetes::Client client(
        server.url(), u"akko"_s,
        http::Client(u"kubernetes"_s, {}, {}, [&line](const http::Exchange &written) { line = written; }));
    ask(client);
    return line;
}

QJsonObject named(const QString &name)
{
    return {{u"metadata"_s, QJsonObject{{u"name"_s, name}}}};
}

QJsonObject secretWithCanary()
{
    QJsonObject object = named(u"files"_s);
    object.insert(u"data"_s, QJsonObject{{u"a.properties"_s, QString::fromLatin1(canary.toUtf8().toBase64())}});
    return object;
}

} // namespace

class ExchangeTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kubectlSaysTheSame_data()
    {
        using kubernetes::DryRun;
        using kubernetes::Force;
        QTest::addColumn<Ask>("ask");
        QTest::addColumn<QString>("command"); // its first line
        QTest::newRow("get") << Ask([](const auto &client) { done(client.get(kubernetes::secrets, u"a"_s, {})); })
                             << u"kubectl get secrets a -n akko -o json"_s;
        QTest::newRow("list") << Ask([](const auto &client) {
            done(client.list(kubernetes::deployments, u"app in (a,b)"_s, {}));
        }) << u"kubectl get deployments.apps -n akko -l 'app in (a,b)' -o json"_s;
        QTest::newRow("watch") << Ask([](const auto &client) {
            done(client.watch(kubernetes::secrets, u"a=b"_s, u"7"_s, [](const kubernetes::Event &) {}, {}));
        }) << u"kubectl get secrets -n akko -l a=b --watch -o json"_s;
        QTest::newRow("create") << Ask([](const auto &client) {
            done(client.create(kubernetes::configMaps, named(u"a"_s), DryRun::No, {}));
        }) << u"kubectl create --validate=strict -n akko -o json -f - <<'EOF'"_s;
        QTest::newRow("dry run") << Ask([](const auto &client) {
            done(client.create(kubernetes::configMaps, named(u"a"_s), DryRun::Yes, {}));
        }) << u"kubectl create --validate=strict --dry-run=server -n akko -o json -f - <<'EOF'"_s;
        QTest::newRow("apply")
            << Ask([](const auto &client) {
                   done(client.apply(kubernetes::secrets, named(u"a"_s), u"catalog-manager/x"_s, DryRun::No, Force::Yes,
                                     {}));
               })
            << QString(u"kubectl apply --server-side --field-manager catalog-manager/x --force-conflicts "_s
                       + u"--validate=strict -n akko -f - <<'EOF'"_s);
        QJsonObject replaced = named(u"a"_s);
        replaced.insert(u"metadata"_s, QJsonObject{{u"name"_s, u"a"_s}, {u"resourceVersion"_s, u"3"_s}});
        QTest::newRow("replace") << Ask([replaced](const auto &client) {
            done(client.replace(kubernetes::secrets, replaced, {}));
        }) << u"kubectl replace --validate=strict -n akko -f - <<'EOF'"_s;
        QTest::newRow("merge patch") << Ask([](const auto &client) {
            done(client.mergePatch(kubernetes::pods, u"trino-0"_s, {{u"it's"_s, 1}}, {}, DryRun::No, {}));
        }) << uR"(kubectl patch pods trino-0 -n akko --type merge -p '{"it'\''s":1}')"_s;
        QTest::newRow("merge patch that is tried")
            << Ask([](const auto &client) {
                   done(client.mergePatch(kubernetes::secrets, u"a"_s, {}, u"catalog-manager"_s, DryRun::Yes, {}));
               })
            << u"kubectl patch secrets a -n akko --field-manager catalog-manager --dry-run=server --type merge -p '{}'"_s;
        QTest::newRow("create for a manager")
            << Ask([](const auto &client) {
                   done(client.create(kubernetes::configMaps, named(u"a"_s), DryRun::No, {}, u"catalog-manager"_s));
               })
            << u"kubectl create --field-manager catalog-manager --validate=strict -n akko -o json -f - <<'EOF'"_s;
        QTest::newRow("delete") << Ask([](const auto &client) {
            done(client.remove(kubernetes::secrets, u"a"_s, {}, {}));
        }) << u"kubectl delete secrets a -n akko"_s;
        QTest::newRow("delete what was looked at") << Ask([](const auto &client) {
            done(client.remove(kubernetes::secrets, u"a"_s, {u"uid"_s, u"3"_s}, {}));
        }) << u"kubectl delete --raw '/api/v1/namespaces/akko/secrets/a' -f - <<'EOF'"_s;
        QTest::newRow("who am I") << Ask([](const auto &client) { done(client.whoAmI({})); })
                                  << u"kubectl create -o json -f - <<'EOF'"_s;
        QTest::newRow("version") << Ask([](const auto &client) { done(client.version({})); })
                                 << u"kubectl get --raw '/version'"_s;
    }
    void kubectlSaysTheSame()
    {
        QFETCH(Ask, ask);
        const auto command = cluster::asKubectl(said(ask));
        QVERIFY(command);
        QTEST(command->section(u'\n', 0, 0), "command");
        QCOMPARE(command->contains(u"<<'EOF'"_s), command->endsWith(u"\n}\nEOF"_s));
    }

    void aSecretIsMaskedInKubectlToo()
    {
        const auto line = said([](const kubernetes::Client &client) {
            done(client.apply(kubernetes::secrets, secretWithCanary(), u"m"_s, kubernetes::DryRun::No,
                              kubernetes::Force::No, {}));
        });
        const auto command = cluster::asKubectl(line);
        QVERIFY(command && command->contains(u"a.properties"_s));
        QVERIFY(!command->contains(canary));
        QVERIFY(!command->contains(QString::fromLatin1(canary.toUtf8().toBase64())));
    }

    void whatWentElsewhereIsNoKubectl()
    {
        http::Exchange line = said([](const kubernetes::Client &client) { done(client.version({})); });
        line.service = u"opa"_s;
        QVERIFY(!cluster::asKubectl(line));
        QVERIFY(!cluster::asSql(line));
    }

    void theStatementIsShownOnceAndNotItsFollowers()
    {
        HttpServer server([](QTcpSocket &socket, const Received &received) {
            const QByteArray next
                = received.method == "POST" ? ",\"nextUri\":\"http://x/v1/statement/queued/q/slug/1\"" : "";
            socket.write(HttpServer::bytes(200, "{\"id\":\"q\"" + next + '}'));
        });
        std::vector<http::Exchange> lines;
        const trino::Client client(
            server.url(),
            http::Client(u"trino"_s, {}, {}, [&lines](const http::Exchange &written) { lines.push_back(written); }),
            u"alice"_s);
        trino::Statement statement;
        statement.sql = u"CREATE CATALOG \"a\" USING tpch WITH (\"x\" = '"_s + canary + u"')"_s;
        statement.shownSql = u"CREATE CATALOG \"a\" USING tpch WITH (\"x\" = '…')"_s;
        QVERIFY(done(client.run(statement, {})));
        QCOMPARE(lines.size(), 2U);
        QCOMPARE(cluster::asSql(lines.front()), u"CREATE CATALOG \"a\" USING tpch WITH (\"x\" = '…')"_s);
        QVERIFY(!cluster::asSql(lines.back()));
        QVERIFY(!cluster::asKubectl(lines.front()));
    }
};

std::unique_ptr<QObject> makeExchangeTextTest()
{
    return std::make_unique<ExchangeTextTest>();
}

#include "exchange_text_test.moc"

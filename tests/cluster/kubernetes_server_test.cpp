// What our rules about shared objects stand on, asked of a real API server: who owns which key, who comes first.
#include "cluster/environment.h"
#include "sandbox.h"

#include <QTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using flow::finished;
using kubernetes::configMaps;
using kubernetes::DryRun;
using kubernetes::Force;
using kubernetes::secrets;

namespace {

QJsonObject named(const QString &name, const QJsonObject &data = {}, const QString &resourceVersion = {})
{
    QJsonObject metadata{{u"name"_s, name}, {u"labels"_s, QJsonObject{{u"cluster-test"_s, name}}}};
    if (!resourceVersion.isEmpty()) {
        metadata.insert(u"resourceVersion"_s, resourceVersion);
    }
    QJsonObject object{{u"metadata"_s, metadata}};
    if (!data.isEmpty()) {
        object.insert(u"data"_s, data);
    }
    return object;
}

QString versionOf(const kubernetes::Answer &answer)
{
    return answer.object["metadata"_L1]["resourceVersion"_L1].toString();
}

} // namespace

class KubernetesServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        // A name of its own for each test, and nothing left of it afterwards.
        m_name = u"cluster-test-"_s + QString::fromLatin1(QTest::currentTestFunction()).toLower().left(40);
        cleanup();
    }
    void cleanup()
    {
        for (const auto &resource : {configMaps, secrets}) {
            static_cast<void>(finished(alice().remove(resource, m_name, {}, {})));
        }
    }

    void managersThatApplyAtOnceLoseNothingAndLetGoAlone()
    {
        std::vector<QCoro::Task<Result<kubernetes::Answer>>> applying;
        for (int i = 0; i < 8; ++i) {
            const QString catalog = u"c%1"_s.arg(i);
            applying.push_back(alice().apply(configMaps, named(m_name, {{catalog + u".rego"_s, catalog}}),
                                             u"catalog-manager/"_s + catalog, DryRun::No, Force::No, {}));
        }
        for (auto &one : applying) {
            const auto answer = finished(std::move(one));
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code));
        }
        QCOMPARE(data().size(), 8);
        QVERIFY(finished(alice().apply(configMaps, named(m_name), u"catalog-manager/c3"_s, DryRun::No, Force::No, {})));
        QCOMPARE(data().size(), 7);
        QVERIFY(!data().contains(u"c3.rego"_s));
    }

    void aKeyOfAnotherManagerIsAConflictThatNamesIt()
    {
        QVERIFY(apply(u"first/a"_s, {{u"k"_s, u"1"_s}}, Force::No));
        const auto refused = apply(u"second/b"_s, {{u"k"_s, u"2"_s}}, Force::No);
        QCOMPARE(refused.error().code, u"kubernetes.field-conflict"_s);
        QCOMPARE(refused.error().arguments.value(u"manager"_s), u"first/a"_s);
        QCOMPARE(refused.error().arguments.value(u"field"_s), u".data.k"_s);
        QVERIFY(apply(u"second/b"_s, {{u"k"_s, u"2"_s}}, Force::Yes));
        QCOMPARE(data().value(u"k"_s).toString(), u"2"_s);
    }

    void onlyOneOfManyCreatesWins()
    {
        std::vector<QCoro::Task<Result<kubernetes::Answer>>> creating;
        for (int i = 0; i < 8; ++i) {
            creating.push_back(alice().create(secrets, named(m_name), DryRun::No, {}));
        }
        int won = 0;
        for (auto &one : creating) {
            const auto answer = finished(std::move(one));
            won += answer ? 1 : 0;
            QVERIFY(answer || answer.error().code == u"kubernetes.already-exists"_s);
        }
        QCOMPARE(won, 1);
    }

    void aStaleReplaceIsRefused()
    {
        const auto created = finished(alice().create(secrets, named(m_name, {{u"a"_s, u"MQ=="_s}}), DryRun::No, {}));
        QVERIFY(created);
        const QString seen = versionOf(*created);
        QVERIFY(finished(alice().replace(secrets, named(m_name, {{u"a"_s, u"Mg=="_s}}, seen), {})));
        const auto stale = finished(alice().replace(secrets, named(m_name, {{u"a"_s, u"Mw=="_s}}, seen), {}));
        QCOMPARE(stale.error().code, u"kubernetes.conflict"_s);
        const auto got = finished(alice().get(secrets, m_name, {}));
        QCOMPARE(got->object["data"_L1]["a"_L1].toString(), u"Mg=="_s);
    }

    void removesOnlyWhatItHasSeen()
    {
        const auto created = finished(alice().create(secrets, named(m_name), DryRun::No, {}));
        const QString uid = created->object["metadata"_L1]["uid"_L1].toString();
        const auto mistaken
            = finished(alice().remove(secrets, m_name, {u"11111111-2222-3333-4444-555555555555"_s, {}}, {}));
        QCOMPARE(mistaken.error().code, u"kubernetes.conflict"_s);
        QVERIFY(finished(alice().remove(secrets, m_name, {uid, versionOf(*created)}, {})));
        QCOMPARE(finished(alice().remove(secrets, m_name, {uid, {}}, {})).error().code, u"kubernetes.not-found"_s);
        QCOMPARE(finished(alice().get(secrets, m_name, {})).error().code, u"kubernetes.not-found"_s);
    }

    void anImmutableSecretStaysAsItIs()
    {
        QJsonObject object = named(m_name, {{u"a"_s, u"MQ=="_s}});
        object.insert(u"immutable"_s, true);
        const auto created = finished(alice().create(secrets, object, DryRun::No, {}));
        QVERIFY(created);
        const auto changed
            = finished(alice().replace(secrets, named(m_name, {{u"a"_s, u"Mg=="_s}}, versionOf(*created)), {}));
        QCOMPARE(changed.error().code, u"kubernetes.invalid"_s);
    }

    void aSecretOverAMebibyteIsTooLarge()
    {
        const QString value = QString::fromLatin1(QByteArray(1'100'000, 'x').toBase64());
        const auto answer = finished(alice().create(secrets, named(m_name, {{u"a"_s, value}}), DryRun::No, {}));
        QCOMPARE(answer.error().code, u"kubernetes.too-large"_s);
    }

    void aFieldThatDoesNotExistIsRefused()
    {
        QJsonObject object = named(m_name);
        object.insert(u"datta"_s, QJsonObject());
        QCOMPARE(finished(alice().create(configMaps, object, DryRun::No, {})).error().code, u"kubernetes.invalid"_s);
        QCOMPARE(finished(alice().apply(configMaps, object, u"m"_s, DryRun::No, Force::No, {})).error().code,
                 u"kubernetes.invalid"_s);
    }

    void aBrokenSecretValueIsRefusedWithoutRepeatingIt()
    {
        const auto answer
            = finished(alice().create(secrets, named(m_name, {{u"a"_s, u"%canary-7f3a%"_s}}), DryRun::No, {}));
        QCOMPARE(answer.error().code, u"kubernetes.invalid"_s);
        QVERIFY(!answer.error().rawAnswer.contains(u"canary"_s));
    }

    void aDryRunChangesNothing()
    {
        QVERIFY(finished(alice().create(configMaps, named(m_name), DryRun::Yes, {})));
        QVERIFY(finished(alice().apply(configMaps, named(m_name), u"m"_s, DryRun::Yes, Force::No, {})));
        QCOMPARE(finished(alice().get(configMaps, m_name, {})).error().code, u"kubernetes.not-found"_s);
    }

    void saysWhoOneIsAndWhatOneMay()
    {
        QCOMPARE(finished(alice().whoAmI({}))->user, u"alice"_s);
        QCOMPARE(finished(alice().may({u"create"_s, secrets, {}}, {})).value(), true);
        QCOMPARE(finished(client(u"bob"_s).may({u"create"_s, secrets, {}}, {})).value(), false);
        const auto refused = finished(client(u"bob"_s).get(secrets, u"x"_s, {}));
        QCOMPARE(refused.error().code, u"kubernetes.forbidden"_s);
        QCOMPARE(refused.error().arguments.value(u"verb"_s), u"get"_s);
        QVERIFY(refused.error().arguments.value(u"reason"_s).contains(u"bob"_s));
        QVERIFY(finished(alice().version({}))->startsWith(u"v1."_s));
    }

    void givesTheServersClock()
    {
        const auto list = finished(alice().list(configMaps, {}, {}));
        QVERIFY(qAbs(list->serverTime.secsTo(QDateTime::currentDateTimeUtc())) <= 2);
    }

    void aTokenNobodyKnowsIsNotSignedIn()
    {
        http::Client http(u"kubernetes"_s, resolved().trust, http::BearerAuthorization{Secret::fromText(u"nobody"_s)});
        const kubernetes::Client stranger(alice().base(), u"akko"_s, std::move(http));
        QCOMPARE(finished(stranger.get(secrets, u"x"_s, {})).error().code, u"kubernetes.not-signed-in"_s);
    }

    void aServerThatTheSystemDoesNotTrustIsNotSpokenTo()
    {
        const kubernetes::Client careful(alice().base(), u"akko"_s,
                                         http::Client(u"kubernetes"_s, {}, resolved().authorization));
        const auto answer = finished(careful.version({}));
        QCOMPARE(answer.error().code, u"http.tls-untrusted"_s);
        QCOMPARE(answer.error().arguments.value(u"fingerprint"_s).size(), 95);
    }

    void aWatchSeesWhatOthersDoAndBookmarks()
    {
        const auto list = finished(alice().list(configMaps, u"cluster-test="_s + m_name, {}));
        QStringList seen;
        const auto onEvent = [&seen](const kubernetes::Event &event) {
            static const QStringList kinds{u"added"_s, u"modified"_s, u"deleted"_s, u"bookmark"_s};
            seen.append(kinds.at(static_cast<int>(event.kind)));
        };
        auto watching = alice().watch(configMaps, u"cluster-test="_s + m_name, list->resourceVersion, onEvent, {}, 4s);
        QVERIFY(apply(u"m"_s, {{u"k"_s, u"1"_s}}, Force::No));
        QVERIFY(apply(u"m"_s, {{u"k"_s, u"2"_s}}, Force::No));
        QVERIFY(finished(alice().remove(configMaps, m_name, {}, {})));
        QTRY_COMPARE(seen.mid(0, 3), (QStringList{u"added"_s, u"modified"_s, u"deleted"_s}));
        QVERIFY(finished(std::move(watching))); // the server ends it, with a bookmark before
        QVERIFY2(seen.contains(u"bookmark"_s), qPrintable(seen.join(u' ')));
    }

private:
    // Endpoints are cheap to keep: one connection each.
    [[nodiscard]] const kubernetes::Client &client(const QString &user)
    {
        auto it = m_clients.find(user);
        if (it == m_clients.end()) {
            it = m_clients.emplace(user, m_sandbox.site(user).endpoints.kubernetes).first;
        }
        return it->second;
    }
    [[nodiscard]] const kubernetes::Client &alice() { return client(u"alice"_s); }

    [[nodiscard]] kubeconfig::Resolved resolved() const
    {
        const auto environment = m_sandbox.environment(u"alice"_s);
        QFile file(environment.kubernetes.kubeconfig);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("no kubeconfig");
        }
        return *kubeconfig::resolve(*kubeconfig::parse(file.readAll(), file.fileName()),
                                    environment.kubernetes.context);
    }

    [[nodiscard]] Result<kubernetes::Answer> apply(const QString &manager, const QJsonObject &data, Force force)
    {
        return finished(alice().apply(configMaps, named(m_name, data), manager, DryRun::No, force, {}));
    }

    [[nodiscard]] QJsonObject data()
    {
        const auto got = finished(alice().get(configMaps, m_name, {}));
        return got ? got->object["data"_L1].toObject() : QJsonObject();
    }

    flow::Sandbox m_sandbox;
    std::map<QString, kubernetes::Client> m_clients;
    QString m_name;
};

std::unique_ptr<QObject> makeKubernetesServerTest()
{
    return std::make_unique<KubernetesServerTest>();
}

#include "kubernetes_server_test.moc"

// An environment file that a form changes: what says the same stays as it was written.
#include "cluster/environment_files.h"
#include "cluster/environment_text.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

const QByteArray written = R"(# The production cluster; ask the platform team before you change it.
name: prod
production: true   # amber bar

trino:
  url: https://trino.example:8443  # behind the balancer
  # one for each zone
  coordinators:
    - https://a.example:8443
    - https://b.example:8443
  authentication:
    basic:
      user: alice
      password: { file: secrets/alice }
kubernetes: { kubeconfig: kubeconfig, context: prod }
# Vault comes last

vault:
  url: https://vault.example:8200
  authentication: { token: { file: secrets/vault } }   # a person's own
)";
const QString file = u"/conf/prod.yaml"_s;

cluster::Environment known()
{
    return *cluster::parseEnvironment(written, file);
}

} // namespace

class EnvironmentTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotChangedIsTheSameFile() { QCOMPARE(cluster::amendedYaml(written, file, known()), written); }

    void oneSettingIsOneLine_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("url") << u"url"_s << QByteArray("  url: https://trino.example:8443  # behind the balancer\n")
                             << QByteArray("  url: \"https://other.example:8443\"\n");
        QTest::newRow("coordinators") << u"coordinators"_s
                                      << QByteArray("  coordinators:\n    - https://a.example:8443\n    - https://b.example:8443\n")
                                      << QByteArray("  coordinators: [\"https://c.example:8443\"]\n");
        QTest::newRow("none left") << u"none"_s
                                   << QByteArray("  coordinators:\n    - https://a.example:8443\n    - https://b.example:8443\n")
                                   << QByteArray();
        QTest::newRow("a section on one line") << u"namespace"_s
                                               << QByteArray("kubernetes: { kubeconfig: kubeconfig, context: prod }\n")
                                               << QByteArray("kubernetes:\n  kubeconfig: \"/conf/kubeconfig\"\n  context: \"prod\"\n"
                                                             "  namespace: \"akko\"\n");
        QTest::newRow("a setting that was not there") << u"mount"_s << QByteArray("# a person's own\n")
                                                      << QByteArray("# a person's own\n");
        QTest::newRow("a section that goes") << u"vault"_s
                                             << QByteArray("vault:\n  url: https://vault.example:8200\n  authentication: { token: { "
                                                           "file: secrets/vault } }   # a person's own\n")
                                             << QByteArray();
    }
    void oneSettingIsOneLine()
    {
        QFETCH(QString, setting);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        cluster::Environment wanted = known();
        if (setting == "url"_L1) {
            wanted.trino.url = QUrl(u"https://other.example:8443"_s);
        } else if (setting == "coordinators"_L1) {
            wanted.trino.coordinators = {QUrl(u"https://c.example:8443"_s)};
        } else if (setting == "none"_L1) {
            wanted.trino.coordinators.clear();
        } else if (setting == "namespace"_L1) {
            wanted.kubernetes.namespaceName = u"akko"_s;
        } else if (setting == "mount"_L1) {
            wanted.vault.mount = u"kv"_s;
        } else {
            wanted.vault = {};
        }
        const QByteArray amended = cluster::amendedYaml(written, file, wanted);
        QByteArray expected = written;
        expected.replace(from, to);
        if (setting == "mount"_L1) {
            expected += "  mount: \"kv\"\n";
        }
        QCOMPARE(amended, expected);
        QVERIFY(*cluster::parseEnvironment(amended, file) == wanted);
    }

    void aSectionThatIsNewComesLast()
    {
        cluster::Environment wanted = known();
        wanted.signing.source = cluster::Signing::Source::Vault;
        const QByteArray amended = cluster::amendedYaml(written, file, wanted);
        QCOMPARE(amended, written + "signature:\n  source: \"vault\"\n  path: \"catalog-manager/signature\"\n");
    }

    void whatCannotBeKeptIsWrittenAnew_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("nothing there") << QByteArray();
        QTest::newRow("no environment") << QByteArray("name: [\n");
        QTest::newRow("one line") << QByteArray("{ name: prod, trino: { url: 'https://t:1', authentication: { none: { user: a } } }, "
                                                "kubernetes: { kubeconfig: /k } }");
        QTest::newRow("an anchor") << QByteArray("name: &it prod\ntrino: { url: 'https://t:1', authentication: { none: { user: *it } } }\n"
                                                 "kubernetes: { kubeconfig: /k }\n");
    }
    void whatCannotBeKeptIsWrittenAnew()
    {
        QFETCH(QByteArray, before);
        cluster::Environment wanted = known();
        wanted.name = u"other"_s;
        const auto read = cluster::parseEnvironment(cluster::amendedYaml(before, file, wanted), file);
        QVERIFY(read && *read == wanted);
    }

    void aFileIsReplacedSo()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"prod.yaml"_s);
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(written) > 0);
        out.close();
        auto environment = *cluster::readEnvironment(path);
        environment.limits.drops = 5;
        QVERIFY(cluster::replaceEnvironment(path, environment));
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QByteArray now = out.readAll();
        QVERIFY2(now.startsWith(written), now.constData());
        QVERIFY2(now.contains("drops: 5"), now.constData());
        QVERIFY(*cluster::readEnvironment(path) == environment);
    }
};

std::unique_ptr<QObject> makeEnvironmentTextTest()
{
    return std::make_unique<EnvironmentTextTest>();
}

#include "environment_text_test.moc"

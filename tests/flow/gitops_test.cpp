// GitOps controllers that keep the shared objects: they are not fought, whichever object it is.
#include "base/document.h"
#include "cluster/catalog_records.h"
#include "surroundings.h"
#include "surroundings_tests.h"

#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kubernetes::Resource)

class GitOpsTest : public QObject {
    Q_OBJECT

public:
    explicit GitOpsTest(flow::Surroundings &around)
        : m_around(around)
    {
    }

private Q_SLOTS:
    void whatAGitOpsControllerKeepsIsNotFought_data();
    void whatAGitOpsControllerKeepsIsNotFought();
    void whatIsExportedInsteadIsWhatTheServerTakes();
    void aHeadThatAGitOpsControllerKeepsIsNotChanged();
    void whatAControllerKeepsIsNotRecoveredAgainstIt();

private:
    [[nodiscard]] QString kerberized() const;

    flow::Surroundings &m_around;
};

void GitOpsTest::whatAGitOpsControllerKeepsIsNotFought_data()
{
    QTest::addColumn<kubernetes::Resource>("resource");
    QTest::addColumn<QString>("object");
    QTest::addColumn<QJsonObject>("metadata");
    QTest::addColumn<QString>("controller"); // empty: it lets us write
    QTest::addColumn<QString>("owner");
    const QJsonObject kustomization {{u"kustomize.toolkit.fluxcd.io/name"_s, u"catalogs"_s},
                                     {u"kustomize.toolkit.fluxcd.io/namespace"_s, u"flux-system"_s}};
    const auto labels = [](const QJsonObject &labels, const QJsonObject &annotations = {}) {
        return QJsonObject {{u"labels"_s, labels}, {u"annotations"_s, annotations}};
    };
    const QString rules = u"akko-opa-catalogs"_s;
    const auto row = [&](const char *name, const QJsonObject &metadata, const QString &controller, const QString &owner) {
        QTest::newRow(name) << kubernetes::configMaps << rules << metadata << controller << owner;
    };
    row("Flux, a HelmRelease", labels({{u"helm.toolkit.fluxcd.io/name"_s, u"opa"_s}, {u"helm.toolkit.fluxcd.io/namespace"_s, u"akko"_s}}),
        u"Flux"_s, u"akko/opa"_s);
    row("Argo CD, by label", labels({{u"argocd.argoproj.io/instance"_s, u"platform"_s}}), u"Argo CD"_s, u"platform"_s);
    row("Flux told to merge", labels(kustomization, {{u"kustomize.toolkit.fluxcd.io/ssa"_s, u"Merge"_s}}), {}, {});
    row("Flux told to leave it", labels(kustomization, {{u"kustomize.toolkit.fluxcd.io/reconcile"_s, u"disabled"_s}}), {}, {});
    row("a Helm chart’s label", labels({{u"app.kubernetes.io/instance"_s, u"opa"_s}}), {}, {});
    // Each object that a catalog with a sign-in by Kerberos has a part in, kept by either.
    for (const auto &[resource, object] : {std::pair(kubernetes::secrets, u"akko-catalog-files"_s), std::pair(kubernetes::configMaps, rules),
                                           std::pair(kubernetes::secrets, u"akko-catalog-keytabs"_s),
                                           std::pair(kubernetes::configMaps, u"akko-catalog-krb5-conf"_s)}) {
        QTest::newRow(qPrintable(u"Flux, "_s + object)) << resource << object << labels(kustomization) << u"Flux"_s << u"flux-system/catalogs"_s;
        const QString tracking = u"platform:/%1:akko/%2"_s.arg(resource.kind, object);
        QTest::newRow(qPrintable(u"Argo CD, "_s + object))
            << resource << object << labels({}, {{u"argocd.argoproj.io/tracking-id"_s, tracking}}) << u"Argo CD"_s << u"platform"_s;
    }
}

// A registration of Hive's with a keytab, whose KDC is nowhere: planning it only remarks on that.
QString GitOpsTest::kerberized() const
{
    QByteArray keytab = QByteArray::fromHex("0502"); // one key, as MIT writes it: realm, component, type, time, number, key
    QByteArray entry;
    const auto counted = [&entry](const QByteArray &text) { entry += char(0) + QByteArray(1, char(text.size())) + text; };
    entry += QByteArray::fromHex("0001");
    counted("NOWHERE.TEST");
    counted("trino");
    entry += QByteArray::fromHex("00000001") + QByteArray::fromHex("00000000") + char(1) + QByteArray::fromHex("0012");
    counted(QByteArray(32, 'k'));
    keytab += QByteArray(3, char(0)) + char(entry.size()) + entry;
    const QString keytabFile = m_around.sandbox.write(u"gitops.keytab"_s, keytab);
    const QString conf = m_around.sandbox.write(u"gitops.krb5.conf"_s, "[libdefaults]\n default_realm = NOWHERE.TEST\n"
                                                                       "[realms]\n NOWHERE.TEST = {\n  kdc = 127.0.0.1:1\n }\n");
    const QString text = u"name: gitops\nconnector: hive\nproperties:\n  hive.metastore.uri: thrift://127.0.0.1:1\n"
                         "  hive.metastore.service.principal: hive/localhost@NOWHERE.TEST\ncredentials:\n  kerberos:\n"
                         "    client_principal: trino@NOWHERE.TEST\n    keytab: { file: \"%1\" }\n    krb5_conf: { file: \"%2\" }\n"
                         "allow_roles: [akko-analyst]\n"_s.arg(keytabFile, conf);
    return m_around.sandbox.write(u"gitops.yaml"_s, text.toUtf8());
}

void GitOpsTest::whatAGitOpsControllerKeepsIsNotFought()
{
    QFETCH(kubernetes::Resource, resource);
    QFETCH(QString, object);
    QFETCH(QJsonObject, metadata);
    QFETCH(QString, controller);
    QFETCH(QString, owner);
    const bool ofKerberos = object == "akko-catalog-keytabs"_L1 || object == "akko-catalog-krb5-conf"_L1;
    const auto there = flow::finished(m_around.root().get(resource, object, {}));
    if (!there) {
        const QJsonObject empty {{u"metadata"_s, QJsonObject {{u"name"_s, object}}}};
        QVERIFY(flow::finished(m_around.root().create(resource, empty, kubernetes::DryRun::No, {})));
    }
    m_around.patch(resource, object, {{u"metadata"_s, metadata}});
    const QString plain = m_around.file(u"plain"_s);
    const auto planned = m_around.sandbox.call({u"plan"_s, ofKerberos ? kerberized() : plain, u"--output"_s, u"json"_s});
    const auto others = ofKerberos ? m_around.sandbox.call({u"plan"_s, plain}) : flow::Called {0, {}, {}}; // which writes neither
    const auto tested = m_around.sandbox.call({u"env"_s, u"test"_s, u"--output"_s, u"json"_s});
    QJsonObject away;
    for (const QString &part : {u"labels"_s, u"annotations"_s}) {
        QJsonObject nulls;
        const QStringList keys = metadata[part].toObject().keys();
        for (const QString &key : keys) {
            nulls.insert(key, QJsonValue::Null);
        }
        away.insert(part, nulls);
    }
    m_around.patch(resource, object, {{u"metadata"_s, away}});
    if (!there) {
        QVERIFY(flow::finished(m_around.root().remove(resource, object, {}, {})));
    }
    if (controller.isEmpty()) {
        QVERIFY2(planned.exitCode == 0, planned.err.constData());
        return;
    }
    QCOMPARE(planned.exitCode, 1);
    const QJsonObject error = planned.json()["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), u"run.owned-by-gitops"_s);
    QCOMPARE(error["arguments"_L1]["object"_L1].toString(), u"%1 akko/%2"_s.arg(resource.kind, object));
    QCOMPARE(error["arguments"_L1]["controller"_L1].toString(), controller);
    QCOMPARE(error["arguments"_L1]["owner"_L1].toString(), owner);
    QVERIFY(error["remedy"_L1].toString().contains(u"render FILE --as manifests"_s));
    QVERIFY2(others.exitCode == 0, others.err.constData());
    QCOMPARE(tested.exitCode, 1);
    QVERIFY(tested.out.contains("run.owned-by-gitops"));
}

// The API server takes what is exported, but for what a person has to fill in.
void GitOpsTest::whatIsExportedInsteadIsWhatTheServerTakes()
{
    const auto rendered = m_around.sandbox.call({u"render"_s, kerberized(), u"--as"_s, u"manifests"_s});
    QVERIFY2(rendered.exitCode == 0, rendered.err.constData());
    QStringList taken;
    QStringList refused;
    const QStringList texts = QString::fromUtf8(rendered.out).split(u"---\n"_s);
    for (const QString &text : texts) {
        const auto read = document::parse(text.toUtf8(), {});
        QVERIFY2(read, qPrintable(text));
        const QJsonObject object = document::toJson(*read).toObject();
        const QString name = object["metadata"_L1]["name"_L1].toString();
        const kubernetes::Resource &resource = object["kind"_L1].toString() == "Secret"_L1 ? kubernetes::secrets : kubernetes::configMaps;
        const auto applied = flow::finished(m_around.root().apply(resource, object, u"kustomize-controller"_s, kubernetes::DryRun::Yes,
                                                                  kubernetes::Force::No, {}));
        (applied ? taken : refused).append(name);
    }
    QCOMPARE(taken, QStringList({u"akko-catalog-krb5-conf"_s, u"akko-opa-catalogs"_s}));
    QCOMPARE(refused, QStringList {u"akko-catalog-keytabs"_s}); // nobody registers a keytab that was forgotten
}

void GitOpsTest::aHeadThatAGitOpsControllerKeepsIsNotChanged()
{
    const QString tracking = u"argocd.argoproj.io/tracking-id"_s;
    m_around.patch(kubernetes::secrets, cluster::headName(u"kept"_s),
          {{u"metadata"_s, QJsonObject {{u"annotations"_s, QJsonObject {{tracking, u"platform:/Secret:akko/catalog-kept"_s}}}}}});
    const auto edited = m_around.sandbox.call({u"edit"_s, u"kept"_s, u"--description"_s, u"x"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    m_around.patch(kubernetes::secrets, cluster::headName(u"kept"_s),
          {{u"metadata"_s, QJsonObject {{u"annotations"_s, QJsonObject {{tracking, QJsonValue::Null}}}}}});
    QCOMPARE(edited.exitCode, 1);
    QCOMPARE(edited.json()["error"_L1]["code"_L1].toString(), u"run.owned-by-gitops"_s);
}

void GitOpsTest::whatAControllerKeepsIsNotRecoveredAgainstIt()
{
    const QString hasty = m_around.sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) { changed.limits.lease = std::chrono::seconds {2}; });
    constexpr int claimed = 4;
    QCOMPARE(m_around.crash(hasty, u"died"_s, claimed), QString());
    const QString flux = u"kustomize.toolkit.fluxcd.io/name"_s;
    m_around.patch(kubernetes::configMaps, u"akko-opa-catalogs"_s, {{u"metadata"_s, QJsonObject {{u"labels"_s, QJsonObject {{flux, u"catalogs"_s}}}}}});
    const auto refused = m_around.sandbox.callWith(hasty, {u"recover"_s, u"died"_s, u"--output"_s, u"json"_s}, m_around.sandbox.folder() + u"/elsewhere"_s);
    m_around.patch(kubernetes::configMaps, u"akko-opa-catalogs"_s, {{u"metadata"_s, QJsonObject {{u"labels"_s, QJsonObject {{flux, QJsonValue::Null}}}}}});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"run.owned-by-gitops"_s);
    const auto recovered = m_around.sandbox.callWith(hasty, {u"recover"_s, u"died"_s}, m_around.sandbox.folder() + u"/elsewhere"_s);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
}

std::unique_ptr<QObject> gitOpsTest(flow::Surroundings &around)
{
    return std::make_unique<GitOpsTest>(around);
}

#include "gitops_test.moc"

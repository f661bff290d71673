// What stands around a catalog on real servers: several coordinators behind one Service, GitOps controllers that keep the shared
// objects, and how much a coordinator has dropped.
#include "cluster/drops.h"
#include "provisioning/preflight.h"
#include "sandbox.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkInterface>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray definition(const QString &name)
{
    return u"name: %1\nconnector: tpch\nallow_roles: [akko-analyst]\n"_s.arg(name).toUtf8();
}

} // namespace

class SurroundingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aRegistrationCostsOneCreateAndNoDrop();
    void dropsAreCountedOnTheCoordinatorAndTooManyAreSaid();
    void whatAGitOpsControllerKeepsIsNotFought_data();
    void whatAGitOpsControllerKeepsIsNotFought();
    void aHeadThatAGitOpsControllerKeepsIsNotChanged();
    void whatAControllerKeepsIsNotRecoveredAgainstIt();
    void aServiceWithTwoCoordinatorsIsRefused();
    void thoseBehindTheServiceAreFoundAndEachIsChanged();
    void whatOneOfThemLostIsNamedAndComesBackThereOnly();
    void aRunThatDiedIsUndoneOnEach();
    void oneThatCannotBeMetOrFoundIsSaid();
    void whereTheirAddressesAreKnownEachCoordinatorIsChanged();

private:
    [[nodiscard]] kubernetes::Client root() const;
    void patch(const kubernetes::Resource &resource, const QString &name, const QJsonObject &patch) const;
    void scaleTo(int coordinators) const;
    void startSecond();
    void showBehindService(); // both, as the cluster's own controller would
    void takeFromService();
    [[nodiscard]] qint64 statementsOnFirst(const QString &catalog) const; // CREATE and DROP
    [[nodiscard]] QString crash(const QString &environmentFile, const QString &name, int event) const; // in a registration
    [[nodiscard]] cluster::TrinoPods pods() const;
    [[nodiscard]] QString file(const QString &name) const { return m_sandbox.write(name + u".yaml"_s, definition(name)); }
    [[nodiscard]] QJsonObject trinoCheck(const QString &environmentFile) const;
    [[nodiscard]] bool isOnSecond(const QString &catalog) const;

    flow::Sandbox m_sandbox;
    QString m_second; // folder of the other coordinator's sandbox
    cluster::Environment m_secondAlone;
    QString m_bothCas;
    QString m_found; // an environment file that names no coordinators
    QStringList m_podNames;
    std::vector<std::unique_ptr<QProcess>> m_doors;
};

kubernetes::Client SurroundingsTest::root() const
{
    cluster::Environment everything = m_sandbox.environment(u"alice"_s);
    everything.kubernetes = m_sandbox.rootKubernetes();
    return m_sandbox.site(everything).endpoints.kubernetes;
}

void SurroundingsTest::patch(const kubernetes::Resource &resource, const QString &name, const QJsonObject &patch) const
{
    const auto patched = flow::finished(root().mergePatch(resource, name, patch, {}, kubernetes::DryRun::No, {}));
    if (!patched) {
        qFatal("%s: %s", qPrintable(name), qPrintable(patched.error().code));
    }
}

cluster::TrinoPods SurroundingsTest::pods() const
{
    return *flow::finished(cluster::trinoPods(root(), m_sandbox.environment(u"alice"_s).trino.podSelector, {}));
}

void SurroundingsTest::scaleTo(int coordinators) const
{
    patch(kubernetes::deployments, u"trino-coordinator"_s,
          {{u"spec"_s, QJsonObject {{u"replicas"_s, coordinators}}}});
    for (int i = 0; i < 300 && pods().coordinators().size() != coordinators; ++i) {
        QTest::qWait(50);
    }
}

QJsonObject SurroundingsTest::trinoCheck(const QString &environmentFile) const
{
    const auto tested = m_sandbox.callWith(environmentFile, {u"env"_s, u"test"_s, u"--output"_s, u"json"_s});
    return tested.json()["endpoints"_L1][0].toObject();
}

void SurroundingsTest::initTestCase()
{
    const auto kept = m_sandbox.call({u"apply"_s, file(u"kept"_s), u"--yes"_s});
    QVERIFY2(kept.exitCode == 0, kept.err.constData());
}

void SurroundingsTest::cleanupTestCase()
{
    takeFromService();
    scaleTo(1);
    for (const QString &left : {u"found"_s, u"died"_s, u"everywhere"_s}) { // of a test that failed
        std::ignore = m_sandbox.call({u"delete"_s, left, u"--yes"_s});
    }
    QCOMPARE(m_sandbox.call({u"delete"_s, u"kept"_s, u"--yes"_s}).exitCode, 0);
    if (!m_second.isEmpty()) {
        const QString program = qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/stack/stack"_s;
        QProcess::execute(program, {u"down"_s, u"--dir"_s, m_second, u"--purge"_s});
    }
}

void SurroundingsTest::aRegistrationCostsOneCreateAndNoDrop()
{
    const auto before = cluster::dropsOn(pods().pods.first(), 0);
    QCOMPARE(m_sandbox.call({u"apply"_s, file(u"once"_s), u"--yes"_s}).exitCode, 0);
    const auto statements = m_sandbox.query(
        u"alice"_s, u"SELECT query, state FROM system.runtime.queries WHERE query LIKE '%CATALOG%\"once\"%' AND query NOT LIKE '%runtime%'"_s);
    QVERIFY(statements);
    QCOMPARE(statements->rows.size(), 1);
    QVERIFY(statements->rows.front().at(0).toString().startsWith(u"CREATE CATALOG"_s));
    QCOMPARE(cluster::dropsOn(pods().pods.first(), 0), before);
    QCOMPARE(m_sandbox.call({u"delete"_s, u"once"_s, u"--yes"_s}).exitCode, 0);
}

void SurroundingsTest::dropsAreCountedOnTheCoordinatorAndTooManyAreSaid()
{
    const QString pod = pods().coordinators().front();
    patch(kubernetes::pods, pod, {{u"metadata"_s, QJsonObject {{u"annotations"_s, QJsonObject {{u"catalog-manager/drops"_s, QJsonValue::Null}}}}}});
    const QString environmentFile = m_sandbox.environmentFile(u"alice"_s);
    QCOMPARE(trinoCheck(environmentFile)["remarks"_L1].toArray(), QJsonArray());
    QCOMPARE(m_sandbox.call({u"test"_s, file(u"tried"_s)}).exitCode, 0); // a temporary catalog, dropped
    QCOMPARE(m_sandbox.call({u"edit"_s, u"kept"_s, u"--set"_s, u"tpch.splits-per-node=2"_s, u"--yes"_s}).exitCode, 0); // proved, replaced
    const QJsonObject remark = trinoCheck(environmentFile)["remarks"_L1][0].toObject();
    QCOMPARE(remark["code"_L1].toString(), u"trino.drops"_s);
    QCOMPARE(remark["arguments"_L1]["count"_L1].toString(), u"3"_s);
    QCOMPARE(remark["arguments"_L1]["temporary"_L1].toString(), u"2"_s);

    const QString strict = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) { changed.limits.drops = 4; });
    const auto tried = m_sandbox.callWith(strict, {u"test"_s, file(u"tried"_s), u"--output"_s, u"json"_s});
    QCOMPARE(tried.exitCode, 0);
    QCOMPARE(tried.json()["notes"_L1][0]["code"_L1].toString(), u"trino.many-drops"_s);
    QCOMPARE(trinoCheck(strict)["remarks"_L1][0]["code"_L1].toString(), u"trino.many-drops"_s);
    // Another lifetime: what was counted before the coordinator started does not count.
    patch(kubernetes::pods, pod, {{u"metadata"_s, QJsonObject {{u"annotations"_s, QJsonObject {{u"catalog-manager/drops"_s, u"99 9 1600000000"_s}}}}}});
    QCOMPARE(trinoCheck(strict)["remarks"_L1].toArray(), QJsonArray());
}

void SurroundingsTest::whatAGitOpsControllerKeepsIsNotFought_data()
{
    QTest::addColumn<QJsonObject>("metadata");
    QTest::addColumn<QString>("controller"); // empty: it lets us write
    QTest::addColumn<QString>("owner");
    const QJsonObject kustomization {{u"kustomize.toolkit.fluxcd.io/name"_s, u"catalogs"_s},
                                     {u"kustomize.toolkit.fluxcd.io/namespace"_s, u"flux-system"_s}};
    const auto labels = [](const QJsonObject &labels, const QJsonObject &annotations = {}) {
        return QJsonObject {{u"labels"_s, labels}, {u"annotations"_s, annotations}};
    };
    QTest::newRow("Flux, a Kustomization") << labels(kustomization) << u"Flux"_s << u"flux-system/catalogs"_s;
    QTest::newRow("Flux, a HelmRelease")
        << labels({{u"helm.toolkit.fluxcd.io/name"_s, u"opa"_s}, {u"helm.toolkit.fluxcd.io/namespace"_s, u"akko"_s}}) << u"Flux"_s
        << u"akko/opa"_s;
    QTest::newRow("Argo CD, by annotation")
        << labels({}, {{u"argocd.argoproj.io/tracking-id"_s, u"platform:/ConfigMap:akko/akko-opa-catalogs"_s}}) << u"Argo CD"_s
        << u"platform"_s;
    QTest::newRow("Argo CD, by label") << labels({{u"argocd.argoproj.io/instance"_s, u"platform"_s}}) << u"Argo CD"_s << u"platform"_s;
    QTest::newRow("Flux told to merge") << labels(kustomization, {{u"kustomize.toolkit.fluxcd.io/ssa"_s, u"Merge"_s}}) << QString() << QString();
    QTest::newRow("Flux told to leave it") << labels(kustomization, {{u"kustomize.toolkit.fluxcd.io/reconcile"_s, u"disabled"_s}})
                                           << QString() << QString();
    QTest::newRow("a Helm chart’s label") << labels({{u"app.kubernetes.io/instance"_s, u"opa"_s}}) << QString() << QString();
}

void SurroundingsTest::whatAGitOpsControllerKeepsIsNotFought()
{
    QFETCH(QJsonObject, metadata);
    QFETCH(QString, controller);
    QFETCH(QString, owner);
    patch(kubernetes::configMaps, u"akko-opa-catalogs"_s, {{u"metadata"_s, metadata}});
    const auto planned = m_sandbox.call({u"plan"_s, file(u"gitops"_s), u"--output"_s, u"json"_s});
    const auto tested = m_sandbox.call({u"env"_s, u"test"_s, u"--output"_s, u"json"_s});
    QJsonObject away;
    for (const QString &part : {u"labels"_s, u"annotations"_s}) {
        QJsonObject nulls;
        const QStringList keys = metadata[part].toObject().keys();
        for (const QString &key : keys) {
            nulls.insert(key, QJsonValue::Null);
        }
        away.insert(part, nulls);
    }
    patch(kubernetes::configMaps, u"akko-opa-catalogs"_s, {{u"metadata"_s, away}});
    if (controller.isEmpty()) {
        QVERIFY2(planned.exitCode == 0, planned.err.constData());
        return;
    }
    QCOMPARE(planned.exitCode, 1);
    const QJsonObject error = planned.json()["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), u"run.owned-by-gitops"_s);
    QCOMPARE(error["arguments"_L1]["controller"_L1].toString(), controller);
    QCOMPARE(error["arguments"_L1]["owner"_L1].toString(), owner);
    QVERIFY(error["remedy"_L1].toString().contains(u"render FILE --as manifests"_s));
    QCOMPARE(tested.exitCode, 1);
    QVERIFY(tested.out.contains("run.owned-by-gitops"));
}

void SurroundingsTest::aHeadThatAGitOpsControllerKeepsIsNotChanged()
{
    const QString tracking = u"argocd.argoproj.io/tracking-id"_s;
    patch(kubernetes::secrets, cluster::headName(u"kept"_s),
          {{u"metadata"_s, QJsonObject {{u"annotations"_s, QJsonObject {{tracking, u"platform:/Secret:akko/catalog-kept"_s}}}}}});
    const auto edited = m_sandbox.call({u"edit"_s, u"kept"_s, u"--description"_s, u"x"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    patch(kubernetes::secrets, cluster::headName(u"kept"_s),
          {{u"metadata"_s, QJsonObject {{u"annotations"_s, QJsonObject {{tracking, QJsonValue::Null}}}}}});
    QCOMPARE(edited.exitCode, 1);
    QCOMPARE(edited.json()["error"_L1]["code"_L1].toString(), u"run.owned-by-gitops"_s);
}

void SurroundingsTest::aServiceWithTwoCoordinatorsIsRefused()
{
    scaleTo(2);
    const auto applied = m_sandbox.call({u"apply"_s, file(u"nowhere"_s), u"--yes"_s, u"--output"_s, u"json"_s});
    const auto tested = m_sandbox.call({u"env"_s, u"test"_s, u"--output"_s, u"json"_s});
    scaleTo(1);
    QCOMPARE(applied.exitCode, 1);
    const QJsonObject error = applied.json()["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), u"run.several-coordinators"_s);
    QCOMPARE(error["arguments"_L1]["count"_L1].toString(), u"2"_s);
    QVERIFY(tested.out.contains("run.several-coordinators"));
    const auto catalogs = m_sandbox.query(u"alice"_s, u"SHOW CATALOGS LIKE 'nowhere'"_s);
    QVERIFY(catalogs && catalogs->rows.isEmpty());
}

bool SurroundingsTest::isOnSecond(const QString &catalog) const
{
    const auto there = flow::finished(provisioning::isInTrino(m_sandbox.site(m_secondAlone).endpoints, catalog, {}));
    if (!there) {
        qFatal("%s", qPrintable(there.error().code));
    }
    return *there;
}

// A second real Trino, where alice has the same password as at the first.
void SurroundingsTest::startSecond()
{
    if (!m_second.isEmpty()) {
        return;
    }
    m_second = m_sandbox.folder() + u"/second"_s;
    const cluster::Environment alice = m_sandbox.environment(u"alice"_s);
    QVERIFY(QDir().mkpath(m_second + u"/users"_s));
    QVERIFY(QFile::copy(alice.trino.secret->name, m_second + u"/users/alice.password"_s));
    QProcess stack;
    stack.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    stack.start(qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/stack/stack"_s,
                {u"up"_s, u"--dir"_s, m_second, u"--with"_s, u"trino,opa"_s});
    QVERIFY(stack.waitForFinished(90'000) && stack.exitCode() == 0);
    QFile described(m_second + u"/stack.json"_s);
    QVERIFY(described.open(QIODevice::ReadOnly));
    const QJsonObject second = QJsonDocument::fromJson(described.readAll()).object();
    QFile firstCa(alice.trino.caFile);
    QFile secondCa(second["ca"_L1].toString());
    QVERIFY(firstCa.open(QIODevice::ReadOnly) && secondCa.open(QIODevice::ReadOnly));
    m_bothCas = m_sandbox.write(u"both.pem"_s, firstCa.readAll() + '\n' + secondCa.readAll());
    m_secondAlone = alice;
    m_secondAlone.trino.caFile = m_bothCas;
    m_secondAlone.trino.url = QUrl(second["trino"_L1]["url"_L1].toString());
    m_secondAlone.trino.coordinators = {m_secondAlone.trino.url}; // whatever stands behind the Service
    m_found = m_sandbox.environmentFile(u"alice"_s, [this](cluster::Environment &changed) {
        changed.trino.caFile = m_bothCas;
        changed.limits.request = std::chrono::seconds {5};
        changed.limits.lease = std::chrono::seconds {2};
    });
}

void SurroundingsTest::showBehindService()
{
    startSecond();
    scaleTo(2);
    m_podNames = pods().coordinators();
    m_podNames.sort();
    QString here; // a pod has no loopback address, and the API server takes none
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (here.isEmpty() && address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() && !address.isLinkLocal()) {
            here = address.toString();
        }
    }
    QVERIFY2(!here.isEmpty(), "this machine has no address but loopback");
    const QList<QUrl> trinos {m_sandbox.environment(u"alice"_s).trino.url, m_secondAlone.trino.url};
    for (qsizetype i = 0; i < trinos.size(); ++i) {
        auto door = std::make_unique<QProcess>();
        door->start(qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/flow/forward.py"_s, {here, QString::number(trinos.at(i).port())});
        QVERIFY(door->waitForReadyRead(10'000));
        const int port = door->readLine().trimmed().toInt();
        m_doors.push_back(std::move(door));
        const QJsonObject endpoint {{u"addresses"_s, QJsonArray {here}},
                                    {u"conditions"_s, QJsonObject {{u"ready"_s, true}}},
                                    {u"targetRef"_s, QJsonObject {{u"kind"_s, u"Pod"_s}, {u"name"_s, m_podNames.at(i)}, {u"namespace"_s, u"akko"_s}}}};
        const QJsonObject slice {
            {u"metadata"_s, QJsonObject {{u"name"_s, u"trino-%1"_s.arg(i)}, {u"labels"_s, QJsonObject {{u"kubernetes.io/service-name"_s, u"trino"_s}}}}},
            {u"addressType"_s, u"IPv4"_s},
            {u"endpoints"_s, QJsonArray {endpoint}},
            {u"ports"_s, QJsonArray {QJsonObject {{u"name"_s, u"https"_s}, {u"port"_s, port}, {u"protocol"_s, u"TCP"_s}}}}};
        const auto made = flow::finished(root().create(kubernetes::endpointSlices, slice, kubernetes::DryRun::No, {}));
        QVERIFY2(made, made ? "" : qPrintable(made.error().rawAnswer));
    }
}

void SurroundingsTest::takeFromService()
{
    for (const QString &slice : {u"trino-0"_s, u"trino-1"_s}) {
        std::ignore = flow::finished(root().remove(kubernetes::endpointSlices, slice, {}, {}));
    }
    for (const auto &door : m_doors) {
        door->kill();
        door->waitForFinished();
    }
    m_doors.clear();
}

qint64 SurroundingsTest::statementsOnFirst(const QString &catalog) const
{
    const auto counted = m_sandbox.query(u"alice"_s, u"SELECT count(*) FROM system.runtime.queries WHERE query LIKE '%CATALOG%\"%1\"%'"
                                                     " AND query NOT LIKE '%runtime.queries%'"_s.arg(catalog));
    return counted ? counted->rows.first().at(0).toInteger() : -1;
}

void SurroundingsTest::thoseBehindTheServiceAreFoundAndEachIsChanged()
{
    showBehindService();
    if (QTest::currentTestFailed()) {
        return;
    }
    const auto applied = m_sandbox.callWith(m_found, {u"apply"_s, file(u"found"_s), u"--yes"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QVERIFY(isOnSecond(u"found"_s));
    QVERIFY(statementsOnFirst(u"found"_s) == 1);
    const auto edited = m_sandbox.callWith(m_found, {u"edit"_s, u"found"_s, u"--set"_s, u"tpch.splits-per-node=2"_s, u"--yes"_s});
    QVERIFY2(edited.exitCode == 0, edited.err.constData());
    QVERIFY(isOnSecond(u"found"_s));
    const QJsonArray remarks = trinoCheck(m_found)["remarks"_L1].toArray();
    const auto named = std::ranges::find_if(remarks, [](const QJsonValue &remark) { return remark["code"_L1].toString() == "trino.coordinators"_L1; });
    QVERIFY(named != remarks.end());
    QCOMPARE((*named)["arguments"_L1]["coordinators"_L1].toString(), m_podNames.join(u", "_s));
}

void SurroundingsTest::whatOneOfThemLostIsNamedAndComesBackThereOnly()
{
    trino::Statement statement;
    statement.sql = u"DROP CATALOG found"_s;
    QVERIFY(flow::finished(m_sandbox.site(m_secondAlone).endpoints.trino.run(statement, {})));
    const auto verified = m_sandbox.callWith(m_found, {u"verify"_s, u"found"_s, u"--output"_s, u"json"_s});
    QCOMPARE(verified.exitCode, 1);
    const QJsonValue finding = verified.json()["catalogs"_L1][0]["drift"_L1][0];
    QCOMPARE(finding["kind"_L1].toString(), u"missing-in-trino"_s);
    QVERIFY2(verified.out.contains(m_podNames.at(1).toUtf8()) && !verified.out.contains(m_podNames.at(0).toUtf8()), verified.out.constData());
    const qint64 before = statementsOnFirst(u"found"_s);
    const auto reconciled = m_sandbox.callWith(m_found, {u"reconcile"_s, u"found"_s, u"--yes"_s});
    QVERIFY2(reconciled.exitCode == 0, reconciled.err.constData());
    QVERIFY(isOnSecond(u"found"_s));
    QCOMPARE(statementsOnFirst(u"found"_s), before);

    // Another one made by hand on the second only: it goes there, and the first serves all the while.
    QVERIFY(flow::finished(m_sandbox.site(m_secondAlone).endpoints.trino.run(statement, {})));
    trino::Statement foreign;
    foreign.sql = u"CREATE CATALOG found USING memory"_s;
    QVERIFY(flow::finished(m_sandbox.site(m_secondAlone).endpoints.trino.run(foreign, {})));
    const auto differs = m_sandbox.callWith(m_found, {u"verify"_s, u"found"_s, u"--output"_s, u"json"_s});
    QCOMPARE(differs.json()["catalogs"_L1][0]["drift"_L1][0]["kind"_L1].toString(), u"connector-differs"_s);
    const auto again = m_sandbox.callWith(m_found, {u"reconcile"_s, u"found"_s, u"--yes"_s});
    QVERIFY2(again.exitCode == 0, again.err.constData());
    QCOMPARE(statementsOnFirst(u"found"_s), before);
    QCOMPARE(m_sandbox.callWith(m_found, {u"verify"_s, u"found"_s}).exitCode, 0);
}

QString SurroundingsTest::crash(const QString &environmentFile, const QString &name, int event) const
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(qEnvironmentVariable("CM_CRASH"),
                  {environmentFile, u"register"_s, file(name), m_sandbox.folder() + u"/dead"_s, u"event"_s, QString::number(event)});
    const bool died = program.waitForFinished(60'000) && program.exitStatus() == QProcess::CrashExit;
    return died ? QString() : QString::fromUtf8(program.readAll());
}

void SurroundingsTest::aRunThatDiedIsUndoneOnEach()
{
    constexpr int created = 9; // the event after CREATE
    QCOMPARE(crash(m_found, u"died"_s, created), QString());
    QVERIFY(isOnSecond(u"died"_s));
    const auto recovered = m_sandbox.callWith(m_found, {u"recover"_s, u"died"_s}, m_sandbox.folder() + u"/elsewhere"_s);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    QVERIFY(!isOnSecond(u"died"_s));
    const auto catalogs = m_sandbox.query(u"alice"_s, u"SHOW CATALOGS LIKE 'died'"_s);
    QVERIFY(catalogs && catalogs->rows.isEmpty());
}

void SurroundingsTest::oneThatCannotBeMetOrFoundIsSaid()
{
    m_doors.at(1)->kill();
    m_doors.at(1)->waitForFinished();
    const auto applied = m_sandbox.callWith(m_found, {u"apply"_s, file(u"nowhere"_s), u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(applied.exitCode, 1);
    const QJsonObject error = applied.json()["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), u"run.coordinator-silent"_s);
    QCOMPARE(error["arguments"_L1]["coordinator"_L1].toString(), m_podNames.at(1));
    // Who may not read the slices is told so, and what that keeps from being known.
    const auto victors = m_sandbox.call({u"env"_s, u"test"_s, u"--output"_s, u"json"_s}, u"victor"_s);
    QVERIFY2(victors.out.contains("trino.coordinators-unseen"), victors.out.constData());
    QVERIFY(victors.out.contains("run.several-coordinators"));
    takeFromService();
    scaleTo(1);
    std::ignore = m_sandbox.call({u"delete"_s, u"found"_s, u"--yes"_s});
    trino::Statement statement;
    statement.sql = u"DROP CATALOG IF EXISTS found"_s;
    QVERIFY(flow::finished(m_sandbox.site(m_secondAlone).endpoints.trino.run(statement, {})));
}

void SurroundingsTest::whatAControllerKeepsIsNotRecoveredAgainstIt()
{
    const QString hasty = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) { changed.limits.lease = std::chrono::seconds {2}; });
    constexpr int claimed = 4;
    QCOMPARE(crash(hasty, u"died"_s, claimed), QString());
    const QString flux = u"kustomize.toolkit.fluxcd.io/name"_s;
    patch(kubernetes::configMaps, u"akko-opa-catalogs"_s, {{u"metadata"_s, QJsonObject {{u"labels"_s, QJsonObject {{flux, u"catalogs"_s}}}}}});
    const auto refused = m_sandbox.callWith(hasty, {u"recover"_s, u"died"_s, u"--output"_s, u"json"_s}, m_sandbox.folder() + u"/elsewhere"_s);
    patch(kubernetes::configMaps, u"akko-opa-catalogs"_s, {{u"metadata"_s, QJsonObject {{u"labels"_s, QJsonObject {{flux, QJsonValue::Null}}}}}});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"run.owned-by-gitops"_s);
    const auto recovered = m_sandbox.callWith(hasty, {u"recover"_s, u"died"_s}, m_sandbox.folder() + u"/elsewhere"_s);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
}

void SurroundingsTest::whereTheirAddressesAreKnownEachCoordinatorIsChanged()
{
    startSecond();
    const cluster::Environment alice = m_sandbox.environment(u"alice"_s);
    const auto onBoth = [&](cluster::Environment &changed) {
        changed.trino.caFile = m_bothCas;
        changed.trino.coordinators = {alice.trino.url, m_secondAlone.trino.url};
    };
    const QString environmentFile = m_sandbox.environmentFile(u"alice"_s, onBoth);
    scaleTo(2);

    const auto run = [&](const QStringList &arguments) {
        const auto called = m_sandbox.callWith(environmentFile, arguments);
        if (called.exitCode != 0) {
            qWarning("%s", called.err.constData());
        }
        return called.exitCode;
    };
    QCOMPARE(run({u"apply"_s, file(u"everywhere"_s), u"--yes"_s}), 0);
    QVERIFY(isOnSecond(u"everywhere"_s));
    trino::Statement forget;
    forget.sql = u"DROP CATALOG IF EXISTS kept"_s;
    QVERIFY(flow::finished(m_sandbox.site(m_secondAlone).endpoints.trino.run(forget, {})));
    QCOMPARE(run({u"edit"_s, u"everywhere"_s, u"--set"_s, u"tpch.splits-per-node=2"_s, u"--yes"_s}), 0);
    QVERIFY(isOnSecond(u"everywhere"_s));
    const auto list = m_sandbox.callWith(environmentFile, {u"list"_s, u"--output"_s, u"json"_s});
    const QJsonArray catalogs = list.json()["catalogs"_L1].toArray();
    const auto health = [&catalogs](const QString &name) {
        for (const QJsonValue &entry : catalogs) {
            if (entry["name"_L1].toString() == name) {
                return entry["health"_L1].toString();
            }
        }
        return QString();
    };
    QCOMPARE(health(u"everywhere"_s), u"active"_s);
    QCOMPARE(health(u"kept"_s), u"missing"_s); // a query that meets the second does not find it
    // The second has the name already, of somebody else: neither is touched.
    trino::Statement statement;
    statement.sql = u"CREATE CATALOG half USING memory"_s;
    QVERIFY(flow::finished(m_sandbox.site(m_secondAlone).endpoints.trino.run(statement, {})));
    const auto half = m_sandbox.callWith(environmentFile, {u"apply"_s, file(u"half"_s), u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(half.json()["error"_L1]["code"_L1].toString(), u"run.name-taken-in-trino"_s);
    QCOMPARE(run({u"delete"_s, u"everywhere"_s, u"--yes"_s}), 0);
    QVERIFY(!isOnSecond(u"everywhere"_s));
    const auto left = m_sandbox.query(u"alice"_s, u"SHOW CATALOGS LIKE 'everywhere'"_s);
    QVERIFY(left && left->rows.isEmpty());
    // One that does not answer keeps the other from being changed.
    QProcess::execute(qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/stack/stack"_s,
                      {u"stop-server"_s, u"--dir"_s, m_second, u"trino"_s});
    QCOMPARE(m_sandbox.callWith(environmentFile, {u"apply"_s, file(u"alone"_s), u"--yes"_s}).exitCode, 1);
    const auto alone = m_sandbox.query(u"alice"_s, u"SHOW CATALOGS LIKE 'alone'"_s);
    QVERIFY(alone && alone->rows.isEmpty());
    scaleTo(1);
}

QTEST_GUILESS_MAIN(SurroundingsTest)
#include "surroundings_test.moc"

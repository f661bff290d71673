// Several coordinators behind one Service, found or named: what is done is done on each, and what one of them lacks is told of that one.
#include "cluster/drops.h"
#include "surroundings.h"
#include "surroundings_tests.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class CoordinatorsTest : public QObject {
    Q_OBJECT

public:
    explicit CoordinatorsTest(flow::Surroundings &around)
        : m_around(around)
    {
    }

private Q_SLOTS:
    void aServiceWithTwoCoordinatorsIsRefused();
    void thoseBehindTheServiceAreFoundAndEachIsChanged();
    void whatOneOfThemLostIsNamedAndComesBackThereOnly();
    void eachCountsWhatItHasDroppedSinceItsOwnStart();
    void aRunThatDiedIsUndoneOnEach();
    void oneThatCannotBeMetOrFoundIsSaid();
    void whatOneCannotReadIsOpenedToNobody_data();
    void whatOneCannotReadIsOpenedToNobody();
    void aStrangersCatalogOnOneOfThemIsToldOfThatOne();
    void whereTheirAddressesAreKnownEachCoordinatorIsChanged(); // ends the second

private:
    [[nodiscard]] qint64 statementsOnFirst(const QString &catalog) const; // CREATE and DROP

    flow::Surroundings &m_around;
};

qint64 CoordinatorsTest::statementsOnFirst(const QString &catalog) const
{
    const auto counted = m_around.sandbox.query(u"alice"_s, u"SELECT count(*) FROM system.runtime.queries WHERE query LIKE '%CATALOG%\"%1\"%'"
                                                     " AND query NOT LIKE '%runtime.queries%'"_s.arg(catalog));
    return counted ? counted->rows.first().at(0).toInteger() : -1;
}

void CoordinatorsTest::aServiceWithTwoCoordinatorsIsRefused()
{
    m_around.scaleTo(2);
    const auto applied = m_around.sandbox.call({u"apply"_s, m_around.file(u"nowhere"_s), u"--yes"_s, u"--output"_s, u"json"_s});
    const auto tested = m_around.sandbox.call({u"env"_s, u"test"_s, u"--output"_s, u"json"_s});
    m_around.scaleTo(1);
    QCOMPARE(applied.exitCode, 1);
    const QJsonObject error = applied.json()["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), u"run.several-coordinators"_s);
    QCOMPARE(error["arguments"_L1]["count"_L1].toString(), u"2"_s);
    QVERIFY(tested.out.contains("run.several-coordinators"));
    const auto catalogs = m_around.sandbox.query(u"alice"_s, u"SHOW CATALOGS LIKE 'nowhere'"_s);
    QVERIFY(catalogs && catalogs->rows.isEmpty());
}

void CoordinatorsTest::thoseBehindTheServiceAreFoundAndEachIsChanged()
{
    m_around.showBehindService();
    const auto applied = m_around.sandbox.callWith(m_around.found, {u"apply"_s, m_around.file(u"found"_s), u"--yes"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    QVERIFY(m_around.isOnSecond(u"found"_s));
    QVERIFY(statementsOnFirst(u"found"_s) == 1);
    const auto edited = m_around.sandbox.callWith(m_around.found, {u"edit"_s, u"found"_s, u"--set"_s, u"tpch.splits-per-node=2"_s, u"--yes"_s});
    QVERIFY2(edited.exitCode == 0, edited.err.constData());
    QVERIFY(m_around.isOnSecond(u"found"_s));
    const QJsonArray remarks = m_around.trinoCheck(m_around.found)["remarks"_L1].toArray();
    const auto named = std::ranges::find_if(remarks, [](const QJsonValue &remark) { return remark["code"_L1].toString() == "trino.coordinators"_L1; });
    QVERIFY(named != remarks.end());
    QCOMPARE((*named)["arguments"_L1]["coordinators"_L1].toString(), m_around.podNames.join(u", "_s));
}

void CoordinatorsTest::whatOneOfThemLostIsNamedAndComesBackThereOnly()
{
    QVERIFY(m_around.onSecond(u"DROP CATALOG found"_s));
    const auto verified = m_around.sandbox.callWith(m_around.found, {u"verify"_s, u"found"_s, u"--output"_s, u"json"_s});
    QCOMPARE(verified.exitCode, 1);
    const QJsonValue finding = verified.json()["catalogs"_L1][0]["drift"_L1][0];
    QCOMPARE(finding["kind"_L1].toString(), u"missing-in-trino"_s);
    QVERIFY2(verified.out.contains(m_around.podNames.at(1).toUtf8()) && !verified.out.contains(m_around.podNames.at(0).toUtf8()), verified.out.constData());
    const qint64 before = statementsOnFirst(u"found"_s);
    const auto reconciled = m_around.sandbox.callWith(m_around.found, {u"reconcile"_s, u"found"_s, u"--yes"_s});
    QVERIFY2(reconciled.exitCode == 0, reconciled.err.constData());
    QVERIFY(m_around.isOnSecond(u"found"_s));
    QCOMPARE(statementsOnFirst(u"found"_s), before);

    // Another one made by hand on the second only: it goes there, and the first serves all the while.
    QVERIFY(m_around.onSecond(u"DROP CATALOG found"_s));
    QVERIFY(m_around.onSecond(u"CREATE CATALOG found USING memory"_s));
    const auto differs = m_around.sandbox.callWith(m_around.found, {u"verify"_s, u"found"_s, u"--output"_s, u"json"_s});
    QCOMPARE(differs.json()["catalogs"_L1][0]["drift"_L1][0]["kind"_L1].toString(), u"connector-differs"_s);
    const auto again = m_around.sandbox.callWith(m_around.found, {u"reconcile"_s, u"found"_s, u"--yes"_s});
    QVERIFY2(again.exitCode == 0, again.err.constData());
    QCOMPARE(statementsOnFirst(u"found"_s), before);
    QCOMPARE(m_around.sandbox.callWith(m_around.found, {u"verify"_s, u"found"_s}).exitCode, 0);
}

void CoordinatorsTest::eachCountsWhatItHasDroppedSinceItsOwnStart()
{
    const auto startOf = [](const provisioning::Site &site) {
        const auto info = flow::finished(site.endpoints.trino.info({}));
        return info ? QDateTime::currentSecsSinceEpoch() - std::chrono::duration_cast<std::chrono::seconds>(info->uptime).count() : 0;
    };
    const std::array starts {startOf(m_around.sandbox.site(u"alice"_s)), startOf(m_around.second())};
    QVERIFY(std::abs(starts[0] - starts[1]) > 20); // else the one's could pass for the other's
    const auto edited = m_around.sandbox.callWith(m_around.found, {u"edit"_s, u"found"_s, u"--set"_s, u"tpch.splits-per-node=3"_s, u"--yes"_s});
    QVERIFY2(edited.exitCode == 0, edited.err.constData());
    const cluster::TrinoPods pods = m_around.pods();
    for (const QJsonValue &pod : pods.pods) {
        const qsizetype which = m_around.podNames.indexOf(pod["metadata"_L1]["name"_L1].toString());
        if (which >= 0) {
            const qint64 start = starts.at(static_cast<size_t>(which));
            const cluster::Drops counted = cluster::dropsOn(pod, start);
            QVERIFY2(counted.all >= 2 && counted.temporary >= 1 && std::abs(counted.startedAt - start) <= 10, qPrintable(m_around.podNames.at(which)));
        }
    }
    QStringList told;
    const QJsonArray remarks = m_around.trinoCheck(m_around.found)["remarks"_L1].toArray();
    for (const QJsonValue &remark : remarks) {
        if (remark["code"_L1].toString() == "trino.drops"_L1) {
            told.append(remark["arguments"_L1]["coordinator"_L1].toString());
        }
    }
    QCOMPARE(told, m_around.podNames);
}

void CoordinatorsTest::aRunThatDiedIsUndoneOnEach()
{
    constexpr int created = 9; // the event after CREATE
    QCOMPARE(m_around.crash(m_around.found, u"died"_s, created), QString());
    QVERIFY(m_around.isOnSecond(u"died"_s));
    const auto recovered = m_around.sandbox.callWith(m_around.found, {u"recover"_s, u"died"_s}, m_around.sandbox.folder() + u"/elsewhere"_s);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    QVERIFY(!m_around.isOnSecond(u"died"_s));
    const auto catalogs = m_around.sandbox.query(u"alice"_s, u"SHOW CATALOGS LIKE 'died'"_s);
    QVERIFY(catalogs && catalogs->rows.isEmpty());
}

void CoordinatorsTest::oneThatCannotBeMetOrFoundIsSaid()
{
    m_around.shutSecondsDoor();
    const auto applied = m_around.sandbox.callWith(m_around.found, {u"apply"_s, m_around.file(u"nowhere"_s), u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(applied.exitCode, 1);
    const QJsonObject error = applied.json()["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), u"run.coordinator-silent"_s);
    QCOMPARE(error["arguments"_L1]["coordinator"_L1].toString(), m_around.podNames.at(1));
    // Who may not read the slices is told so, and what that keeps from being known.
    const auto victors = m_around.sandbox.call({u"env"_s, u"test"_s, u"--output"_s, u"json"_s}, u"victor"_s);
    QVERIFY2(victors.out.contains("trino.coordinators-unseen"), victors.out.constData());
    QVERIFY(victors.out.contains("run.several-coordinators"));
    m_around.takeFromService();
    m_around.scaleTo(1);
    std::ignore = m_around.sandbox.call({u"delete"_s, u"found"_s, u"--yes"_s});
    QVERIFY(m_around.onSecond(u"DROP CATALOG IF EXISTS found"_s));
}

// CREATE does not ask the source, so that both take the catalog; whether each can read it only a query shows. Each has a mounted folder of
// its own here: the path goes by the directory that its process stands in.
void CoordinatorsTest::whatOneCannotReadIsOpenedToNobody_data()
{
    QTest::addColumn<bool>("hasFile"); // with another password in it
    QTest::addColumn<QString>("code");
    QTest::newRow("the second holds a wrong password") << true << u"source.wrong-password"_s;
    QTest::newRow("the second has no file") << false << u"run.mount-timeout"_s;
}

void CoordinatorsTest::whatOneCannotReadIsOpenedToNobody()
{
    QFETCH(bool, hasFile);
    QFETCH(QString, code);
    m_around.startSecond();
    const QDir first(m_around.sandbox.environment(u"alice"_s).mounts.credentials);
    const QDir second(m_around.secondsFolder() + u"/mounts/catalog-files"_s);
    QVERIFY(QDir().mkpath(second.path()));
    const QString environmentFile = m_around.bothByAddress([hasFile](cluster::Environment &changed) {
        changed.mounts.credentials = u"/proc/self/cwd/../../mounts/catalog-files"_s;
        changed.trino.podSelector = u"app.kubernetes.io/name=elsewhere"_s; // whose pods tell another path
        changed.limits.mount = std::chrono::seconds {hasFile ? 20 : 2};
    });
    const QJsonObject before = m_around.sandbox.photograph();
    QProcess apply;
    apply.start(qEnvironmentVariable("CM_PROGRAM"),
                {u"--env-file"_s, environmentFile, u"--state-dir"_s, m_around.sandbox.folder() + u"/state"_s, u"apply"_s,
                 m_around.sandbox.definitionFile(u"halfread"_s), u"--yes"_s, u"--output"_s, u"json"_s});
    QStringList files;
    const auto written = [&] {
        files = first.entryList({u"halfread.*"_s});
        return !files.isEmpty() || apply.state() == QProcess::NotRunning;
    };
    QTRY_VERIFY_WITH_TIMEOUT(written(), 20'000);
    if (hasFile && !files.isEmpty()) {
        QFile right(first.filePath(files.front()));
        QFile wrong(second.filePath(files.front()));
        QVERIFY(right.open(QIODevice::ReadOnly) && wrong.open(QIODevice::WriteOnly));
        QVERIFY(wrong.write(right.readAll().replace(m_around.sandbox.password(), "another")) > 0);
    }
    QVERIFY(apply.waitForFinished(60'000));
    const QJsonObject error = QJsonDocument::fromJson(apply.readAllStandardOutput()).object()["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), code);
    QCOMPARE(error["arguments"_L1]["coordinator"_L1].toString(), m_around.secondsAddress());
    QVERIFY(error["cause"_L1].toString().contains(m_around.secondsAddress()));
    QVERIFY(!m_around.isOnSecond(u"halfread"_s));
    QCOMPARE(flow::differences(before, m_around.sandbox.photograph()).join(u'\n'), QString());
}

void CoordinatorsTest::aStrangersCatalogOnOneOfThemIsToldOfThatOne()
{
    m_around.startSecond();
    const QString environmentFile = m_around.bothByAddress();
    m_around.scaleTo(2);
    const QString second = m_around.secondsAddress();
    QVERIFY(m_around.onSecond(u"CREATE CATALOG half USING tpch"_s));
    QVERIFY(m_around.onSecond(u"DROP CATALOG IF EXISTS kept"_s));
    const auto json = [&](const QStringList &arguments) {
        return m_around.sandbox.callWith(environmentFile, arguments + QStringList {u"--output"_s, u"json"_s}).json();
    };
    for (const QString &verb : {u"list"_s, u"verify"_s, u"reconcile"_s}) { // (reconcile without --yes says what it would do)
        QJsonObject half;
        const QJsonArray catalogs = json(verb == "reconcile"_L1 ? QStringList {verb, u"--yes"_s} : QStringList {verb})["catalogs"_L1].toArray();
        for (const QJsonValue &entry : catalogs) {
            half = entry["name"_L1].toString() == "half"_L1 ? entry.toObject() : half;
        }
        const QJsonValue finding = half["drift"_L1][0];
        QCOMPARE(finding["kind"_L1].toString(), u"unmanaged"_s);
        QCOMPARE(finding["arguments"_L1]["coordinators"_L1].toString(), second);
        QVERIFY2(finding["cause"_L1].toString().contains(second), qPrintable(verb));
    }
    QVERIFY(m_around.isOnSecond(u"half"_s)); // left alone
    // None of what would take the name does.
    for (const QStringList &verb : {QStringList {u"apply"_s, m_around.file(u"half"_s)}, QStringList {u"rename"_s, u"kept"_s, u"half"_s}}) {
        const QJsonValue error = json(verb + QStringList {u"--yes"_s})["error"_L1];
        QCOMPARE(error["code"_L1].toString(), u"run.name-taken-in-trino"_s);
        QCOMPARE(error["arguments"_L1]["coordinators"_L1].toString(), second);
    }
    const QJsonValue adopted = json({u"adopt"_s, u"half"_s, m_around.file(u"half"_s), u"--yes"_s})["error"_L1];
    QCOMPARE(adopted["code"_L1].toString(), u"adopt.not-on-each"_s);
    QCOMPARE(adopted["arguments"_L1]["with"_L1].toString(), second);
    QVERIFY(m_around.onSecond(u"DROP CATALOG half"_s));
}

void CoordinatorsTest::whereTheirAddressesAreKnownEachCoordinatorIsChanged()
{
    m_around.startSecond();
    const QString environmentFile = m_around.bothByAddress();
    m_around.scaleTo(2);

    const auto run = [&](const QStringList &arguments) {
        const auto called = m_around.sandbox.callWith(environmentFile, arguments);
        if (called.exitCode != 0) {
            qWarning("%s", called.err.constData());
        }
        return called.exitCode;
    };
    QCOMPARE(run({u"apply"_s, m_around.file(u"everywhere"_s), u"--yes"_s}), 0);
    QVERIFY(m_around.isOnSecond(u"everywhere"_s));
    QVERIFY(m_around.onSecond(u"DROP CATALOG IF EXISTS kept"_s));
    QCOMPARE(run({u"edit"_s, u"everywhere"_s, u"--set"_s, u"tpch.splits-per-node=2"_s, u"--yes"_s}), 0);
    QVERIFY(m_around.isOnSecond(u"everywhere"_s));
    const auto list = m_around.sandbox.callWith(environmentFile, {u"list"_s, u"--output"_s, u"json"_s});
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
    QCOMPARE(run({u"delete"_s, u"everywhere"_s, u"--yes"_s}), 0);
    QVERIFY(!m_around.isOnSecond(u"everywhere"_s));
    const auto left = m_around.sandbox.query(u"alice"_s, u"SHOW CATALOGS LIKE 'everywhere'"_s);
    QVERIFY(left && left->rows.isEmpty());
    // One that does not answer keeps the other from being changed.
    m_around.stopSecond();
    QCOMPARE(m_around.sandbox.callWith(environmentFile, {u"apply"_s, m_around.file(u"alone"_s), u"--yes"_s}).exitCode, 1);
    const auto alone = m_around.sandbox.query(u"alice"_s, u"SHOW CATALOGS LIKE 'alone'"_s);
    QVERIFY(alone && alone->rows.isEmpty());
    m_around.scaleTo(1);
}

std::unique_ptr<QObject> coordinatorsTest(flow::Surroundings &around)
{
    return std::make_unique<CoordinatorsTest>(around);
}

#include "coordinators_test.moc"

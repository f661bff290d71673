// A catalog that only Trino knows comes under management on real servers: what is proved first, what is not touched, and that a
// failure or a kill on the way leaves everything as it was.
#include "catalog/object_name.h"
#include "unmanaged.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString name = QStringLiteral("byhand");

} // namespace

class AdoptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_before = m_sandbox.photograph(); }
    void init();
    void cleanup();
    void itIsManagedWithoutBeingTouched();
    void anOddNameGetsADigestInTheNamesOfObjects();
    void anotherConnectorIsRefused();
    void anotherSourceIsRefusedAndNothingIsLeft();
    void aNameThatTrinoDoesNotHaveIsRefused();
    void aKillOnTheWayLeavesEverythingAsItWas();

private:
    [[nodiscard]] QStringList drift() const;
    [[nodiscard]] qint64 created() const; // CREATE CATALOG statements that Trino has seen for this name

    flow::Sandbox m_sandbox;
    QJsonObject m_before;
    QJsonObject m_unmanaged; // the photograph with the catalog in Trino only
};

void AdoptTest::init()
{
    flow::makeUnmanaged(m_sandbox, name);
    m_unmanaged = m_sandbox.photograph();
    QCOMPARE(drift(), QStringList {u"unmanaged"_s});
}

void AdoptTest::cleanup()
{
    std::ignore = m_sandbox.call({u"delete"_s, name, u"--yes"_s});
    std::ignore = m_sandbox.query(u"alice"_s, u"DROP CATALOG IF EXISTS "_s + name);
    QCOMPARE(m_sandbox.photograph(), m_before);
}

QStringList AdoptTest::drift() const
{
    const QJsonObject verified = m_sandbox.call({u"verify"_s, name, u"--output"_s, u"json"_s}).json();
    QStringList kinds;
    for (const QJsonValue &finding : verified["catalogs"_L1][0]["drift"_L1].toArray()) {
        kinds.append(finding["kind"_L1].toString());
    }
    return kinds;
}

qint64 AdoptTest::created() const
{
    const auto counted = m_sandbox.query(u"alice"_s, u"SELECT count(*) FROM system.runtime.queries WHERE query LIKE '%CATALOG \"byhand\"%'"_s
                                         u" AND query NOT LIKE '%runtime.queries%'"_s);
    return counted ? counted->rows.first().at(0).toInteger() : -1;
}

void AdoptTest::itIsManagedWithoutBeingTouched()
{
    const qint64 before = created();
    const auto adopted = m_sandbox.call({u"adopt"_s, name, m_sandbox.definitionFile(name), u"--yes"_s});
    QVERIFY2(adopted.exitCode == 0, adopted.err.constData());
    QVERIFY2(adopted.out.contains("is managed from now on"), adopted.out.constData());
    QCOMPARE(created(), before); // neither dropped nor created under its own name
    QCOMPARE(drift(), QStringList());
    QVERIFY(m_sandbox.query(u"bob"_s, u"SELECT count(*) FROM byhand.scores.climate_scores"_s));
    const auto names = m_sandbox.photograph()["Trino"_L1].toArray();
    QVERIFY(std::ranges::none_of(names, [](const QJsonValue &each) { return each.toString().startsWith("cm-test-"_L1); }));
    // As after a restart: it comes back from the record.
    QVERIFY(m_sandbox.query(u"alice"_s, u"DROP CATALOG byhand"_s));
    const auto reconciled = m_sandbox.call({u"reconcile"_s, name, u"--yes"_s});
    QVERIFY2(reconciled.exitCode == 0, reconciled.err.constData());
    QVERIFY(m_sandbox.query(u"bob"_s, u"SELECT count(*) FROM byhand.scores.climate_scores"_s));
}

void AdoptTest::anOddNameGetsADigestInTheNamesOfObjects()
{
    QVERIFY(m_sandbox.query(u"alice"_s, u"CREATE CATALOG \"my_odd name\" USING tpch"_s));
    const QString odd = u"my_odd name"_s;
    const QJsonObject before = m_sandbox.photograph();
    const QString file = m_sandbox.write(u"odd.yaml"_s, "name: my_odd name\nconnector: tpch\nallow_roles: [akko-analyst]\n");
    const auto adopted = m_sandbox.call({u"adopt"_s, odd, file, u"--yes"_s});
    QVERIFY2(adopted.exitCode == 0, adopted.err.constData());
    QVERIFY(m_sandbox.photograph().contains(u"Secret/catalog-"_s + catalog::objectName(odd)));
    QVERIFY(m_sandbox.query(u"bob"_s, u"SELECT count(*) FROM \"my_odd name\".tiny.nation"_s));
    QVERIFY(!m_sandbox.query(u"erin"_s, u"SELECT count(*) FROM \"my_odd name\".tiny.nation"_s));
    QVERIFY(m_sandbox.query(u"alice"_s, u"DROP CATALOG \"my_odd name\""_s));
    QCOMPARE(m_sandbox.call({u"verify"_s, odd}).exitCode, 1);
    const auto reconciled = m_sandbox.call({u"reconcile"_s, odd, u"--yes"_s});
    QVERIFY2(reconciled.exitCode == 0, reconciled.err.constData());
    const auto edited = m_sandbox.call({u"edit"_s, odd, u"--add-role"_s, u"akko-engineer"_s, u"--yes"_s});
    QVERIFY2(edited.exitCode == 0, edited.err.constData());
    QVERIFY(m_sandbox.query(u"erin"_s, u"SELECT count(*) FROM \"my_odd name\".tiny.nation"_s));
    const auto deleted = m_sandbox.call({u"delete"_s, odd, u"--yes"_s});
    QVERIFY2(deleted.exitCode == 0, deleted.err.constData());
    QJsonObject after = before;
    QJsonArray catalogs = after["Trino"_L1].toArray();
    catalogs.removeAt(std::distance(catalogs.begin(), std::find(catalogs.begin(), catalogs.end(), QJsonValue(odd))));
    after.insert(u"Trino"_s, catalogs);
    QCOMPARE(m_sandbox.photograph(), after);
}

void AdoptTest::anotherConnectorIsRefused()
{
    const QString file = m_sandbox.write(u"tpch.yaml"_s, "name: byhand\nconnector: tpch\nallow_roles: [akko-analyst]\n");
    const auto refused = m_sandbox.call({u"adopt"_s, name, file, u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"adopt.other-connector"_s);
    QCOMPARE(flow::differences(m_unmanaged, m_sandbox.photograph()).join(u'\n'), QString());
}

void AdoptTest::anotherSourceIsRefusedAndNothingIsLeft()
{
    QByteArray other = m_sandbox.definition(name, m_sandbox.passwordFile());
    other.replace("/climascore\n", "/postgres\n");
    const auto refused = m_sandbox.call({u"adopt"_s, name, m_sandbox.write(u"other.yaml"_s, other), u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(refused.exitCode, 4);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"adopt.schemas-differ"_s);
    QVERIFY2(refused.json()["error"_L1]["cause"_L1].toString().contains(u"scores"_s), refused.err.constData());
    QCOMPARE(flow::differences(m_unmanaged, m_sandbox.photograph()).join(u'\n'), QString());
}

void AdoptTest::aNameThatTrinoDoesNotHaveIsRefused()
{
    const auto refused = m_sandbox.call({u"adopt"_s, u"nowhere"_s, m_sandbox.definitionFile(u"nowhere"_s), u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"adopt.not-in-trino"_s);
}

void AdoptTest::aKillOnTheWayLeavesEverythingAsItWas()
{
    const QString file = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) { changed.limits.lease = std::chrono::seconds {2}; });
    int kills = 0;
    for (int point = 1;; point += qEnvironmentVariableIsSet("CM_EVERY_CRASH") ? 1 : 4) {
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(qEnvironmentVariable("CM_CRASH"), {file, u"adopt"_s, m_sandbox.definitionFile(name), m_sandbox.folder() + u"/first-machine"_s, u"event"_s, QString::number(point)});
        QVERIFY(program.waitForFinished(60'000));
        const bool killed = program.exitStatus() == QProcess::CrashExit;
        const QByteArray printed = program.readAll();
        QVERIFY2(killed || program.exitCode() == 0, printed.constData());
        if (!killed) {
            break;
        }
        ++kills;
        const auto recovered = m_sandbox.callWith(file, {u"recover"_s}, m_sandbox.folder() + u"/second-machine"_s);
        QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
        const QJsonObject shown = m_sandbox.call({u"show"_s, name, u"--output"_s, u"json"_s}).json();
        if (shown["health"_L1].toString() == "active"_L1) { // the kill came after the run had been closed: all of it is there
            QCOMPARE(shown["drift"_L1].toArray(), QJsonArray());
            break;
        }
        QCOMPARE(flow::differences(m_unmanaged, m_sandbox.photograph()).join(u'\n'), QString());
    }
    QVERIFY2(kills >= 2, qPrintable(QString::number(kills)));
}

QTEST_GUILESS_MAIN(AdoptTest)
#include "adopt_test.moc"

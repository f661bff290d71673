// What a coordinator has dropped, counted on its pod; and the program of all tests of what stands around a catalog, which share one
// second Trino.
#include "cluster/drops.h"
#include "surroundings.h"
#include "surroundings_tests.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class DropsTest : public QObject {
    Q_OBJECT

public:
    explicit DropsTest(flow::Surroundings &around)
        : m_around(around)
    {
    }

private Q_SLOTS:
    void aRegistrationCostsOneCreateAndNoDrop();
    void dropsAreCountedOnTheCoordinatorAndTooManyAreSaid();

private:
    flow::Surroundings &m_around;
};

void DropsTest::aRegistrationCostsOneCreateAndNoDrop()
{
    const auto before = cluster::dropsOn(m_around.pods().pods.first(), 0);
    QCOMPARE(m_around.sandbox.call({u"apply"_s, m_around.file(u"once"_s), u"--yes"_s}).exitCode, 0);
    const auto statements = m_around.sandbox.query(
        u"alice"_s, u"SELECT query, state FROM system.runtime.queries WHERE query LIKE '%CATALOG%\"once\"%' AND query NOT LIKE '%runtime%'"_s);
    QVERIFY(statements);
    QCOMPARE(statements->rows.size(), 1);
    QVERIFY(statements->rows.front().at(0).toString().startsWith(u"CREATE CATALOG"_s));
    QCOMPARE(cluster::dropsOn(m_around.pods().pods.first(), 0), before);
    QCOMPARE(m_around.sandbox.call({u"delete"_s, u"once"_s, u"--yes"_s}).exitCode, 0);
}

void DropsTest::dropsAreCountedOnTheCoordinatorAndTooManyAreSaid()
{
    const QString pod = m_around.pods().coordinators().front();
    m_around.patch(kubernetes::pods, pod, {{u"metadata"_s, QJsonObject {{u"annotations"_s, QJsonObject {{u"catalog-manager/drops"_s, QJsonValue::Null}}}}}});
    const QString environmentFile = m_around.sandbox.environmentFile(u"alice"_s);
    QCOMPARE(m_around.trinoCheck(environmentFile)["remarks"_L1].toArray(), QJsonArray());
    QCOMPARE(m_around.sandbox.call({u"test"_s, m_around.file(u"tried"_s)}).exitCode, 0); // a temporary catalog, dropped
    QCOMPARE(m_around.sandbox.call({u"edit"_s, u"kept"_s, u"--set"_s, u"tpch.splits-per-node=2"_s, u"--yes"_s}).exitCode, 0); // proved, replaced
    const QJsonObject remark = m_around.trinoCheck(environmentFile)["remarks"_L1][0].toObject();
    QCOMPARE(remark["code"_L1].toString(), u"trino.drops"_s);
    QCOMPARE(remark["arguments"_L1]["count"_L1].toString(), u"3"_s);
    QCOMPARE(remark["arguments"_L1]["temporary"_L1].toString(), u"2"_s);

    const QString strict = m_around.sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) { changed.limits.drops = 4; });
    const auto tried = m_around.sandbox.callWith(strict, {u"test"_s, m_around.file(u"tried"_s), u"--output"_s, u"json"_s});
    QCOMPARE(tried.exitCode, 0);
    QCOMPARE(tried.json()["notes"_L1][0]["code"_L1].toString(), u"trino.many-drops"_s);
    QCOMPARE(m_around.trinoCheck(strict)["remarks"_L1][0]["code"_L1].toString(), u"trino.many-drops"_s);
    // Another lifetime: what was counted before the coordinator started does not count.
    m_around.patch(kubernetes::pods, pod, {{u"metadata"_s, QJsonObject {{u"annotations"_s, QJsonObject {{u"catalog-manager/drops"_s, u"99 9 1600000000"_s}}}}}});
    QCOMPARE(m_around.trinoCheck(strict)["remarks"_L1].toArray(), QJsonArray());
}

// Functions named as arguments are run in the class that has them.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList options;
    QStringList named;
    const QStringList given = QCoreApplication::arguments();
    for (const QString &argument : given.mid(1)) {
        (argument.startsWith(u'-') ? options : named).append(argument);
    }
    flow::Surroundings around;
    int failed = 0;
    std::vector<std::unique_ptr<QObject>> tests;
    tests.push_back(std::make_unique<DropsTest>(around));
    tests.push_back(gitOpsTest(around));
    tests.push_back(coordinatorsTest(around));
    for (const auto &test : tests) {
        QStringList here;
        for (const QString &name : std::as_const(named)) {
            const QByteArray slot = name.section(u':', 0, 0).toUtf8() + "()";
            here += test->metaObject()->indexOfSlot(slot.constData()) >= 0 ? QStringList {name} : QStringList();
        }
        if (named.isEmpty() || !here.isEmpty()) {
            failed += QTest::qExec(test.get(), QStringList {given.front()} + options + here);
        }
    }
    return failed;
}

#include "surroundings_test.moc"

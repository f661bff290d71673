// Renaming a registered catalog on real servers: what the new name has of the old one, and that nothing is left there.
#include "canary.h"
#include "sandbox.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class RenameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        cleanup(); // of a run that failed
        m_before = m_sandbox.photograph();
    }
    void cleanup();
    void cleanupTestCase() { QCOMPARE(m_sandbox.photograph(), m_before); }
    void aRenamedCatalogServesUnderItsNewNameOnly();
    void theHistoryGoesWithItAndCanBeRolledBackTo();
    void aNameThatIsTakenOrImpossibleIsRefusedBeforeAnythingChanges();
    void aDisabledCatalogStaysSoUnderItsNewName();
    void inProductionTheOldNameIsTypedOnceMore();
    void whatTheNewNameFailsAtLeavesTheOldOneServing();

private:
    QJsonObject run(const QStringList &arguments, int exitCode = 0) const;
    [[nodiscard]] QString errorOf(const QStringList &arguments) const { return run(arguments, 1)["error"_L1]["code"_L1].toString(); }
    [[nodiscard]] bool reads(const QString &user, const QString &catalog) const
    {
        return static_cast<bool>(m_sandbox.query(user, u"SELECT count(*) FROM \"%1\".scores.climate_scores"_s.arg(catalog)));
    }
    void registerIt() const { run({u"apply"_s, m_sandbox.definitionFile(u"first-name"_s), u"--yes"_s}); }

    flow::Sandbox m_sandbox;
    QJsonObject m_before;
};

void RenameTest::cleanup()
{
    for (const QString &name : {u"first-name"_s, u"second-name"_s, u"third-name"_s}) {
        std::ignore = m_sandbox.call({u"delete"_s, name, u"--yes"_s});
    }
}

QJsonObject RenameTest::run(const QStringList &arguments, int exitCode) const
{
    const auto called = m_sandbox.call(arguments + QStringList {u"--output"_s, u"json"_s});
    if (called.exitCode != exitCode) {
        QTest::qFail(called.err.constData(), __FILE__, __LINE__);
    }
    return called.json();
}

void RenameTest::aRenamedCatalogServesUnderItsNewNameOnly()
{
    registerIt();
    const QJsonObject report = run({u"rename"_s, u"first-name"_s, u"second-name"_s, u"--reason"_s, u"TICKET-7"_s, u"--yes"_s});
    QCOMPARE(report["end"_L1].toString(), u"done"_s);
    QCOMPARE(report["renamedTo"_L1].toString(), u"second-name"_s);
    QStringList steps;
    for (const QJsonValue &step : report["steps"_L1].toArray()) {
        steps.append(step["id"_L1].toString());
    }
    QVERIFY(steps.indexOf(u"new-open-access"_s) < steps.indexOf(u"drop"_s)); // the new one serves before the old one goes
    QVERIFY(reads(u"bob"_s, u"second-name"_s));
    QVERIFY(!reads(u"alice"_s, u"first-name"_s));

    const QJsonObject after = m_sandbox.photograph();
    QStringList keys = after.keys() + after["Secret/akko-catalog-files"_L1]["data"_L1].toObject().keys()
        + after["ConfigMap/akko-opa-catalogs"_L1]["data"_L1].toObject().keys();
    QVERIFY2(keys.filter(u"first-name"_s).isEmpty(), qPrintable(keys.filter(u"first-name"_s).join(u' ')));
    QCOMPARE(keys.filter(QRegularExpression(u"\\Asecond-name\\."_s)).size(), 2); // a credential and a rule
    QVERIFY(!after["Trino"_L1].toArray().contains(u"first-name"_s));
    const flow::Canary canary(m_sandbox.password());
    for (const QString &place : canary.placesIn(after)) {
        QVERIFY2(place.startsWith(u"Secret/akko-catalog-files "_s), qPrintable(place));
    }
    QCOMPARE(canary.filesWithIt(m_sandbox.folder() + u"/state"_s), QStringList());

    const QJsonObject shown = run({u"show"_s, u"second-name"_s});
    QCOMPARE(shown["head"_L1]["lastOutcome"_L1]["verb"_L1].toString(), u"rename"_s);
    QCOMPARE(shown["head"_L1]["lastOutcome"_L1]["reason"_L1].toString(), u"TICKET-7"_s);
    QVERIFY(m_sandbox.call({u"audit"_s}).out.count("rename") >= 2); // told of both names
}

void RenameTest::theHistoryGoesWithItAndCanBeRolledBackTo()
{
    registerIt();
    run({u"edit"_s, u"first-name"_s, u"--description"_s, u"Second thoughts"_s, u"--yes"_s});
    run({u"rename"_s, u"first-name"_s, u"second-name"_s, u"--yes"_s});
    const QJsonArray revisions = run({u"history"_s, u"second-name"_s})["revisions"_L1].toArray();
    QCOMPARE(revisions.size(), 3);
    QCOMPARE(revisions.at(0)["verb"_L1].toString(), u"rename"_s);
    QCOMPARE(revisions.at(0)["definition"_L1]["name"_L1].toString(), u"second-name"_s);
    QCOMPARE(revisions.at(2)["verb"_L1].toString(), u"register"_s);
    QCOMPARE(revisions.at(2)["definition"_L1]["name"_L1].toString(), u"first-name"_s);
    QVERIFY(m_sandbox.call({u"history"_s, u"second-name"_s}).out.contains("renamed (first-name → second-name)"));

    QCOMPARE(run({u"rollback"_s, u"second-name"_s, u"--to"_s, u"1"_s, u"--yes"_s})["revision"_L1].toInt(), 4);
    QVERIFY(reads(u"bob"_s, u"second-name"_s));
    run({u"rename"_s, u"second-name"_s, u"third-name"_s, u"--yes"_s});
    run({u"rename"_s, u"third-name"_s, u"first-name"_s, u"--yes"_s}); // and back where it began
    QVERIFY(reads(u"bob"_s, u"first-name"_s));
    QCOMPARE(run({u"history"_s, u"first-name"_s})["revisions"_L1].toArray().size(), 6);
}

void RenameTest::aNameThatIsTakenOrImpossibleIsRefusedBeforeAnythingChanges()
{
    registerIt();
    run({u"apply"_s, m_sandbox.definitionFile(u"second-name"_s), u"--yes"_s});
    QVERIFY(m_sandbox.query(u"alice"_s, u"CREATE CATALOG \"third-name\" USING tpch"_s));
    const QJsonObject before = m_sandbox.photograph();
    QCOMPARE(errorOf({u"rename"_s, u"first-name"_s, u"second-name"_s, u"--yes"_s}), u"run.name-taken-in-cluster"_s);
    QCOMPARE(errorOf({u"rename"_s, u"first-name"_s, u"first-name"_s, u"--yes"_s}), u"run.name-taken-in-cluster"_s);
    QCOMPARE(errorOf({u"rename"_s, u"first-name"_s, u"third-name"_s, u"--yes"_s}), u"run.name-taken-in-trino"_s);
    QCOMPARE(errorOf({u"rename"_s, u"first-name"_s, u"No_Name"_s, u"--yes"_s}), u"catalog.bad-name"_s);
    QCOMPARE(errorOf({u"rename"_s, u"nobody"_s, u"somebody"_s, u"--yes"_s}), u"run.catalog-unknown"_s);
    QCOMPARE(m_sandbox.photograph(), before);
    QVERIFY(m_sandbox.query(u"alice"_s, u"DROP CATALOG \"third-name\""_s));
}

void RenameTest::aDisabledCatalogStaysSoUnderItsNewName()
{
    registerIt();
    run({u"disable"_s, u"first-name"_s, u"--yes"_s});
    const auto changed = [this] { // CREATE and DROP, of either name
        const auto counted = m_sandbox.query(u"alice"_s, u"SELECT count(*) FROM system.runtime.queries WHERE (query LIKE '%CATALOG \"first-name\"%'"_s
                                             u" OR query LIKE '%CATALOG %\"second-name\"%') AND query NOT LIKE '%runtime.queries%'"_s);
        return counted ? counted->rows.first().at(0).toInteger() : -1;
    };
    const qint64 before = changed();
    const QJsonObject report = run({u"rename"_s, u"first-name"_s, u"second-name"_s, u"--yes"_s});
    QCOMPARE(report["end"_L1].toString(), u"done"_s);
    QCOMPARE(changed(), before);
    const QJsonObject shown = run({u"show"_s, u"second-name"_s});
    QCOMPARE(shown["health"_L1].toString(), u"disabled"_s);
    QCOMPARE(shown["drift"_L1].toArray(), QJsonArray()); // its rule, too, is that of a disabled one
    QCOMPARE(m_sandbox.call({u"show"_s, u"first-name"_s}).exitCode, 1);
    const QJsonObject after = m_sandbox.photograph();
    const QStringList keys = after["Secret/akko-catalog-files"_L1]["data"_L1].toObject().keys() + after["ConfigMap/akko-opa-catalogs"_L1]["data"_L1].toObject().keys();
    QCOMPARE(keys.filter(QRegularExpression(u"\\Afirst-name\\."_s)), QStringList());
    run({u"enable"_s, u"second-name"_s, u"--yes"_s});
    QVERIFY(reads(u"bob"_s, u"second-name"_s));
    QVERIFY(!reads(u"erin"_s, u"second-name"_s));
}

void RenameTest::inProductionTheOldNameIsTypedOnceMore()
{
    registerIt();
    const QString production = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) { changed.production = true; });
    const auto called = [&](const QStringList &arguments) -> QString {
        const auto done = m_sandbox.callWith(production, arguments + QStringList {u"--yes"_s, u"--output"_s, u"json"_s});
        return QString::number(done.exitCode) + done.json()["error"_L1]["code"_L1].toString();
    };
    QCOMPARE(called({u"rename"_s, u"first-name"_s, u"second-name"_s}), u"2run.name-needed"_s); // nobody is asked where nobody is
    QCOMPARE(called({u"rename"_s, u"first-name"_s, u"second-name"_s, u"--confirm"_s, u"second-name"_s}), u"1run.name-prompt-mismatch"_s);
    QCOMPARE(called({u"disable"_s, u"first-name"_s}), u"2run.name-needed"_s);
    QVERIFY(reads(u"bob"_s, u"first-name"_s));
    QCOMPARE(called({u"rename"_s, u"first-name"_s, u"second-name"_s, u"--confirm"_s, u"first-name"_s}), u"0"_s);
    QCOMPARE(called({u"disable"_s, u"second-name"_s, u"--confirm"_s, u"second-name"_s}), u"0"_s);
    QCOMPARE(called({u"enable"_s, u"second-name"_s}), u"0"_s); // it takes nothing away
    QCOMPARE(called({u"edit"_s, u"second-name"_s, u"--description"_s, u"x"_s}), u"0"_s);
}

void RenameTest::whatTheNewNameFailsAtLeavesTheOldOneServing()
{
    registerIt();
    QJsonObject before = m_sandbox.photograph();
    // Nothing goes from ConfigMaps to OPA any more: the roles are never admitted to the new name.
    QFile off(QFileInfo(qEnvironmentVariable("CM_SANDBOX")).path() + u"/policy-watcher-off"_s);
    QVERIFY(off.open(QIODevice::WriteOnly));
    off.close();
    const QString hasty = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) { changed.limits.policy = std::chrono::seconds {2}; });
    const auto called = m_sandbox.callWith(hasty, {u"rename"_s, u"first-name"_s, u"second-name"_s, u"--yes"_s, u"--output"_s, u"json"_s});
    QVERIFY(off.remove());
    QCOMPARE(called.exitCode, 4);
    QCOMPARE(called.json()["error"_L1]["code"_L1].toString(), u"run.policy-not-loaded"_s);
    QVERIFY(reads(u"bob"_s, u"first-name"_s));
    QJsonObject after = m_sandbox.photograph();
    before.remove(u"Secret/catalog-first-name"_s); // its head tells of the attempt
    after.remove(u"Secret/catalog-first-name"_s);
    QCOMPARE(after, before);
}

QTEST_GUILESS_MAIN(RenameTest)
#include "rename_test.moc"

// What the metadata catalogue was not told, because a run was killed, or nobody heard, or there was nothing to be read: the head says so, and
// somebody makes up for it.
#include "openmetadata.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

class UnindexedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_openmetadata.isUp()); }
    void aKilledDeletionOrReindexIsMadeUpFor();
    void aRunKilledBeforeTheCatalogueIsToldIsMadeUpFor();
    void whatIsRenamedWhileDisabledIsReadOnceItIsEnabled();
    void cleanup() { QCOMPARE(m_openmetadata.state()["violations"_L1].toArray(), QJsonArray()); }

private:
    [[nodiscard]] flow::Called call(const QStringList &arguments, const QString &stateFolder = {}) const
    {
        return m_sandbox.callWith(m_environment, arguments, stateFolder);
    }
    [[nodiscard]] bool isKilled(const QString &verb, const QString &what, const QString &kind, const QString &point) const;
    [[nodiscard]] QStringList drift(const QString &name) const;

    flow::Sandbox m_sandbox;
    flow::OpenMetadata m_openmetadata {m_sandbox};
    QString m_environment = m_openmetadata.environmentFile([](cluster::Environment &it) { // it need not be waited for long
        it.metadata.wait = std::chrono::seconds {1};
        it.limits.lease = std::chrono::seconds {2};
    });
};

bool UnindexedTest::isKilled(const QString &verb, const QString &what, const QString &kind, const QString &point) const
{
    QProcess program;
    program.start(qEnvironmentVariable("CM_CRASH"), {m_environment, verb, what, m_sandbox.folder() + u"/killed"_s, kind, point});
    return program.waitForFinished(60'000) && program.exitStatus() == QProcess::CrashExit;
}

QStringList UnindexedTest::drift(const QString &name) const
{
    QStringList kinds;
    const QJsonArray found = call({u"show"_s, name, u"--output"_s, u"json"_s}).json()["drift"_L1].toArray();
    for (const QJsonValue &finding : found) {
        kinds.append(finding["kind"_L1].toString());
    }
    return kinds;
}

void UnindexedTest::aKilledDeletionOrReindexIsMadeUpFor()
{
    const QString name = u"killed-late"_s;
    const QString state = m_sandbox.folder() + u"/killed"_s;
    QCOMPARE(call({u"apply"_s, m_sandbox.definitionFile(name), u"--yes"_s}).exitCode, 0);
    const QJsonObject before = m_sandbox.photograph();
    QVERIFY(isKilled(u"reindex"_s, name, u"event"_s, u"1"_s)); // it holds nothing: what it was about to do is asked for again
    QCOMPARE(m_sandbox.photograph(), before);
    QCOMPARE(call({u"reindex"_s, name, u"--yes"_s}).exitCode, 0);

    // OpenMetadata is about to be told: all else is gone, but not the head, which tells of it.
    QVERIFY(isKilled(u"delete"_s, name, u"step"_s, u"forget-metadata"_s));
    QVERIFY(m_sandbox.photograph()["Secret/akko-catalog-files"_L1]["data"_L1].toObject().keys().filter(name).isEmpty());
    QVERIFY(!m_openmetadata.serviceOf(name).isEmpty());
    const auto recovered = call({u"recover"_s, name}, state);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    QVERIFY(m_openmetadata.serviceOf(name).isEmpty());
    QVERIFY(!m_sandbox.photograph().contains(u"Secret/catalog-"_s + name));
}

// What it was for is in force, and nothing tells of it but the head.
void UnindexedTest::aRunKilledBeforeTheCatalogueIsToldIsMadeUpFor()
{
    const QString name = u"untold"_s;
    QVERIFY(isKilled(u"register"_s, m_sandbox.definitionFile(name), u"step"_s, u"ingest"_s));
    QVERIFY(m_openmetadata.serviceOf(name).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(drift(name), QStringList {u"not-indexed"_s}, 20'000);
    const auto english = call({u"show"_s, name});
    QVERIFY2(english.out.contains("was not told of “untold” as it is now"), english.out.constData());
    const auto french = call({u"--lang"_s, u"fr"_s, u"show"_s, name});
    QVERIFY2(french.out.contains("n’a pas été informé de « untold »"), french.out.constData());

    const QString another = m_sandbox.folder() + u"/another-machine"_s;
    m_openmetadata.behave({{u"outcome"_s, u"success"_s}, {u"runner"_s, u"down"_s}}); // a repair in vain is none
    QCOMPARE(call({u"reconcile"_s, name, u"--yes"_s}, another).exitCode, 1);
    m_openmetadata.behave({{u"outcome"_s, u"success"_s}, {u"runner"_s, u"up"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(drift(name), QStringList {u"not-indexed"_s}, 20'000);
    const auto told = call({u"reconcile"_s, u"--yes"_s, u"--output"_s, u"json"_s}, another);
    QVERIFY2(told.exitCode == 0, told.err.constData());
    QVERIFY(!m_openmetadata.serviceOf(name).isEmpty());
    QCOMPARE(drift(name), QStringList());
    QCOMPARE(call({u"reconcile"_s, name, u"--yes"_s}, another).exitCode, 0);

    // A change, and what else has gone wrong since: one repair for both.
    QByteArray changed = m_sandbox.definition(name, m_sandbox.passwordFile());
    changed.replace("credentials:\n", "  postgresql.array-mapping: AS_ARRAY\ncredentials:\n");
    QVERIFY(isKilled(u"edit"_s, m_sandbox.write(u"untold-changed.yaml"_s, changed), u"step"_s, u"ingest"_s));
    QVERIFY(m_sandbox.query(u"alice"_s, u"DROP CATALOG untold"_s));
    QTRY_COMPARE_WITH_TIMEOUT(drift(name), QStringList({u"missing-in-trino"_s, u"not-indexed"_s}), 20'000);
    const auto both = call({u"reconcile"_s, name, u"--yes"_s, u"--output"_s, u"json"_s}, another);
    QVERIFY2(both.exitCode == 0, both.err.constData());
    const QJsonObject run = both.json()["runs"_L1][0].toObject();
    QCOMPARE(run["verb"_L1].toString(), u"reconcile"_s);
    QCOMPARE(run["steps"_L1].toArray().last()["id"_L1].toString(), u"ingest"_s);
    QCOMPARE(drift(name), QStringList());
    QCOMPARE(call({u"delete"_s, name, u"--yes"_s}).exitCode, 0);
}

void UnindexedTest::whatIsRenamedWhileDisabledIsReadOnceItIsEnabled()
{
    const auto done = [&](const QStringList &arguments) {
        const auto called = call(arguments + QStringList {u"--yes"_s, u"--output"_s, u"json"_s});
        return called.exitCode == 0 ? called : flow::Called {};
    };
    QCOMPARE(call({u"apply"_s, m_sandbox.definitionFile(u"asleep"_s), u"--yes"_s}).exitCode, 0);
    QCOMPARE(flow::stateOf(done({u"disable"_s, u"asleep"_s}), u"commit"_s), u"done"_s);
    const auto renamed = done({u"rename"_s, u"asleep"_s, u"awake"_s});
    QCOMPARE(flow::stateOf(renamed, u"forget-metadata"_s), u"done"_s);
    QCOMPARE(flow::stateOf(renamed, u"new-ingest"_s), QString()); // Trino has nothing to be read
    QCOMPARE(flow::stateOf(done({u"enable"_s, u"awake"_s}), u"ingest"_s), u"done"_s);
    QVERIFY(!m_openmetadata.serviceOf(u"awake"_s).isEmpty());
    QCOMPARE(flow::stateOf(done({u"disable"_s, u"awake"_s}), u"ingest"_s), QString());
    QCOMPARE(flow::stateOf(done({u"enable"_s, u"awake"_s}), u"ingest"_s), QString()); // it has been told
    QCOMPARE(flow::stateOf(done({u"delete"_s, u"awake"_s}), u"forget-metadata"_s), u"done"_s);
}

QTEST_GUILESS_MAIN(UnindexedTest)
#include "unindexed_test.moc"

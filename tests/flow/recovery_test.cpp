// kill -9 at every event of the live list and after every answer of any server: recovered on the same machine at once, and
// from a second machine's state folder when the lease has run out. Afterwards everything is as before, or complete; never
// a mixture.
#include "provisioning/inventory.h"
#include "provisioning/recover.h"
#include "sandbox.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Crash {
    QString name;
    int point = 0;
    bool killed = false;
};

// Lease of two seconds, so that a second machine need not wait long.
QString quickLease(const flow::Sandbox &sandbox)
{
    return sandbox.environmentFile(u"alice"_s,
                                   [](cluster::Environment &changed) { changed.limits.lease = std::chrono::seconds {2}; });
}

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_environmentFile = quickLease(m_sandbox); }
    void aKillAtAnyEventIsUndoneOnTheSameMachineAtOnce();
    void aKillAfterAnyAnswerIsUndoneFromASecondMachine();
    void aKillDuringDeleteIsFinishedOrUndone();
    void aRunThatCanBeFinishedIsFinishedWhenAsked();
    void aLiveRunIsNotTakenFromItsHolder();
    void recoverWithNothingToDoSaysSo();

private:
    // All crashes of a kind, one after the other, until a run survives its point.
    std::vector<Crash> crashAll(const QString &prefix, const QString &verb, const QString &how, const QString &state);
    bool isWhole(const QString &name) const; // registered and queryable

    flow::Sandbox m_sandbox;
    QString m_environmentFile;
};

std::vector<Crash> RecoveryTest::crashAll(const QString &prefix, const QString &verb, const QString &how,
                                          const QString &state)
{
    std::vector<Crash> crashes;
    for (int point = 1; point < 100; ++point) {
        Crash crash {u"%1-%2"_s.arg(prefix).arg(point), point, false};
        const QString file = m_sandbox.definitionFile(crash.name);
        if (verb == u"delete"_s) {
            const auto applied = m_sandbox.callWith(m_environmentFile, {u"apply"_s, file, u"--yes"_s});
            if (applied.exitCode != 0) {
                qFatal("%s", applied.err.constData());
            }
        }
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(qEnvironmentVariable("CM_CRASH"), {m_environmentFile, verb, verb == u"delete"_s ? crash.name : file,
                                                         state, how, QString::number(point)});
        program.waitForFinished(60'000);
        crash.killed = program.exitStatus() == QProcess::CrashExit;
        crashes.push_back(crash);
        if (!crash.killed) {
            break;
        }
    }
    return crashes;
}

bool RecoveryTest::isWhole(const QString &name) const
{
    const QJsonObject picture = m_sandbox.photograph();
    const auto rows = m_sandbox.query(u"bob"_s, u"SELECT count(*) FROM \"%1\".scores.climate_scores"_s.arg(name));
    return picture.contains(u"Secret/catalog-"_s + name) && picture.contains(u"Secret/catalog-%1.v1"_s.arg(name)) && rows;
}

void RecoveryTest::aKillAtAnyEventIsUndoneOnTheSameMachineAtOnce()
{
    const QJsonObject before = m_sandbox.photograph();
    const QString state = m_sandbox.folder() + u"/here"_s;
    const auto crashes = crashAll(u"event"_s, u"register"_s, u"event"_s, state);
    QVERIFY(crashes.size() > 8); // the claim, five steps, the commit
    QElapsedTimer clock;
    clock.start();
    const auto recovered = m_sandbox.callWith(m_environmentFile, {u"recover"_s}, state);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    qInfo("%zu crashes undone in %lld ms", crashes.size() - 1, clock.elapsed());
    const QJsonObject recoveredPicture = m_sandbox.photograph();
    for (const Crash &crash : crashes) { // the last event is said after the commit: those are complete
        if (recoveredPicture.contains(u"Secret/catalog-"_s + crash.name)) {
            QVERIFY2(isWhole(crash.name), qPrintable(crash.name));
            QCOMPARE(m_sandbox.call({u"delete"_s, crash.name, u"--yes"_s}).exitCode, 0);
        }
    }
    QCOMPARE(m_sandbox.photograph(), before);
}

void RecoveryTest::aKillAfterAnyAnswerIsUndoneFromASecondMachine()
{
    const QJsonObject before = m_sandbox.photograph();
    const auto crashes = crashAll(u"answer"_s, u"register"_s, u"exchange"_s, m_sandbox.folder() + u"/first-machine"_s);
    QVERIFY(crashes.size() > 15);
    const auto recovered = m_sandbox.callWith(m_environmentFile, {u"recover"_s}, m_sandbox.folder() + u"/second-machine"_s);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    qInfo("%zu crashes", crashes.size() - 1);
    const QJsonObject recoveredPicture = m_sandbox.photograph();
    for (const Crash &crash : crashes) {
        if (recoveredPicture.contains(u"Secret/catalog-"_s + crash.name)) {
            QVERIFY2(isWhole(crash.name), qPrintable(crash.name));
            QCOMPARE(m_sandbox.call({u"delete"_s, crash.name, u"--yes"_s}).exitCode, 0);
        }
    }
    QCOMPARE(m_sandbox.photograph(), before);
}

void RecoveryTest::aKillDuringDeleteIsFinishedOrUndone()
{
    const QJsonObject before = m_sandbox.photograph();
    const auto crashes = crashAll(u"gone"_s, u"delete"_s, u"event"_s, m_sandbox.folder() + u"/first-machine"_s);
    QVERIFY(crashes.size() > 5);
    const auto recovered = m_sandbox.callWith(m_environmentFile, {u"recover"_s}, m_sandbox.folder() + u"/second-machine"_s);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    int undone = 0;
    int finished = 0;
    const QJsonObject recoveredPicture = m_sandbox.photograph();
    for (const Crash &crash : crashes) {
        if (recoveredPicture.contains(u"Secret/catalog-"_s + crash.name)) {
            QVERIFY2(isWhole(crash.name), qPrintable(crash.name));
            ++undone;
            QCOMPARE(m_sandbox.call({u"delete"_s, crash.name, u"--yes"_s}).exitCode, 0);
        } else {
            ++finished;
        }
    }
    QVERIFY(undone > 0 && finished > 0); // both sides of the point of no return were met
    QCOMPARE(m_sandbox.photograph(), before);
}

void RecoveryTest::aRunThatCanBeFinishedIsFinishedWhenAsked()
{
    const QString state = m_sandbox.folder() + u"/finish"_s;
    const QString file = m_sandbox.definitionFile(u"finished"_s);
    for (int point = 1; point < 40; ++point) { // the first point at which the credential is known to be written
        QProcess program;
        program.start(qEnvironmentVariable("CM_CRASH"),
                      {m_environmentFile, u"register"_s, file, state, u"event"_s, QString::number(point)});
        program.waitForFinished(60'000);
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        const auto recovered = m_sandbox.callWith(m_environmentFile, {u"recover"_s, u"finished"_s, u"--finish"_s, u"--output"_s, u"json"_s}, state);
        if (recovered.exitCode == 0) {
            break;
        }
        const QString code = recovered.json()["error"_L1]["code"_L1].toString();
        if (code == u"run.nothing-to-recover"_s) { // killed before the claim was sent
            continue;
        }
        QCOMPARE(code, u"run.cannot-finish"_s);
        QCOMPARE(m_sandbox.callWith(m_environmentFile, {u"recover"_s, u"finished"_s, u"--undo"_s}, state).exitCode, 0);
    }
    QVERIFY(isWhole(u"finished"_s));
    QCOMPARE(m_sandbox.call({u"delete"_s, u"finished"_s, u"--yes"_s}).exitCode, 0);
}

void RecoveryTest::aLiveRunIsNotTakenFromItsHolder()
{
    // A head whose lease another keeps renewing: played by writing it anew, as a living run would.
    const auto site = m_sandbox.site(u"alice"_s);
    const cluster::RecordStore store(site.endpoints.kubernetes);
    const auto clock = QCoro::waitFor(store.read({}, {}));
    catalog::Head head {u"alive"_s, 0, {}, {}, {}};
    head.pending = catalog::Pending {u"somebody"_s, catalog::Verb::Register, 1, clock->serverTime, {}};
    head.lease = catalog::Lease {u"zoe on elsewhere"_s, clock->serverTime.addSecs(60)};
    auto stored = QCoro::waitFor(store.claim(head, {}));
    QVERIFY(stored);
    const auto held = m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"alive"_s), u"--yes"_s, u"--output"_s, u"json"_s});
    QCOMPARE(held.exitCode, 1);
    QCOMPARE(held.json()["error"_L1]["code"_L1].toString(), u"run.lease-held"_s);
    QVERIFY(held.json()["error"_L1]["cause"_L1].toString().contains(u"zoe on elsewhere"_s));
    QVERIFY(QCoro::waitFor(store.remove(*stored, {})));
}

void RecoveryTest::recoverWithNothingToDoSaysSo()
{
    QCOMPARE(m_sandbox.call({u"recover"_s}).exitCode, 0);
    const auto called = m_sandbox.call({u"recover"_s, u"never-seen"_s, u"--output"_s, u"json"_s});
    QCOMPARE(called.exitCode, 1);
    QCOMPARE(called.json()["error"_L1]["code"_L1].toString(), u"run.nothing-to-recover"_s);
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery_test.moc"

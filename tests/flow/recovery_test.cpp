// kill -9 at every event of the live list and after every answer of any server: recovered on the same machine at once, and
// from a second machine's state folder when the lease has run out. Afterwards everything is as before, or complete; never
// a mixture. And what a killed run leaves, its journal, its head, its revision, never holds a password.
#include "canary.h"
#include "provisioning/inventory.h"
#include "provisioning/recover.h"
#include "sandbox.h"

#include <QCoroTask>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Crash {
    QString name;
    int point = 0;
    bool killed = false;
    QByteArray printed; // on both outputs
};

struct Series {
    QString prefix; // of the catalogs' names
    QString verb;
    QString how; // "event", "exchange"
    QString state; // folder
    QString passwordFile; // the right one if empty
    int from = 1;
    int stride = 1;
};

const int sample = qEnvironmentVariableIsSet("CM_EVERY_CRASH") ? 1 : 4; // of the points

using Look = std::function<void(const Crash &)>; // at what a kill left, before anything is recovered

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
    void aKillWhileAFailureIsUndoneLeavesNoPasswordEither();
    void aKillAfterAnyAnswerIsUndoneFromASecondMachine();
    void aKilledConnectionTestLeavesNothing();
    void aKillDuringDeleteIsFinishedOrUndone();
    void aRunThatCanBeFinishedIsFinishedWhenAsked();
    void aLiveRunIsNotTakenFromItsHolder();
    void recoverWithNothingToDoSaysSo();

private:
    // All crashes of a kind, one after the other, until a run survives its point.
    std::vector<Crash> crashAll(const Series &series, const Look &look = {});
    // For crashAll: searches everything the kill left, the outputs included. Whoever made it asks foundWhereItBelongs after.
    Look searchFor(const flow::Canary &canary, const Series &series);
    bool isWhole(const QString &name) const; // registered and queryable
    // What recovery left standing must be whole, and is deleted, so that the cluster is as before. How many.
    int deleteSurvivors(const std::vector<Crash> &crashes);

    flow::Sandbox m_sandbox;
    QString m_environmentFile;
    int m_foundWhereItBelongs = 0; // kills at which the credential's own Secret held the canary: the search can find it
};

std::vector<Crash> RecoveryTest::crashAll(const Series &series, const Look &look)
{
    std::vector<Crash> crashes;
    const bool isDelete = series.verb == u"delete"_s;
    for (int point = series.from; point < 100; point += series.stride) {
        Crash crash {u"%1-%2"_s.arg(series.prefix).arg(point), point, false, {}};
        const QString file = m_sandbox.definitionFile(crash.name, series.passwordFile);
        if (isDelete) {
            const auto applied = m_sandbox.callWith(m_environmentFile, {u"apply"_s, file, u"--yes"_s});
            if (applied.exitCode != 0) {
                qFatal("%s", applied.err.constData());
            }
        }
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(qEnvironmentVariable("CM_CRASH"), {m_environmentFile, series.verb, isDelete ? crash.name : file,
                                                         series.state, series.how, QString::number(point)});
        program.waitForFinished(60'000);
        crash.killed = program.exitStatus() == QProcess::CrashExit;
        crash.printed = program.readAll();
        crashes.push_back(crash);
        if (look) {
            look(crash);
        }
        if (!crash.killed) {
            break;
        }
    }
    return crashes;
}

Look RecoveryTest::searchFor(const flow::Canary &canary, const Series &series)
{
    m_foundWhereItBelongs = 0;
    return [this, canary, series](const Crash &crash) {
        QStringList leaks = canary.filesWithIt(series.state);
        if (canary.isIn(crash.printed)) {
            leaks.append(u"output"_s);
        }
        const QJsonObject picture = m_sandbox.photograph();
        const QString belongs = u"Secret/akko-catalog-files %1-"_s.arg(series.prefix);
        bool found = false;
        for (const QString &place : canary.placesIn(picture)) {
            if (place.startsWith(belongs)) {
                found = true;
            } else {
                leaks.append(place);
            }
        }
        m_foundWhereItBelongs += found ? 1 : 0;
        if (!leaks.isEmpty()) {
            QTest::qFail(qPrintable(u"after event %1: %2"_s.arg(crash.point).arg(leaks.join(u", "_s))), __FILE__, __LINE__);
        }
        // The search means something only where there is something to search.
        const QDir journals(series.state % u"/journal"_s, crash.name % u"-*.jsonl"_s);
        if (crash.killed && journals.count() != 1) {
            QTest::qFail(qPrintable(crash.name + u" left no journal"_s), __FILE__, __LINE__);
        }
        const bool claimed = crash.point > 1; // the first event is said before the claim is sent
        if (crash.killed && claimed && !picture.contains(u"Secret/catalog-"_s + crash.name)) {
            QTest::qFail(qPrintable(crash.name + u" left no head"_s), __FILE__, __LINE__);
        }
    };
}

int RecoveryTest::deleteSurvivors(const std::vector<Crash> &crashes)
{
    int survivors = 0;
    const QJsonObject recovered = m_sandbox.photograph();
    for (const Crash &crash : crashes) {
        if (!recovered.contains(u"Secret/catalog-"_s + crash.name)) {
            continue;
        }
        ++survivors;
        if (!isWhole(crash.name) || m_sandbox.call({u"delete"_s, crash.name, u"--yes"_s}).exitCode != 0) {
            QTest::qFail(qPrintable(crash.name + u" is neither whole nor gone"_s), __FILE__, __LINE__);
        }
    }
    return survivors;
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
    const Series series {u"event"_s, u"register"_s, u"event"_s, state, {}, 1};
    const auto crashes = crashAll(series, searchFor(flow::Canary(m_sandbox.password()), series));
    QVERIFY(m_foundWhereItBelongs > 0);
    QVERIFY(crashes.size() > 8); // the claim, five steps, the commit
    QElapsedTimer clock;
    clock.start();
    const auto recovered = m_sandbox.callWith(m_environmentFile, {u"recover"_s}, state);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    qInfo("%zu crashes undone in %lld ms", crashes.size() - 1, clock.elapsed());
    QVERIFY(deleteSurvivors(crashes) >= 1); // the last event is said after the commit: those are complete
    QCOMPARE(m_sandbox.photograph(), before);
}

void RecoveryTest::aKillWhileAFailureIsUndoneLeavesNoPasswordEither()
{
    // A wrong one this time, with signs that each way of encoding changes: the source refuses it, and the run undoes itself.
    const QByteArray wrong = "Canary+%2F/&?\"" + QByteArray::number(QDateTime::currentMSecsSinceEpoch(), 36);
    const QJsonObject before = m_sandbox.photograph();
    Series series {u"wrong"_s, u"register"_s, u"event"_s, m_sandbox.folder() + u"/wrong"_s, m_sandbox.write(u"canary"_s, wrong), 9};
    const auto crashes = crashAll(series, searchFor(flow::Canary(wrong), series));
    QVERIFY(m_foundWhereItBelongs > 0);
    QVERIFY2(crashes.front().printed.contains("Read from the source: running"), crashes.front().printed.constData());
    QVERIFY2(crashes.back().printed.contains("[source.wrong-password]"), crashes.back().printed.constData());
    QVERIFY(crashes.size() > 3); // the failure, and the steps undone after it
    const auto recovered = m_sandbox.callWith(m_environmentFile, {u"recover"_s}, series.state);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    QCOMPARE(m_sandbox.photograph(), before);
}

void RecoveryTest::aKillAfterAnyAnswerIsUndoneFromASecondMachine()
{
    const QJsonObject before = m_sandbox.photograph();
    const auto crashes = crashAll({u"answer"_s, u"register"_s, u"exchange"_s, m_sandbox.folder() + u"/first-machine"_s, {}, 1});
    QVERIFY(crashes.size() > 15);
    const auto recovered = m_sandbox.callWith(m_environmentFile, {u"recover"_s}, m_sandbox.folder() + u"/second-machine"_s);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    qInfo("%zu crashes", crashes.size() - 1);
    deleteSurvivors(crashes);
    QCOMPARE(m_sandbox.photograph(), before);
}

void RecoveryTest::aKilledConnectionTestLeavesNothing()
{
    const QJsonObject before = m_sandbox.photograph();
    const QString state = m_sandbox.folder() + u"/rehearsing"_s;
    const auto crashes = crashAll({u"tried"_s, u"rehearse"_s, u"event"_s, state, {}, 2, sample});
    QVERIFY(crashes.size() > 2);
    const auto recovered = m_sandbox.callWith(m_environmentFile, {u"recover"_s}, state);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    QCOMPARE(m_sandbox.photograph(), before);
}

void RecoveryTest::aKillDuringDeleteIsFinishedOrUndone()
{
    const QJsonObject before = m_sandbox.photograph();
    const auto crashes = crashAll({u"gone"_s, u"delete"_s, u"event"_s, m_sandbox.folder() + u"/first-machine"_s, {}, 1});
    QVERIFY(crashes.size() > 5);
    const auto recovered = m_sandbox.callWith(m_environmentFile, {u"recover"_s}, m_sandbox.folder() + u"/second-machine"_s);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    const int undone = deleteSurvivors(crashes);
    const int finished = static_cast<int>(crashes.size()) - undone;
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
    const cluster::RecordStore store(site.endpoints);
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

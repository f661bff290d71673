// A run that loses its catalog to another's: while it is alive it renews its lease; once it was stopped, or cut off, for longer, whoever has
// taken over finds nothing undone. And what a killed run leaves is told and taken away by what the head says.
#include "sandbox.h"

#include <QCoroTask>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>
#include <csignal>

using namespace Qt::StringLiterals;

namespace {

void quickly(cluster::Environment &environment)
{
    environment.limits.lease = std::chrono::seconds {3}; // a second machine need not wait long
    environment.limits.request = std::chrono::seconds {5};
}

} // namespace

class LeaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_environmentFile = m_sandbox.environmentFile(u"alice"_s, quickly); }
    void cleanup();
    void aRunThatIsOvertakenUndoesNothingOfTheOther_data();
    void aRunThatIsOvertakenUndoesNothingOfTheOther();
    void anAttemptWhoseRevisionIsRemovedIsUndoneByItsName();
    void theTimeWithoutACatalogIsToldAlthoughItsRunWasKilled();

private:
    // Whether it was killed at that event (crash_program.cpp).
    [[nodiscard]] bool kill(const QString &verb, const QString &what, int event, const QString &state) const;

    flow::Sandbox m_sandbox;
    QString m_environmentFile;
};

void LeaseTest::cleanup()
{
    const QStringList names {u"slept"_s, u"cut-off"_s, u"removed"_s, u"absent"_s};
    for (const QString &name : QTest::currentTestFailed() ? names : QStringList()) {
        std::ignore = m_sandbox.callWith(m_environmentFile, {u"recover"_s, name});
        std::ignore = m_sandbox.call({u"delete"_s, name, u"--yes"_s});
    }
}

bool LeaseTest::kill(const QString &verb, const QString &what, int event, const QString &state) const
{
    QProcess program;
    program.start(qEnvironmentVariable("CM_CRASH"), {m_environmentFile, verb, what, state, u"event"_s, QString::number(event)});
    return program.waitForFinished(60'000) && program.exitStatus() == QProcess::CrashExit;
}

void LeaseTest::aRunThatIsOvertakenUndoesNothingOfTheOther_data()
{
    QTest::addColumn<bool>("stopped");
    QTest::newRow("it was stopped for longer than its lease") << true;
    QTest::newRow("the API server was out of its reach") << false;
}

void LeaseTest::aRunThatIsOvertakenUndoesNothingOfTheOther()
{
    QFETCH(const bool, stopped);
    const QString name = stopped ? u"slept"_s : u"cut-off"_s;
    const QString second = m_sandbox.folder() + u"/second-machine"_s;
    const QJsonObject before = m_sandbox.photograph();
    QTcpServer source; // takes every connection and says nothing, so that reading from the source goes on
    QVERIFY(source.listen(QHostAddress::LocalHost));
    // The way to the API server is a door of its own.
    QFile kubeconfig(m_sandbox.environment(u"alice"_s).kubernetes.kubeconfig);
    QVERIFY(kubeconfig.open(QIODevice::ReadOnly));
    const QString through = QString::fromUtf8(kubeconfig.readAll());
    static const QRegularExpression address(u"server: https://127\\.0\\.0\\.1:(\\d+)"_s);
    const QString port = address.match(through).captured(1);
    QProcess door;
    door.start(qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/flow/forward.py"_s, {u"127.0.0.1"_s, port});
    QVERIFY(door.waitForReadyRead(10'000));
    const QString at = u"127.0.0.1:"_s + QString::fromLatin1(door.readLine()).trimmed();
    const QString by = m_sandbox.write(u"through-the-door"_s, QString(through).replace(u"127.0.0.1:"_s + port, at).toUtf8());
    const QString file = m_sandbox.environmentFile(u"alice"_s, [&by](cluster::Environment &changed) {
        quickly(changed);
        changed.kubernetes.kubeconfig = by;
    });
    QByteArray slow = m_sandbox.definition(name, m_sandbox.passwordFile(), source.serverPort()); // the driver waits longer than we do
    slow.replace("/climascore", "/climascore?sslmode=disable&connectTimeout=60");
    QProcess run;
    run.setProcessChannelMode(QProcess::MergedChannels);
    run.start(qEnvironmentVariable("CM_PROGRAM"),
              {u"--env-file"_s, file, u"--state-dir"_s, m_sandbox.folder() + u"/first-machine"_s, u"--lang"_s, u"en"_s, u"apply"_s,
               m_sandbox.write(name + u"-slow.yaml"_s, slow), u"--yes"_s});
    QByteArray printed;
    while (!printed.contains("Read from the source: running")) {
        QVERIFY2(run.waitForReadyRead(30'000), printed.constData());
        printed += run.readAll();
    }
    const QString dave = m_sandbox.environmentFile(u"dave"_s, quickly);
    if (stopped) {
        // Alive, it renews: whoever waits until the lease should have ended does not get the catalog.
        const auto held = m_sandbox.callWith(dave, {u"recover"_s, name, u"--output"_s, u"json"_s}, second);
        QVERIFY2(held.out.contains("run.lease-held"), held.err.constData());
        ::kill(static_cast<pid_t>(run.processId()), SIGSTOP);
    } else {
        ::kill(static_cast<pid_t>(door.processId()), SIGUSR1);
    }
    const auto recovered = m_sandbox.callWith(dave, {u"recover"_s, name}, second);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    const auto applied = m_sandbox.callWith(dave, {u"apply"_s, m_sandbox.definitionFile(name), u"--yes"_s}, second);
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    const QJsonObject whole = m_sandbox.photograph();
    source.close(); // the source fails, at last
    ::kill(static_cast<pid_t>(run.processId()), SIGCONT);
    QVERIFY(run.waitForFinished(90'000));
    printed += run.readAll();
    QCOMPARE(flow::differences(whole, m_sandbox.photograph()), QStringList());
    QVERIFY(m_sandbox.query(u"bob"_s, u"SELECT count(*) FROM \"%1\".scores.climate_scores"_s.arg(name)));
    QVERIFY2(run.exitCode() == 1, printed.constData());
    if (stopped) { // who, and when
        static const QRegularExpression told(u"was lost to dave at \\d{4}-\\d\\d-\\d\\dT"_s);
        QVERIFY2(QString::fromUtf8(printed).contains(told), printed.constData());
    } else {
        QVERIFY2(printed.contains("[run.undo-waits]") && printed.contains(at.toUtf8()), printed.constData());
    }
    QCOMPARE(m_sandbox.call({u"delete"_s, name, u"--yes"_s}).exitCode, 0);
    QCOMPARE(flow::differences(before, m_sandbox.photograph()), QStringList());
    door.kill();
    door.waitForFinished();
}

void LeaseTest::anAttemptWhoseRevisionIsRemovedIsUndoneByItsName()
{
    const QJsonObject before = m_sandbox.photograph();
    const QString state = m_sandbox.folder() + u"/removed"_s;
    const auto site = m_sandbox.site(u"alice"_s);
    const cluster::RecordStore store(site.endpoints);
    QVERIFY(kill(u"register"_s, m_sandbox.definitionFile(u"removed"_s), 9, state)); // created, and about to be read
    QVERIFY(m_sandbox.photograph()["Trino"_L1].toArray().contains(u"removed"_s));
    QVERIFY(QCoro::waitFor(store.removeRevision(u"removed"_s, 1, {}, {})));
    const auto undone = m_sandbox.callWith(m_environmentFile, {u"recover"_s, u"removed"_s}, state);
    QVERIFY2(undone.exitCode == 0, undone.err.constData());
    QCOMPARE(flow::differences(before, m_sandbox.photograph()), QStringList()); // nothing is orphaned

    // Of a change the revision alone knows what is where: that is said, and the head goes on telling of it.
    QCOMPARE(m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"removed"_s), u"--yes"_s}).exitCode, 0);
    const QByteArray changed = m_sandbox.definition(u"removed"_s, m_sandbox.write(u"again"_s, m_sandbox.password() + "\xc2\xad"));
    QVERIFY(kill(u"edit"_s, m_sandbox.write(u"removed-changed.yaml"_s, changed), 6, state));
    const auto records = QCoro::waitFor(store.read(u"removed"_s, {}));
    const catalog::Revision lost = records->records.front().revisions.back();
    QVERIFY(QCoro::waitFor(store.removeRevision(u"removed"_s, 2, {}, {})));
    const auto refused = m_sandbox.callWith(m_environmentFile, {u"recover"_s, u"removed"_s, u"--output"_s, u"json"_s}, state);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"run.attempt-unknown"_s);
    QVERIFY(QCoro::waitFor(store.addRevision(lost, {}))); // from the backup
    QCOMPARE(m_sandbox.callWith(m_environmentFile, {u"recover"_s, u"removed"_s}, state).exitCode, 0);
    QCOMPARE(m_sandbox.call({u"delete"_s, u"removed"_s, u"--yes"_s}).exitCode, 0);
    QCOMPARE(flow::differences(before, m_sandbox.photograph()), QStringList());
}

void LeaseTest::theTimeWithoutACatalogIsToldAlthoughItsRunWasKilled()
{
    const QJsonObject before = m_sandbox.photograph();
    const QString name = u"absent"_s;
    const QString second = m_sandbox.folder() + u"/second-machine"_s;
    QCOMPARE(m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(name), u"--yes"_s}).exitCode, 0);
    const QByteArray changed = m_sandbox.definition(name, m_sandbox.write(u"again"_s, m_sandbox.password() + "\xc2\xad"));
    // Between the intent to replace it and whatever came of that.
    QVERIFY(kill(u"edit"_s, m_sandbox.write(u"absent-changed.yaml"_s, changed), 7, m_sandbox.folder() + u"/first-machine"_s));
    const auto recovered = m_sandbox.callWith(m_environmentFile, {u"recover"_s, name}, second);
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    QVERIFY2(QByteArray(recovered.err + recovered.out).contains("absent was absent from Trino for"), recovered.err.constData());
    // Longer than the lease, for which the second machine has waited.
    const auto shown = m_sandbox.call({u"show"_s, name, u"--output"_s, u"json"_s}).json();
    QVERIFY(shown["head"_L1]["lastOutcome"_L1]["gapMilliseconds"_L1].toInt() >= 2000);
    QVERIFY(m_sandbox.call({u"show"_s, name}).out.contains("Absent from Trino"));
    QVERIFY(m_sandbox.call({u"history"_s, name}).err.contains("was undone; the catalog was absent from Trino for"));
    const auto audited = m_sandbox.callWith(m_environmentFile, {u"audit"_s, u"--catalog"_s, name, u"--output"_s, u"json"_s}, second).json();
    QVERIFY(audited["events"_L1][0]["gapMilliseconds"_L1].toInt() >= 2000);

    // Of a change that stays, each revision has its own, whatever runs came after.
    QCOMPARE(m_sandbox.call({u"edit"_s, m_sandbox.folder() + u"/absent-changed.yaml"_s, u"--yes"_s}).exitCode, 0);
    QCOMPARE(m_sandbox.call({u"edit"_s, name, u"--description"_s, u"Other"_s, u"--yes"_s}).exitCode, 0);
    const auto history = m_sandbox.call({u"history"_s, name, u"--output"_s, u"json"_s}).json()["revisions"_L1].toArray();
    QCOMPARE(history.at(0)["gapMilliseconds"_L1].toInt(), 0);
    QVERIFY(history.at(1)["gapMilliseconds"_L1].toInt() > 0);
    QCOMPARE(m_sandbox.call({u"delete"_s, name, u"--yes"_s}).exitCode, 0);
    QCOMPARE(flow::differences(before, m_sandbox.photograph()), QStringList());
}

QTEST_GUILESS_MAIN(LeaseTest)
#include "lease_test.moc"

// Each failure on real servers: the run stops at the right step with cause and remedy in the person's language, and data,
// labels and owned keys are as before.
#include "app/printer.h"
#include "provisioning/run.h"
#include "provisioning/credentials.h"
#include "said.h"
#include "sandbox.h"
#include "text/steps.h"
#include "text/words.h"

#include <QCoroTask>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpServer>
#include <QTimer>
#include <QTest>

using namespace Qt::StringLiterals;

class FailuresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_before = m_sandbox.photograph(); }
    void cleanup() { QCOMPARE(m_sandbox.photograph(), m_before); } // whatever went wrong left nothing

    void aWrongPasswordIsNamedAtTheProbe();
    void anUnknownDatabaseIsNamed();
    void aDeadHostComesWithWhatToTryAndThePoliciesInTheWay();
    void aPersonWithoutTheRightIsToldWhichOne();
    void aTrinoInStaticModeIsNamed();
    void anOpaThatIsDownIsNamedBeforeAnythingIsSent();
    void aWatcherThatNeverLoadsTheRuleIsNamed();
    void anUntrustedCertificateShowsWhoseItIs();
    void aWrongTrinoPasswordIsNotSignedIn();
    void aMountThatNeverComesIsNamed();
    void cancellingAtAnyStepUndoesEverything_data();
    void cancellingAtAnyStepUndoesEverything();
    void ctrlCIsACancel();

private:
    struct Expected {
        QString code;
        int exitCode = 4;
        flow::Said english;
        flow::Said french;
    };
    // apply, expected to fail; what it says is read in both languages.
    flow::Called fails(const QString &environmentFile, const QString &definitionFile, const Expected &expected);

    flow::Sandbox m_sandbox;
    QJsonObject m_before;
};

flow::Called FailuresTest::fails(const QString &environmentFile, const QString &definitionFile, const Expected &expected)
{
    const auto called = m_sandbox.callWith(environmentFile, {u"apply"_s, definitionFile, u"--yes"_s, u"--output"_s, u"json"_s});
    const QJsonObject error = called.json()["error"_L1].toObject();
    if (error["code"_L1].toString() != expected.code || called.exitCode != expected.exitCode) {
        qWarning("expected %s, got: %s%s", qPrintable(expected.code), called.out.constData(), called.err.constData());
        QTest::qFail("another error", __FILE__, __LINE__);
    }
    const QByteArray wrong = flow::wrongWords(error, expected.english, expected.french);
    if (!wrong.isEmpty()) {
        QTest::qFail(wrong.constData(), __FILE__, __LINE__);
    }
    return called;
}

void FailuresTest::aWrongPasswordIsNamedAtTheProbe()
{
    const QString wrong = m_sandbox.write(u"wrong"_s, QByteArray::number(QDateTime::currentMSecsSinceEpoch()));
    const auto called = fails(m_sandbox.environmentFile(u"alice"_s), m_sandbox.definitionFile(u"wrong-pw"_s, wrong),
                              {u"source.wrong-password"_s,
                               4,
                               {u"refuses the password of “trino_readonly”"_s, u"Check the password"_s},
                               {u"refuse le mot de passe de «\u00a0trino_readonly\u00a0»"_s, u"Vérifiez le mot de passe"_s}});
    // And as the program itself says it in French: live list, cause, remedy, that all was undone.
    const auto french = m_sandbox.callWith(m_sandbox.environmentFile(u"alice"_s),
                                           {u"apply"_s, m_sandbox.definitionFile(u"wrong-pw"_s, wrong), u"--yes"_s, u"--lang"_s, u"fr"_s});
    QCOMPARE(french.exitCode, 4);
    const Error error = flow::errorFrom(called.json()["error"_L1].toObject());
    QVERIFY(text::installLanguage(u"fr"_s));
    const auto words = text::explain(error);
    QVERIFY(text::installLanguage(u"en"_s));
    const QString said = QString::fromUtf8(french.err);
    QVERIFY2(said.contains(u"erreur: "_s + words.cause) && said.contains(words.remedy), french.err.constData());
    QVERIFY2(said.contains(u"Lire dans la source: échoué"_s), french.err.constData());
    QVERIFY2(said.contains(u"L’étape «\u00a0Lire dans la source\u00a0» a échoué"_s), french.err.constData());
}

void FailuresTest::anUnknownDatabaseIsNamed()
{
    QByteArray text = m_sandbox.definition(u"no-db"_s, m_sandbox.passwordFile());
    text.replace("/climascore\n", "/not_there\n");
    fails(m_sandbox.environmentFile(u"alice"_s), m_sandbox.write(u"no-db.yaml"_s, text),
          {u"source.database-unknown"_s,
           4,
           {u"no database “not_there”"_s, u"after the last slash"_s},
           {u"pas de base «\u00a0not_there\u00a0»"_s, u"après la dernière barre oblique"_s}});
}

void FailuresTest::aDeadHostComesWithWhatToTryAndThePoliciesInTheWay()
{
    QTcpServer once; // a port that was free a moment ago, and outside what the sandbox's NetworkPolicy admits
    QVERIFY(once.listen(QHostAddress::LocalHost));
    const int dead = once.serverPort();
    once.close();
    const QString tried = u"nc -zv 127.0.0.1 %1"_s.arg(dead);
    const auto called = fails(m_sandbox.environmentFile(u"alice"_s), m_sandbox.definitionFile(u"dead"_s, {}, dead),
                              {u"source.unreachable"_s,
                               4,
                               {u"cannot reach the source at 127.0.0.1:%1"_s.arg(dead), tried},
                               {u"n’atteint pas la source à 127.0.0.1:%1"_s.arg(dead), tried}});
    const QString remedy = called.json()["error"_L1]["remedy"_L1].toString();
    QVERIFY2(remedy.contains(u"trino-coordinator-"_s), qPrintable(remedy)); // the pod to try it in
    const QString policies = called.json()["error"_L1]["arguments"_L1]["policies"_L1].toString();
    QVERIFY2(!policies.isEmpty() && remedy.contains(policies), qPrintable(remedy));
}

void FailuresTest::aPersonWithoutTheRightIsToldWhichOne()
{
    const Expected carol {u"run.not-permitted"_s,
                          3,
                          {u"may not patch secrets akko-catalog-files"_s, u"kubectl auth can-i patch secrets"_s},
                          {u"n’a pas le droit «\u00a0patch\u00a0» sur secrets akko-catalog-files"_s, u"kubectl auth can-i patch secrets"_s}};
    fails(m_sandbox.environmentFile(u"carol"_s), m_sandbox.definitionFile(u"denied"_s), carol);
    const Expected victor {u"run.not-permitted"_s, 3, {u"may not"_s, u"can-i"_s}, {u"n’a pas le droit"_s, u"can-i"_s}};
    fails(m_sandbox.environmentFile(u"victor"_s), m_sandbox.definitionFile(u"denied"_s), victor);
}

void FailuresTest::aTrinoInStaticModeIsNamed()
{
    const QString other = m_sandbox.folder() + u"/static"_s;
    QProcess stack;
    stack.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString program = qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/stack/stack"_s;
    stack.start(program, {u"up"_s, u"--dir"_s, other, u"--with"_s, u"trino,opa"_s, u"--catalog-management"_s, u"static"_s});
    QVERIFY(stack.waitForFinished(90'000) && stack.exitCode() == 0);
    QFile file(other + u"/stack.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject fixed = QJsonDocument::fromJson(file.readAll()).object();
    const QString environment = m_sandbox.environmentFile(u"alice"_s, [&fixed](cluster::Environment &changed) {
        const QJsonValue trino = fixed["trino"_L1]; // the other sandbox's Trino, this one's Kubernetes
        changed.trino.url = QUrl(trino["url"_L1].toString());
        changed.trino.caFile = fixed["ca"_L1].toString();
        changed.trino.secret->name = trino["users"_L1]["alice"_L1]["password_file"_L1].toString();
    });
    fails(environment, m_sandbox.write(u"static.yaml"_s, "name: on-static\nconnector: tpch\nallow_roles: [akko-admin]\n"),
          {u"trino.static-mode"_s,
           4,
           {u"takes no catalogs at run time"_s, u"catalog.management=dynamic"_s},
           {u"n’accepte pas de catalogue en marche"_s, u"catalog.management=dynamic"_s}});
    QProcess::execute(program, {u"down"_s, u"--dir"_s, other, u"--purge"_s});
}

void FailuresTest::anOpaThatIsDownIsNamedBeforeAnythingIsSent()
{
    m_sandbox.stack({u"stop-server"_s, u"opa"_s});
    const auto called = m_sandbox.call({u"apply"_s, m_sandbox.definitionFile(u"no-opa"_s), u"--yes"_s, u"--output"_s, u"json"_s});
    m_sandbox.stack({u"start-server"_s, u"opa"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_sandbox.query(u"bob"_s, u"SELECT 1"_s).has_value(), 15'000); // its policies are back
    QCOMPARE(called.exitCode, 1);
    const QJsonObject error = called.json()["error"_L1].toObject();
    const QString code = error["code"_L1].toString(); // whichever of the two was asked first
    const bool byTrino = code == u"trino.policy-unavailable"_s;
    QVERIFY2(byTrino || code == u"http.unreachable"_s, qPrintable(code));
    const flow::Said english {byTrino ? u"Trino cannot reach OPA"_s : u"Nothing answers at 127.0.0.1"_s, {}};
    const flow::Said french {byTrino ? u"Trino n’atteint pas OPA"_s : u"Rien ne répond à 127.0.0.1"_s, {}};
    QCOMPARE(flow::wrongWords(error, english, french), QByteArray());
}

void FailuresTest::aWatcherThatNeverLoadsTheRuleIsNamed()
{
    QFile off(QFileInfo(qEnvironmentVariable("CM_SANDBOX")).path() + u"/policy-watcher-off"_s);
    QVERIFY(off.open(QIODevice::WriteOnly));
    const QString environment = m_sandbox.environmentFile(
        u"alice"_s, [](cluster::Environment &changed) { changed.limits.policy = std::chrono::seconds {2}; });
    fails(environment, m_sandbox.definitionFile(u"unwatched"_s),
          {u"run.policy-not-loaded"_s,
           4,
           {u"has not picked up the rule of “unwatched” after 2 s"_s, u"kube-mgmt"_s},
           {u"n’a pas chargé la règle de «\u00a0unwatched\u00a0» après 2\u00a0s"_s, u"Un veilleur (kube-mgmt) tourne-t-il"_s}});
    off.remove();
}

void FailuresTest::anUntrustedCertificateShowsWhoseItIs()
{
    const QString environment = m_sandbox.environmentFile(
        u"alice"_s, [](cluster::Environment &changed) { changed.trino.caFile.clear(); });
    const auto called = fails(environment, m_sandbox.definitionFile(u"untrusted"_s),
                              {u"http.tls-untrusted"_s,
                               1,
                               {u"is not trusted: issued by “"_s, u"SHA-256"_s},
                               {u"n’est pas reconnu\u00a0: émis par «\u00a0"_s, u"Empreinte de ce qui a été présenté"_s}});
    QVERIFY(!called.json()["error"_L1]["arguments"_L1]["fingerprint"_L1].toString().isEmpty());
}

void FailuresTest::aWrongTrinoPasswordIsNotSignedIn()
{
    const QString wrong = m_sandbox.write(u"trino-wrong"_s, QByteArray::number(QDateTime::currentMSecsSinceEpoch()));
    const QString environment = m_sandbox.environmentFile(
        u"alice"_s, [&wrong](cluster::Environment &changed) { changed.trino.secret->name = wrong; });
    fails(environment, m_sandbox.definitionFile(u"stranger"_s),
          {u"trino.not-signed-in"_s,
           3,
           {u"does not accept your sign-in"_s, u"trino.authentication"_s},
           {u"n’accepte pas votre identification"_s, u"un jeton a pu expirer"_s}});
}

void FailuresTest::aMountThatNeverComesIsNamed()
{
    const QString environment = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &changed) {
        changed.trino.podSelector = u"app.kubernetes.io/name=nobody"_s; // so no pod is annotated, and none checked
        changed.mounts.credentials += u"/not-mounted"_s;
        changed.limits.mount = std::chrono::seconds {2};
    });
    const auto called = fails(environment, m_sandbox.definitionFile(u"unmounted"_s),
                              {u"run.mount-timeout"_s,
                               4,
                               {u"Trino does not see"_s, u"limits.mount_seconds"_s},
                               {u"Trino ne voit pas"_s, u"augmentez limits.mount_seconds"_s}});
    QVERIFY(called.json()["error"_L1]["cause"_L1].toString().contains(u"not-mounted"_s));
}

void FailuresTest::cancellingAtAnyStepUndoesEverything_data()
{
    QTest::addColumn<QString>("step");
    for (const char *step : {"claim", "close-access", "credential", "create", "probe", "open-access"}) {
        QTest::newRow(step) << QString::fromLatin1(step);
    }
}

void FailuresTest::cancellingAtAnyStepUndoesEverything()
{
    QFETCH(QString, step);
    const auto site = m_sandbox.site(u"alice"_s);
    const auto parsed = catalog::parseDefinition(m_sandbox.definition(u"cancelled"_s, m_sandbox.passwordFile()), u"x"_s);
    auto secrets = provisioning::readCredentials(parsed.definition, u"/"_s, {});
    QVERIFY(secrets);
    auto plan = QCoro::waitFor(provisioning::prepare(site, catalog::Verb::Register, parsed.definition, *secrets, {}, {}));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().code));
    std::stop_source stop;
    const auto report = QCoro::waitFor(provisioning::execute(
        *plan, {m_sandbox.folder(), u"test"_s},
        [&](const provisioning::StepReport &shown) {
            if (shown.id == step && shown.shown == provisioning::Shown::Running) {
                QTimer::singleShot(1, [&stop] { stop.request_stop(); }); // in the middle of it
            }
        },
        stop.get_token()));
    QVERIFY(report.error);
    QCOMPARE(report.error->code, u"run.cancelled"_s);
    QCOMPARE(report.end, provisioning::End::RolledBack);
    const QString during = report.error->arguments.value(u"step"_s); // a claim is not cut short: the step after it is named
    QVERIFY(text::installLanguage(u"en"_s));
    const flow::Said english {u"Stopped at your request during “"_s + text::stepTitle(during), {}};
    QVERIFY(text::installLanguage(u"fr"_s));
    const flow::Said french {u"Arrêté à votre demande pendant «\u00a0"_s + text::stepTitle(during), {}};
    QVERIFY(text::installLanguage(u"en"_s));
    QCOMPARE(flow::wrongWords(cli::toJson(*report.error), english, french), QByteArray());
}

void FailuresTest::ctrlCIsACancel()
{
    QProcess program;
    program.setReadChannel(QProcess::StandardError);
    program.start(qEnvironmentVariable("CM_PROGRAM"),
                  {u"--env-file"_s, m_sandbox.environmentFile(u"alice"_s), u"--state-dir"_s, m_sandbox.folder(), u"--lang"_s,
                   u"en"_s, u"apply"_s, m_sandbox.definitionFile(u"interrupted"_s), u"--yes"_s, u"--output"_s, u"json"_s});
    QByteArray err;
    while (!err.contains('\n') || err.count('\n') < 3) { // some steps into the run
        QVERIFY(program.waitForReadyRead(20'000));
        err += program.readAllStandardError();
    }
    program.terminate();
    QVERIFY(program.waitForFinished(30'000));
    const QByteArray out = program.readAllStandardOutput();
    QVERIFY2(program.exitCode() == 4, out.constData());
    QCOMPARE(flow::wrongWords(QJsonDocument::fromJson(out)["error"_L1].toObject(), {u"Stopped at your request"_s, {}},
                              {u"Arrêté à votre demande"_s, {}}),
             QByteArray());
}

QTEST_GUILESS_MAIN(FailuresTest)
#include "failures_test.moc"
